import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { RocketchatActionSchema } from "../../receivers/rocketchat-action.js";

export const rocketchatAction: SchemaExamples<RocketchatActionSchema> = {
  valid: [
    { type: "button", text: "Runbook", url: "https://runbooks.example.com/", iswebview: false },
    { text: "Silence", msg: "!silence", msginchatwindow: true },
    {},
  ],
  invalid: [
    ["type: invalid_type", { type: 1 }],
    ["iswebview: invalid_type", { iswebview: "false" }],
    ["$: unrecognized_keys", { label: "Runbook" }],
    ["$: invalid_type", "Runbook"],
    ["url: invalid_type", { url: null }],
  ],
};
