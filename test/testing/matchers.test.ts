import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { toHaveFinding, toPassValidation } from "../../src/testing/matchers.js";

const GOOD = { groups: [{ name: "a", rules: [{ record: "job:up:sum", expr: "sum by (job) (up)" }] }] };
const BAD_TEXT = "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum(up\n";
const folder = mkdtempSync(join(tmpdir(), "tocsin-"));
const file = join(folder, "rules.yml");
writeFileSync(file, BAD_TEXT);
afterAll(() => rmSync(folder, { recursive: true }));

describe("toPassValidation", () => {
  test.each<[string, unknown, boolean]>([
    ["a value", GOOD, true],
    ["a text", JSON.stringify(GOOD), true],
    ["a broken text", BAD_TEXT, false],
    ["a file", file, false],
    ["a file URL", pathToFileURL(file), false],
  ])("takes %s", (_title, received, pass) => {
    expect(toPassValidation(received).pass).toBe(pass);
  });

  test("shows what is wrong as the command line does", () => {
    expect(toPassValidation(BAD_TEXT).message()).toContain("5 |         expr: sum(up\n");
  });

  test("says so when a document was to fail and did not", () => {
    expect(toPassValidation(GOOD).message()).toBe("expected <value> not to pass validation");
  });

  test.each([
    [1, "invalid_argument"],
    [null, "invalid_argument"],
    ["missing.yml", "unreadable_input"],
  ])("%j is refused", (received, code) => {
    expect(() => toPassValidation(received)).toThrow(expect.objectContaining({ code }));
  });

  test("takes the options of a validation", () => {
    expect(toPassValidation(BAD_TEXT, { rules: { "prometheus/expr-syntax": "warning" } }).pass).toBe(true);
  });
});

describe("toHaveFinding", () => {
  const rule = "prometheus/expr-syntax";
  test.each([
    [rule, {}, true],
    [rule, { line: 5, messageId: "invalid" }, true],
    [rule, { path: "groups[0].rules[0].expr" }, true],
    [rule, { path: ["groups", 0, "rules", 0, "expr"] }, true],
    [rule, { line: 4 }, false],
    [rule, { column: 1 }, false],
    [rule, { path: ["groups"] }, false],
    [rule, { messageId: "other" }, false],
    ["document/syntax", {}, false],
  ])("of %s at %j: %s", (ruleId, where, pass) => {
    expect(toHaveFinding(BAD_TEXT, ruleId, where).pass).toBe(pass);
  });

  test.each<[unknown, string, Parameters<typeof toHaveFinding>[2], RegExp]>([
    [BAD_TEXT, rule, {}, /^expected <text> not to have a finding of prometheus\/expr-syntax\n\nerror /],
    [
      BAD_TEXT,
      rule,
      { messageId: "other", line: 4, column: 1, path: ["groups"] },
      /^expected <text> to have a finding of prometheus\/expr-syntax other on line 4 in column 1 at groups; it has \n\nerror /,
    ],
    [BAD_TEXT, rule, { path: "$" }, / at \$; it has /],
    [GOOD, rule, {}, /; it has none at all$/],
  ])("explains itself", (received, ruleId, where, message) => {
    expect(
      toHaveFinding(received, ruleId, where, { rules: { "*": "off", [rule]: "error" } }).message(),
    ).toMatch(message);
  });
});
