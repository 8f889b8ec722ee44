import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS, inhibitRulesOf } from "../facts/alertmanager-config.js";
import { matchersOf } from "../facts/alertmanager-matcher-entries.js";

export const inhibitSourceCount = defineRule({
  id: "alertmanager/inhibit-source-count",
  layer: "performance",
  summary: "Limit the inhibit rules whose source can be any alert.",
  help: "Each alert is compared with each rule, and a rule that names no source alert keeps many alerts as possible sources. Name the alerts that inhibit with a matcher of alertname.",
  severity: "info",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { many: "{count} inhibit rules name no source alert, more than {limit}" },
  options: z.strictObject({
    /** Most inhibit rules without a matcher of `alertname` in the source. */
    maxRules: z.int().min(0).default(20),
  }),
  examples: [
    {
      title: "rules by severity only",
      source:
        "route:\n  receiver: team-db\ninhibit_rules:\n  - source_matchers: [severity=critical]\n    target_matchers: [severity=warning]\n    equal: [alertname]\n  - source_matchers: [severity=warning]\n    target_matchers: [severity=info]\n    equal: [alertname]\nreceivers:\n  - name: team-db\n",
      options: { maxRules: 1 },
      expect: ["3:1 many"],
    },
    {
      title: "a rule for one alert",
      source:
        "route:\n  receiver: team-db\ninhibit_rules:\n  - source_matchers: [alertname=ClusterDown]\n    target_matchers: [severity=warning]\n    equal: [cluster]\nreceivers:\n  - name: team-db\n",
      options: { maxRules: 0 },
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const broad = inhibitRulesOf(document).filter(({ source }) =>
      matchersOf(source, settings).every(
        ({ name, operator }) => name !== "alertname" || operator.startsWith("!"),
      ),
    );
    const place = { path: ["inhibit_rules"], target: "key" } as const;
    if (broad.length > options.maxRules)
      report("many", place, { count: broad.length, limit: options.maxRules });
  },
});
