import { suggest } from "../../base/suggest.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, receiversOf, routesOf } from "../facts/alertmanager-config.js";

const RESOURCE_HELP =
  "The operator leaves the resource out. It has to define the receiver itself; names have to be equal letter by letter.";

export const undefinedReceiver = defineRule({
  id: "alertmanager/undefined-receiver",
  layer: "syntax",
  summary: "Require that each receiver a route names exists.",
  help: "Alertmanager refuses the whole configuration. Names have to be equal letter by letter, spaces and case included.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: { undefined: 'Receiver "{name}" is not defined{suggestion}' },
  examples: [
    {
      title: "a name that was misspelled",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: team-dbs\n      matchers: [team=db]\nreceivers:\n  - name: team-db\n",
      expect: ["4:17 undefined"],
    },
    {
      title: "receivers that exist",
      source: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const names = new Set(receiversOf(document).map(({ name }) => name));
    for (const { path, route } of routesOf(document)) {
      const name = route.receiver;
      if (!name || names.has(name)) continue;
      const similar = suggest(name, names);
      const suggestion = similar === undefined ? "" : `; did you mean "${similar}"?`;
      const help = document.kind === "alertmanager-config" ? {} : { help: RESOURCE_HELP };
      report("undefined", { path: [...path, "receiver"], ...help }, { name, suggestion });
    }
  },
});
