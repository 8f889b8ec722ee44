import { suggest } from "../../base/suggest.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  routesOf,
  textsOf,
  timeIntervalsOf,
} from "../facts/alertmanager-config.js";

const FIELDS = ["mute_time_intervals", "active_time_intervals"] as const;

const RESOURCE_HELP =
  "The operator leaves the resource out. It has to define the interval itself; names have to be equal letter by letter.";

export const undefinedTimeInterval = defineRule({
  id: "alertmanager/undefined-time-interval",
  layer: "syntax",
  summary: "Require that each time interval a route names exists.",
  help: "Alertmanager refuses the whole configuration. Define it under the top-level `time_intervals`; names have to be equal letter by letter.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: { undefined: 'Time interval "{name}" is not defined{suggestion}' },
  examples: [
    {
      title: "a name that was misspelled",
      source:
        "route:\n  receiver: db\n  routes:\n    - mute_time_intervals: [week-end]\nreceivers:\n  - name: db\ntime_intervals:\n  - name: weekend\n    time_intervals:\n      - weekdays: ['saturday', 'sunday']\n",
      expect: ["4:29 undefined"],
    },
    {
      title: "an interval that exists",
      source:
        "route:\n  receiver: db\n  routes:\n    - mute_time_intervals: [weekend]\nreceivers:\n  - name: db\ntime_intervals:\n  - name: weekend\n    time_intervals:\n      - weekdays: ['saturday', 'sunday']\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const names = new Set(timeIntervalsOf(document).map(({ name }) => name));
    for (const { path, route, parent } of routesOf(document)) {
      // The root may have none at all, which is said by alertmanager/root-route; that of a resource is no root.
      if (parent === undefined && document.kind === "alertmanager-config") continue;
      for (const field of FIELDS) {
        for (const [index, name] of textsOf(route[field]).entries()) {
          if (names.has(name)) continue;
          const similar = suggest(name, names);
          const suggestion = similar === undefined ? "" : `; did you mean "${similar}"?`;
          const help = document.kind === "alertmanager-config" ? {} : { help: RESOURCE_HELP };
          report("undefined", { path: [...path, field, index], ...help }, { name, suggestion });
        }
      }
    }
  },
});
