import { PercentageSchema, PercentSchema, RatioSchema } from "../../../src/base/types/ratio.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("PercentageSchema", PercentageSchema, {
  valid: ["0%", "80%", "99.95%", "100%", "100.00%"],
  invalid: ["80", "80 %", "101%", "100.1%", "-1%", "08%", "%", ".5%", "1e1%", "", 80],
});

describeScalar("PercentSchema", PercentSchema, {
  valid: [0, 80, 99.95, 100],
  invalid: [-0.1, 100.1, "80", "80%", null],
  beyondJsonSchema: [],
});

describeScalar("RatioSchema", RatioSchema, {
  valid: [0, 0.5, 1],
  invalid: [-0.1, 1.1, 80, "0.5", null, Number.POSITIVE_INFINITY],
});
