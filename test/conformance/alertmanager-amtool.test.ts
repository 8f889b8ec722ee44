import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { validate } from "../../src/rules/validate.js";
import { alertmanagerConfig } from "../helpers/alertmanager-configs.js";
import { createFolder } from "../helpers/folder.js";
import { fuzzRuns } from "../helpers/fuzz.js";

const FILES_PER_RUN = 250;
const hasAmtool = /version 0\.25/.test(spawnSync("amtool", ["--version"], { encoding: "utf8" }).stdout ?? "");
const LINE = /^Checking '.*?(\d+)\.yml'\s+(SUCCESS|FAILED)/gm;

type Verdict = "ok" | "refused";

/** The verdicts of `amtool check-config`, which stops at the first file that makes it crash. */
function theirs(configs: readonly string[]): readonly Verdict[] {
  const files = Object.fromEntries(configs.map((config, index) => [`${index}.yml`, config]));
  const folder = createFolder(files);
  const verdicts: Verdict[] = [];
  while (verdicts.length < configs.length) {
    const names = configs.map((_, index) => join(folder, `${index}.yml`)).slice(verdicts.length);
    const { stdout } = spawnSync("amtool", ["check-config", ...names], { encoding: "utf8" });
    for (const [, , verdict] of stdout.matchAll(LINE))
      verdicts.push(verdict === "SUCCESS" ? "ok" : "refused");
    if (verdicts.length < configs.length) verdicts.push("refused");
  }
  return verdicts;
}

function ours(config: string): Verdict {
  const { findings } = validate(
    { file: "alertmanager.yml", content: config, kind: "alertmanager-config" },
    { settings: { alertmanager: { version: "0.25" } } },
  );
  return findings.some((finding) => finding.refusedBy === "alertmanager") ? "refused" : "ok";
}

test.runIf(hasAmtool)(
  "amtool 0.25 and tocsin agree on what is refused",
  () => {
    const configs = fc.sample(alertmanagerConfig, fuzzRuns(60, 5_000));
    const seen = { ok: 0, refused: 0 };
    for (let start = 0; start < configs.length; start += FILES_PER_RUN) {
      const batch = configs.slice(start, start + FILES_PER_RUN);
      for (const [index, verdict] of theirs(batch).entries()) {
        const config = batch[index] ?? "";
        expect(ours(config), config).toBe(verdict);
        seen[verdict]++;
      }
    }
    // A generator of nothing but broken configurations would prove little.
    expect(seen.ok).toBeGreaterThan(configs.length / 10);
    expect(seen.refused).toBeGreaterThan(configs.length / 10);
  },
  600_000,
);

test.skipIf(hasAmtool)("amtool 0.25 is not installed: its verdicts are not compared", () => {
  expect(hasAmtool).toBe(false);
});
