import * as z from "zod";
import { suggest } from "../../base/suggest.js";
import { matches } from "../../languages/matcher/matching.js";
import { defineSetRule } from "../../validator/rule.js";
import { everyMatcherOf } from "../facts/alertmanager-matchers.js";
import { placeOfMatcher } from "../facts/alertmanager-routes.js";
import { ALERTING_KINDS, alertingDocuments } from "../facts/alerts.js";
import { createMatcherSet } from "../facts/matcher-sets.js";
import { describeMatcher } from "../facts/matchers.js";

/** Names that differ in more letters are two names, not one with a slip in it. */
const MAX_SLIPS = 2;
const DIGITS = /\d+/g;

export const alertnameUnknown = defineSetRule({
  id: "alertmanager/alertname-unknown",
  layer: "consistency",
  summary: "Require that alerts named in routes and inhibit rules are defined.",
  help: "No rule defines an alert of this name, so the matcher has nothing to match: the alert goes another way, or is not inhibited. Without the option `complete` only names are reported that are probably misspelled.",
  severity: "warning",
  appliesTo: ALERTING_KINDS,
  messages: {
    misspelled: 'No rule defines the alert "{name}"; did you mean "{suggestion}"?',
    missing: 'No rule defines the alert "{name}"',
    noMatch: "No rule defines an alert that matches {matcher}",
  },
  options: z.strictObject({
    complete: z
      .boolean()
      .default(false)
      .describe("All rule files are given: report every name that none of them defines."),
  }),
  examples: [
    {
      title: "a slip in the name",
      source: {
        "alertmanager.yml":
          "route:\n  receiver: ops\n  routes:\n    - matchers: ['alertname=~\"NodeDown|NodeNotRaedy\"']\nreceivers: [{name: ops}]\n",
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n      - alert: NodeNotReady\n        expr: kube_node_status_condition{condition="Ready",status="true"} == 0\n',
      },
      expect: ["alertmanager.yml:4:19 misspelled"],
    },
    {
      title: "an alert that no file defines, when all files are there",
      source: {
        "alertmanager.yml":
          "route:\n  receiver: ops\n  routes:\n    - matchers: ['alertname=\"DiskFull\"']\n    - matchers: ['alertname=~\"Kube.*\"']\nreceivers: [{name: ops}]\n",
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n',
      },
      options: { complete: true },
      expect: ["alertmanager.yml:4:19 missing", "alertmanager.yml:5:19 noMatch"],
    },
    {
      title: "an alert that another file may define",
      source: {
        "alertmanager.yml":
          "route:\n  receiver: ops\n  routes:\n    - matchers: ['alertname=\"DiskFull\"']\nreceivers: [{name: ops}]\n",
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n',
      },
      expect: [],
    },
  ],
  check({ documents, isComplete, options, settings, report }) {
    const { configs, alerts } = alertingDocuments(documents, settings);
    if (!isComplete || alerts.length === 0) return;
    const names = new Set(alerts.map(({ name }) => name));
    for (const config of configs) {
      for (const matcher of everyMatcherOf(config, settings)) {
        if (matcher.name !== "alertname" || matcher.operator.startsWith("!")) continue;
        const values = createMatcherSet([matcher]).get("alertname")?.values;
        for (const name of values ?? []) {
          if (name === "" || names.has(name)) continue;
          const suggestion = similarName(name, names);
          if (suggestion !== undefined)
            report(config, "misspelled", placeOfMatcher(matcher), { name, suggestion });
          else if (options.complete) report(config, "missing", placeOfMatcher(matcher), { name });
        }
        if (!options.complete || values !== undefined) continue;
        if (![...names].some((name) => matches(matcher, { alertname: name })))
          report(config, "noMatch", placeOfMatcher(matcher), { matcher: describeMatcher(matcher) });
      }
    }
  },
});

/** Names that differ in their numbers only are meant to be different. */
function similarName(name: string, names: Iterable<string>): string | undefined {
  const suggestion = suggest(name, names, MAX_SLIPS);
  return suggestion?.replaceAll(DIGITS, "") === name.replaceAll(DIGITS, "") ? undefined : suggestion;
}
