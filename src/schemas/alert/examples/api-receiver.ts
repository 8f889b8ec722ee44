import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { ApiReceiverSchema } from "../api-receiver.js";

export const apiReceiver: SchemaExamples<ApiReceiverSchema> = {
  valid: [{ name: "team-db", labels: { team: "db" } }, { name: "team-web" }, { name: "", labels: {} }],
  invalid: [
    ["name: invalid_type", {}],
    ["$: invalid_type", "team-web"],
    ["name: invalid_type", { name: 7 }],
    ["labels: invalid_type", { name: "team-web", labels: ["db"] }],
    ["labels.tier: invalid_type", { name: "team-web", labels: { tier: 1 } }],
  ],
};
