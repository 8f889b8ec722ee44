import * as z from "zod";

const E164 = /^\+[1-9]\d{1,14}$/;

const schema = z
  .string()
  .regex(E164, { error: "not a phone number, such as +4930123456: + and up to 15 digits" })
  .meta({ examples: ["+4930123456"] });
type InferredPhoneNumber = typeof schema;
/** A phone number of ITU-T E.164: `+`, the country code and the number, together up to 15 digits, without spaces. */
export interface PhoneNumberSchema extends InferredPhoneNumber {}
export const PhoneNumberSchema: PhoneNumberSchema = schema;
export type PhoneNumber = z.infer<PhoneNumberSchema>;
