import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import {
  ENTRIES,
  exists,
  exportsOf,
  filesBelow,
  importsOf,
  manifest,
  parse,
  read,
  SOURCE_FILES,
  sourceOf,
} from "./project.js";

const MARKDOWN = [
  ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"],
  ...["src", "test", "examples"].flatMap((folder) => filesBelow(folder, ".md")),
];

/** Everything that is written by people and read by others. */
const TEXT = [
  ...MARKDOWN,
  ...["package.json", "tsconfig.json", "biome.json", "tsup.config.ts", "vitest.config.ts", ".ci/run"],
  ...["src", "test", "examples"].flatMap((folder) =>
    [".ts", ".yml", ".yaml", ".json"].flatMap((extension) => filesBelow(folder, extension)),
  ),
];

describe("exports", () => {
  test("name a source file each, types first", () => {
    for (const [subpath, target] of Object.entries(manifest.exports)) {
      if (typeof target === "string") continue;
      const file = sourceOf(target.default);
      expect(exists(file), `package.json exports "${subpath}", but ${file} does not exist`).toBe(true);
      expect(Object.keys(target), `"${subpath}": write "types" first, then "node", then "default"`).toEqual([
        "types",
        "node",
        "default",
      ]);
      expect(target.types, `"${subpath}": types and default are twins`).toBe(
        target.default.replace(/\.js$/, ".d.ts"),
      );
      expect(target.node, `"${subpath}": what Node loads is called as it is imported`).toBe(
        `./dist/node/${subpath === "." ? "index" : subpath.slice("./".length)}.js`,
      );
    }
  });

  test("have no wildcard", () => {
    const wild = Object.keys(manifest.exports).filter((subpath) => subpath.includes("*"));
    expect(wild, "write one key for each public module").toEqual([]);
  });

  test("leave no entry out", () => {
    const entries = SOURCE_FILES.filter((file) =>
      /^src\/(?:(?:base|languages)\/)?[^/]+\/index\.ts$/.test(file),
    );
    const unlisted = entries.filter((file) => ![...ENTRIES.values()].includes(file));
    expect(unlisted, "add a subpath to package.json, or do without the index.ts").toEqual([]);
  });

  test("are the paths of tsconfig.json", () => {
    const { config } = ts.readConfigFile("tsconfig.json", () => read("tsconfig.json"));
    const expected = Object.fromEntries([...ENTRIES].map(([name, file]) => [name, [`./${file}`]]));
    expect(config.compilerOptions.paths, "write the same subpaths into tsconfig.json").toEqual(expected);
  });

  test("list each name of an entry one by one", () => {
    const stars = [...ENTRIES.values()].filter((file) =>
      parse(file).statements.some((node) => ts.isExportDeclaration(node) && node.exportClause === undefined),
    );
    expect(stars, "replace export * by the names").toEqual([]);
  });
});

describe("the package", () => {
  test("has a command that is built from src", () => {
    for (const file of Object.values(manifest.bin))
      expect(exists(sourceOf(file)), `${file} has no source`).toBe(true);
  });

  test("says which modules have side effects", () => {
    const acting = SOURCE_FILES.filter((file) => hasSideEffect(file));
    const built = Object.values(manifest.exports).flatMap((target) =>
      typeof target !== "string" && acting.includes(sourceOf(target.default)) ? [target.node] : [],
    );
    expect(manifest.sideEffects, 'list these under "sideEffects" in package.json').toEqual(
      [...acting.map((file) => file.replace(/^src\/(.*)\.ts$/, "./dist/$1.js")), ...built].sort(),
    );
  });

  test("declares every package it imports, and imports every package it declares", () => {
    const imported = new Set(
      SOURCE_FILES.flatMap((file) => importsOf(file)).flatMap((each) =>
        each.package === undefined || each.package === "node" || each.typeOnly ? [] : [each.package],
      ),
    );
    const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
    expect([...imported].sort(), "bring package.json and the imports together").toEqual(declared.sort());
  });

  test("pins what it is developed with", () => {
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose, "write exact versions; there is no lock file").toEqual([]);
  });

  test("has a change log that begins with its version", () => {
    expect(read("CHANGELOG.md").match(/^## (\S+)/m)?.[1], "describe the version in CHANGELOG.md").toBe(
      manifest.version,
    );
  });
});

test("the root entry reaches no package but zod", () => {
  const seen = new Set<string>();
  const packages = new Map<string, string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const imported of importsOf(file)) {
      if (imported.typeOnly) continue;
      if (imported.package !== undefined) packages.set(imported.package, file);
      if (imported.file !== undefined) visit(imported.file);
    }
  };
  visit("src/index.ts");
  packages.delete("zod");
  expect(
    [...packages],
    "export this from a subpath instead: users of a schema would load the package",
  ).toEqual([]);
});

describe("schemas", () => {
  const schemas = SOURCE_FILES.filter((file) => /^src\/(?:schemas|base)\//.test(file)).flatMap((file) =>
    exportsOf(file).flatMap(({ name, node }) =>
      name.endsWith("Schema") && ts.isVariableDeclaration(node) ? [{ file, name, node }] : [],
    ),
  );

  test.each(schemas)("$name is a value and an interface", ({ file, name, node }) => {
    const type = node.type?.getText();
    const how = `write "export interface ${name} extends Inferred {}" and "export const ${name}: ${name} = schema"`;
    expect(type, `${file}: ${how}`).toBe(name);
    const same = exportsOf(file).filter((each) => each.name === name && ts.isInterfaceDeclaration(each.node));
    expect(same, `${file}: ${how}`).toHaveLength(1);
  });

  test.each(schemas.filter(({ file }) => file.startsWith("src/schemas/")))(
    "$name is exported by the entry of its domain",
    ({ file, name }) => {
      const entry = `${file.split("/").slice(0, 3).join("/")}/index.ts`;
      const names = exportsOf(entry).map((each) => each.name);
      expect(names, `export ${name} from ${entry}`).toContain(name);
    },
  );
});

describe("text", () => {
  test("has no broken link", () => {
    const broken = MARKDOWN.flatMap((file) => {
      const links = [...withoutCode(read(file)).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(
        (match) => match[1] ?? "",
      );
      return links.filter((link) => !resolves(file, link)).map((link) => `${file}: ${link}`);
    });
    expect(broken, "correct these links; anchors are GitHub's").toEqual([]);
  });

  test("names no machine it was written on and no host of a package registry", () => {
    const forbidden = new RegExp(["/(?:work|tmp)/", "registry\\.npmjs", "reference/\\w+\\.md"].join("|"));
    const guilty = TEXT.filter((file) => forbidden.test(read(file)));
    expect(
      guilty,
      "write paths relative to the repository and leave hosts to npm's own configuration",
    ).toEqual([]);
  });
});

/** Whether loading a module changes anything outside of it: an import without names, or a statement about a foreign name. */
function hasSideEffect(file: string): boolean {
  const { statements } = parse(file);
  const own = new Set(statements.flatMap((node) => (ts.isVariableStatement(node) ? namesOf(node) : [])));
  return statements.some((node) => {
    if (ts.isImportDeclaration(node)) return node.importClause === undefined;
    return ts.isExpressionStatement(node) && !own.has(/^[\w$]*/.exec(node.getText())?.[0] ?? "");
  });
}

function namesOf(node: ts.VariableStatement): string[] {
  return node.declarationList.declarations.map((declaration) => declaration.name.getText());
}

/** Patterns look like links. */
function withoutCode(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gm, "").replace(/``.*?``|`[^`\n]*`/g, "");
}

function resolves(from: string, link: string): boolean {
  const [file = "", anchor] = link.split("#");
  const target = file === "" ? from : path.posix.join(path.posix.dirname(from), file);
  if (!exists(target)) return false;
  return anchor === undefined || anchorsOf(read(target)).has(anchor);
}

function anchorsOf(markdown: string): Set<string> {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-"),
  );
  const explicit = [...markdown.matchAll(/<a (?:id|name)="([^"]+)"/g)].map((match) => match[1] ?? "");
  return new Set([...headings, ...explicit]);
}
