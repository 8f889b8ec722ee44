import ts from "typescript";
import { expect, test } from "vitest";
import { parse, read, SOURCE_FILES } from "./project.js";

/** Shorter ones are a class of characters, which says nothing of its own. */
const MIN_LENGTH = 14;
/** Where a regular expression can stand; most files have none, and need not be parsed. */
const CANDIDATE = /[=(,:[?&|!]\s*\/[^/*\n]{9}/;

/** Regular expressions of `src` with their flags, and where each of them is written. */
function patterns(): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const file of SOURCE_FILES.filter((each) => CANDIDATE.test(read(each)))) {
    const source = parse(file);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node) && node.text.length >= MIN_LENGTH) {
        const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        places.set(node.text, [...(places.get(node.text) ?? []), `${file}:${line}`]);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return places;
}

test("nothing is described by two regular expressions", () => {
  const found = patterns();
  expect(found.size, "regular expressions are found").toBeGreaterThan(100);
  const twice = [...found]
    .filter(([, places]) => places.length > 1)
    .map(([text, places]) => `${text} at ${places.join(", ")}`);
  expect(twice, "export it from one of these, or from src/base/patterns").toEqual([]);
});
