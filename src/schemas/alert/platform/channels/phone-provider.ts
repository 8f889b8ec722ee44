import * as z from "zod";
import { PhoneNumberSchema } from "../../../../base/types/phone-number.js";
import { SecretSourceSchema } from "../secret-source.js";

/** What text messages and calls have in common: an account with a provider, and numbers. */
export const phoneProvider = {
  provider: z.enum(["twilio", "vonage"]),
  /** Account SID of Twilio, API key of Vonage. */
  accountId: z.string().min(1).max(255),
  /** Auth token of Twilio, API secret of Vonage. */
  authToken: SecretSourceSchema,
  /** A number of the account. */
  from: PhoneNumberSchema,
  to: z.array(PhoneNumberSchema).min(1).max(100),
} as const;
