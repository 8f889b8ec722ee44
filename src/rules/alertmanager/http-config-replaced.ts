import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { httpConfigsOf } from "../facts/alertmanager-fields.js";

const CONNECTION = ["proxy_url", "proxy_from_environment", "tls_config"] as const;
const CREDENTIALS = ["authorization", "basic_auth", "oauth2", "bearer_token", "bearer_token_file"] as const;

export const httpConfigReplaced = defineRule({
  id: "alertmanager/http-config-replaced",
  layer: "semantic",
  summary: "Require http_config of receivers to repeat the proxy and TLS settings under global.",
  help: "An http_config of a receiver takes the place of the global one, of which nothing is merged in. Repeat what is to hold here, too.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { dropped: "The global http_config does not hold here: {keys} counts for nothing" },
  examples: [
    {
      title: "a proxy that is forgotten",
      source:
        "global:\n  http_config:\n    proxy_url: http://proxy.example.com:3128\nroute: {receiver: ops}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        http_config:\n          authorization: {credentials_file: /etc/token}\n",
      expect: ["9:9 dropped"],
    },
    {
      title: "a proxy that is repeated",
      source:
        "global:\n  http_config:\n    proxy_url: http://proxy.example.com:3128\nroute: {receiver: ops}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        http_config:\n          proxy_url: http://proxy.example.com:3128\n          authorization: {credentials_file: /etc/token}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const global = document.value.global?.http_config;
    if (global === undefined) return;
    for (const { path, config, integration } of httpConfigsOf(document)) {
      if (integration === undefined) continue;
      const hasCredentials = CREDENTIALS.some((key) => config[key] !== undefined);
      const keys = [...CONNECTION, ...(hasCredentials ? [] : CREDENTIALS)].filter(
        (key) => global[key] !== undefined && config[key] === undefined,
      );
      // The one setting that is merged.
      const lost = integration.type === "msteamsv2" ? keys.filter((key) => key !== "proxy_url") : keys;
      if (lost.length > 0) report("dropped", { path, target: "key" }, { keys: lost.join(" and ") });
    }
  },
});
