import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as alerting from "../../../src/rules/alerting/index.js";
import { Engine } from "../../../src/validator/engine.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

const FOLDER = "examples/configs/alerting";
const DOCUMENTS = readdirSync(FOLDER).map((file) =>
  readFileSync(path.join(FOLDER, file), "utf8").split("\n"),
);

/** What can happen to a line when people edit. */
const CHANGES = [
  (): string => "",
  (line: string): string => line.replace(/:.*/, ":"),
  (line: string): string => line.replace(/:.*/, ": null"),
  (line: string): string => line.replace(/:.*/, ": []"),
  (line: string): string => line.replace(/:.*/, ': "{{"'),
  (line: string): string => line.replace(/:.*/, ": 9999-12-31T23:59:59Z"),
  (line: string): string => line.replace(/\d+/, "999999999999999999999"),
  (line: string): string => line.replace(/[a-z]+$/, "x"),
  (line: string): string => `${line}\n${line}`,
  (line: string): string => `  ${line}`,
];

test("no rule crashes on a document that somebody is editing", () => {
  const edit = fc.record({
    document: fc.constantFrom(...DOCUMENTS),
    edits: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...CHANGES)), { minLength: 1, maxLength: 4 }),
    now: fc.constantFrom({}, { now: "2026-03-03T08:00:00Z" }, { now: "9999-12-31T23:59:59Z" }),
  });
  fc.assert(
    fc.property(edit, ({ document, edits, now }) => {
      const lines = [...document];
      for (const [at, change] of edits) {
        const index = at % lines.length;
        lines[index] = change(lines[index] ?? "");
      }
      const engine = new Engine(Object.values(alerting), { preset: "strict", settings: now });
      const { findings } = engine.run([
        { file: "a.yml", content: lines.join("\n"), kind: "alerting-config" },
      ]);
      expect(findings.filter(({ ruleId }) => ruleId === "engine/rule-crashed")).toEqual([]);
    }),
    { numRuns: fuzzRuns(40, 5_000) },
  );
});
