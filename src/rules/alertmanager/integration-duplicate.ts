import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  type IntegrationFacts,
  integrationsOf,
} from "../facts/alertmanager-config.js";

/** What says where a notification of each kind ends up. */
const DESTINATION: Readonly<Record<IntegrationFacts["type"], readonly string[]>> = {
  discord: ["webhook_url", "webhook_url_file"],
  email: ["to", "smarthost"],
  incidentio: ["url", "url_file"],
  jira: ["api_url", "project", "issue_type"],
  mattermost: ["webhook_url", "webhook_url_file", "channel"],
  msteams: ["webhook_url", "webhook_url_file"],
  msteamsv2: ["webhook_url", "webhook_url_file"],
  opsgenie: ["api_key", "api_key_file", "api_url", "responders", "entity"],
  pagerduty: ["routing_key", "routing_key_file", "service_key", "service_key_file", "url"],
  pushover: ["user_key", "user_key_file", "token", "token_file", "device"],
  rocketchat: ["api_url", "channel", "token_id", "token_id_file"],
  slack: ["api_url", "api_url_file", "app_token", "app_token_file", "channel"],
  sns: ["api_url", "topic_arn", "target_arn", "phone_number"],
  telegram: ["api_url", "bot_token", "bot_token_file", "chat_id", "chat_id_file", "message_thread_id"],
  victorops: ["api_url", "api_key", "api_key_file", "routing_key"],
  webex: ["api_url", "room_id"],
  webhook: ["url", "url_file"],
  wechat: ["api_url", "corp_id", "agent_id", "to_user", "to_party", "to_tag"],
};

export const integrationDuplicate = defineRule({
  id: "alertmanager/integration-duplicate",
  layer: "consistency",
  summary: "Disallow two integrations of a receiver that notify the same place.",
  help: "Each alert arrives there twice. Remove one of them.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { duplicate: "The same {type} destination as item {other} of the list" },
  examples: [
    {
      title: "two messages in one channel",
      source:
        "global:\n  slack_api_url_file: /etc/alertmanager/slack\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - channel: '#db'\n      - channel: '#db'\n        title: Database\n",
      expect: ["9:9 duplicate"],
    },
    {
      title: "two channels",
      source:
        "global:\n  slack_api_url_file: /etc/alertmanager/slack\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - channel: '#db'\n      - channel: '#oncall'\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const seen = new Map<string, IntegrationFacts>();
    for (const integration of integrationsOf(document)) {
      const { type, path, receiver } = integration;
      const key = JSON.stringify([receiver.index, type, destinationOf(integration)]);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, integration);
      else {
        const related = [{ message: "The first of them", path: first.path }];
        report("duplicate", { path, related }, { type, other: first.index + 1 });
      }
    }
  },
});

function destinationOf({ type, config }: IntegrationFacts): unknown {
  const settings = new Map<string, unknown>(Object.entries(config));
  // What is left out is the same global setting for all.
  return DESTINATION[type].map((key) => settings.get(key) ?? null);
}
