import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { urlsOf } from "../facts/alertmanager-fields.js";
import { tokenIn } from "../facts/secret-texts.js";
import { passwordInUrl, secretParameters } from "../facts/url-credentials.js";

export const urlCredentials = defineRule({
  id: "alertmanager/url-credentials",
  layer: "security",
  summary: "Disallow credentials in URLs.",
  help: "URLs end up in the logs of Alertmanager, of proxies and of the other side. Use `http_config`, or `url_file` where the service wants the secret in the URL.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    user: "A password stands in the URL",
    parameter: "The parameter `{name}` is a secret in the URL",
  },
  examples: [
    {
      title: "a password and a token",
      source:
        "global:\n  http_config:\n    proxy_url: http://alerts:correct-horse@proxy.example.com:3128\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: https://hooks.example.com/db?level=2&token=battery-staple\n",
      expect: ["3:23 user", "9:51 parameter"],
    },
    {
      title: "a URL in a file, and credentials in their place",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url_file: /etc/alertmanager/hook\n      - url: https://hooks.example.com/db?level=2\n        http_config:\n          authorization:\n            credentials_file: /etc/alertmanager/token\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, text, form } of urlsOf(document)) {
      // Such a URL is a secret as a whole; alertmanager/secret-token knows the others.
      if (form === "secret" || tokenIn(text) !== undefined) continue;
      const user = passwordInUrl(text);
      if (user !== undefined) report("user", { path, span: user });
      for (const { name, span } of secretParameters(text)) report("parameter", { path, span }, { name });
    }
  },
});
