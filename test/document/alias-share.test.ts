import { expect, test } from "vitest";
import { hasExcessiveAliases } from "../../src/document/alias-share.js";
import { decodeDocument } from "../../src/document/decode.js";
import { ANY, briefly, readOne } from "./reading.js";

/** A route with some matchers, and aliases of it. */
const config = (matchers: number, aliases: number): string => {
  const route = `&a {matchers: [${Array.from({ length: matchers }, () => "a=b").join(", ")}]}`;
  const others = Array.from({ length: aliases }, () => "*a").join(", ");
  return `route: {receiver: a, routes: [${route}, ${others}]}\nreceivers: [{name: a}]\n`;
};

// What amtool 0.25 makes of them.
test.each([
  [50, 20, false],
  [50, 2_000, false],
  [50, 6_000, false],
  [100, 400, false],
  [150, 100, false],
  [150, 400, true],
  [200, 100, false],
  [200, 400, true],
  [400, 100, false],
  [400, 400, true],
  [100, 6_000, true],
])("%i matchers and %i aliases: %s", (matchers, aliases, expected) => {
  const { root } = readOne(config(matchers, aliases));
  expect(root && hasExcessiveAliases(root)).toBe(expected);
});

test("such a document is refused, but not by readers of JSON", () => {
  const document = readOne(config(400, 400));
  for (const dialect of ["go-yaml-v2", "go-yaml-v3"] as const) {
    const { value, problems } = decodeDocument(document, ANY, dialect);
    expect([value, briefly(problems)]).toEqual([undefined, ["1:1 limitExceeded"]]);
  }
  expect(decodeDocument(document, ANY, "json").problems).toEqual([]);
});
