/**
 * `npm run bench -- [folder]`: a file of 10,000 rules, made of the rule files in a folder (default `examples/configs`),
 * through all layers in a process of its own, beside `promtool check rules --lint=none` on the same file.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { parseDocument, stringify } from "yaml";
import { RuleFileSchema, type RuleGroup } from "../../src/schemas/alert/index.js";

const RULES = 10_000;
const ROUNDS = 5;
const TIME = "/usr/bin/time";
const BIN = new URL("../../dist/cli/bin.js", import.meta.url).pathname;

const folder = process.argv[2] ?? "examples/configs";
const work = mkdtempSync(join(tmpdir(), "tocsin-bench-"));
try {
  const file = join(work, "rules.yml");
  writeFileSync(file, stringify({ groups: manyGroups(readGroups(folder)) }, { lineWidth: 0 }));
  console.log(`${RULES} rules, ${(statSync(file).size / 1e6).toFixed(1)} MB, from ${folder}`);
  const ours = best("tocsin", [process.execPath, BIN, "check", "--format", "json", file]);
  const theirs = best("promtool", ["promtool", "check", "rules", "--lint=none", file]);
  if (ours === undefined) throw new Error("the built command line did not run: npm run build");
  if (theirs === undefined) console.log("promtool is not installed: nothing to compare with");
  else console.log(`tocsin takes ${(ours.seconds / theirs.seconds).toFixed(2)} times as long as promtool`);
} finally {
  rmSync(work, { recursive: true });
}

function readGroups(path: string): readonly RuleGroup[] {
  const files = globSync("**/*.{yml,yaml}", { cwd: path, absolute: true }).sort();
  return files.flatMap((name) => {
    const document = parseDocument(readFileSync(name, "utf8"), { logLevel: "error" });
    const parsed = RuleFileSchema.safeParse(document.errors.length === 0 ? document.toJS() : undefined);
    return parsed.success ? (parsed.data.groups ?? []) : [];
  });
}

/** The groups over and over, each copy with a name and a label of its own, until there are enough rules. */
function manyGroups(groups: readonly RuleGroup[]): readonly RuleGroup[] {
  if (!groups.some(({ rules = [] }) => rules.length > 0))
    throw new Error(`there is no rule file in ${folder}`);
  const result: RuleGroup[] = [];
  let left = RULES;
  for (let copy = 0; left > 0; copy++) {
    for (const group of groups) {
      const rules = (group.rules ?? []).slice(0, left);
      left -= rules.length;
      const labeled = rules.map((rule) => ({ ...rule, labels: { ...rule.labels, copy: String(copy) } }));
      result.push({ ...group, name: `${group.name}-${result.length}`, rules: labeled });
    }
  }
  return result;
}

/** GNU time, where it is installed, tells the peak of the memory. */
function timed([program = "", ...args]: readonly string[]): [string, readonly string[]] {
  return existsSync(TIME) ? [TIME, ["-f", "%M", program, ...args]] : [program, args];
}

/** The best of several runs, and the most memory any of them took; `undefined` when the program cannot be run. */
function best(
  name: string,
  [program = "", ...args]: readonly string[],
): { readonly seconds: number } | undefined {
  const runs: { readonly seconds: number; readonly megabytes: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const run = spawnSync(...timed([program, ...args]), {
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    const seconds = (performance.now() - start) / 1000;
    if (run.error !== undefined || run.status === 127) return undefined;
    runs.push({ seconds, megabytes: Number(run.stderr.trim().split("\n").at(-1)) / 1024 });
  }
  const seconds = Math.min(...runs.map((run) => run.seconds));
  const megabytes = Math.max(...runs.map((run) => run.megabytes));
  console.log(
    `${name.padEnd(10)} ${seconds.toFixed(2)} s${existsSync(TIME) ? `  ${megabytes.toFixed(0)} MB` : ""}`,
  );
  return { seconds };
}
