import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { tlsConfigsOf } from "../facts/alertmanager-fields.js";

const VERSION = /^TLS(\d)(\d)$/;
const OBSOLETE: ReadonlySet<string | undefined> = new Set(["TLS10", "TLS11"]);

export const tlsVersion = defineRule({
  id: "alertmanager/tls-version",
  layer: "security",
  summary: "Disallow TLS 1.0 and 1.1.",
  help: "Both are deprecated (RFC 8996), and what they encrypt can be attacked. Remove the key: TLS 1.2 and later is what Alertmanager uses by itself.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    lowered: "Connections with {version} are allowed",
    capped: "Connections are made with {version} at most",
  },
  examples: [
    {
      title: "an old server's TLS",
      source:
        "global:\n  smtp_tls_config: {min_version: TLS10}\n  http_config:\n    tls_config: {max_version: TLS11}\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: ["2:34 lowered", "4:31 capped"],
    },
    {
      title: "TLS of today",
      source:
        "global:\n  http_config:\n    tls_config: {min_version: TLS13}\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, config } of tlsConfigsOf(document)) {
      for (const [messageId, key] of [
        ["lowered", "min_version"],
        ["capped", "max_version"],
      ] as const) {
        const version = config[key];
        if (version === undefined || !OBSOLETE.has(version)) continue;
        report(messageId, { path: [...path, key] }, { version: version.replace(VERSION, "TLS $1.$2") });
      }
    }
  },
});
