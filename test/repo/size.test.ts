import ts from "typescript";
import { expect, test } from "vitest";
import { costOf, IMPORT_COSTS } from "./import-cost.js";
import { absolute, SOURCE_FILES } from "./project.js";

const RAISE =
  "find out what the import drags in; if it has to be, raise the ceiling in test/repo/import-cost.ts and run npm run docs";

test.each(IMPORT_COSTS)("$name of $from adds at most $ceiling bytes and $packages", async (each) => {
  const { bytes, packages } = await costOf(each);
  expect(packages, "let this import reach no other package").toEqual(each.packages);
  expect(bytes, RAISE).toBeLessThanOrEqual(each.ceiling);
});

/** Inferred types that refer to schemas by structure instead of by name double with each level. */
test("the declarations of schemas stay small", () => {
  const schemas = SOURCE_FILES.filter((file) => file.startsWith("src/schemas/"));
  const { config } = ts.readConfigFile(absolute("tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, absolute("."));
  const program = ts.createProgram(schemas.map(absolute), {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    types: [],
  });
  let bytes = 0;
  program.emit(undefined, (file, text) => {
    if (file.includes("/schemas/")) bytes += text.length;
  });
  const perFile = bytes / schemas.length;
  expect(
    perFile,
    `give schemas a named interface (CONTRIBUTING.md, "Adding things"), or ${RAISE}`,
  ).toBeLessThan(1_500);
});
