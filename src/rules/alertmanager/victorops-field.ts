import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, integrationsOf } from "../facts/alertmanager-config.js";

const FIXED: ReadonlySet<string> = new Set([
  "routing_key",
  "message_type",
  "state_message",
  "entity_display_name",
  "monitoring_tool",
  "entity_id",
  "entity_state",
]);

export const victoropsField = defineRule({
  id: "alertmanager/victorops-field",
  layer: "syntax",
  summary: "Disallow custom fields of VictorOps that Alertmanager sends anyway.",
  help: "Alertmanager refuses the configuration. Set the field of the same name beside `custom_fields`, or take another name.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: { fixed: "Custom field `{name}` is one that Alertmanager sends itself" },
  examples: [
    {
      title: "a field that is sent anyway",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    victorops_configs:\n      - {api_key: k, routing_key: db, custom_fields: {entity_id: x}}\n",
      expect: ["6:55 fixed"],
    },
    {
      title: "a field of one's own",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    victorops_configs:\n      - {api_key: k, routing_key: db, custom_fields: {cluster: x}}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { type, config, path } of integrationsOf(document)) {
      if (type !== "victorops") continue;
      for (const name of Object.keys(config.custom_fields ?? {})) {
        if (FIXED.has(name))
          report("fixed", { path: [...path, "custom_fields", name], target: "key" }, { name });
      }
    }
  },
});
