import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { type UrlText, urlsOf } from "../facts/alertmanager-fields.js";
import { hasCredentials, httpConfigFor } from "../facts/alertmanager-http.js";
import { classifyHost } from "../facts/hosts.js";
import { fixedUrl } from "../facts/url-texts.js";

export const plainHttp = defineRule({
  id: "alertmanager/plain-http",
  layer: "security",
  summary: "Disallow plain HTTP to other networks, and credentials over plain HTTP.",
  help: "Everybody on the way reads what is sent, and can change the answer. Use https.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    plain: "Notifications go to {host} over plain HTTP",
    credentials: { text: "Credentials go to {host} over plain HTTP", severity: "error" },
    internal: "Credentials go to {host} over plain HTTP, though within your own network",
  },
  examples: [
    {
      title: "alerts and a password on the open network",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: http://hooks.example.com/db\n      - url: http://tickets.example.com/db\n        http_config:\n          basic_auth:\n            username: alertmanager\n            password_file: /etc/alertmanager/tickets\n",
      expect: ["6:14 plain", "7:14 credentials"],
    },
    {
      title: "https, and a service of the same cluster",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: https://hooks.example.com/db\n      - url: http://bridge.monitoring.svc:8080/alerts\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const place of urlsOf(document)) {
      const url = fixedUrl(place.text);
      if (url?.protocol !== "http:" || place.form === "proxy") continue;
      const hostClass = classifyHost(url.hostname);
      if (hostClass === "loopback") continue;
      const isSecret = sendsSecret(place, url) || hasCredentials(httpConfigFor(document, place.integration));
      const messageId = hostClass !== "public" ? "internal" : isSecret ? "credentials" : "plain";
      if (messageId === "internal" && !isSecret) continue;
      report(messageId, { path: place.path, span: { start: 0, end: SCHEME_LENGTH } }, { host: url.hostname });
    }
  },
});

const SCHEME_LENGTH = "http://".length;
/** Integrations whose messages carry the secret of the integration. */
const WITH_OWN_SECRET: ReadonlySet<string> = new Set([
  "opsgenie",
  "pagerduty",
  "rocketchat",
  "telegram",
  "victorops",
  "wechat",
  "incidentio",
]);

/** Whether the request holds a secret whatever `http_config` says. */
function sendsSecret({ form, key, integration, path }: UrlText, url: URL): boolean {
  if (form === "secret" || key === "token_url" || url.username !== "" || url.password !== "") return true;
  return path[0] === "global" || WITH_OWN_SECRET.has(integration?.type ?? "");
}
