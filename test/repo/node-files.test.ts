import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { absolute, type EntryFiles, manifest, sourceOf } from "./project.js";

const ENTRIES = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
  typeof target === "string" ? [] : [[subpath, target] as const],
);
/** They change the test runner they are imported by. */
const ACTING = manifest.sideEffects.map(sourceOf);
const QUIET = ENTRIES.filter(([, target]) => !ACTING.includes(sourceOf(target.default)));

/** Answers of a process of its own, which loads the package as its users do: by name. */
async function answer(code: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], {
    cwd: absolute("."),
  });
  return JSON.parse(stdout);
}

async function namesBy(key: keyof EntryFiles): Promise<unknown> {
  const files = QUIET.map(([subpath, target]) => [subpath, absolute(target[key])]);
  return await answer(`const names = {};
for (const [subpath, file] of ${JSON.stringify(files)}) names[subpath] = Object.keys(await import(file)).sort();
console.log(JSON.stringify(names));`);
}

describe.runIf(process.env["TEST_DIST"] === "1")("what Node loads", () => {
  test("exports the same as what bundlers read", async () => {
    const names = await namesBy("node");
    expect(Object.keys(names as object)).toHaveLength(QUIET.length);
    expect(names).toEqual(await namesBy("default"));
  });

  test("is found by name, and shares its classes between entries", async () => {
    const found = await answer(`import { isTocsinError } from "tocsin";
import { NotificationChannelSchema } from "tocsin/schemas/alert";
import { Secret } from "tocsin/types";
const { settings } = NotificationChannelSchema.parse({ name: "chat", type: "slack", settings: { webhookUrl: "https://hooks.slack.com/services/T0/B0/x" } });
let code;
try { new Secret("<secret>").reveal(); } catch (error) { code = isTocsinError(error) ? error.code : "other"; }
console.log(JSON.stringify([import.meta.resolve("tocsin/types").split("/dist/")[1], settings.webhookUrl instanceof Secret, code]));`);
    expect(found).toEqual(["node/types.js", true, "redacted_secret"]);
  });
});
