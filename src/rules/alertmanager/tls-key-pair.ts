import type { TlsConfig } from "../../schemas/alert/tls-config.js";
import type { Lenient } from "../../validator/lenient.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { tlsConfigsOf } from "../facts/alertmanager-fields.js";
import { hasAlertmanagerVersion } from "../facts/alertmanager-versions.js";

export const tlsKeyPair = defineRule({
  id: "alertmanager/tls-key-pair",
  layer: "syntax",
  summary: "Require a key with each client certificate, and a certificate with each key.",
  help: "Alertmanager refuses the configuration, since 0.26 when it loads it. A client certificate proves nothing without its private key.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: { half: "`{present}` without a {missing}" },
  examples: [
    {
      title: "a certificate only",
      source:
        "global:\n  http_config:\n    tls_config: {cert_file: /tls/client.crt}\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: ["3:18 half"],
    },
    {
      title: "both",
      source:
        "global:\n  http_config:\n    tls_config: {cert_file: /tls/client.crt, key_file: /tls/client.key}\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const isRefused = document.kind === "alertmanager-config" && hasAlertmanagerVersion(settings, "0.26");
    const refusedBy = isRefused ? { refusedBy: "alertmanager" as const } : {};
    for (const { path, config } of tlsConfigsOf(document)) {
      const cert = sourceOf(config, ["cert", "cert_file", "cert_ref"]);
      const key = sourceOf(config, ["key", "key_file", "key_ref"]);
      const present = cert ?? key;
      if (present === undefined || (cert !== undefined && key !== undefined)) continue;
      const missing = cert === undefined ? "certificate" : "key";
      report("half", { path: [...path, present], target: "key", ...refusedBy }, { present, missing });
    }
  },
});

function sourceOf<Field extends keyof TlsConfig>(
  config: Lenient<TlsConfig>,
  fields: readonly Field[],
): Field | undefined {
  return fields.find((field) => config[field] !== undefined && config[field] !== "");
}
