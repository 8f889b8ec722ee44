import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

export const labelExternal = defineRule({
  id: "prometheus/label-external",
  layer: "semantic",
  summary: "Disallow labels that the server adds to everything it sends.",
  help: "External labels tell servers apart. A label of a rule wins over them, so that alerts and remote storage take this series for one of another server.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  replaces: ["pint labels/conflict"],
  messages: {
    conflict: 'Label `{name}` hides the external label {name}="{external}"',
    redundant: {
      text: 'Label `{name}` repeats the external label {name}="{external}"',
      severity: "info",
      help: "The server adds it anyway. Leave it out.",
    },
  },
  examples: [
    {
      title: "a label for the cluster, of which the server has one",
      source:
        "groups:\n  - name: node\n    labels: {region: eu}\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels:\n          cluster: main\n",
      settings: { prometheus: { externalLabels: { cluster: "eu-1", region: "eu" } } },
      expect: ["3:14 redundant", "8:11 conflict"],
    },
    {
      title: "a label of one's own",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels:\n          team: storage\n",
      settings: { prometheus: { externalLabels: { cluster: "eu-1" } } },
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const externals = new Map(Object.entries(settings.prometheus.externalLabels ?? {}));
    const { groups, rules } = ruleFileFacts(document, settings);
    const owners = [
      ...groups.map(({ path, group }) => ({ path, labels: group.labels })),
      ...rules.map(({ path, rule }) => ({ path, labels: rule.labels })),
    ];
    for (const { path, labels } of owners) {
      for (const [name, value] of Object.entries(labels ?? {})) {
        const external = externals.get(name);
        if (external === undefined) continue;
        const messageId = value === external ? "redundant" : "conflict";
        report(messageId, { path: [...path, "labels", name], target: "key" }, { name, external });
      }
    }
  },
});
