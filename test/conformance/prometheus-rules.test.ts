import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { validate } from "../../src/rules/validate.js";

/** One document with the verdict of promtool 2.42, and of Prometheus 3.14 where that differs. */
const RowSchema = z.object({ yaml: z.string(), "v2.42": z.string(), "v3.14": z.string().optional() });
type Row = z.infer<typeof RowSchema>;

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const ROWS = read("prometheus-rules.jsonl")
  .trim()
  .split("\n")
  .map((line): Row => RowSchema.parse(JSON.parse(line)));
/** Documents on which Prometheus and tocsin do not agree, with the reason. */
const DISAGREEMENTS = z
  .array(z.object({ yaml: z.string(), reason: z.string().min(20) }))
  .parse(JSON.parse(read("prometheus-rules-disagreements.json")));

type Verdict = "ok" | "refused" | "lint";

function verdictOf(row: Row): Verdict {
  const text = (row["v3.14"] ?? row["v2.42"]).replace(/^3\.14: /, "");
  if (text.startsWith("E ")) return "refused";
  return text.startsWith("lint") ? "lint" : "ok";
}

function ours(yaml: string): Verdict {
  const { findings } = validate({ file: "rules.yml", content: yaml, kind: "prometheus-rules" });
  if (findings.some((finding) => finding.refusedBy === "prometheus")) return "refused";
  return findings.some((finding) => finding.ruleId === "prometheus/duplicate-rule") ? "lint" : "ok";
}

test("the table is whole", () => {
  expect(ROWS).toHaveLength(65);
});

const disputed = new Set(DISAGREEMENTS.map(({ yaml }) => yaml));

test.each(ROWS.filter(({ yaml }) => !disputed.has(yaml)).map((row) => [row.yaml, verdictOf(row)] as const))(
  "%j is %s",
  (yaml, verdict) => {
    expect(ours(yaml)).toBe(verdict);
  },
);

test("each disagreement is about a row of the table, and still there", () => {
  const settled = DISAGREEMENTS.filter(({ yaml }) => {
    const row = ROWS.find((candidate) => candidate.yaml === yaml);
    return row === undefined || ours(yaml) === verdictOf(row);
  });
  expect(settled, "take these off prometheus-rules-disagreements.json").toEqual([]);
});
