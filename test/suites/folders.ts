import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { jsonCases, msgpackCases, xmlCases, yamlCase } from "./cases.js";
import type { SuiteCase, Suites } from "./suite.js";

/** The suites in a folder, told by how they lay out their files: those of {@link Suites} as their repositories have them. */
export function suitesIn(folder: string): Suites {
  return {
    ...inLayout("json", existsSync(join(folder, "test_parsing")), () =>
      jsonCases(filesIn(join(folder, "test_parsing")), filesIn(join(folder, "test_transform"))),
    ),
    ...inLayout("yaml", yamlFolders(folder).length > 0, () =>
      yamlFolders(folder).map((path) => yamlIn(folder, path)),
    ),
    ...inLayout("msgpack", existsSync(join(folder, MSGPACK)), () =>
      msgpackCases(JSON.parse(readFileSync(join(folder, MSGPACK), "utf8"))),
    ),
    ...inLayout("xml", existsSync(join(folder, "not-wf")), () =>
      xmlCases([...filesIn(join(folder, "not-wf"), folder), ...filesIn(join(folder, "valid"), folder)]),
    ),
    ...inLayout("json-canonical", existsSync(join(folder, "testdata/input")), () =>
      canonicalIn(join(folder, "testdata")),
    ),
  };
}

const MSGPACK = "dist/msgpack-test-suite.json";

function inLayout(id: keyof Suites, isThere: boolean, read: () => readonly SuiteCase[]): Suites {
  return isThere ? { [id]: read() } : {};
}

/** Every file below a folder with its name from `base`; bytes that are not UTF-8 stay bytes. */
function filesIn(folder: string, base = folder): readonly (readonly [string, string | Uint8Array])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => [relative(base, path), textOf(readFileSync(path))]);
}

function textOf(bytes: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

/** Branch `data` of yaml-test-suite: a folder a case, or one with numbered folders in it. */
function yamlFolders(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === "in.yaml")
    .map((entry) => entry.parentPath)
    .sort();
}

function yamlIn(folder: string, path: string): SuiteCase {
  const json = join(path, "in.json");
  return yamlCase(
    relative(folder, path).replace(NUMBERED, (_, index: string) =>
      Number(index) === 0 ? "" : `/${Number(index)}`,
    ),
    readFileSync(join(path, "in.yaml"), "utf8"),
    existsSync(json) ? readFileSync(json, "utf8") : undefined,
    existsSync(join(path, "error")),
  );
}

const NUMBERED = /\/(\d+)$/;

/** The test data of RFC 8785: what comes out for what goes in. */
function canonicalIn(folder: string): readonly SuiteCase[] {
  return filesIn(join(folder, "input")).map(([name, data]) => ({
    name,
    data,
    verdict: "accept",
    values: [readFileSync(join(folder, "output", name), "utf8").trimEnd()],
  }));
}
