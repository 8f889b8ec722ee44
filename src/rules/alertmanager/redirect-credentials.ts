import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { httpConfigsOf } from "../facts/alertmanager-fields.js";
import { hasCredentials } from "../facts/alertmanager-http.js";

export const redirectCredentials = defineRule({
  id: "alertmanager/redirect-credentials",
  layer: "security",
  summary: "Disallow following redirects with credentials.",
  help: "A server that redirects decides where the request goes next. APIs that take notifications hardly ever redirect: write `follow_redirects: false`.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { followed: "Requests with credentials follow redirects" },
  examples: [
    {
      title: "a token that follows",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: https://hooks.example.com/db\n        http_config:\n          authorization: {credentials_file: /etc/alertmanager/token}\n",
      expect: ["7:9 followed"],
    },
    {
      title: "a token that stays",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: https://hooks.example.com/db\n        http_config:\n          authorization: {credentials_file: /etc/alertmanager/token}\n          follow_redirects: false\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, config } of httpConfigsOf(document)) {
      if (hasCredentials(config) && config.follow_redirects !== false)
        report("followed", { path, target: "key" });
    }
  },
});
