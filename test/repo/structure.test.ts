import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { absolute, exists, filesBelow, read } from "./project.js";

/** What may lie at the top of the repository; names in the second list are made by tools and ignored by git. */
const TOP_LEVEL = [
  ".ci",
  ".git",
  ".gitignore",
  ".npmrc",
  ".nvmrc",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  "LICENSE",
  "NOTICE",
  "README.md",
  "SECURITY.md",
  "biome.json",
  "examples",
  "package.json",
  "src",
  "test",
  "tsconfig.build.json",
  "tsconfig.json",
  "tsup.config.ts",
  "vitest.config.ts",
];
const IGNORED = ["coverage", "dist", "node_modules"];

/** Tests that are about no single file of src. */
const NOT_MIRRORED =
  /^test\/(?:repo|conformance|scenarios|helpers|fixtures|bench|suites|serializer\/foreign)\/|^test\/examples\.test\.ts$/;

/** Tests of a whole folder: the examples of all rules, properties that take several modules, and bounds on time and memory. */
const FOLDER_TEST = /\/(?:examples|properties|hostile|flat-memory)\.test\.ts$/;

describe("the repository", () => {
  test("has only the usual files at its top", () => {
    const found = readdirSync(absolute(".")).filter((name) => !IGNORED.includes(name));
    const surplus = found.filter((name) => !TOP_LEVEL.includes(name));
    expect(
      surplus,
      "move these into src, test or examples, or list them in test/repo/structure.test.ts",
    ).toEqual([]);
  });

  test("has no empty source file and no folder without one", () => {
    const empty = filesBelow("src", ".ts").filter((file) => read(file).trim() === "");
    expect(empty, "delete these").toEqual([]);
  });
});

describe("test", () => {
  const tests = filesBelow("test", ".test.ts").filter((file) => !NOT_MIRRORED.test(file));

  test("mirrors src path for path", () => {
    const strays = tests.filter(
      (file) =>
        !FOLDER_TEST.test(file) && !exists(file.replace(/^test\//, "src/").replace(/\.test\.ts$/, ".ts")),
    );
    expect(strays, "name each test after the file of src that it tests").toEqual([]);
  });

  test("has no test that is skipped, or that keeps others from running", () => {
    const marked = filesBelow("test", ".test.ts").filter((file) =>
      /\b(?:test|describe|it)\.(?:only|skip|todo)\(/.test(read(file)),
    );
    expect(marked, "run these tests or delete them").toEqual([]);
  });
});
