import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS, integrationsOf } from "../facts/alertmanager-config.js";

const INCOMING_WEBHOOK = /^https:\/\/hooks\.slack\.com\/services\//i;

export const slackChannelIgnored = defineRule({
  id: "alertmanager/slack-channel-ignored",
  layer: "consistency",
  summary: "Disallow settings that Slack's incoming webhooks ignore.",
  help: "A webhook of a Slack app posts to the channel it was made for, under the name and icon of the app; only the retired custom integrations let the message choose. Make a webhook for each channel, or use an app token.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { ignored: "`{key}` has no effect with the incoming webhook of a Slack app" },
  examples: [
    {
      title: "a channel that is not chosen here",
      source:
        "global:\n  slack_api_url: https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - channel: '#db'\n        icon_emoji: ':fire:'\n",
      expect: ["8:9 ignored", "9:9 ignored"],
    },
    {
      title: "an app token",
      source:
        "global:\n  slack_app_token_file: /etc/alertmanager/slack-token\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - channel: '#db'\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const globalUrl = document.value.global?.slack_api_url;
    for (const { type, path, config } of integrationsOf(document)) {
      if (type !== "slack") continue;
      const hasOther =
        config.api_url_file ?? config.app_token ?? config.app_token_file ?? config.http_config?.authorization;
      const url = config.api_url ?? (hasOther === undefined ? globalUrl : undefined);
      if (url === undefined || !INCOMING_WEBHOOK.test(url)) continue;
      for (const key of ["channel", "username", "icon_emoji", "icon_url"] as const) {
        if (config[key]) report("ignored", { path: [...path, key], target: "key" }, { key });
      }
    }
  },
});
