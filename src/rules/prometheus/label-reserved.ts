import { defineRule } from "../../validator/rule.js";
import { ruleFileFacts } from "../facts/rule-file.js";

const TARGET_LABELS: ReadonlySet<string> = new Set(["job", "instance"]);

export const labelReserved = defineRule({
  id: "prometheus/label-reserved",
  layer: "semantic",
  summary: "Disallow labels that Prometheus sets itself.",
  help: "Use a name of your own.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  messages: {
    alertname: {
      text: "Label `alertname` is overwritten by the name of the alert",
      help: "Rename the alert, or leave the label out.",
    },
    internal: {
      text: "Label `{name}` begins with two underscores, which Prometheus keeps for itself",
      help: "Such labels are internal to scraping and relabeling, and other programs drop or refuse them. Use a name of your own.",
    },
    target: {
      text: "Label `{name}` is overwritten in the recorded series",
      severity: "info",
      help: "Where a series was scraped from is lost, and series that differ in this label only collide. Use a name of your own, or aggregate the label away first.",
    },
  },
  examples: [
    {
      title: "another name for the alert",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels:\n          alertname: InstanceDown\n          __team: storage\n",
      expect: ["7:11 alertname", "8:11 internal"],
    },
    {
      title: "another job for recorded series",
      source:
        "groups:\n  - name: node\n    rules:\n      - record: up:copy\n        expr: up\n        labels:\n          job: copied\n",
      expect: ["7:11 target"],
    },
    {
      title: "a label of one's own",
      source:
        "groups:\n  - name: node\n    rules:\n      - alert: Down\n        expr: up == 0\n        labels:\n          team: storage\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { type, path, rule } of ruleFileFacts(document, settings).rules) {
      for (const name of Object.keys(rule.labels ?? {})) {
        const place = { path: [...path, "labels", name], target: "key" } as const;
        if (name.startsWith("__")) report("internal", place, { name });
        else if (name === "alertname" && type === "alerting") report("alertname", place);
        else if (TARGET_LABELS.has(name) && type === "recording") report("target", place, { name });
      }
    }
  },
});
