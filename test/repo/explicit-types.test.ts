import ts from "typescript";
import { expect, test } from "vitest";
import { read, SOURCE_FILES } from "./project.js";

/** Schemas and rules are stated by zod and `defineRule`. */
const EXEMPT = /^src\/(?:schemas|rules)\/.*\//;

/** The diagnostics of `isolatedDeclarations` about what functions, methods and accessors return. */
const ABOUT_RETURNS = [9007, 9008, 9009];

test("exported functions state what they return", () => {
  const unstated = SOURCE_FILES.filter((file) => !EXEMPT.test(file)).flatMap((file) => {
    const text = read(file);
    const { diagnostics = [] } = ts.transpileDeclaration(text, {
      fileName: file,
      reportDiagnostics: true,
      compilerOptions: {
        isolatedDeclarations: true,
        declaration: true,
        target: ts.ScriptTarget.ES2023,
        strict: true,
      },
    });
    return diagnostics
      .filter(({ code }) => ABOUT_RETURNS.includes(code))
      .map(({ start = 0, messageText }) => {
        const line = text.slice(0, start).split("\n").length;
        return `${file}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
      });
  });
  expect(unstated, "write the return type of each of these functions").toEqual([]);
});
