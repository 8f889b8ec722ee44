import * as z from "zod";
import { createMatcher } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { channelUrlsOf } from "../facts/channel-urls.js";
import { classifyHost, HOST_WORDS, hostOfAddress } from "../facts/hosts.js";
import { PatternSchema } from "../facts/pattern.js";

export const destinationHost = defineRule({
  id: "alerting/destination-host",
  layer: "security",
  summary: "Disallow notifications to hosts that are none of a tenant's business.",
  help: "The platform sends requests from inside its network for whoever writes the configuration: that reaches what is hidden from the outside, such as the metadata service of a cloud, which hands out credentials.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    denied: "{host} is {place}",
    scheme: "{scheme} is no way to send a notification",
  },
  options: z.strictObject({
    /** Places nothing may be sent to. `internal` are names without a dot, `.svc`, `.local` and the like. */
    deny: z
      .array(z.enum(["loopback", "linkLocal", "private", "internal"]))
      .default(["loopback", "linkLocal", "private", "internal"]),
    /** RE2 patterns of hosts that are allowed wherever they are. */
    allow: z.array(PatternSchema).default([]),
  }),
  examples: [
    {
      title: "the metadata service of a cloud, written in four ways, and a mail server on the same machine",
      source:
        "notificationChannels:\n  - {name: a, type: webhook, settings: {url: 'http://169.254.169.254/latest/meta-data/'}}\n  - {name: b, type: webhook, settings: {url: 'https://metadata.google.internal/'}}\n  - {name: c, type: teams, settings: {webhookUrl: 'https://[::ffff:169.254.169.254]/'}}\n  - {name: d, type: discord, settings: {webhookUrl: 'https://0xa9fea9fe/'}}\n  - {name: e, type: email, settings: {to: [db@example.com], from: alerts@example.com, smarthost: 'localhost:25'}}\n  - {name: f, type: teams, settings: {webhookUrl: 'file:///etc/passwd'}}\n",
      expect: ["2:46 denied", "3:46 denied", "4:51 denied", "5:53 denied", "6:98 denied", "7:51 scheme"],
    },
    {
      title: "one service within that is meant",
      source:
        "notificationChannels:\n  - {name: a, type: webhook, settings: {url: 'https://bridge.monitoring.svc/alerts'}}\n",
      options: { allow: ["bridge\\.monitoring\\.svc"] },
      expect: [],
    },
    {
      title: "a service on the internet",
      source:
        "notificationChannels:\n  - {name: a, type: webhook, settings: {url: 'https://hooks.example.com/'}}\n",
      expect: [],
    },
  ],
  check({ document, options, report }) {
    const denied = new Set<string>(options.deny);
    const allowed = options.allow.map(createMatcher);
    const checkHost = (path: readonly (string | number)[], host: string | undefined): void => {
      if (host === undefined || allowed.some((matches) => matches(host))) return;
      const place = classifyHost(host);
      if (place !== "public" && denied.has(place))
        report("denied", { path }, { host, place: HOST_WORDS[place] });
    };
    for (const { path, text } of channelUrlsOf(document)) {
      if (!URL.canParse(text)) continue;
      const { protocol, hostname } = new URL(text);
      if (protocol === "https:" || protocol === "http:") checkHost(path, hostname);
      else report("scheme", { path }, { scheme: protocol.slice(0, -1) });
    }
    for (const { path, value } of resourcesOf(document, "notificationChannels"))
      if (value.type === "email")
        checkHost([...path, "settings", "smarthost"], hostOfAddress(value.settings.smarthost));
  },
});
