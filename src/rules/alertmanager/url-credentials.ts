import type { Span } from "../../base/position.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { urlsOf } from "../facts/alertmanager-fields.js";
import { isSecretName, placeholderIn, tokenIn } from "../facts/secret-texts.js";

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
      const user = passwordIn(text);
      if (user !== undefined) report("user", { path, span: user });
      for (const { name, span } of secretParameters(text)) report("parameter", { path, span }, { name });
    }
  },
});

const USER_INFO = /^[a-z][a-z0-9+.-]*:\/\/([^/?#@:]*:([^/?#@]+))@/i;
const PARAMETER = /[?&]([^=&#?]+)=([^&#]*)/g;

function passwordIn(text: string): Span | undefined {
  const [whole = "", user = "", password = ""] = USER_INFO.exec(text) ?? [];
  if (password === "" || isFilledIn(password)) return undefined;
  const end = whole.length - 1;
  return { start: end - user.length, end };
}

function secretParameters(text: string): readonly { readonly name: string; readonly span: Span }[] {
  return [...text.matchAll(PARAMETER)].flatMap(({ 0: whole, 1: name = "", 2: value = "", index }) => {
    if (value === "" || !isSecretName(name) || isFilledIn(value)) return [];
    return [{ name, span: { start: index + 1, end: index + whole.length } }];
  });
}

/** A template or a variable: no secret that stands here. */
function isFilledIn(text: string): boolean {
  return text.includes("{{") || placeholderIn(text) !== undefined;
}
