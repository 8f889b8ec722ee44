import { templateFacts } from "../../languages/go-template/facts.js";
import { defineRule } from "../../validator/rule.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { templatesOf } from "../facts/templates.js";

const COMPARISONS: ReadonlySet<string> = new Set(["eq", "ne", "lt", "le", "gt", "ge"]);

export const templateValueInLabel = defineRule({
  id: "prometheus/template-value-in-label",
  layer: "semantic",
  summary: "Disallow the value of an alert in its labels.",
  help: "Labels tell alerts apart: whenever the value changes, a new alert begins, waits for its `for` anew and notifies anew. Print the value in an annotation.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  replaces: ["pint alerts/template"],
  messages: {
    printed: "Label `{name}` changes whenever the value of the alert does",
    compared: {
      text: "Label `{name}` depends on the value of the alert",
      severity: "warning",
      help: "Where the value crosses the threshold the alert ends and another begins, which waits for its `for` anew. Write a rule for each threshold.",
    },
  },
  examples: [
    {
      title: "a value and a threshold in labels",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: DiskFull\n        expr: disk_used_ratio > 0.8\n        labels:\n          used: '{{ $value | humanizePercentage }}'\n          severity: '{{ if gt $value 0.9 }}critical{{ else }}warning{{ end }}'\n",
      expect: ["7:21 printed", "8:31 compared"],
    },
    {
      title: "the value in an annotation",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: DiskFull\n        expr: disk_used_ratio > 0.8\n        annotations:\n          summary: '{{ $value | humanizePercentage }} of the disk are used'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, section, name, template } of templatesOf(document, settings)) {
      if (section !== "labels") continue;
      const { fields, calls } = templateFacts(template);
      const compared = new Set(
        calls.flatMap((call) =>
          COMPARISONS.has(call.name) ? call.arguments.map((value) => value.span.start) : [],
        ),
      );
      for (const { path: read, isKnown, span } of fields) {
        if (!isKnown || read[0] !== "Value") continue;
        report(compared.has(span.start) ? "compared" : "printed", { path, alsoAt, span }, { name });
      }
    }
  },
});
