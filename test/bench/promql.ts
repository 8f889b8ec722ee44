/**
 * Compares `parsePromql` with the lezer grammar of Prometheus: `npx tsx test/bench/promql.ts [folder]`.
 *
 * With a folder, the expressions of all rule files (`*.yaml`, `*.yml`) below it are parsed; otherwise the valid ones of the
 * conformance table. Lezer only builds a syntax tree; `parsePromql` also checks types and regular expressions.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parser as lezer } from "@prometheus-io/lezer-promql";
import { parse as parseYaml } from "yaml";
import * as z from "zod";
import { parsePromql } from "../../src/languages/promql/parser.js";

const RuleFileSchema = z.object({
  groups: z.array(z.object({ rules: z.array(z.object({ expr: z.coerce.string() })) })),
});
const WARM_UP_PASSES = 20;
/** Many short passes, of which the fastest counts: the others were interrupted. */
const PASSES = 100;

function readFolder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml") || name.endsWith(".yml"))
    .flatMap((name) => {
      const file = RuleFileSchema.safeParse(parseYaml(readFileSync(join(folder, name), "utf8")));
      return file.success ? file.data.groups.flatMap((group) => group.rules.map((rule) => rule.expr)) : [];
    });
}

function readTable(): string[] {
  const rows = readFileSync(new URL("../conformance/promql.jsonl", import.meta.url), "utf8")
    .trim()
    .split("\n");
  return rows
    .map((row) => String(JSON.parse(row).expr))
    .filter((text) => parsePromql(text).errors.length === 0);
}

/** Microseconds per expression of each parser; they take turns, so that both meet the same noise. */
function measure(expressions: readonly string[], parsers: readonly ((text: string) => unknown)[]): number[] {
  const fastest = parsers.map(() => Number.POSITIVE_INFINITY);
  for (let pass = -WARM_UP_PASSES; pass < PASSES; pass++) {
    for (const [index, parse] of parsers.entries()) {
      const start = performance.now();
      for (const text of expressions) parse(text);
      const time = performance.now() - start;
      if (pass >= 0) fastest[index] = Math.min(fastest[index] ?? time, time);
    }
  }
  return fastest.map((time) => (time * 1000) / expressions.length);
}

const folder = process.argv[2];
const expressions = folder === undefined ? readTable() : readFolder(folder);
const [ours = 0, theirs = 0] = measure(expressions, [
  (text) => parsePromql(text),
  (text) => lezer.parse(text),
]);
const length = expressions.reduce((sum, text) => sum + text.length, 0) / expressions.length;

console.log(`${expressions.length} expressions of ${length.toFixed(0)} characters on average`);
console.log(`parsePromql  ${ours.toFixed(2)} us each`);
console.log(`lezer-promql ${theirs.toFixed(2)} us each`);
console.log(`ratio        ${(theirs / ours).toFixed(1)}`);
