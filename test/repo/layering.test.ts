import path from "node:path";
import { describe, expect, test } from "vitest";
import { FOLDERS } from "./layers.js";
import { ENTRIES, importsOf, REGISTRIES, SOURCE_FILES } from "./project.js";

/** `src/a/b/c.ts` belongs to `a`; `src/index.ts` to `index`. */
function folderOf(file: string): string {
  return (file.split("/")[1] ?? "").replace(/\.ts$/, "");
}

const IMPORTS = SOURCE_FILES.flatMap((from) =>
  importsOf(from).map((imported) => ({ from, folder: folderOf(from), ...imported })),
);

/** Entries stand above the folders: they may gather from anywhere, since nothing below may import them. */
function isEntry(file: string): boolean {
  return file !== "src/index.ts" && file.endsWith("/index.ts") && [...ENTRIES.values()].includes(file);
}

/** What is exported is all that `src/json-schema` is about. */
const READERS_OF_ENTRIES = ["src/json-schema/domains.ts", "src/json-schema/examples.ts"];

/** `src/rules/promql/index.ts` is for the files directly in `src/rules`. */
function isRegistryOf(importer: string, file: string): boolean {
  if (READERS_OF_ENTRIES.includes(importer)) return true;
  return REGISTRIES.includes(file) && path.dirname(path.dirname(file)) === path.dirname(importer);
}

describe("imports between folders", () => {
  test("every folder of src has a row in the table", () => {
    const folders = [...new Set(SOURCE_FILES.map(folderOf))].filter(
      (folder) => FOLDERS[folder] === undefined,
    );
    expect(folders, "describe these folders in test/repo/layers.ts, then run npm run docs").toEqual([]);
  });

  test("go where the table allows", () => {
    const forbidden = IMPORTS.filter(({ from, folder, file, typeOnly }) => {
      if (file === undefined || isEntry(from)) return false;
      const target = folderOf(file);
      if (target === folder) return false;
      const row = FOLDERS[folder];
      return !(row?.imports.includes(target) || (typeOnly && row?.importsTypes?.includes(target)));
    }).map(({ from, specifier }) => `${from} → ${specifier}`);
    expect(
      forbidden,
      "move the code to the folder it belongs to; the table is in test/repo/layers.ts and CONTRIBUTING.md",
    ).toEqual([]);
  });

  test("reach only the packages the table allows", () => {
    const forbidden = IMPORTS.filter(({ from, folder, package: name }) => {
      if (name === undefined) return false;
      const allowed = FOLDERS[folder]?.packages[name];
      if (allowed === "any file") return false;
      return !allowed?.some((place) => (place.endsWith("/") ? from.startsWith(place) : from === place));
    }).map(({ from, specifier }) => `${from} → ${specifier}`);
    expect(forbidden, "do without the package here, or change the table in test/repo/layers.ts").toEqual([]);
  });

  test("never go through a folder's index.ts", () => {
    const indirect = IMPORTS.filter(
      ({ from, file }) => file?.endsWith("/index.ts") === true && !isRegistryOf(from, file),
    ).map(({ from, specifier }) => `${from} → ${specifier}`);
    expect(indirect, "import the file that declares the name").toEqual([]);
  });

  test("never go outside src", () => {
    const outside = IMPORTS.filter(({ file }) => file !== undefined && !SOURCE_FILES.includes(file)).map(
      ({ from, specifier }) => `${from} → ${specifier}`,
    );
    expect(outside, "import a file of src, with the ending .js").toEqual([]);
  });
});

describe("cycles", () => {
  test("there is none between files, types included", () => {
    const graph = new Map<string, Set<string>>(SOURCE_FILES.map((file) => [file, new Set()]));
    for (const { from, file } of IMPORTS) if (file !== undefined) graph.get(from)?.add(file);
    expect(cycles(graph), "move what both files need into a file of its own").toEqual([]);
  });

  test("there is none between folders", () => {
    const graph = new Map<string, Set<string>>();
    for (const { from, file } of IMPORTS) {
      if (file === undefined || isEntry(from)) continue;
      const [source, target] = [folderPath(from), folderPath(file)];
      // A registry's consumer sits right above the registry, and whatever is below may use what is above.
      if (source === target || target.startsWith(`${source}/`)) continue;
      graph.set(source, (graph.get(source) ?? new Set()).add(target));
    }
    expect(cycles(graph), "move the code that makes the arrow point backwards").toEqual([]);
  });
});

function folderPath(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}

/** One line for each arrow that closes a cycle, found by depth-first search. */
function cycles(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): void => {
    const start = trail.indexOf(node);
    if (start >= 0) found.push([...trail.slice(start), node].join(" → "));
    if (start >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return found;
}
