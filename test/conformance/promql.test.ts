import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { formatPromqlError } from "../../src/languages/promql/errors.js";
import { PROMQL_FEATURES, type PromqlOptions } from "../../src/languages/promql/options.js";
import { parsePromql } from "../../src/languages/promql/parser.js";
import { printPromql } from "../../src/languages/promql/printer.js";

/** What the parser of Prometheus 3.14 answers: its first error, or the type and the printed form. */
const VerdictSchema = z.strictObject({
  error: z.string().optional(),
  type: z.string().optional(),
  printed: z.string().optional(),
});
type Verdict = z.infer<typeof VerdictSchema>;
/** One expression; `all_flags` stands where the three feature flags of the parser make a difference. */
const RowSchema = z.strictObject({
  expr: z.string(),
  default: VerdictSchema,
  all_flags: VerdictSchema.optional(),
});
const FIELDS = ["error", "type", "printed"] as const;
const DisagreementSchema = z.strictObject({
  expr: z.string(),
  field: z.enum(FIELDS),
  reason: z.string().min(20),
});

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const readLines = (name: string): unknown[] =>
  read(name)
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
const ROWS = readLines("promql.jsonl").map((row) => RowSchema.parse(row));
const DISAGREEMENTS = z.array(DisagreementSchema).parse(JSON.parse(read("promql-disagreements.json")));

const ALL_FLAGS: PromqlOptions = { features: PROMQL_FEATURES };

function ours(expr: string, options: PromqlOptions | undefined): Verdict {
  const { errors, expression, type } = parsePromql(expr, options);
  const [first] = errors;
  if (first !== undefined || expression === undefined) return { error: first && formatPromqlError(first) };
  return { type, printed: printPromql(expression) };
}

function isDisputed(expr: string, field: string): boolean {
  return DISAGREEMENTS.some((entry) => entry.expr === expr && entry.field === field);
}

const CASES = ROWS.flatMap((row) => [
  { expr: row.expr, flags: "default flags", options: undefined, verdict: row.default },
  { expr: row.expr, flags: "all flags", options: ALL_FLAGS, verdict: row.all_flags ?? row.default },
]);

test("the table is whole", () => {
  expect(ROWS).toHaveLength(641);
});

test.each(CASES)("$expr with $flags", ({ expr, options, verdict }) => {
  const answer = ours(expr, options);
  for (const field of FIELDS) {
    if (!isDisputed(expr, field)) expect(answer[field], field).toBe(verdict[field]);
  }
});

test("each disagreement is about a row of the table, and still there", () => {
  const settled = DISAGREEMENTS.filter(({ expr, field }) => {
    const row = ROWS.find((candidate) => candidate.expr === expr);
    return row === undefined || ours(expr, undefined)[field] === row.default[field];
  });
  expect(settled, "take these off promql-disagreements.json").toEqual([]);
});

describe("promtool 2.42, where it accepts what 3.14 refuses or the reverse", () => {
  const rows = readLines("promql-2.42.jsonl").map((row) =>
    z.strictObject({ expr: z.string(), accepted: z.boolean() }).parse(row),
  );

  test.each(rows)("$expr", ({ expr, accepted }) => {
    expect(parsePromql(expr, { target: "2.42" }).errors.length === 0).toBe(accepted);
  });

  test("agrees with 3.14 on everything else", () => {
    const known = new Set(rows.map(({ expr }) => expr));
    const others = ROWS.filter(({ expr }) => !known.has(expr));
    const wrong = others.filter(
      ({ expr, default: verdict }) =>
        parsePromql(expr, { target: "2.42" }).errors.length > 0 !== (verdict.error !== undefined),
    );
    expect(wrong.map(({ expr }) => expr)).toEqual([]);
  });
});
