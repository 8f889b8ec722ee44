import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { tlsConfigsOf } from "../facts/alertmanager-fields.js";

export const tlsVersionRange = defineRule({
  id: "alertmanager/tls-version-range",
  layer: "semantic",
  summary: "Require max_version of TLS to be min_version or newer.",
  help: "Alertmanager loads it, and fails when it sets up the receiver: after a reload the old configuration stays in force.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { reversed: "max_version {max} is older than min_version {min}" },
  examples: [
    {
      title: "versions the wrong way round",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        http_config:\n          tls_config: {min_version: TLS13, max_version: TLS12}\n",
      expect: ["7:57 reversed"],
    },
    {
      title: "a range",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        http_config:\n          tls_config: {min_version: TLS12, max_version: TLS13}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, config } of tlsConfigsOf(document)) {
      const { min_version: min, max_version: max } = config;
      // Their names sort as they are old.
      if (min !== undefined && max !== undefined && max < min)
        report("reversed", { path: [...path, "max_version"] }, { min, max });
    }
  },
});
