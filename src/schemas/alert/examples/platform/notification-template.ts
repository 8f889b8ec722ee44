import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type {
  NotificationTemplateSchema,
  TemplateVariableSchema,
} from "../../platform/notification-template.js";

export const notificationTemplate: SchemaExamples<NotificationTemplateSchema> = {
  valid: [
    {
      name: "chat",
      channel: "slack",
      format: "markdown",
      title: "{{ .CommonLabels.alertname }}",
      body: "{{ .CommonAnnotations.summary }}",
      variables: {
        instance: {
          type: "string",
          required: false,
          description: "Of the machine",
          default: "unknown",
          example: "web-1",
        },
      },
    },
    { name: "plain", channel: "sms", body: "{{ .CommonLabels.alertname }}" },
    {
      name: "chat",
      channel: "slack",
      format: "markdown",
      title: "{{ .CommonLabels.alertname }}",
      body: "{{ .CommonAnnotations.summary }}",
      variables: {
        instance: {
          type: "string",
          required: false,
          description: "Of the machine",
          default: "unknown",
          example: "web-1",
        },
      },
      locale: "de",
      subject: "Alarm",
    },
  ],
  invalid: [
    ["name: invalid_type, channel: invalid_value, body: invalid_type", {}],
    [
      "body: invalid_type",
      {
        name: "chat",
        channel: "slack",
        format: "markdown",
        title: "{{ .CommonLabels.alertname }}",
        variables: {
          instance: {
            type: "string",
            required: false,
            description: "Of the machine",
            default: "unknown",
            example: "web-1",
          },
        },
      },
    ],
    [
      "format: invalid_value",
      {
        name: "chat",
        channel: "slack",
        format: "mrkdwn",
        title: "{{ .CommonLabels.alertname }}",
        body: "{{ .CommonAnnotations.summary }}",
        variables: {
          instance: {
            type: "string",
            required: false,
            description: "Of the machine",
            default: "unknown",
            example: "web-1",
          },
        },
      },
    ],
    [
      'variables["1a"]: invalid_key',
      {
        name: "chat",
        channel: "slack",
        format: "markdown",
        title: "{{ .CommonLabels.alertname }}",
        body: "{{ .CommonAnnotations.summary }}",
        variables: { "1a": {} },
      },
    ],
    [
      "channel: invalid_value",
      {
        name: "chat",
        channel: "irc",
        format: "markdown",
        title: "{{ .CommonLabels.alertname }}",
        body: "{{ .CommonAnnotations.summary }}",
        variables: {
          instance: {
            type: "string",
            required: false,
            description: "Of the machine",
            default: "unknown",
            example: "web-1",
          },
        },
      },
    ],
    [
      "$: unrecognized_keys",
      {
        name: "chat",
        channel: "slack",
        format: "markdown",
        title: "{{ .CommonLabels.alertname }}",
        body: "{{ .CommonAnnotations.summary }}",
        variables: {
          instance: {
            type: "string",
            required: false,
            description: "Of the machine",
            default: "unknown",
            example: "web-1",
          },
        },
        text: "x",
      },
    ],
  ],
};

export const templateVariable: SchemaExamples<TemplateVariableSchema> = {
  valid: [
    { type: "string", required: false, description: "Of the machine", default: "unknown", example: "web-1" },
    {},
    { type: "url", example: "https://example.com/" },
  ],
  invalid: [
    ["type: invalid_value", { type: "text" }],
    ["required: invalid_type", { required: "yes" }],
    ["default: invalid_type", { default: 7 }],
    ["$: unrecognized_keys", { name: "x" }],
    ["$: invalid_type", "string"],
  ],
};
