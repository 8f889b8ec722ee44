import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { absolute, manifest } from "./project.js";

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
export const bundler: Bundler = createRequire(tsup)("esbuild");

interface ImportCost {
  readonly name: string;
  readonly from: string;
  /** Most bytes of tocsin it may add to an application, minified and compressed. */
  readonly ceiling: number;
  /** All packages it may load. */
  readonly packages: readonly string[];
}

/** Typical imports, and what each of them may cost at most. README.md shows this table. */
export const IMPORT_COSTS: readonly ImportCost[] = [
  { name: "isTocsinError", from: "tocsin", ceiling: 150, packages: [] },
  { name: "AlertingRuleSchema", from: "tocsin", ceiling: 500, packages: ["zod"] },
  { name: "RuleFileSchema", from: "tocsin/schemas/alert", ceiling: 650, packages: ["zod"] },
  { name: "WebhookPayloadSchema", from: "tocsin/schemas/alert", ceiling: 650, packages: ["zod"] },
  { name: "AlertmanagerConfigSchema", from: "tocsin/schemas/alert", ceiling: 5_000, packages: ["zod"] },
  { name: "InstantSchema", from: "tocsin/types", ceiling: 250, packages: ["zod"] },
  { name: "parsePrometheusDuration", from: "tocsin/duration", ceiling: 1_000, packages: [] },
  { name: "parsePromql", from: "tocsin/promql", ceiling: 20_000, packages: ["re2js"] },
  { name: "backtest", from: "tocsin/thresholds", ceiling: 3_600, packages: [] },
  { name: "suggestThreshold", from: "tocsin/thresholds", ceiling: 10_500, packages: [] },
  { name: "toJsonSchema", from: "tocsin/json-schema", ceiling: 65_000, packages: ["zod"] },
  { name: "checkSchemaCompatibility", from: "tocsin/versioning", ceiling: 7_500, packages: [] },
];

/** What an import adds to an application: bytes of tocsin, minified and compressed, and the packages it loads. */
export async function costOf({ name, from }: Pick<ImportCost, "name" | "from">): Promise<{
  readonly bytes: number;
  readonly packages: readonly string[];
}> {
  const { outputFiles, metafile } = await bundler.build({
    stdin: {
      contents: `import { ${name} } from "${from}"; console.log(${name});`,
      resolveDir: absolute("."),
      loader: "ts",
    },
    tsconfig: absolute("tsconfig.json"),
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "node",
    external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
  });
  const paths = Object.values(metafile.outputs).flatMap(({ imports }) => imports.map((each) => each.path));
  return {
    bytes: outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0),
    packages: [...new Set(paths)].sort(),
  };
}

/** The table as Markdown. */
export function renderImportCosts(): string {
  const rows = IMPORT_COSTS.map(({ name, from, ceiling, packages }) => {
    const size = ceiling < 1_000 ? `${ceiling} B` : `${ceiling / 1_000} kB`;
    return `| \`import { ${name} } from "${from}"\` | ${size} | ${packages.join(", ") || "none"} |`;
  });
  return ["| import | at most | packages |", "| --- | --- | --- |", ...rows].join("\n");
}
