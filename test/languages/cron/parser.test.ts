import { Cron } from "croner";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseCron } from "../../../src/languages/cron/parser.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

test.each([
  ["*/15 * * * *", false],
  ["0 2 * * mon-fri", false],
  ["0 2 * JAN,mar-MAY SUN", false],
  ["  0  0 1 1  * ", false],
  ["30 0 2 * * *", true],
  ["@daily", false],
  ["0 0 31 2 *", false],
  ["0 0 L * *", false],
  ["0 0 15W * *", false],
  ["0 0 1,15w * *", false],
  ["0 0 * * 5L", false],
  ["0 0 * * FRI#L", false],
  ["0 0 * * 5l,mon#1", false],
  ["0 0 13 * +fri", false],
  ["0 0 * * sat-sun", false],
  ["0 0 * * 5-7", false],
  ["0 0 * * 0-7/7", false],
  ["1-10/20 */24 */31 */12 */7", false],
  ["00 08 * * *", false],
])("%j can be read", (text, hasSeconds) => {
  expect(parseCron(text)).toEqual({ ok: true, value: { text: text.trim(), hasSeconds } });
});

test.each<[text: string, code: string, underlined: string]>([
  ["", "fieldCount", ""],
  ["* * * *", "fieldCount", "* * * *"],
  ["0 0 0 1 1 * 2026", "fieldCount", "0 0 0 1 1 * 2026"],
  ["*\t*\t*\t*\t*", "fieldCount", "*\t*\t*\t*\t*"],
  [" @reboot", "unknownMacro", "@reboot"],
  ["@DAILY", "unknownMacro", "@DAILY"],
  ["60 * * * *", "outOfRange", "60"],
  ["* 24 * * *", "outOfRange", "24"],
  ["* * 0 * *", "outOfRange", "0"],
  ["* * 32W * *", "outOfRange", "32W"],
  ["* * * 13 *", "outOfRange", "13"],
  ["* * * * 8", "outOfRange", "8"],
  ["60 * * * * *", "outOfRange", "60"],
  ["1-60 * * * *", "outOfRange", "1-60"],
  ["5-1 * * * *", "descendingRange", "5-1"],
  ["* * * * sat-mon", "descendingRange", "sat-mon"],
  ["0/15 * * * *", "invalidStep", "0/15"],
  ["*/0 * * * *", "invalidStep", "*/0"],
  ["1,*/70 * * * *", "invalidStep", "*/70"],
  ["* * * */13 *", "invalidStep", "*/13"],
  ["/30 * * * *", "invalidItem", "/30"],
  ["1,,2 * * * *", "invalidItem", ""],
  ["1,2, * * * *", "invalidItem", ""],
  ["1- * * * *", "invalidItem", "1-"],
  ["-1 * * * *", "invalidItem", "-1"],
  ["*-5 * * * *", "invalidItem", "*-5"],
  ["1-2-3 * * * *", "invalidItem", "1-2-3"],
  ["jan * * * *", "invalidItem", "jan"],
  ["* * * january *", "invalidItem", "january"],
  ["* * * mon *", "invalidItem", "mon"],
  ["007 * * * *", "invalidItem", "007"],
  ["? * * * *", "invalidItem", "?"],
  ["H 0 * * *", "invalidItem", "H"],
  ["L * * * *", "invalidItem", "L"],
  ["* * LW * *", "invalidItem", "LW"],
  ["* * L-3 * *", "invalidItem", "L-3"],
  ["* * W * *", "invalidItem", "W"],
  ["* * 5L * *", "invalidItem", "5L"],
  ["* * 1-15W * *", "invalidItem", "1-15W"],
  ["* * * * L", "invalidItem", "L"],
  ["* * * * 5LL", "invalidItem", "5LL"],
  ["* * * * fri#6", "invalidItem", "fri#6"],
  ["* * * * #1", "invalidItem", "#1"],
  ["* * * * 1-5#2", "invalidItem", "1-5#2"],
  ["* * +1 * *", "invalidItem", "+1"],
  ["* * * * mon,+tue", "invalidItem", "+tue"],
  ["2026-01-01T00:00:00 * * * *", "invalidItem", "2026-01-01T00:00:00"],
  [`* * * * ${"1,".repeat(130)}1`, "tooLong", "1,1,1,1,1,1,1"],
])("%.40j is refused as %s at %j", (text, code, underlined) => {
  const parsed = parseCron(text);
  const error = parsed.ok ? undefined : parsed.error;
  expect(error?.code).toBe(code);
  expect(text.slice(error?.span.start, error?.span.end).slice(0, 20)).toBe(underlined.slice(0, 20));
});

const PIECES = [
  "*",
  "0",
  "1",
  "5",
  "15",
  "31",
  "59",
  "7",
  "mon",
  "SUN",
  "jan",
  "-",
  ",",
  "/",
  "/2",
  "L",
  "W",
  "#1",
  "#L",
  "+",
];

test("what can be read is run by croner", () => {
  const field = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(""));
  let count = 0;
  fc.assert(
    fc.property(fc.nat(4), field, (place, text) => {
      const expression = ["0", "0", "1", "1", "*"].with(place, text).join(" ");
      if (!parseCron(expression).ok) return;
      count++;
      expect(() => new Cron(expression, { mode: "5-or-6-parts" }), expression).not.toThrow();
    }),
    { numRuns: fuzzRuns(2_000, 100_000) },
  );
  expect(count).toBeGreaterThan(100);
});
