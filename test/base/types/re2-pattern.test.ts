import { Re2PatternSchema } from "../../../src/base/types/re2-pattern.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("Re2PatternSchema", Re2PatternSchema, {
  valid: ["", "db-[0-9]+", "("],
  invalid: [1, null, true, [], {}],
});
