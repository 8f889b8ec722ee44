import { analyzeRegex } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { everyRegexMatcherOf } from "../facts/alertmanager-matchers.js";
import { placeOfMatcher } from "../facts/alertmanager-routes.js";

export const regexLeadingWildcard = defineRule({
  id: "alertmanager/regex-leading-wildcard",
  layer: "performance",
  summary: "Disallow patterns that begin with a wildcard.",
  help: "Every alert that comes to the matcher has its whole value searched, and values nobody thought of match. Match a label that holds just this part.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { wildcard: "The pattern of {label} begins with a wildcard" },
  examples: [
    {
      title: "a part of a name",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - matchers: ['service=~\".*-db\"']\nreceivers:\n  - name: team-db\n",
      expect: ["4:19 wildcard"],
    },
    {
      title: "a beginning, and any value at all",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - matchers: ['service=~\"db-.*\"', 'team=~\".+\"']\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const matcher of everyRegexMatcherOf(document, settings)) {
      const { hasLeadingWildcard, matchesEverything, matchesNonEmpty } = analyzeRegex(matcher.value);
      if (hasLeadingWildcard && !matchesEverything && !matchesNonEmpty)
        report("wildcard", placeOfMatcher(matcher), { label: matcher.name });
    }
  },
});
