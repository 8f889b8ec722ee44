import { expect, test } from "vitest";
import { promqlFacts } from "../../../src/languages/promql/facts.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import {
  choosesLabels,
  describeMatcher,
  readsEverything,
  regexMatchersOf,
} from "../../../src/rules/facts/matchers.js";

function parse(text: string) {
  const { expression } = parsePromql(text, { features: ["promql-experimental-functions"] });
  if (expression === undefined) throw new Error(`cannot parse ${text}`);
  return expression;
}

test.each([
  ['{job!=""}', true],
  ['{job=~".+"}', true],
  ['{__name__=~".+",zone=~".*"}', true],
  ['{job!~"a.+",job!="",zone=""}', true],
  ['{job="a"}', false],
  ['{job=~"a.*"}', false],
  ["up", false],
  ['{__name__="up"}', false],
])("%s reads everything: %s", (text, expected) => {
  const [selector] = promqlFacts(parse(text)).selectors;
  expect(selector && readsEverything(selector.node)).toBe(expected);
});

test("the second argument of info() chooses labels", () => {
  const { selectors, parents } = promqlFacts(parse('info(up, {zone!=""})'));
  expect(selectors.map(({ node }) => choosesLabels(node, parents))).toEqual([false, true]);
});

test("regular expressions are read once", () => {
  const expression = parse('up{job=~"a|b",zone="c",code!~"5.."}');
  expect(regexMatchersOf(expression).map(({ matcher }) => matcher.name)).toEqual(["job", "code"]);
  expect(regexMatchersOf(expression)).toBe(regexMatchersOf(expression));
});

test("long values are cut short in messages", () => {
  expect(describeMatcher({ name: "a", operator: "=~", value: "b".repeat(100) })).toBe(
    `a=~"${"b".repeat(59)}…"`,
  );
});
