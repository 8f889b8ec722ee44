import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as rules from "../src/rules/alerting/index.js";
import { runExamples } from "../src/testing/rule-tester.js";
import { Engine } from "../src/validator/engine.js";

test("examples", () => {
  const out = Object.values(rules).map((rule) => ({
    id: rule.id,
    outcomes: runExamples(rule).map(({ title, expected, actual }) => ({ title, expected, actual })),
    all: rule.examples.map((example) => {
      const sources = typeof example.source === "string" ? [{ file: "e.yml", content: example.source }] : Object.entries(example.source).map(([file, content]) => ({ file, content }));
      return new Engine([rule], { rules: { [rule.id]: ["default", example.options ?? {}] }, ...(example.settings === undefined ? {} : { settings: example.settings }) }).run(sources).findings.map((f) => `${f.file}:${f.range.start.line}:${f.range.start.column} ${f.ruleId} ${f.messageId} ${f.message}`);
    }),
  }));
  writeFileSync("/tmp/platform-outcomes.json", JSON.stringify(out, null, 1));
  expect(out.length).toBeGreaterThan(0);
});
