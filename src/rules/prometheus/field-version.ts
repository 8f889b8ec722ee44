import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";
import { hasVersion } from "../facts/target-version.js";

/** The release that brought a field, from the changelog of Prometheus. */
const GROUP_FIELDS = [
  ["limit", "2.31"],
  ["query_offset", "2.53"],
  ["labels", "3.0"],
] as const;
const RULE_FIELDS = [["keep_firing_for", "2.42"]] as const;

export const fieldVersion = defineRule({
  id: "prometheus/field-version",
  layer: "syntax",
  summary: "Disallow fields that are newer than the server.",
  help: "A server that does not know a field refuses the whole file. Leave the field out until every server is new enough, or correct the setting `prometheus.version`.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  messages: { newer: "Field `{field}` needs Prometheus {since}; the target is {target}" },
  examples: [
    {
      title: "group labels and a query offset, for a server of 2022",
      source:
        "groups:\n  - name: node\n    query_offset: 1m\n    labels: {team: storage}\n    rules:\n      - alert: Down\n        expr: up == 0\n        keep_firing_for: 5m\n",
      settings: { prometheus: { version: "2.40" } },
      expect: ["3:5 newer", "4:5 newer", "8:9 newer"],
    },
    {
      title: "the same for Prometheus 3",
      source: "groups:\n  - name: node\n    query_offset: 1m\n    labels: {team: storage}\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const { groups, rules } = ruleFileFacts(document, settings);
    const fields = [
      ...groups.flatMap(({ path, group }) =>
        GROUP_FIELDS.flatMap(([field, since]) =>
          group[field] === undefined ? [] : [{ path, field, since }],
        ),
      ),
      ...rules.flatMap(({ path, rule }) =>
        RULE_FIELDS.flatMap(([field, since]) => (rule[field] === undefined ? [] : [{ path, field, since }])),
      ),
    ];
    for (const { path, field, since } of fields) {
      if (hasVersion(settings, since)) continue;
      const target = settings.prometheus.version;
      report("newer", { path: [...path, field], target: "key" }, { field, since, target });
    }
  },
});
