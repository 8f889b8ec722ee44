import * as z from "zod";
import { createMatcher } from "../../languages/regex.js";
import { defineRule } from "../../validator/rule.js";
import { addressesOf } from "../facts/alertmanager-addresses.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { httpConfigsOf, urlsOf } from "../facts/alertmanager-fields.js";
import { classifyHost, HOST_WORDS, hostOfAddress } from "../facts/hosts.js";
import { PatternSchema } from "../facts/pattern.js";
import { fixedUrl } from "../facts/url-texts.js";

export const destinationHost = defineRule({
  id: "alertmanager/destination-host",
  layer: "security",
  summary: "Disallow notifications to hosts that are none of their business.",
  help: "Alertmanager sends requests from inside the network: who writes its configuration can reach what is hidden from the outside, such as the metadata service of a cloud, which hands out credentials.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    denied: "{host} is {place}",
    proxy: "A proxy is not allowed here",
  },
  options: z.strictObject({
    /**
     * Places nothing may be sent to. `linkLocal` holds the metadata services of clouds; where tenants write the configuration, deny
     * `loopback`, `private`, `internal` (names without a dot, `.svc`, `.local` and the like) and `proxy`, any proxy, as well.
     */
    deny: z.array(z.enum(["loopback", "linkLocal", "private", "internal", "proxy"])).default(["linkLocal"]),
    /** RE2 patterns of hosts that are allowed wherever they are. */
    allow: z.array(PatternSchema).default([]),
  }),
  examples: [
    {
      title: "the metadata service of a cloud",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: http://169.254.169.254/latest/meta-data/\n",
      expect: ["6:14 denied"],
    },
    {
      title: "tenants who may only reach the outside, and one service within",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: http://0x7f.1:9093/-/reload\n      - url: http://10.0.0.7/admin\n      - url: http://grafana.monitoring.svc/\n      - url: http://bridge.monitoring.svc/\n      - url: https://hooks.example.com/db\n        http_config:\n          proxy_url: http://proxy.example.com:3128\n    email_configs:\n      - to: db@example.com\n        from: db@example.com\n        smarthost: localhost:25\n",
      options: {
        deny: ["loopback", "linkLocal", "private", "internal", "proxy"],
        allow: ["bridge\\.monitoring\\.svc"],
      },
      expect: ["6:14 denied", "7:14 denied", "8:14 denied", "12:11 proxy", "16:20 denied"],
    },
    {
      title: "a service of the same cluster",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: http://bridge.monitoring.svc:8080/alerts\n",
      expect: [],
    },
  ],
  check({ document, options, report }) {
    const denied = new Set<string>(options.deny);
    const allowed = options.allow.map(createMatcher);
    const hosts = [
      ...urlsOf(document).map(({ path, text }) => ({ path, host: fixedUrl(text)?.hostname })),
      ...addressesOf(document).map(({ path, text }) => ({ path, host: hostOfAddress(text) })),
    ];
    for (const { path, host } of hosts) {
      if (host === undefined || allowed.some((matches) => matches(host))) continue;
      const place = classifyHost(host);
      if (place !== "public" && denied.has(place))
        report("denied", { path }, { host, place: HOST_WORDS[place] });
    }
    if (!denied.has("proxy")) return;
    for (const { path, config } of httpConfigsOf(document)) {
      for (const [at, holder] of [
        [path, config],
        [[...path, "oauth2"], config.oauth2],
      ] as const) {
        if (holder?.proxy_url) report("proxy", { path: [...at, "proxy_url"], target: "key" });
        if (holder?.proxy_from_environment === true)
          report("proxy", { path: [...at, "proxy_from_environment"], target: "key" });
      }
    }
  },
});
