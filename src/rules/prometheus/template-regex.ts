import { templateFacts } from "../../languages/go-template/facts.js";
import { checkRegex } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { PROMQL_KINDS } from "../facts/rule-file.js";
import { templatesOf } from "../facts/templates.js";

const REGEX_FUNCTIONS: ReadonlySet<string> = new Set(["match", "reReplaceAll"]);

export const templateRegex = defineRule({
  id: "prometheus/template-regex",
  layer: "semantic",
  summary: "Require valid regular expressions in templates.",
  help: "The server loads the rule, and each alert then carries the text <error expanding template: …> instead of its label or annotation. Patterns are RE2: there are no lookarounds and no backreferences.",
  severity: "error",
  appliesTo: PROMQL_KINDS,
  messages: { invalid: 'The pattern "{pattern}" of {function} is not valid: {problem}' },
  examples: [
    {
      title: "a lookahead",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: \'{{ reReplaceAll "(?=:)" "" $labels.instance }} is down\'\n',
      expect: ["7:37 invalid"],
    },
    {
      title: "a group",
      source:
        'groups:\n  - name: a\n    rules:\n      - alert: Down\n        expr: up == 0\n        annotations:\n          summary: \'{{ reReplaceAll "(.*):.*" "$1" $labels.instance }} is down\'\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, alsoAt, template } of templatesOf(document, settings)) {
      for (const call of templateFacts(template).calls) {
        const [first] = call.arguments;
        if (!REGEX_FUNCTIONS.has(call.name) || first?.literal?.type !== "string") continue;
        const pattern = first.literal.value;
        const error = checkRegex(pattern, "matcher");
        if (error !== undefined)
          report(
            "invalid",
            { path, alsoAt, span: first.span },
            { pattern, function: call.name, problem: error.message },
          );
      }
    }
  },
});
