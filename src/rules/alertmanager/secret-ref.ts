import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { httpConfigsOf, tlsConfigsOf } from "../facts/alertmanager-fields.js";
import { textsAt } from "../facts/value-paths.js";

const HTTP_REFS = [
  "basic_auth.username_ref",
  "basic_auth.password_ref",
  "authorization.credentials_ref",
  "oauth2.client_secret_ref",
  "oauth2.client_certificate_key_ref",
] as const;
const TLS_REFS = ["ca_ref", "cert_ref", "key_ref"] as const;

export const secretRef = defineRule({
  id: "alertmanager/secret-ref",
  layer: "semantic",
  summary: "Disallow references to a secret manager.",
  help: "Alertmanager has no secret manager. It loads the key, and fails when it sets up the receiver: after a reload the old configuration stays in force. Use the key that ends in _file.",
  severity: "error",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { unsupported: "{key} works in no version of Alertmanager" },
  examples: [
    {
      title: "a token of a secret manager",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        http_config:\n          authorization: {credentials_ref: webhook-token}\n",
      expect: ["7:27 unsupported"],
    },
    {
      title: "a token in a file",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    webhook_configs:\n      - url: https://example.com/a\n        http_config:\n          authorization: {credentials_file: /etc/webhook-token}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const found = [
      ...httpConfigsOf(document).flatMap(({ config, path }) =>
        HTTP_REFS.flatMap((ref) => textsAt(config, ref, path)),
      ),
      ...tlsConfigsOf(document).flatMap(({ config, path }) =>
        TLS_REFS.flatMap((ref) => textsAt(config, ref, path)),
      ),
    ];
    for (const { path, text } of found) {
      if (text !== "") report("unsupported", { path, target: "key" }, { key: String(path.at(-1)) });
    }
  },
});
