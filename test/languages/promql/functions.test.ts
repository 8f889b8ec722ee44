import { expect, test } from "vitest";
import type { ValueType } from "../../../src/languages/promql/ast.js";
import { PROMQL_FUNCTIONS } from "../../../src/languages/promql/functions.js";
import { PROMQL_FEATURES, parseVersion } from "../../../src/languages/promql/options.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";

const SAMPLES: Readonly<Record<ValueType, string>> = {
  scalar: "1",
  string: '"a"',
  vector: '{a="b"}',
  matrix: "a[5m]",
};
const features = PROMQL_FEATURES;
const CURRENT = [...PROMQL_FUNCTIONS.values()].filter(({ removedIn }) => removedIn === undefined);

test("there are 90 functions in 3.14", () => {
  expect(CURRENT).toHaveLength(90);
});

test.each(CURRENT)(
  "$name takes what the table says and gives $returnType",
  ({ name, argTypes, returnType }) => {
    const args = argTypes.map((type) => SAMPLES[type]);
    expect(parsePromql(`${name}(${args.join(", ")})`, { features })).toMatchObject({
      errors: [],
      type: returnType,
    });
  },
);

test.each(CURRENT)(
  "$name takes not one argument less nor one more than it may",
  ({ name, argTypes, variadic }) => {
    const last = SAMPLES[argTypes.at(-1) ?? "scalar"];
    const build = (count: number): string =>
      `${name}(${Array.from({ length: count }, (_, index) => SAMPLES[argTypes[index] ?? "scalar"] ?? last).join(", ")})`;
    const codes = (count: number): string[] =>
      parsePromql(build(count), { features }).errors.map(({ code }) => code);
    const least = argTypes.length - (variadic === 0 ? 0 : 1);
    expect(codes(least)).toEqual([]);
    if (least > 0) expect(codes(least - 1)).toEqual(["wrongArgumentCount"]);
    if (variadic >= 0) expect(codes(least + variadic + 1)).toContain("wrongArgumentCount");
  },
);

test.each(CURRENT.filter(({ isExperimental }) => isExperimental))(
  "$name needs a flag",
  ({ name, argTypes }) => {
    const [first] = parsePromql(`${name}(${argTypes.map((type) => SAMPLES[type]).join(", ")})`).errors;
    expect(first).toMatchObject({ code: "notEnabled", feature: "promql-experimental-functions" });
  },
);

test("every version in the table is one", () => {
  for (const { name, since, stableSince, removedIn } of PROMQL_FUNCTIONS.values()) {
    for (const version of [since, stableSince, removedIn]) {
      if (version !== undefined) expect(parseVersion(version), name).toBeGreaterThan(2042);
    }
  }
});
