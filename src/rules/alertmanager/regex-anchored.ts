import { analyzeRegex } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { everyRegexMatcherOf } from "../facts/alertmanager-matchers.js";
import { placeOfMatcher } from "../facts/alertmanager-routes.js";
import { describeMatcher } from "../facts/matchers.js";

export const regexAnchored = defineRule({
  id: "alertmanager/regex-anchored",
  layer: "semantic",
  summary: "Disallow ^ and $ around the patterns of matchers.",
  help: "Alertmanager always compares the whole value, so the anchors say nothing; leave them out. To find text anywhere in a value, write .* on both sides of it.",
  severity: "info",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { redundant: "Redundant in {matcher}: {anchor}" },
  examples: [
    {
      title: "anchors",
      source:
        "route:\n  receiver: ops\n  routes:\n    - matchers: ['namespace=~\"^prod-.*$\"']\nreceivers:\n  - name: ops\n",
      expect: ["4:19 redundant"],
    },
    {
      title: "no anchors",
      source:
        "route:\n  receiver: ops\n  routes:\n    - matchers: ['namespace=~\"prod-.*\"']\nreceivers:\n  - name: ops\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const matcher of everyRegexMatcherOf(document, settings)) {
      const { startAnchor, endAnchor, literal } = analyzeRegex(matcher.value);
      // About a single value alertmanager/regex-literal has more to say.
      if ((!startAnchor && !endAnchor) || literal !== undefined) continue;
      const anchor = [...(startAnchor ? ["^"] : []), ...(endAnchor ? ["$"] : [])].join(" and ");
      report("redundant", placeOfMatcher(matcher), { anchor, matcher: describeMatcher(matcher) });
    }
  },
});
