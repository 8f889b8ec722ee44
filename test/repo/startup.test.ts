import { execFile } from "node:child_process";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createFolder } from "../helpers/folder.js";
import { bundler } from "./import-cost.js";
import { absolute, ENTRIES } from "./project.js";

/** Prints the URL of every module that is loaded, from the thread that finds them. */
const HOOKS = `export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  process._rawDebug("loads " + found.url);
  return found;
}`;
const REGISTER = `import { register } from "node:module"; register(${JSON.stringify(dataUrl(HOOKS))});`;

function dataUrl(code: string): string {
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** The command as it stands in `src`, or as it is built when the suite runs against the build. */
const COMMAND =
  process.env["TEST_DIST"] === "1" ? ["dist/cli/bin.js"] : ["--import", "tsx", "src/cli/bin.ts"];

/** What a run of the command loads of the serializer: its packages, and the folder as it stands in `src`. */
async function loadedBy(args: readonly string[]): Promise<readonly string[]> {
  const { stderr } = await promisify(execFile)(
    process.execPath,
    ["--import", dataUrl(REGISTER), ...COMMAND, ...args],
    { cwd: absolute("."), maxBuffer: 64 * 1024 * 1024 },
  );
  const urls = [...stderr.matchAll(/^loads (.*)$/gm)].map((match) => match[1] ?? "");
  expect(urls.length, "the hook sees what is loaded").toBeGreaterThan(5);
  const found = urls.map(
    (url) => /\/src\/serializer\/|\/node_modules\/((?:@msgpack|protobufjs|fast-xml-parser)\/)/.exec(url)?.[0],
  );
  return [...new Set(found.filter((each) => each !== undefined))].sort();
}

const HOW = "import it in the command that needs it only; commands are loaded one by one";

test("tocsin check does without the serializer", async () => {
  expect(await loadedBy(["check", "examples/configs/watchdog.rules.yml"]), HOW).toEqual([]);
});

test("tocsin convert does not, which shows that this test sees it", async () => {
  const found = await loadedBy(["convert", "examples/configs/watchdog.rules.yml", "--to", "json"]);
  expect(found).toEqual(
    expect.arrayContaining([
      "/node_modules/@msgpack/",
      "/node_modules/fast-xml-parser/",
      "/node_modules/protobufjs/",
    ]),
  );
});

const RUNS = 5;

/** Milliseconds that a process computes to import a module, which other programs on the machine change little. */
async function importTime(module: string, cwd: string): Promise<number> {
  const code = `const before = process.cpuUsage();
await import(${JSON.stringify(module)});
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);`;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], {
    cwd,
  });
  return Number(stdout);
}

test("tocsin/schemas/alert takes at most two and a half times as long to import as zod", async () => {
  // As Node loads what is built.
  const folder = createFolder({ "package.json": '{ "type": "module" }' });
  symlinkSync(absolute("node_modules"), path.join(folder, "node_modules"));
  await bundler.build({
    entryPoints: [...ENTRIES.values()].map(absolute),
    outbase: absolute("src"),
    outdir: folder,
    bundle: true,
    splitting: true,
    packages: "external",
    platform: "node",
    format: "esm",
  });
  const times: number[][] = [];
  for (let run = 0; run < RUNS; run++) {
    times.push([await importTime("zod", folder), await importTime("./schemas/alert/index.js", folder)]);
  }
  const [zod = 0, schemas = 0] = [0, 1].map((column) => Math.min(...times.map((row) => row[column] ?? 0)));
  expect(zod, "zod is imported").toBeGreaterThan(1);
  expect(schemas / zod, "let the schemas load less, and do less when they are loaded").toBeLessThan(2.5);
});
