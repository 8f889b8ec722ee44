import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { NotificationTemplatesSchema } from "../notification-templates.js";

export const notificationTemplates: SchemaExamples<NotificationTemplatesSchema> = {
  valid: ['{{ define "slack.title" }}{{ .CommonLabels.alertname }}{{ end }}', "", "{{/* nothing yet */}}"],
  invalid: [
    ["$: invalid_type", null],
    ["$: invalid_type", 1],
    ["$: invalid_type", {}],
    ["$: invalid_type", ["{{ define }}"]],
    ["$: invalid_type", true],
  ],
};
