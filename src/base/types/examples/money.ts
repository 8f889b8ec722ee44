import type { SchemaExamples } from "../../schema-examples.js";
import type { MoneySchema } from "../money.js";

export const money: SchemaExamples<MoneySchema> = {
  valid: [
    { amount: "1250.00", currency: "EUR" },
    { amount: "0", currency: "JPY" },
    { amount: "-12.5", currency: "USD" },
  ],
  invalid: [
    ["amount: invalid_type, currency: invalid_type", {}],
    ["amount: invalid_type", { amount: 1250, currency: "EUR" }],
    ["amount: invalid_format", { amount: "1,250.00", currency: "EUR" }],
    ["currency: invalid_type", { amount: "1250.00" }],
    ["currency: invalid_format", { amount: "1250.00", currency: "€" }],
    ["$: invalid_type", "1250.00 EUR"],
  ],
};
