import { expect, test } from "vitest";
import * as T from "../../../src/languages/promql/token.js";

test.each([
  [T.END, "", "end of input"],
  [T.IDENTIFIER, "a_long_identifier", 'identifier "a_long_identifier"'],
  [T.METRIC_IDENTIFIER, "a:b", 'metric identifier "a:b"'],
  [T.STRING, '"b"', 'string "\\"b\\""'],
  [T.STRING, '"0123456789"', 'string "\\"012345678"...'],
  [T.STRING, '"éééé"', 'string "\\"éééé\\""'],
  [T.STRING, '"ééééé"', 'string "\\"ééééé\\""...'],
  [T.NUMBER, "5", 'number "5"'],
  [T.DURATION, "5m", 'duration "5m"'],
  [T.BY, "BY", "<BY>"],
  [T.FILL, "fill", "<fill>"],
  [T.SUM, "sum", "<aggr:sum>"],
  [T.AND, "and", "<op:and>"],
  [T.AT, "@", "<op:@>"],
  [T.EQUAL_REGEX, "=~", "<op:=~>"],
  [T.NOT_EQUAL_REGEX, "!~", "<op:!~>"],
  [T.EQUAL, "=", '"="'],
  [T.STEP, "step", '"step"'],
  [T.LEFT_PAREN, "(", '"("'],
])("kind %i, %j is called %s", (kind, text, name) => {
  expect(T.describeToken(kind, text)).toBe(name);
});

test("no keyword is longer than the longest", () => {
  expect(Math.max(...[...T.KEYWORDS.keys()].map((word) => word.length))).toBe(T.LONGEST_KEYWORD);
});

test("words that name no metric, and words that name no label in a list", () => {
  const words = [...T.KEYWORDS].filter(([, kind]) => kind !== T.NUMBER);
  const without = (table: Uint8Array): string[] =>
    words.filter(([, kind]) => table[kind] !== 1).map(([word]) => word);
  expect(without(T.IS_METRIC)).toEqual(["atan2", "on", "ignoring", "group_left", "group_right", "bool"]);
  expect(without(T.IS_LABEL)).toEqual(["without"]);
});
