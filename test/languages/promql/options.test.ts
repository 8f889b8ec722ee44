import { expect, test } from "vitest";
import { isTocsinError } from "../../../src/base/errors.js";
import { parseVersion, resolveOptions } from "../../../src/languages/promql/options.js";

test.each([
  ["3.14", 3014],
  ["v2.42.0", 2042],
  ["3", 3000],
  ["2.55.0-rc.1", 2055],
  ["latest", undefined],
  ["", undefined],
])("version %j is %s", (text, version) => {
  expect(parseVersion(text)).toBe(version);
});

test("without options there are no features, and the newest target", () => {
  expect(resolveOptions(undefined)).toEqual(resolveOptions({}));
  expect(resolveOptions({})).toEqual({
    experimentalFunctions: false,
    extendedRangeSelectors: false,
    binopFillModifiers: false,
    target: 3014,
    targetName: "3.14",
  });
});

test("each feature has its switch", () => {
  expect(resolveOptions({ features: ["promql-binop-fill-modifiers"] })).toMatchObject({
    binopFillModifiers: true,
  });
  expect(resolveOptions({ features: ["promql-experimental-functions"] })).toMatchObject({
    experimentalFunctions: true,
  });
  expect(resolveOptions({ features: ["promql-extended-range-selectors"] })).toMatchObject({
    extendedRangeSelectors: true,
  });
});

test("a target that is no version is the caller's mistake", () => {
  try {
    resolveOptions({ target: "newest" });
    expect.unreachable();
  } catch (error) {
    expect(isTocsinError(error, "invalid_argument") && error.details).toEqual({ argument: "target" });
  }
});
