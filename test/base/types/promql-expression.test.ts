import { PromqlExpressionSchema } from "../../../src/base/types/promql-expression.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("PromqlExpressionSchema", PromqlExpressionSchema, {
  valid: ["up == 0", "1", "sum(", " "],
  invalid: ["", 1, null, true, {}],
});
