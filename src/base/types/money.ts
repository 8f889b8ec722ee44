import * as z from "zod";

const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/;

const schema = z.strictObject({
  /** In units of the currency, as decimal text: a number would round cents. Up to 15 digits before the point and 6 after it. */
  amount: z
    .string()
    .regex(DECIMAL, { error: "not a decimal amount, such as 1250.00" })
    .meta({ examples: ["1250.00"] }),
  /** ISO 4217, in capitals. */
  currency: z
    .string()
    .regex(z.regexes.currencyCode, { error: "not a currency of ISO 4217, such as EUR" })
    .meta({ examples: ["EUR"] }),
});
type Inferred = typeof schema;

/** An amount of money, as in a budget for what monitoring may cost. */
export interface MoneySchema extends Inferred {}
export const MoneySchema: MoneySchema = schema;
export interface Money extends z.infer<MoneySchema> {}
