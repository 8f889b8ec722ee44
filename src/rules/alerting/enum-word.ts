import { AlertLevel } from "../../base/enums/alert-level.js";
import { ChannelType } from "../../base/enums/channel-type.js";
import { DataClassification } from "../../base/enums/data-classification.js";
import { Environment } from "../../base/enums/environment.js";
import { Priority } from "../../base/enums/priority.js";
import { suggest } from "../../base/suggest.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { textsAt } from "../facts/value-paths.js";

/** Where a word of which enum stands. */
const PLACES = [
  ["alertRules.*.level", AlertLevel],
  ["alertRules.*.priority", Priority],
  ["alertRules.*.environment", Environment],
  ["alertRules.*.dataClassification", DataClassification],
  ["notificationChannels.*.type", ChannelType],
  ["notificationChannels.*.minimumLevel", AlertLevel],
  ["notificationTemplates.*.channel", ChannelType],
] as const;

export const enumWord = defineRule({
  id: "alerting/enum-word",
  layer: "syntax",
  summary: "Require the platform's own words for levels, priorities, environments and channels.",
  help: "Other programs have other words for the same; here each has one, so that what is written can be searched and compared.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    alias: '"{word}" is written "{id}" here',
    unknown: '"{word}" is no {what}{suggestion}',
  },
  examples: [
    {
      title: "words of Prometheus and of people, and one that was misspelled",
      source:
        "alertRules:\n  - name: Down\n    level: warning\n    priority: P1\n    environment: prod\n    condition: {type: promql, expr: up == 0}\nnotificationChannels:\n  - {name: a, type: slak, settings: {webhookUrl: {env: SLACK}}}\n",
      expect: ["3:12 alias", "4:15 alias", "5:18 alias", "8:21 unknown"],
    },
    {
      title: "the platform's words",
      source:
        "alertRules:\n  - name: Down\n    level: medium\n    priority: p1\n    environment: production\n    condition: {type: promql, expr: up == 0}\n",
      expect: [],
    },
  ],
  check({ value, report }) {
    for (const [place, { is, safeParse, name: what, ids }] of PLACES) {
      for (const { path, text: word } of textsAt(value, place)) {
        if (is(word)) continue;
        const parsed = safeParse(word);
        if (parsed.ok) {
          report("alias", { path }, { word, id: parsed.value });
          continue;
        }
        const similar = suggest(word, ids);
        const suggestion = similar === undefined ? "" : `; did you mean "${similar}"?`;
        report("unknown", { path, help: `There are ${ids.join(", ")}.` }, { word, what, suggestion });
      }
    }
  },
});
