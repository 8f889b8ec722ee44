import * as z from "zod";
import { analyzeRegex } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { everyRegexMatcherOf } from "../facts/alertmanager-matchers.js";
import { placeOfMatcher } from "../facts/alertmanager-routes.js";

export const matcherAlternatives = defineRule({
  id: "alertmanager/matcher-alternatives",
  layer: "performance",
  summary: "Limit the values that one matcher lists.",
  help: "The list has to be changed with every new value, and alerts that are missing in it go elsewhere silently. Let the rules set a label such as a team or a service, and match that.",
  severity: "info",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { long: "The matcher of {label} lists {count} values, more than {limit}" },
  options: z.strictObject({
    /** Most values of one matcher. */
    maxValues: z.int().min(1).default(20),
  }),
  examples: [
    {
      title: "a list that has to be kept",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - matchers: ['alertname=~\"Down|Slow|Full\"']\nreceivers:\n  - name: team-db\n",
      options: { maxValues: 2 },
      expect: ["4:19 long"],
    },
    {
      title: "a label of the rules",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - matchers: [team=db, 'service=~\"db-.*\"', 'severity=~\"warning|critical\"']\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const limit = options.maxValues;
    for (const matcher of everyRegexMatcherOf(document, settings)) {
      const count = analyzeRegex(matcher.value).alternatives?.length ?? 0;
      if (count > limit) report("long", placeOfMatcher(matcher), { label: matcher.name, count, limit });
    }
  },
});
