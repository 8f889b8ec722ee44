/**
 * `npx tsx test/bench/alertmanager.ts [folder]`: an Alertmanager configuration and the rule files beside it (default
 * `examples/configs/company`) through all layers in this process, beside what the `yaml` package takes to read the same texts.
 * The goal is less than 100 ms once they are read.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { parse } from "yaml";
import { createRouter } from "../../src/alertmanager/router.js";
import { readDocuments } from "../../src/document/read.js";
import { validate } from "../../src/rules/validate.js";
import { AlertmanagerConfigSchema } from "../../src/schemas/alert/alertmanager-config.js";

/** The best of many counts: the first ones are not compiled yet. */
const PASSES = 30;
const ALERTS = 10_000;

const folder = process.argv[2]?.replace(/^bench$/, "") || "examples/configs/company";
const files = globSync("**/*.{yml,yaml}", { cwd: folder }).sort();
const sources = files.map((file) => ({ file, content: readFileSync(join(folder, file), "utf8") }));
const bytes = sources.reduce((sum, { content }) => sum + content.length, 0);
console.log(`${files.length} files, ${(bytes / 1e3).toFixed(0)} kB, from ${folder}`);

const reference = fastest(() => sources.map(({ content }) => parse(content)));
print("reading with yaml", reference);
const reading = fastest(() => sources.map((source) => readDocuments(source)));
print("reading", reading);
const checking = fastest(() => validate(sources)) - reading;
print("all layers after reading", checking);
console.log(
  `${validate(sources).findings.length} findings; ${(checking / reference).toFixed(2)} times what the yaml package takes to read`,
);

const text = sources.find(({ file }) => file.endsWith("alertmanager.yml"))?.content;
if (text !== undefined) {
  const config = AlertmanagerConfigSchema.parse(parse(text));
  print(
    "routing tree",
    fastest(() => createRouter(config)),
  );
  const router = createRouter(config);
  const teams = router.nodes.flatMap(({ matchers }) => matchers.filter(({ name }) => name === "team"));
  const routing = fastest(() => {
    for (let index = 0; index < ALERTS; index++)
      router.match({
        alertname: `A${index}`,
        severity: "warning",
        team: teams[index % teams.length]?.value ?? "",
      });
  });
  console.log(
    `${((routing * 1e3) / ALERTS).toFixed(2)} us to route an alert through ${router.nodes.length} routes`,
  );
}

/** Milliseconds of the processor, which other programs on the machine change little. */
function fastest(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < PASSES; pass++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1_000);
  }
  return best;
}

function print(what: string, milliseconds: number): void {
  console.log(`${what.padEnd(28)} ${milliseconds.toFixed(1).padStart(8)} ms`);
}
