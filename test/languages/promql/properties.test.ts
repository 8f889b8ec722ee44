import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Expression } from "../../../src/languages/promql/ast.js";
import { formatPromqlError } from "../../../src/languages/promql/errors.js";
import { PROMQL_FEATURES } from "../../../src/languages/promql/options.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { printMatcher, printPromql } from "../../../src/languages/promql/printer.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { expressionOf } from "./arbitrary.js";

const ALL = { features: PROMQL_FEATURES };

/** Spans are of a text; the printer sorts matchers. */
function withoutPlaces(node: unknown): unknown {
  if (Array.isArray(node)) {
    const items = node.map(withoutPlaces);
    const isMatchers =
      node.length > 0 && node.every((item) => typeof item === "object" && "valueSpan" in item);
    return isMatchers ? node.map((item) => printMatcher(item)).sort() : items;
  }
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== "span" && !key.endsWith("Span"))
      .map(([key, value]) => [key, withoutPlaces(value)]),
  );
}

const anyExpression = fc
  .constantFrom("vector" as const, "scalar" as const, "matrix" as const, "string" as const)
  .chain((type) => fc.tuple(fc.constant(type), expressionOf(type, 3)));

test("what is printed parses back to the same tree, of the same type", () => {
  fc.assert(
    fc.property(anyExpression, ([type, tree]) => {
      const text = printPromql(tree);
      const { errors, expression, type: found } = parsePromql(text, ALL);
      expect(errors.map(formatPromqlError), text).toEqual([]);
      expect(withoutPlaces(expression), text).toEqual(withoutPlaces(tree));
      expect(found).toBe(type);
    }),
    { numRuns: fuzzRuns(2_000, 100_000) },
  );
}, 1_800_000);

test("printing what was parsed twice gives the same text", () => {
  const print = (text: string): string => {
    const { expression } = parsePromql(text, ALL);
    return expression === undefined ? "" : printPromql(expression);
  };
  for (const text of TABLE) expect(print(print(text)), text).toBe(print(text));
});

const TABLE = readFileSync(new URL("../../conformance/promql.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line) => String(JSON.parse(line).expr));

const PIECES = [
  ..."()[]{}\"'`\\ \n:,@#+-*/%^=!<>~_;$",
  ..."\ud800 \udc00 \ufffd é 😀 1e 0x 5m 1_ =~ </ \\x \\u12 [5m] [5m:] {a=".split(" "),
  ..."offset and unless by sum( on( group_left bool fill( start() step() inf topk".split(" "),
];

const edit = fc.record({
  at: fc.nat(),
  removed: fc.nat(4),
  inserted: fc.oneof(fc.constant(""), fc.constantFrom(...PIECES), fc.constantFrom(...TABLE)),
});
const brokenText = fc
  .tuple(fc.constantFrom(...TABLE), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((current, { at, removed, inserted }) => {
      const place = at % (current.length + 1);
      return current.slice(0, place) + inserted + current.slice(place + removed);
    }, text),
  );

function checkSpans(text: string, node: Expression): void {
  expect(node.span.start).toBeGreaterThanOrEqual(0);
  expect(node.span.end).toBeLessThanOrEqual(text.length);
}

test("text broken anyhow gives a tree or errors with places inside the text", () => {
  fc.assert(
    fc.property(fc.oneof(brokenText, fc.string({ unit: "binary" })), fc.boolean(), (text, hasFlags) => {
      const { errors, expression, type } = parsePromql(text, hasFlags ? ALL : undefined);
      expect(expression !== undefined || errors.length > 0).toBe(true);
      if (errors.length === 0) expect(type).toBeDefined();
      if (expression !== undefined) checkSpans(text, expression);
      for (const { span, position, message } of errors) {
        expect(message).not.toBe("");
        expect(0 <= span.start && span.start <= span.end && span.end <= text.length).toBe(true);
        expect(position.line >= 1 && position.column >= 1).toBe(true);
      }
    }),
    { numRuns: fuzzRuns(5_000, 1_000_000) },
  );
}, 1_800_000);

test("valid text broken anyhow that stays valid prints to something valid", () => {
  fc.assert(
    fc.property(brokenText, (text) => {
      const { errors, expression } = parsePromql(text, ALL);
      if (errors.length > 0 || expression === undefined) return;
      const printed = printPromql(expression);
      const again = parsePromql(printed, ALL);
      expect(again.errors.map(formatPromqlError), printed).toEqual([]);
      expect(again.expression && printPromql(again.expression)).toBe(printed);
    }),
    { numRuns: fuzzRuns(2_000, 100_000) },
  );
}, 1_800_000);
