import { AlertGroupingSchema } from "../../../../src/schemas/alert/platform/alert-grouping.js";
import { testSchema } from "../../../helpers/schema-cases.js";

testSchema("AlertGroupingSchema", AlertGroupingSchema, {
  valid: [{}, { by: [] }, { by: ["alertname", "service.name"], wait: "0", repeatInterval: "1w" }],
  invalid: [
    [{ by: "alertname" }, ["by"]],
    [{ by: [""] }, ["by", 0]],
    [{ wait: "30" }, ["wait"]],
    [{ interval: -1 }, ["interval"]],
    [{ group_wait: "30s" }, []],
  ],
});
