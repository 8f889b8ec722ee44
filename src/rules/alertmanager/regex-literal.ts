import { analyzeRegex } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { everyRegexMatcherOf } from "../facts/alertmanager-matchers.js";
import { placeOfMatcher } from "../facts/alertmanager-routes.js";
import { describeMatcher } from "../facts/matchers.js";

export const regexLiteral = defineRule({
  id: "alertmanager/regex-literal",
  layer: "semantic",
  summary: "Disallow patterns that match one value only.",
  help: "= and != say the same, and nobody has to wonder what else may match.",
  severity: "info",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { literal: "{matcher} matches one value only: {replacement}" },
  examples: [
    {
      title: "a pattern without any wildcard",
      source:
        "route:\n  receiver: ops\n  routes:\n    - match_re: {severity: ^critical$}\nreceivers:\n  - name: ops\n",
      expect: ["4:28 literal"],
    },
    {
      title: "a plain value and a choice of values",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [severity="critical", \'team=~"db|web"\']\nreceivers:\n  - name: ops\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const matcher of everyRegexMatcherOf(document, settings)) {
      const { literal } = analyzeRegex(matcher.value);
      if (literal === undefined) continue;
      const operator = matcher.operator === "=~" ? "=" : "!=";
      report("literal", placeOfMatcher(matcher), {
        matcher: describeMatcher(matcher),
        replacement: describeMatcher({ name: matcher.name, operator, value: literal }),
      });
    }
  },
});
