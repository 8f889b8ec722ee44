import { expect, test } from "vitest";
import { type Silence, silenceMatches, silenceState } from "../../src/alertmanager/silence.js";
import type { SilenceMatcher } from "../../src/schemas/alert/silence-matcher.js";

const START = Date.UTC(2026, 2, 1, 8);
const END = Date.UTC(2026, 2, 1, 10);
const TIMES = { startsAt: "2026-03-01T08:00:00Z", endsAt: "2026-03-01T11:00:00+01:00" };

function silence(...matchers: SilenceMatcher[]): Silence {
  return { ...TIMES, matchers };
}

test.each([
  [START - 1, "pending"],
  [START, "active"],
  [END, "active"],
  [END + 1, "expired"],
] as const)("at %i it is %s", (at, state) => {
  expect(silenceState(TIMES, at)).toBe(state);
});

test.each([[{ ...TIMES, startsAt: "soon" }], [{ ...TIMES, endsAt: "" }]])(
  "with a time that cannot be read it is expired: %j",
  (times) => {
    expect(silenceState(times, START)).toBe("expired");
  },
);

test.each<[name: string, matcher: Partial<SilenceMatcher>, isMatch: boolean]>([
  ["=", { value: "db" }, true],
  ["=", { value: "d.*" }, false],
  ["=~", { value: "d.*", isRegex: true }, true],
  ["!=", { value: "db", isEqual: false }, false],
  ["!=", { value: "web", isEqual: false }, true],
  ["!~", { value: "d.*", isRegex: true, isEqual: false }, false],
  ["a missing label is empty", { name: "region", value: "" }, true],
  ["an invalid pattern", { value: "(", isRegex: true }, false],
])("matcher %s %j: %s", (_, matcher, isMatch) => {
  const one = silence({ name: "team", value: "db", isRegex: false, ...matcher });
  expect(silenceMatches(one, { team: "db" })).toBe(isMatch);
});

test("all matchers have to hold, and the silence has to be active at an instant", () => {
  const both = silence({ name: "a", value: "1", isRegex: false }, { name: "b", value: "2", isRegex: false });
  expect(silenceMatches(both, { a: "1" })).toBe(false);
  expect(
    silenceMatches(
      both,
      new Map([
        ["a", "1"],
        ["b", "2"],
      ]),
      END,
    ),
  ).toBe(true);
  expect(silenceMatches(both, { a: "1", b: "2" }, END + 1)).toBe(false);
});
