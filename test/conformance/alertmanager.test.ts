import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { validate } from "../../src/rules/validate.js";

/** A configuration with the verdicts of Alertmanager 0.34 and amtool 0.25: `OK`, `FAIL` or `PANIC`, and what it said. */
const RowSchema = z.object({ name: z.string(), yaml: z.string(), "v0.34": z.string(), "v0.25": z.string() });
type Row = z.infer<typeof RowSchema>;
type Version = "0.34" | "0.25";

const DisagreementSchema = z.object({
  name: z.string(),
  version: z.enum(["0.34", "0.25"]),
  reason: z.string().min(20),
});

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), "utf8");
const ROWS = read("alertmanager.jsonl")
  .trim()
  .split("\n")
  .map((line): Row => RowSchema.parse(JSON.parse(line)));
/** Configurations on which Alertmanager and tocsin do not agree, with the reason. */
const DISAGREEMENTS = z.array(DisagreementSchema).parse(JSON.parse(read("alertmanager-disagreements.json")));

/** To crash is to refuse, too. */
function theirs(row: Row, version: Version): "ok" | "refused" {
  return row[`v${version}`].startsWith("OK") ? "ok" : "refused";
}

function ours({ yaml }: Row, version: Version): "ok" | "refused" {
  const { findings } = validate(
    { file: "alertmanager.yml", content: yaml, kind: "alertmanager-config" },
    { settings: { alertmanager: { version } } },
  );
  return findings.some((finding) => finding.refusedBy === "alertmanager") ? "refused" : "ok";
}

test("the table is whole", () => {
  expect(ROWS).toHaveLength(181);
});

const CASES = ROWS.flatMap((row) =>
  (["0.34", "0.25"] as const).map((version) => ({ row, name: row.name, version })),
);
const isListed = ({ name, version }: { readonly name: string; readonly version: Version }): boolean =>
  DISAGREEMENTS.some((listed) => listed.name === name && listed.version === version);

test.each(CASES.filter((one) => !isListed(one)))("$name: verdict of $version", ({ row, version }) => {
  expect(ours(row, version), row.yaml).toBe(theirs(row, version));
});

test("each disagreement is about a row of the table, and still there", () => {
  const settled = DISAGREEMENTS.filter(({ name, version }) => {
    const row = ROWS.find((candidate) => candidate.name === name);
    return row === undefined || ours(row, version) === theirs(row, version);
  });
  expect(settled, "take these off alertmanager-disagreements.json").toEqual([]);
});
