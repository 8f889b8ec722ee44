import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { tokenIn } from "../facts/secret-texts.js";
import { passwordInUrl, secretParameters } from "../facts/url-credentials.js";
import { textsAt } from "../facts/value-paths.js";

/** URLs that are shown to people. Where a URL is a secret as a whole, alerting/secret-inline speaks. */
const PLACES = [
  "alertRules.*.runbookUrl",
  "alertRules.*.annotations.*",
  "notificationChannels.*.settings.url",
  "notificationChannels.*.settings.siteUrl",
  "notificationChannels.*.settings.instanceUrl",
  "notificationChannels.*.settings.homeserverUrl",
];

export const urlCredentials = defineRule({
  id: "alerting/url-credentials",
  layer: "security",
  summary: "Disallow credentials in URLs.",
  help: "URLs end up in notifications, in logs and in the histories of browsers. Use `authorization`, or name a place where the whole URL can be read.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    user: "A password stands in the URL",
    parameter: "The parameter `{name}` is a secret in the URL",
  },
  examples: [
    {
      title: "a token as a parameter, and a password in a link",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    annotations:\n      dashboard: https://viewer:correct-horse@grafana.example.com/d/1\nnotificationChannels:\n  - {name: a, type: webhook, settings: {url: 'https://hooks.example.com/db?level=2&token=battery-staple'}}\n",
      expect: ["6:26 user", "8:84 parameter"],
    },
    {
      title: "credentials in their place",
      source:
        "notificationChannels:\n  - name: a\n    type: webhook\n    settings:\n      url: https://hooks.example.com/db?level=2\n      authorization: {credentials: {env: HOOK_TOKEN}}\n",
      expect: [],
    },
  ],
  check({ value, report }) {
    for (const { path, text } of PLACES.flatMap((place) => textsAt(value, place))) {
      if (!URL.canParse(text) || tokenIn(text) !== undefined) continue;
      const user = passwordInUrl(text);
      if (user !== undefined) report("user", { path, span: user });
      for (const { name, span } of secretParameters(text)) report("parameter", { path, span }, { name });
    }
  },
});
