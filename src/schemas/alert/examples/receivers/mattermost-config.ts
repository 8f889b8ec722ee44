import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type {
  MattermostConfigSchema,
  MattermostPrioritySchema,
  MattermostPropsSchema,
} from "../../receivers/mattermost-config.js";

export const mattermostConfig: SchemaExamples<MattermostConfigSchema> = {
  valid: [
    {
      webhook_url_file: "/etc/alertmanager/mattermost-url",
      channel: "alerts",
      username: "Alertmanager",
      text: "{{ .CommonAnnotations.summary }}",
      attachments: [{ title: "{{ .CommonLabels.alertname }}" }],
      priority: { priority: "urgent", requested_ack: true },
    },
    { webhook_url: "https://chat.example.com/hooks/1" },
    { props: { card: "# Details" } },
  ],
  invalid: [
    ["webhook_url: invalid_format", { webhook_url: "chat.example.com" }],
    ["attachments: invalid_type", { attachments: { title: "a" } }],
    ["priority: invalid_type", { priority: "urgent" }],
    ["fields[0].value: invalid_type", { fields: [{ title: "a" }] }],
    ["$: unrecognized_keys", { message: "x" }],
  ],
};

export const mattermostPriority: SchemaExamples<MattermostPrioritySchema> = {
  valid: [
    { priority: "urgent", requested_ack: true, persistent_notifications: true },
    { priority: "important" },
    {},
  ],
  invalid: [
    ["$: invalid_type", "urgent"],
    ["priority: invalid_type", { priority: 1 }],
    ["requested_ack: invalid_type", { requested_ack: "yes" }],
    ["$: unrecognized_keys", { level: "urgent" }],
    ["persistent_notifications: invalid_type", { persistent_notifications: null }],
  ],
};

export const mattermostProps: SchemaExamples<MattermostPropsSchema> = {
  valid: [{ card: "# Details" }, { card: "" }, {}],
  invalid: [
    ["$: invalid_type", "card"],
    ["card: invalid_type", { card: 1 }],
    ["card: invalid_type", { card: null }],
    ["$: unrecognized_keys", { cards: "x" }],
    ["$: invalid_type", []],
  ],
};
