import * as z from "zod";
import { createMatcher } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  integrationsOf,
  receiversOf,
  routesOf,
} from "../facts/alertmanager-config.js";
import { PatternSchema } from "../facts/pattern.js";

/** How people call a receiver that is meant to drop alerts. */
const DROPPING =
  "(?i)(.*[^a-z])?(null|none|nil|noop|no-op|void|black-?_?hole|dev-?_?null|discard|drop(ped)?|ignored?|silenced?|mute[dr]?|sink|trash|nowhere|nobody|no-?one|empty|dummy|nothing)([^a-z].*)?";

export const receiverEmpty = defineRule({
  id: "alertmanager/receiver-empty",
  layer: "consistency",
  summary: "Require an integration in each receiver that routes send to.",
  help: 'Alerts that are sent there are dropped without a trace. Add an integration, or give the receiver a name that says so, such as "blackhole".',
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    empty: 'Receiver "{name}" has no integration: alerts routed to it are dropped',
    default:
      'Receiver "{name}", the default one, has no integration: alerts that no route matches are dropped',
  },
  options: z.strictObject({
    /** RE2 pattern of the names of receivers that are meant to drop alerts. */
    dropping: PatternSchema.default(DROPPING),
  }),
  examples: [
    {
      title: "receivers that were never filled in",
      source:
        "route:\n  receiver: default\n  routes:\n    - receiver: team-db\n      matchers: [team=db]\nreceivers:\n  - name: default\n  - name: team-db\n    email_configs: []\n",
      expect: ["7:11 default", "8:11 empty"],
    },
    {
      title: "alerts that are dropped on purpose",
      source: 'route:\n  receiver: "null"\nreceivers:\n  - name: "null"\n',
      expect: [],
    },
  ],
  check({ document, options, report }) {
    const isDropping = createMatcher(options.dropping);
    const filled = new Set(integrationsOf(document).map(({ receiver }) => receiver.index));
    const routes = routesOf(document);
    const used = new Set(routes.map(({ route }) => route.receiver));
    // That of a resource is for its namespace, behind the default of the operator's root.
    const byDefault = document.kind === "alertmanager-config" ? routes[0]?.route.receiver : undefined;
    for (const { path, index, name } of receiversOf(document)) {
      if (filled.has(index) || !used.has(name) || isDropping(name)) continue;
      report(name === byDefault ? "default" : "empty", { path: [...path, "name"] }, { name });
    }
  },
});
