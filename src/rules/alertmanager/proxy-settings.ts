import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { httpConfigsOf } from "../facts/alertmanager-fields.js";

export const proxySettings = defineRule({
  id: "alertmanager/proxy-settings",
  layer: "syntax",
  summary: "Require proxy settings that go together.",
  help: "Alertmanager refuses the configuration. Name the proxy with `proxy_url`, or take everything about it from the environment with `proxy_from_environment`.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    needsProxy: "`{field}` needs {needed}",
    excluded: "`{field}` beside `proxy_from_environment`: the environment says it",
  },
  examples: [
    {
      title: "hosts that are reached directly, without a proxy for the others",
      source:
        "global:\n  http_config:\n    no_proxy: localhost\n    proxy_connect_header: {X-Team: [db]}\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: ["3:5 needsProxy", "4:5 needsProxy"],
    },
    {
      title: "two sources for the proxy",
      source:
        "global:\n  http_config:\n    proxy_from_environment: true\n    proxy_url: http://proxy.example.org:3128\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: ["4:5 excluded"],
    },
    {
      title: "a proxy and its exceptions",
      source:
        "global:\n  http_config:\n    proxy_url: http://proxy.example.org:3128\n    no_proxy: localhost,10.0.0.0/8\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, config } of httpConfigsOf(document)) {
      const clients = [
        { at: path, client: config },
        ...(config.oauth2 === undefined ? [] : [{ at: [...path, "oauth2"], client: config.oauth2 }]),
      ];
      for (const { at, client } of clients) {
        const { proxy_url, no_proxy, proxy_from_environment, proxy_connect_header } = client;
        const place = (field: string): { readonly path: typeof at; readonly target: "key" } => ({
          path: [...at, field],
          target: "key",
        });
        const hasHeaders = Object.keys(proxy_connect_header ?? {}).length > 0;
        if (proxy_from_environment === true) {
          if (proxy_url) report("excluded", place("proxy_url"), { field: "proxy_url" });
          if (no_proxy) report("excluded", place("no_proxy"), { field: "no_proxy" });
        } else if (!proxy_url) {
          if (no_proxy) report("needsProxy", place("no_proxy"), { field: "no_proxy", needed: "`proxy_url`" });
          if (hasHeaders)
            report("needsProxy", place("proxy_connect_header"), {
              field: "proxy_connect_header",
              needed: "`proxy_url` or `proxy_from_environment`",
            });
        }
      }
    }
  },
});
