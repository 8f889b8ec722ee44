import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { defineConfig, type Options } from "tsup";
import manifest from "./package.json" with { type: "json" };

const JS = /\.js$/;
const common: Options = { format: "esm", target: "node20", platform: "neutral" };

/** Declarations come from `tsc -p tsconfig.build.json`: with one entry per module tsup's own take three times as long. */
export default defineConfig([
  // One file per module, so that who imports one schema loads one schema.
  {
    ...common,
    entry: ["src/**/*.ts", "!src/cli/bin.ts"],
    bundle: false,
    clean: true,
    onSuccess: async () => await writeJsonSchemas(),
  },
  // What Node loads: a few files instead of several hundred, which take most of the time of an import. In one run, so that all
  // entries share their modules; bundlers get the files above, of which they can leave out more.
  {
    ...common,
    platform: "node",
    entry: nodeEntries(),
    bundle: true,
    splitting: true,
    esbuildOptions(options) {
      options.chunkNames = "node/chunks/[name]-[hash]";
    },
  },
  // A few files instead of 400, with the packages that `check` needs in them, start in half of the time. What a command
  // imports when it runs has files of its own.
  {
    ...common,
    platform: "node",
    entry: { "cli/bin": "src/cli/bin.ts" },
    bundle: true,
    splitting: true,
    noExternal: ["commander", "picocolors", "re2js", "tinyglobby", "yaml", "zod"],
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    // Some of the packages are CommonJS, and require what is built into Node.
    banner: {
      js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);',
    },
    esbuildOptions(options) {
      options.chunkNames = "cli/chunks/[name]-[hash]";
    },
    onSuccess: async () => writeLicenses(),
  },
]);

/** The public entries by what is built of them: `node/promql` of `src/languages/promql/index.ts`. */
function nodeEntries(): Record<string, string> {
  return Object.fromEntries(
    Object.values(manifest.exports).flatMap((target) =>
      typeof target === "string"
        ? []
        : [
            [
              target.node.replace("./dist/", "").replace(JS, ""),
              target.default.replace("./dist/", "src/").replace(JS, ".ts"),
            ],
          ],
    ),
  );
}

/** For editors, which read files: what was just built tells what is in them. */
async function writeJsonSchemas(): Promise<void> {
  const { JSON_SCHEMA_IDS, jsonSchemaOf }: typeof import("./src/json-schema/documents.js") = await import(
    pathToFileURL("dist/json-schema/documents.js").href
  );
  for (const [draft, folder] of [
    ["2020-12", "dist/json-schema"],
    ["draft-07", "dist/json-schema/draft-07"],
  ] as const) {
    mkdirSync(folder, { recursive: true });
    for (const id of JSON_SCHEMA_IDS)
      writeFileSync(`${folder}/${id}.json`, `${JSON.stringify(jsonSchemaOf(id, { draft }).schema)}\n`);
  }
}

/** The licenses of the packages in the bundle want their texts beside it. */
function writeLicenses(): void {
  const metafile = "dist/metafile-esm.json";
  const { inputs }: { inputs: Record<string, unknown> } = JSON.parse(readFileSync(metafile, "utf8"));
  rmSync(metafile);
  const packages = new Set(Object.keys(inputs).flatMap((file) => PACKAGE.exec(file)?.[1] ?? []));
  const texts = [...packages].sort().map((name) => {
    const folder = `node_modules/${name}`;
    const file = readdirSync(folder).find((entry) => LICENSE.test(entry));
    if (file === undefined) throw new Error(`${name} has no file with its license`);
    return `${name}\n\n${readFileSync(`${folder}/${file}`, "utf8").trim()}\n`;
  });
  writeFileSync("dist/cli/LICENSES.txt", texts.join(`\n${"-".repeat(80)}\n\n`));
}

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;
const LICENSE = /^licen[cs]e/i;
