import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { everyMatcherOf } from "../facts/alertmanager-matchers.js";
import { placeOfMatcher } from "../facts/alertmanager-routes.js";
import { describeMatcher } from "../facts/matchers.js";

const REGEX_MARK = /[^|]\|[^|]|\.[*+]|^\^|\$$|^\(.*\)$/;
const GLOB_MARK = /^\*|\*$/;

export const matcherLikeRegex = defineRule({
  id: "alertmanager/matcher-like-regex",
  layer: "semantic",
  summary: "Disallow = and != before what looks like a pattern.",
  help: "= and != compare the value letter by letter: no alert has such a value. Patterns need =~ and !~, and are regular expressions, in which any text is .* and not *.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { literal: "{matcher} compares with this very text; {replacement} was probably meant" },
  examples: [
    {
      title: "two alerts in one, and a wildcard of file names",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [\'alertname="NodeDown|NodeUnreachable"\']\n    - matchers: [namespace="prod-*"]\nreceivers:\n  - name: ops\n',
      expect: ["4:19 literal", "5:18 literal"],
    },
    {
      title: "patterns behind =~",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [\'alertname=~"NodeDown|NodeUnreachable"\']\n    - matchers: [namespace=~"prod-.*"]\nreceivers:\n  - name: ops\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const matcher of everyMatcherOf(document, settings)) {
      const { name, operator, value } = matcher;
      if (operator !== "=" && operator !== "!=") continue;
      const isRegex = REGEX_MARK.test(value);
      if (!isRegex && !GLOB_MARK.test(value)) continue;
      const pattern = isRegex ? value : value.replaceAll("*", ".*");
      const replacement = describeMatcher({ name, operator: operator === "=" ? "=~" : "!~", value: pattern });
      report("literal", placeOfMatcher(matcher), { matcher: describeMatcher(matcher), replacement });
    }
  },
});
