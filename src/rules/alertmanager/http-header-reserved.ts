import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { httpConfigsOf } from "../facts/alertmanager-fields.js";

/** `ReservedHeaders` of prometheus/common, in lower case. */
const RESERVED: ReadonlySet<string> = new Set([
  "authorization",
  "host",
  "content-encoding",
  "content-length",
  "content-type",
  "user-agent",
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "www-authenticate",
  "accept-encoding",
  "x-prometheus-remote-write-version",
  "x-prometheus-remote-read-version",
  "x-prometheus-scrape-timeout-seconds",
  "x-amz-date",
  "x-amz-security-token",
  "x-amz-content-sha256",
]);

export const httpHeaderReserved = defineRule({
  id: "alertmanager/http-header-reserved",
  layer: "syntax",
  summary: "Disallow headers under `http_headers` that Alertmanager sets itself.",
  help: "Alertmanager refuses the configuration. Credentials go into `basic_auth` or `authorization`.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_KINDS,
  replaces: ["amtool check-config"],
  messages: { reserved: 'Header "{name}" cannot be set here' },
  examples: [
    {
      title: "credentials as a header",
      source:
        "global:\n  http_config:\n    http_headers:\n      authorization: {secrets: [Bearer t]}\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: ["4:7 reserved"],
    },
    {
      title: "a header of the house",
      source:
        "global:\n  http_config:\n    http_headers:\n      X-Team: {values: [db]}\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, config } of httpConfigsOf(document)) {
      for (const name of Object.keys(config.http_headers ?? {})) {
        if (RESERVED.has(name.toLowerCase()))
          report("reserved", { path: [...path, "http_headers", name], target: "key" }, { name });
      }
    }
  },
});
