import fc from "fast-check";
import { expect, test } from "vitest";
import { maximumMatching } from "../../src/versioning/matching.js";

test.each([
  ["numbers keep their own partner", 3, 3, () => true, [0, 1, 2]],
  ["nobody fits", 2, 2, () => false, [undefined, undefined]],
  ["one gives way to the other", 2, 2, (from: number, to: number) => from === 0 || to === 0, [1, 0]],
  ["more on the left", 3, 1, () => true, [0, undefined, undefined]],
])("%s", (_, left, right, isPair, partners) => {
  expect(maximumMatching(left, right, isPair)).toEqual(partners);
});

/** By trying all ways. */
function best(
  left: number,
  right: readonly number[],
  isPair: (from: number, to: number) => boolean,
  from = 0,
): number {
  if (from === left) return 0;
  const without = best(left, right, isPair, from + 1);
  const withOne = right
    .filter((to) => isPair(from, to))
    .map(
      (to) =>
        1 +
        best(
          left,
          right.filter((each) => each !== to),
          isPair,
          from + 1,
        ),
    );
  return Math.max(without, ...withOne);
}

test("there is no larger one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { maxLength: 4 }),
      (table) => {
        const isPair = (from: number, to: number): boolean => table[from]?.[to] === true;
        const partners = maximumMatching(table.length, 4, isPair).filter((to) => to !== undefined);
        expect(partners.length).toBe(best(table.length, [0, 1, 2, 3], isPair));
        expect(new Set(partners).size).toBe(partners.length);
      },
    ),
    { numRuns: 100 },
  );
});
