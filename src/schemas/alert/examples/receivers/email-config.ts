import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { EmailConfigSchema, EmailThreadingSchema } from "../../receivers/email-config.js";

export const emailConfig: SchemaExamples<EmailConfigSchema> = {
  valid: [
    {
      to: "oncall@example.com, lead@example.com",
      from: "alertmanager@example.com",
      smarthost: "mail.example.com:587",
      auth_username: "alertmanager",
      auth_password_file: "/etc/alertmanager/smtp-password",
      require_tls: true,
      headers: { Subject: "{{ .CommonLabels.alertname }}" },
    },
    { to: "oncall@example.com" },
    { to: "oncall@example.com", threading: { enabled: true, thread_by_date: "daily" } },
  ],
  invalid: [
    ["to: invalid_type", {}],
    ["to: too_small", { to: "" }],
    ["to: invalid_type", { to: ["oncall@example.com"] }],
    ["headers: invalid_type", { to: "oncall@example.com", headers: ["Subject: Alert"] }],
    ["$: unrecognized_keys", { to: "oncall@example.com", subject: "Alert" }],
    ["require_tls: invalid_type", { to: "oncall@example.com", require_tls: "false" }],
  ],
};

export const emailThreading: SchemaExamples<EmailThreadingSchema> = {
  valid: [{ enabled: true, thread_by_date: "daily" }, { enabled: false }, {}],
  invalid: [
    ["enabled: invalid_type", { enabled: "true" }],
    ["thread_by_date: invalid_type", { thread_by_date: 1 }],
    ["$: unrecognized_keys", { by_date: "daily" }],
    ["$: invalid_type", true],
    ["enabled: invalid_type", { enabled: null }],
  ],
};
