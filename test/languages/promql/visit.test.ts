import { expect, test } from "vitest";
import type { Expression } from "../../../src/languages/promql/ast.js";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { printPromql } from "../../../src/languages/promql/printer.js";
import { children, type PromqlVisitor, visit, withoutParens } from "../../../src/languages/promql/visit.js";

function tree(text: string): Expression {
  const { expression } = parsePromql(text);
  if (expression === undefined) throw new Error(`no tree for ${text}`);
  return expression;
}

function trace(text: string, answer: (node: Expression) => unknown): string[] {
  const steps: string[] = [];
  const visitor: PromqlVisitor = {
    enter: (node, ancestors) => {
      steps.push(`${" ".repeat(ancestors.length)}+${node.type}`);
      return answer(node);
    },
    leave: (node, ancestors) => {
      steps.push(`${" ".repeat(ancestors.length)}-${node.type}`);
    },
  };
  visit(tree(text), visitor);
  return steps;
}

test.each([
  ["1", []],
  ['"a"', []],
  ["a", []],
  ["a[5m]", ["a"]],
  ["sum(a)[5m:]", ["sum(a)"]],
  ["-a", ["a"]],
  ["(a)", ["a"]],
  ["round(a, 5)", ["a", "5"]],
  ["topk(5, a)", ["5", "a"]],
  ["sum(a)", ["a"]],
  ["a + b", ["a", "b"]],
])("%s has the children %j", (text, expected) => {
  expect(children(tree(text)).map(printPromql)).toEqual(expected);
});

test("a walk enters a node before and leaves it after its children", () => {
  expect(trace("sum(a) + 1", () => undefined)).toEqual([
    "+binary",
    " +aggregation",
    "  +selector",
    "  -selector",
    " -aggregation",
    " +number",
    " -number",
    "-binary",
  ]);
});

test("skip leaves out what is below, stop ends the walk", () => {
  expect(trace("sum(a) + 1", ({ type }) => (type === "aggregation" ? "skip" : undefined))).toEqual([
    "+binary",
    " +aggregation",
    " -aggregation",
    " +number",
    " -number",
    "-binary",
  ]);
  expect(trace("sum(a) + 1", ({ type }) => (type === "selector" ? "stop" : undefined))).toEqual([
    "+binary",
    " +aggregation",
    "  +selector",
  ]);
});

test("stop works on the way out as well, and both functions are optional", () => {
  const left: string[] = [];
  visit(tree("abs(a) + b"), {
    leave: ({ type }) => {
      left.push(type);
      return type === "call" ? "stop" : undefined;
    },
  });
  expect(left).toEqual(["selector", "call"]);
  expect(() => visit(tree("a"), {})).not.toThrow();
});

test("the ancestors lead from the root to the parent", () => {
  const paths: string[] = [];
  visit(tree("-(a)"), {
    enter: (node, ancestors) => {
      paths.push([...ancestors, node].map(({ type }) => type).join(" "));
    },
  });
  expect(paths).toEqual(["unary", "unary paren", "unary paren selector"]);
});

test("a tree too deep for recursion is walked", () => {
  const span = { start: 0, end: 0 };
  let deep: Expression = { type: "number", value: 1, isDuration: false, span };
  for (let depth = 0; depth < 100_000; depth++) deep = { type: "paren", expression: deep, span };
  let count = 0;
  visit(deep, { enter: () => void count++ });
  expect(count).toBe(100_001);
  expect(withoutParens(deep).type).toBe("number");
});
