import { templateFacts } from "../../languages/go-template/facts.js";
import { checkRegex } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { placedTemplatesOf, TEMPLATE_HOLDER_KINDS } from "../facts/alertmanager-template-set.js";

const REGEX_FUNCTIONS: ReadonlySet<string> = new Set(["match", "reReplaceAll"]);

export const templateRegex = defineRule({
  id: "alertmanager/template-regex",
  layer: "semantic",
  summary: "Require valid patterns in templates of notifications.",
  help: "Alertmanager loads the text; when a notification is to be sent, the template fails here and the notification is lost. Patterns are RE2: without lookaround and backreferences.",
  severity: "error",
  appliesTo: TEMPLATE_HOLDER_KINDS,
  messages: { invalid: 'Pattern "{pattern}" of {function} is not valid: {problem}' },
  examples: [
    {
      title: "a group that is not closed",
      source:
        'route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: \'{{ reReplaceAll "(.*" "$1" .CommonLabels.instance }}\'\n',
      expect: ["6:33 invalid"],
    },
    {
      title: "a pattern",
      source:
        'route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: \'{{ reReplaceAll "(.*):.*" "$1" .CommonLabels.instance }}\'\n',
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { template, placeOf } of placedTemplatesOf(document)) {
      for (const { name, arguments: values } of templateFacts(template).calls) {
        const [first] = values;
        if (!REGEX_FUNCTIONS.has(name) || first?.literal?.type !== "string") continue;
        const pattern = first.literal.value;
        const problem = checkRegex(pattern, "matcher")?.message;
        if (problem !== undefined)
          report("invalid", placeOf(first.span), { pattern, function: name, problem });
      }
    }
  },
});
