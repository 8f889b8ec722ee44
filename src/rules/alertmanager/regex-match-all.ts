import { analyzeRegex } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { everyRegexMatcherOf } from "../facts/alertmanager-matchers.js";
import { placeOfMatcher } from "../facts/alertmanager-routes.js";
import { describeMatcher } from "../facts/matchers.js";

const EMPTY_ALTERNATIVE = /^\||\|$|\|\||\(\||\|\)/;

export const regexMatchAll = defineRule({
  id: "alertmanager/regex-match-all",
  layer: "semantic",
  summary: "Disallow patterns that match every value, or the empty one by accident.",
  help: "A label that an alert lacks is empty, and .* matches that, too. Where the label has to be there write .+, otherwise leave the matcher out.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    everything: "{matcher} matches every alert, with the label or without",
    emptyAlternative: {
      text: "{matcher} has an empty alternative, which is there for alerts without the label",
      help: "If such alerts are meant, say so where it can be seen: a route of its own with an empty value. Otherwise take the | out.",
    },
  },
  examples: [
    {
      title: "any text, and a | too many",
      source:
        "route:\n  receiver: ops\n  routes:\n    - matchers: ['team=~\".*\"', 'severity=~\"critical|warning|\"']\n      continue: true\n    - matchers: ['team=db']\nreceivers:\n  - name: ops\n",
      expect: ["4:19 everything", "4:33 emptyAlternative"],
    },
    {
      title: "a label that has to be there",
      source:
        "route:\n  receiver: ops\n  routes:\n    - matchers: ['team=~\".+\"', 'severity=~\"critical|warning\"']\nreceivers:\n  - name: ops\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const matcher of everyRegexMatcherOf(document, settings)) {
      const { matchesEverything, matchesEmpty } = analyzeRegex(matcher.value);
      // `!~".*"` matches nothing, which alertmanager/route-never-matches and alertmanager/inhibit-no-effect tell.
      if (matchesEverything) {
        if (matcher.operator === "=~")
          report("everything", placeOfMatcher(matcher), { matcher: describeMatcher(matcher) });
      } else if (matchesEmpty && EMPTY_ALTERNATIVE.test(matcher.value)) {
        report("emptyAlternative", placeOfMatcher(matcher), { matcher: describeMatcher(matcher) });
      }
    }
  },
});
