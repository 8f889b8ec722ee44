import {
  GoTemplateSchema,
  PromqlExpressionSchema,
  Re2PatternSchema,
} from "../../../src/base/types/expression.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("PromqlExpressionSchema", PromqlExpressionSchema, {
  valid: ["up == 0", "1", "sum(", " "],
  invalid: ["", 1, null, true, {}],
});

describeScalar("Re2PatternSchema", Re2PatternSchema, {
  valid: ["", "db-[0-9]+", "("],
  invalid: [1, null, true, [], {}],
});

describeScalar("GoTemplateSchema", GoTemplateSchema, {
  valid: ["", "{{ .Value }}", "{{"],
  invalid: [1, null, true, [], {}],
});
