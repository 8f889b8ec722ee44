import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS, integrationsOf, receiversOf } from "../facts/alertmanager-config.js";

const limit = z.int().min(0).optional();

export const configSize = defineRule({
  id: "alertmanager/config-size",
  layer: "performance",
  summary: "Limit the size of a configuration.",
  help: "Says nothing until its options set limits, such as those a multi-tenant service has for each tenant.",
  severity: "error",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    bytes: "The file has {count} bytes, more than {limit}",
    receivers: "{count} receivers, more than {limit}",
    integrations: "{count} integrations, more than {limit}",
    templates: "{count} template files, more than {limit}",
  },
  options: z.strictObject({
    /** Largest file, in bytes. */
    maxBytes: limit,
    maxReceivers: limit,
    /** Most items in the lists of all receivers together. */
    maxIntegrations: limit,
    /** Most items under `templates`. */
    maxTemplates: limit,
  }),
  examples: [
    {
      title: "more than the tenant may have",
      source:
        "templates: [slack.tmpl, mail.tmpl]\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n  - name: team-web\n",
      options: { maxBytes: 100, maxReceivers: 1, maxTemplates: 1 },
      expect: ["1:1 templates", "1:1 bytes", "4:1 receivers"],
    },
    {
      title: "within the limits",
      source: "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      options: { maxBytes: 100, maxReceivers: 1, maxIntegrations: 5, maxTemplates: 1 },
      expect: [],
    },
  ],
  check({ document, options, report }) {
    const bytes = new TextEncoder().encode(document.source.text).length;
    if (options.maxBytes !== undefined && bytes > options.maxBytes)
      report("bytes", { path: [] }, { count: bytes, limit: options.maxBytes });
    for (const [messageId, key, count, max] of [
      ["receivers", "receivers", receiversOf(document).length, options.maxReceivers],
      ["integrations", "receivers", integrationsOf(document).length, options.maxIntegrations],
      ["templates", "templates", document.value.templates?.length ?? 0, options.maxTemplates],
    ] as const) {
      if (max !== undefined && count > max)
        report(messageId, { path: [key], target: "key" }, { count, limit: max });
    }
  },
});
