import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { matcherModeOf } from "../facts/alertmanager-matcher-entries.js";
import { everyMatcherOf } from "../facts/alertmanager-matchers.js";
import { describeMatcher } from "../facts/matchers.js";

export const matcherLabelName = defineRule({
  id: "alertmanager/matcher-label-name",
  layer: "semantic",
  summary: "Require names in matchers that a label can have.",
  help: "The parser takes the name, but Alertmanager takes no alert with such a label: the matcher sees an empty value every time.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    empty: "No label has an empty name: {matcher}",
    colon: 'No label is called "{name}": colons are for metrics',
  },
  examples: [
    {
      title: "an empty name",
      source: "route:\n  receiver: ops\n  routes:\n    - matchers: ['\"\"=db']\nreceivers:\n  - name: ops\n",
      expect: ["4:19 empty"],
    },
    {
      title: "a colon, and a server that knows the old names only",
      source:
        "route:\n  receiver: ops\n  routes:\n    - matchers: ['job:team=db']\nreceivers:\n  - name: ops\n",
      settings: { alertmanager: { version: "0.26" } },
      expect: ["4:19 colon"],
    },
    {
      title: "names of labels",
      source:
        "route:\n  receiver: ops\n  routes:\n    - matchers: ['team=db', '\"service.name\"=api']\nreceivers:\n  - name: ops\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const isClassic = matcherModeOf(settings) === "classic";
    for (const matcher of everyMatcherOf(document, settings)) {
      const { name, path, nameSpan } = matcher;
      const place = nameSpan === undefined ? { path, target: "key" as const } : { path, span: nameSpan };
      if (name === "") report("empty", place, { matcher: describeMatcher(matcher) });
      else if (isClassic && name.includes(":")) report("colon", place, { name });
    }
  },
});
