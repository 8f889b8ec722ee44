import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { SlackActionSchema, SlackConfirmationSchema } from "../../receivers/slack-action.js";

export const slackAction: SchemaExamples<SlackActionSchema> = {
  valid: [
    { type: "button", text: "Runbook", url: "https://runbooks.example.com/", style: "primary" },
    { type: "button", text: "Acknowledge", name: "ack", value: "1", confirm: { text: "Really?" } },
    { type: "button", text: "Dashboard" },
  ],
  invalid: [
    ["type: invalid_type, text: invalid_type", {}],
    ["text: invalid_type", { type: "button" }],
    ["type: too_small", { type: "", text: "a" }],
    ["confirm: invalid_type", { type: "button", text: "a", confirm: true }],
    ["confirm.text: invalid_type", { type: "button", text: "a", confirm: {} }],
    ["$: unrecognized_keys", { type: "button", text: "a", href: "https://example.com" }],
  ],
};

export const slackConfirmation: SchemaExamples<SlackConfirmationSchema> = {
  valid: [
    { title: "Acknowledge", text: "Really?", ok_text: "Yes", dismiss_text: "No" },
    { text: "Really?" },
    { text: "?", title: "" },
  ],
  invalid: [
    ["text: invalid_type", {}],
    ["text: too_small", { text: "" }],
    ["text: invalid_type", { text: 1 }],
    ["$: unrecognized_keys", { text: "a", ok: "Yes" }],
    ["$: invalid_type", "Really?"],
  ],
};
