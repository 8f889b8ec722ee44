import { MoneySchema } from "../../../src/base/types/money.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("MoneySchema", MoneySchema, {
  valid: [
    { amount: "1250.00", currency: "EUR" },
    { amount: "0", currency: "JPY" },
    { amount: "-0.000001", currency: "USD" },
  ],
  invalid: [
    { amount: 1250, currency: "EUR" },
    { amount: "1,250.00", currency: "EUR" },
    { amount: "1e3", currency: "EUR" },
    { amount: "01", currency: "EUR" },
    { amount: ".5", currency: "EUR" },
    { amount: "1234567890123456", currency: "EUR" },
    { amount: "1", currency: "eur" },
    { amount: "1", currency: "EUX" },
    { amount: "1" },
    { amount: "1", currency: "EUR", note: "x" },
    "1 EUR",
  ],
});
