import ts from "typescript";
import { expect, test } from "vitest";
import { parse, SOURCE_FILES } from "./project.js";

/** Globals that reach outside of a call: the machine, the clock, chance, the network, code made from text. */
const OUTSIDE = ["process", "fetch", "eval", "Function", "setTimeout", "setInterval", "require"];

const CLOCK_AND_CHANCE = ["Math.random", "Date.now"];

/** Where the program begins. */
const EXEMPT = ["src/cli/bin.ts"];

test("time, chance, environment and network come in as arguments", () => {
  const used = SOURCE_FILES.filter((file) => !EXEMPT.includes(file)).flatMap((file) =>
    globalsIn(parse(file)).map((name) => `${file}: ${name}`),
  );
  expect(used, "take it as an argument, as the command line takes its Io").toEqual([]);
});

function globalsIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && OUTSIDE.includes(node.text) && isReference(node)) found.push(node.text);
    if (ts.isPropertyAccessExpression(node) && CLOCK_AND_CHANCE.includes(node.getText()))
      found.push(node.getText());
    if (ts.isNewExpression(node) && node.getText() === "new Date()") found.push("new Date()");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Not the name of a property, a member or a declaration. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
    (ts.isCallExpression(parent) && parent.expression === node) ||
    (ts.isNewExpression(parent) && parent.expression === node)
  );
}
