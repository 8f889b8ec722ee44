import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { httpConfigsOf } from "../facts/alertmanager-fields.js";

const JWT_BEARER = "urn:ietf:params:oauth:grant-type:jwt-bearer";

export const credentialsMissing = defineRule({
  id: "alertmanager/credentials-missing",
  layer: "security",
  summary: "Require a secret in each kind of authentication.",
  help: "Alertmanager loads it and sends an empty secret, which the other side most likely refuses. Add the secret or remove the block.",
  severity: "info",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    password: "`basic_auth` has no password",
    credentials: "`authorization` has no credentials",
    clientSecret: "`oauth2` has no client secret",
  },
  examples: [
    {
      title: "authentication that was begun",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: https://hooks.example.com/db\n        http_config:\n          basic_auth: {username: alertmanager}\n      - url: https://hooks.example.com/web\n        http_config:\n          oauth2: {client_id: alertmanager, token_url: 'https://id.example.com/token'}\n",
      expect: ["8:11 password", "11:11 clientSecret"],
    },
    {
      title: "authentication with secrets",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: https://hooks.example.com/db\n        http_config:\n          authorization: {credentials_file: /etc/alertmanager/token}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, config } of httpConfigsOf(document)) {
      const { basic_auth: basic, authorization: bearer, oauth2 } = config;
      if (basic !== undefined && !basic.password && !basic.password_file && !basic.password_ref)
        report("password", { path: [...path, "basic_auth"], target: "key" });
      if (bearer !== undefined && !bearer.credentials && !bearer.credentials_file && !bearer.credentials_ref)
        report("credentials", { path: [...path, "authorization"], target: "key" });
      const hasSecret = oauth2?.client_secret || oauth2?.client_secret_file || oauth2?.client_secret_ref;
      if (oauth2 !== undefined && !hasSecret && oauth2.grant_type !== JWT_BEARER)
        report("clientSecret", { path: [...path, "oauth2"], target: "key" });
    }
  },
});
