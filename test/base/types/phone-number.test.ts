import { PhoneNumberSchema } from "../../../src/base/types/phone-number.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("PhoneNumberSchema", PhoneNumberSchema, {
  valid: ["+4930123456", "+12025550123", "+290123", `+1${"2".repeat(14)}`],
  invalid: [
    "",
    "4930123456",
    "+0930123456",
    "+49 30 123456",
    "+1",
    `+1${"2".repeat(15)}`,
    "+49-30",
    "tel:+4930123456",
    4930123456,
  ],
});
