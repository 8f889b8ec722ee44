import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { channelUrlsOf } from "../facts/channel-urls.js";
import { classifyHost, hostOfAddress } from "../facts/hosts.js";

const SCHEME_LENGTH = "http://".length;

export const plainHttp = defineRule({
  id: "alerting/plain-http",
  layer: "security",
  summary: "Disallow sending notifications without encryption.",
  help: "Everybody on the way reads what is sent and the secret it is sent with, and can change both. Use https, and TLS for mail.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    plain: "Notifications go to {host} over plain HTTP",
    mail: "Mails go to {host} without TLS",
  },
  examples: [
    {
      title: "a webhook and a mail server",
      source:
        "notificationChannels:\n  - {name: a, type: webhook, settings: {url: 'http://hooks.example.com/db'}}\n  - {name: b, type: email, settings: {to: [db@example.com], from: alerts@example.com, smarthost: 'mail.example.com:25', tls: none}}\n",
      expect: ["2:47 plain", "3:126 mail"],
    },
    {
      title: "encrypted, and on the same machine",
      source:
        "notificationChannels:\n  - {name: a, type: webhook, settings: {url: 'https://hooks.example.com/db'}}\n  - {name: b, type: email, settings: {to: [db@example.com], from: alerts@example.com, smarthost: 'localhost:25', tls: none}}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, text } of channelUrlsOf(document)) {
      const url = URL.canParse(text) ? new URL(text) : undefined;
      if (url?.protocol !== "http:" || classifyHost(url.hostname) === "loopback") continue;
      report("plain", { path, span: { start: 0, end: SCHEME_LENGTH } }, { host: url.hostname });
    }
    for (const { path, value } of resourcesOf(document, "notificationChannels")) {
      if (value.type !== "email" || value.settings.tls !== "none") continue;
      const host = hostOfAddress(value.settings.smarthost);
      if (host !== undefined && classifyHost(host) !== "loopback")
        report("mail", { path: [...path, "settings", "tls"] }, { host });
    }
  },
});
