import path from "node:path";
import { describe, expect, test } from "vitest";
import * as alertingRules from "../../src/rules/alerting/index.js";
import * as alertmanagerRules from "../../src/rules/alertmanager/index.js";
import * as documentRules from "../../src/rules/document/index.js";
import * as prometheusRules from "../../src/rules/prometheus/index.js";
import * as promqlRules from "../../src/rules/promql/index.js";
import type { AnyRule } from "../../src/validator/rule.js";
import { exists, filesBelow, read } from "./project.js";

const DOMAINS: Readonly<Record<string, Readonly<Record<string, AnyRule>>>> = {
  alerting: alertingRules,
  alertmanager: alertmanagerRules,
  document: documentRules,
  prometheus: prometheusRules,
  promql: promqlRules,
};

/** Folders of `src/rules` whose files help rules and declare none. */
const HELPERS = ["src/rules/facts"];

const ENTRIES = Object.entries(DOMAINS).flatMap(([domain, rules]) =>
  Object.entries(rules).map(([name, rule]) => ({ domain, name, rule })),
);

function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** What the registry of a folder has to say; Biome keeps it in order. */
function registryOf(folder: string): string[] {
  return filesBelow(folder, ".ts")
    .filter((file) => path.posix.dirname(file) === folder && !file.endsWith("/index.ts"))
    .map((file) => path.posix.basename(file, ".ts"))
    .map((name) => `export { ${camelCase(name)} } from "./${name}.js";`)
    .sort();
}

function linesOf(file: string): string[] {
  return read(file).trim().split("\n").sort();
}

describe.each(Object.keys(DOMAINS))("src/rules/%s", (domain) => {
  const folder = `src/rules/${domain}`;

  test("index.ts has one line for each rule and nothing else", () => {
    expect(
      linesOf(`${folder}/index.ts`),
      `write ${folder}/index.ts so: one export line for each file of the folder, named after the file`,
    ).toEqual(registryOf(folder));
  });
});

test("every folder of src/rules is a known domain or helper code", () => {
  const folders = [...new Set(filesBelow("src/rules", ".ts").map((file) => path.posix.dirname(file)))];
  expect(
    folders.filter((folder) => folder !== "src/rules"),
    "add the domain to DOMAINS in test/repo/registry.test.ts and to src/rules/builtin.ts",
  ).toEqual([...HELPERS, ...Object.keys(DOMAINS).map((domain) => `src/rules/${domain}`)].sort());
});

describe.each(ENTRIES)("rule $rule.id", ({ domain, name, rule }) => {
  test("is called as its file is", () => {
    const [, aspect = ""] = rule.id.split("/");
    expect(rule.id, `the id is the path below src/rules: "${domain}/…"`).toBe(`${domain}/${aspect}`);
    expect(name, `call the export ${camelCase(aspect)}`).toBe(camelCase(aspect));
    expect(exists(`src/rules/${rule.id}.ts`), `declare the rule in src/rules/${rule.id}.ts`).toBe(true);
  });

  test("shows a document it reports and one it is content with", () => {
    const failing = rule.examples.filter((example) => example.expect.length > 0);
    const passing = rule.examples.filter((example) => example.expect.length === 0);
    const own = `test/rules/${rule.id}.test.ts`; // for what cannot be written into a page, such as bytes that are no text
    expect(failing.length > 0 || exists(own), "add an example with findings to `examples`").toBe(true);
    expect(passing.length, "add an example with `expect: []` to `examples`").toBeGreaterThan(0);
  });

  test("shows each of its messages in an example or a test of its own", () => {
    const shown = rule.examples.flatMap((example) => example.expect).join("\n");
    const own = `test/rules/${rule.id}.test.ts`;
    const text = `${shown}\n${exists(own) ? read(own) : ""}`;
    const missing = Object.keys(rule.messages).filter(
      (messageId) => !new RegExp(`\\b${messageId}\\b`).test(text),
    );
    expect(missing, `add an example, or a case to ${own}, for each of these messages`).toEqual([]);
  });

  test("has a summary and a help text", () => {
    expect(
      rule.summary,
      "begin with Require, Disallow, Limit, Check or Report and end with a full stop",
    ).toMatch(/^(Require|Disallow|Limit|Check|Report) [^\n]+\.$/);
    expect(rule.help.length, "say why it matters and what to do about it").toBeGreaterThan(20);
  });
});

test("the examples of all rules are run", () => {
  expect(
    exists("test/rules/examples.test.ts"),
    "test/rules/examples.test.ts runs the examples of every rule",
  ).toBe(true);
});

describe("src/cli/commands", () => {
  test("index.ts has one line for each command", () => {
    const folder = "src/cli/commands";
    const lines = filesBelow(folder, ".ts")
      .filter((file) => path.posix.dirname(file) === folder && !file.endsWith("/index.ts"))
      .map((file) => path.posix.basename(file, ".ts"))
      .map((name) => `${name}: async () => (await import("./${name}.js")).${camelCase(name)},`);
    expect(
      linesOf(`${folder}/index.ts`)
        .map((line) => line.trim())
        .filter((line) => line.includes("import(")),
      "write one line for each command, named after its file",
    ).toEqual(lines);
  });
});
