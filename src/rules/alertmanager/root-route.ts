import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, routesOf } from "../facts/alertmanager-config.js";
import { matcherEntriesOf } from "../facts/alertmanager-matcher-entries.js";

const INTERVALS = ["mute_time_intervals", "active_time_intervals"] as const;

export const rootRoute = defineRule({
  id: "alertmanager/root-route",
  layer: "syntax",
  summary: "Require a root route that takes every alert.",
  help: "Alertmanager refuses the configuration. The root is where alerts end up that no other route wants: it needs a receiver, and nothing that narrows it. Put conditions and intervals into routes below it.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    missing: "There is no `route`",
    receiver: "The root route has no `receiver`",
    matchers: "The root route has matchers under `{field}`",
    interval: "The root route has `{field}`",
    continue: "The root route has `continue: true`",
  },
  examples: [
    {
      title: "a root with a condition and without a receiver",
      source:
        "route:\n  matchers: [team=db]\n  continue: true\n  active_time_intervals: [office]\nreceivers:\n  - name: db\ntime_intervals:\n  - name: office\n    time_intervals: [{weekdays: ['monday:friday']}]\n",
      expect: ["2:3 matchers", "2:3 receiver", "3:3 continue", "4:3 interval"],
    },
    {
      title: "no route",
      source: "receivers:\n  - name: db\ninhibit_rules: []\n",
      expect: ["1:1 missing"],
    },
    {
      title: "a receiver for everything, and a route for some",
      source:
        "route:\n  receiver: ops\n  routes:\n    - matchers: [team=db]\n      receiver: db\nreceivers:\n  - name: ops\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const [root] = routesOf(document);
    // The operator puts the route of a resource below a root of its own: it asks for a receiver, and that is all.
    if (document.kind === "alertmanager-config-resource") {
      if (root !== undefined && !root.route.receiver)
        report("receiver", {
          path: ["route", "receiver"],
          help: "The operator leaves the resource out. Name the receiver that alerts go to when no route below takes them.",
        });
      return;
    }
    if (root === undefined) {
      // What a text lacks that could not be read nobody knows.
      const isUnread = document.source.root === undefined && document.problems.some(({ refused }) => refused);
      if (!isUnread) report("missing", { path: ["route"] });
      return;
    }
    const { path, route, condition } = root;
    if (!route.receiver) report("receiver", { path: [...path, "receiver"] });
    for (const field of ["match", "match_re", "matchers"] as const) {
      const entries = matcherEntriesOf(condition, settings).filter(({ form }) => form === field);
      if (entries.some(({ matchers, error }) => matchers.length > 0 || error !== undefined))
        report("matchers", { path: [...path, field], target: "key" }, { field });
    }
    for (const field of INTERVALS) {
      if ((route[field] ?? []).length > 0)
        report("interval", { path: [...path, field], target: "key" }, { field });
    }
    if (route.continue === true) report("continue", { path: [...path, "continue"], target: "key" });
  },
});
