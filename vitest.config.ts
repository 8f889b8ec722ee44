import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import manifest from "./package.json" with { type: "json" };

/** `TEST_DIST=1` runs the same suite against the built package; the build has one file per module. */
const againstDist = process.env["TEST_DIST"] === "1";
const root = fileURLToPath(new URL(".", import.meta.url));
const source = path.join(root, "src") + path.sep;

const JS = /\.js$/;

/** The file to load for a module of `src`, which is given as it is built: `a/b.js`. */
function moduleFile(fromSource: string): string {
  return againstDist ? path.join(root, "dist", fromSource) : path.join(source, fromSource.replace(JS, ".ts"));
}

/** One alias for each public subpath: `tocsin/promql` is `src/languages/promql/index.ts` or its built twin. */
const alias = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
  typeof target === "string"
    ? []
    : [
        {
          find: new RegExp(`^${path.posix.join("tocsin", subpath)}$`),
          replacement: moduleFile(target.default.replace("./dist/", "")),
        },
      ],
);

/** Sends the relative imports of tests, `../../src/a/b.js`, to `dist/a/b.js`. */
const distInsteadOfSource = {
  name: "dist-instead-of-source",
  enforce: "pre" as const,
  resolveId(specifier: string, importer: string | undefined): string | undefined {
    if (!againstDist || importer === undefined || !specifier.startsWith(".")) return undefined;
    const target = path.resolve(path.dirname(importer), specifier);
    return target.startsWith(source) ? moduleFile(target.slice(source.length)) : undefined;
  },
};

export default defineConfig({
  plugins: [distInsteadOfSource],
  resolve: { alias },
  test: {
    include: ["{test,examples}/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 30_000,
    // Nothing in src has state of its own; loading the modules once instead of once per file saves most of the time.
    isolate: false,
    // Where test/repo/docs.test.ts puts the examples it finds in text.
    server: { deps: { inline: [/tocsin-examples/] } },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/cli/bin.ts"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
