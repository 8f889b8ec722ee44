import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { SilenceMatcherSchema } from "../silence-matcher.js";

export const silenceMatcher: SchemaExamples<SilenceMatcherSchema> = {
  valid: [
    { name: "severity", value: "warning|info", isRegex: true, isEqual: true },
    { name: "alertname", value: "InstanceDown", isRegex: false },
    { name: "team", value: "", isRegex: false, isEqual: false },
  ],
  invalid: [
    ["isRegex: invalid_type", { name: "team", value: "db" }],
    ["name: too_small", { name: "", value: "db", isRegex: false }],
    ["value: invalid_type", { name: "team", value: null, isRegex: false }],
    ["isRegex: invalid_type", { name: "team", value: "db", isRegex: "no" }],
    ["$: invalid_type", 'team="db"'],
  ],
};
