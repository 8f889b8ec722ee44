import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { everyTextOf } from "../facts/alertmanager-texts.js";
import { tokenIn } from "../facts/secret-texts.js";

export const secretToken = defineRule({
  id: "alertmanager/secret-token",
  layer: "security",
  summary: "Disallow real tokens in the configuration.",
  help: "It has the shape its vendor gives to real ones: whoever reads this file can use it. Revoke it, and give Alertmanager the new one through a `…_file` key.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { token: "{token} in the configuration" },
  examples: [
    {
      title: "a key that anybody can page with",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    pagerduty_configs:\n      - routing_key: R02Q7V9KXM4TZW8LCN5HYB3FJD6PSGA1\n",
      expect: ["6:22 token"],
    },
    {
      title: "a URL in a file, and one that is made up",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - api_url_file: /etc/alertmanager/slack\n        channel: '#db'\n      - api_url: https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX\n        channel: '#db-test'\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, text } of everyTextOf(document)) {
      const token = tokenIn(text, String(path.at(-1)));
      if (token !== undefined) report("token", { path }, { token });
    }
  },
});
