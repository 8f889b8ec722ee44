import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { HttpHeaderSchema } from "../http-header.js";

export const httpHeader: SchemaExamples<HttpHeaderSchema> = {
  valid: [{ values: ["acme"] }, { secrets: ["<secret>"], files: ["/etc/alertmanager/header"] }, {}],
  invalid: [
    ["$: invalid_type", "acme"],
    ["values: invalid_type", { values: "acme" }],
    ["values[0]: invalid_type", { values: [1] }],
    ["$: unrecognized_keys", { value: ["acme"] }],
    ["$: invalid_type", ["acme"]],
  ],
};
