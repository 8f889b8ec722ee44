import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { createFolder } from "../helpers/folder.js";
import { run } from "./browser/program.js";
import { bundler } from "./import-cost.js";
import { absolute, ENTRIES } from "./project.js";

/** They belong to test runners. */
const NODE_ONLY = ["tocsin/testing", "tocsin/testing/jest", "tocsin/testing/vitest"];
const BROWSER_ENTRIES = [...ENTRIES].filter(([name]) => !NODE_ONLY.includes(name));

/** What Node has and browsers have not; the bundle cannot import it, or would not have been made. */
const ONLY_IN_NODE = ["process", "Buffer", "global", "setImmediate", "clearImmediate"];

/** As for a page: nothing but what browsers have is found, and all of it is in one file. */
async function bundleFor(contents: string): Promise<Uint8Array> {
  const { outputFiles } = await bundler.build({
    stdin: { contents, resolveDir: absolute("."), loader: "ts" },
    tsconfig: absolute("tsconfig.json"),
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    logLevel: "silent",
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("the bundler gives no file");
  return file.contents;
}

/** What a bundle prints under a policy like that of pages without `unsafe-eval`, with or without what only Node has. */
async function printedBy(
  bundle: Uint8Array,
  expression: string,
  globals: "node" | "browser",
): Promise<unknown> {
  const folder = createFolder({
    "bundle.mjs": bundle,
    "start.mjs": `const { stdout } = process;
for (const name of ${JSON.stringify(globals === "node" ? [] : ONLY_IN_NODE)}) delete globalThis[name];
const entry = await import("./bundle.mjs");
stdout.write(JSON.stringify(${expression}));`,
  });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--disallow-code-generation-from-strings", join(folder, "start.mjs")],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(stdout);
}

test("all entries but those of test runners load in a browser", async () => {
  const exported = BROWSER_ENTRIES.map(
    ([name, file]) => `export * as ${JSON.stringify(name)} from ${JSON.stringify(absolute(file))};`,
  );
  const names = "Object.entries(entry).map(([name, found]) => [name, Object.keys(found).sort()])";
  const found = await printedBy(await bundleFor(exported.join("\n")), names, "browser");
  const expected = await Promise.all(
    BROWSER_ENTRIES.map(
      async ([name, file]) => [name, Object.keys(await import(absolute(file))).sort()] as const,
    ),
  );
  expect(Object.fromEntries(found as typeof expected)).toEqual(Object.fromEntries(expected));
});

test.each(NODE_ONLY)("%s does not", async (name) => {
  const file = ENTRIES.get(name) ?? expect.fail();
  await expect(bundleFor(`export * from ${JSON.stringify(absolute(file))};`)).rejects.toThrow("node:");
});

describe("the serializer makes no code from text, and the same of every value", () => {
  const program = bundleFor('export * from "./test/repo/browser/program.ts";');
  const here = run();

  test("in Node", async () => {
    expect(await printedBy(await program, "entry.run()", "node")).toEqual(here);
  });

  test("in a browser, which has no compression that does not wait", async () => {
    expect(await printedBy(await program, "entry.run()", "browser")).toEqual({ ...here, compressions: [] });
  });
});
