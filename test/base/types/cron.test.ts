import fc from "fast-check";
import { expect, test } from "vitest";
import { CronSchema } from "../../../src/base/types/cron.js";
import { parseCron } from "../../../src/languages/cron/parser.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("CronSchema", CronSchema, {
  valid: ["*/15 * * * *", "0 2 * * mon-fri", "0 0 0 1 1 *", "@daily", "0 0 L * fri#L", "0 0 15W * +mon"],
  invalid: [
    "",
    "* * * *",
    "* * * * * * *",
    "@reboot",
    "@DAILY",
    "? * * * *",
    "2026-01-01T00:00:00Z",
    "TZ=UTC * * * * *",
    "every day",
    5,
  ],
});

const PIECES = ["*", "1", "15", "mon", "-", ",", "/", "#", "L", "W", "+", " ", " * * * *", "?", "@daily"];

test("what can be read fits", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }), (parts) => {
      const text = parts.join("").trim();
      if (parseCron(text).ok) expect(CronSchema.safeParse(text).success, text).toBe(true);
    }),
    { numRuns: fuzzRuns(500, 100_000) },
  );
});
