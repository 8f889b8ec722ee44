import type { SchemaExamples } from "../../schema-examples.js";
import type { ChannelTypeSchema } from "../channel-type.js";

export const channelType: SchemaExamples<ChannelTypeSchema> = {
  valid: ["email", "slack", "teams", "webhook", "pagerduty"],
  invalid: [
    ["$: invalid_value", ""],
    ["$: invalid_value", "EMAIL"],
    ["$: invalid_value", " email"],
    ["$: invalid_value", null],
    ["$: invalid_value", ["email"]],
  ],
};
