import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import ts from "typescript";
import { expect, test } from "vitest";
import { absolute, manifest, SOURCE_FILES } from "./project.js";

/** The part of esbuild that is used; it comes with tsup, and is the bundler whose results users are told about. */
interface Bundler {
  readonly build: (options: Readonly<Record<string, unknown>>) => Promise<{
    readonly outputFiles: readonly { readonly contents: Uint8Array }[];
    readonly metafile: {
      readonly outputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;
    };
  }>;
}
const tsup = createRequire(import.meta.url).resolve("tsup");
const bundler: Bundler = createRequire(tsup)("esbuild");

/** What an import adds to an application: bytes of tocsin, minified and compressed, and the packages it loads. */
async function costOf(
  code: string,
): Promise<{ readonly bytes: number; readonly packages: readonly string[] }> {
  const { outputFiles, metafile } = await bundler.build({
    stdin: { contents: code, resolveDir: absolute("."), loader: "ts" },
    tsconfig: absolute("tsconfig.json"),
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
  });
  return {
    bytes: outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0),
    packages: Object.values(metafile.outputs).flatMap(({ imports }) => imports.map((each) => each.path)),
  };
}

const RAISE =
  "find out what the import drags in; if it has to be, raise the ceiling in test/repo/size.test.ts";

test.each<[name: string, from: string, ceiling: number, packages: readonly string[]]>([
  ["isTocsinError", "tocsin", 150, []],
  ["AlertingRuleSchema", "tocsin", 350, ["zod"]],
  ["RuleFileSchema", "tocsin/schemas/alert", 520, ["zod"]],
  ["parsePrometheusDuration", "tocsin/duration", 1_000, []],
  ["parsePromql", "tocsin/promql", 20_000, ["re2js"]],
  ["backtest", "tocsin/thresholds", 2_700, []],
  ["suggestThreshold", "tocsin/thresholds", 9_500, []],
])("%s of %s adds at most %i bytes and %j", async (name, from, ceiling, packages) => {
  const { bytes, packages: loaded } = await costOf(
    `import { ${name} } from "${from}"; console.log(${name});`,
  );
  expect([...new Set(loaded)].sort(), "let this import reach no other package").toEqual(packages);
  expect(bytes, RAISE).toBeLessThanOrEqual(ceiling);
});

/** Inferred types that refer to schemas by structure instead of by name double with each level. */
test("the declarations of schemas stay small", () => {
  const schemas = SOURCE_FILES.filter((file) => file.startsWith("src/schemas/"));
  const { config } = ts.readConfigFile(absolute("tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, absolute("."));
  const program = ts.createProgram(schemas.map(absolute), {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    noCheck: true,
    types: [],
  });
  let bytes = 0;
  program.emit(undefined, (file, text) => {
    if (file.includes("/schemas/")) bytes += text.length;
  });
  const perFile = bytes / schemas.length;
  expect(
    perFile,
    `give schemas a named interface (CONTRIBUTING.md, "Adding things"), or ${RAISE}`,
  ).toBeLessThan(1_500);
});
