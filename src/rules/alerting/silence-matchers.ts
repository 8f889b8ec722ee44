import type { Matcher } from "../../languages/matcher/matcher.js";
import { matchesValue } from "../../languages/matcher/matching.js";
import { parseMatchers } from "../../languages/matcher/parser.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { createMatcherSet, implies } from "../facts/matcher-sets.js";

const REST =
  "    startsAt: 2026-03-01T08:00:00Z\n    endsAt: 2026-03-01T09:00:00Z\n    createdBy: ada\n    reason: maintenance\n    comment: new disks\n";

export const silenceMatchers = defineRule({
  id: "alerting/silence-matchers",
  layer: "semantic",
  summary: "Disallow silences that match everything.",
  help: "Such a silence turns off all alerting. Alertmanager refuses a silence none of whose matchers keeps an alert without labels out.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    everything: "Every alert matches: nobody is notified of anything",
    empty: "Every alert without these labels matches; Alertmanager takes no such silence",
  },
  examples: [
    {
      title: "everything, and everything of no team",
      source: `silences:\n  - matchers: ['alertname=~".*"', 'alertname!=""']\n${REST}  - matchers: ['alertname=~".*"']\n${REST}  - matchers: ['team!="db"']\n${REST}`,
      expect: ["2:5 everything", "8:5 everything", "14:5 empty"],
    },
    {
      title: "the alerts of a team",
      source: `silences:\n  - matchers: ['alertname=~".*"', team=db]\n${REST}`,
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "silences")) {
      const matchers = value.matchers.flatMap((text) => {
        const parsed = parseMatchers(text, { mode: "utf8" });
        return parsed.ok ? parsed.value.matchers : [];
      });
      const place = { path: [...path, "matchers"], target: "key" as const };
      if (matchers.every(isTrueOfAlerts)) report("everything", place);
      else if (matchers.every((matcher) => matchesValue(matcher, ""))) report("empty", place);
    }
  },
});

/** Every alert has a name. */
const NAMED = createMatcherSet([{ name: "alertname", operator: "!=", value: "" }]);

function isTrueOfAlerts(matcher: Matcher): boolean {
  return implies(NAMED, matcher);
}
