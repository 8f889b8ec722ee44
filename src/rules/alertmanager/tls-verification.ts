import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { tlsConfigsOf } from "../facts/alertmanager-fields.js";

export const tlsVerification = defineRule({
  id: "alertmanager/tls-verification",
  layer: "security",
  summary: "Require that certificates are checked.",
  help: "Anybody on the way can answer in place of the server, and reads the alerts and the credentials. Name the certificate authority with `ca_file`, and the name in the certificate with `server_name` if it is another.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { skipped: "Any certificate is accepted" },
  examples: [
    {
      title: "a certificate nobody looks at",
      source:
        "global:\n  http_config:\n    tls_config:\n      insecure_skip_verify: true\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: ["4:29 skipped"],
    },
    {
      title: "a certificate authority of the house",
      source:
        "global:\n  http_config:\n    tls_config:\n      ca_file: /etc/ssl/house-ca.pem\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, config } of tlsConfigsOf(document)) {
      if (config.insecure_skip_verify === true)
        report("skipped", { path: [...path, "insecure_skip_verify"] });
    }
  },
});
