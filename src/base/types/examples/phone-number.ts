import type { SchemaExamples } from "../../schema-examples.js";
import type { PhoneNumberSchema } from "../phone-number.js";

export const phoneNumber: SchemaExamples<PhoneNumberSchema> = {
  valid: ["+4930123456", "+12025550123", "+999"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "4930123456"],
    ["$: invalid_format", "+49 30 123456"],
    ["$: invalid_format", "+0301234"],
    ["$: invalid_format", "+1234567890123456"],
  ],
};
