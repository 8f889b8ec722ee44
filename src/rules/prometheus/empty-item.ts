import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";

export const emptyItem = defineRule({
  id: "prometheus/empty-item",
  layer: "syntax",
  summary: "Disallow empty entries among groups and rules.",
  help: "Prometheus skips them without a word. Most often what follows the dash is indented wrongly, and so belongs to nothing.",
  severity: "error",
  appliesTo: ["prometheus-rules"],
  messages: { empty: "Nothing follows this dash" },
  examples: [
    {
      title: "a dash that was left over",
      source: "groups:\n  - name: a\n    rules:\n      -\n      - alert: Down\n        expr: up == 0\n",
      expect: ["4:8 empty"],
    },
    {
      title: "a rule behind each dash",
      source: "groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n",
      expect: [],
    },
  ],
  check({ document, value, report }) {
    const base = document.source.basePath.length;
    // An item of a wrong type is null, too; what is wrong with it is said already.
    const reported = new Set(document.problems.map(({ path }) => path.slice(base).join("/")));
    const reportNull = (path: Path): void => {
      if (!reported.has(path.join("/"))) report("empty", { path });
    };
    for (const [index, group] of (value.groups ?? []).entries()) {
      if (group === null) reportNull(["groups", index]);
      for (const [ruleIndex, rule] of (group?.rules ?? []).entries()) {
        if (rule === null) reportNull(["groups", index, "rules", ruleIndex]);
      }
    }
  },
});
