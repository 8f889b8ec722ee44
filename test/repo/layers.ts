/** What a folder of `src` may import. CONTRIBUTING.md shows this table; `npm run docs` writes it there. */
export interface FolderRow {
  readonly does: string;
  readonly imports: readonly string[];
  /** Folders of which only types may be imported. */
  readonly importsTypes?: readonly string[];
  /** Third-party packages and `node` built-ins, each with the files and folders (with `/` at the end) that may use it. */
  readonly packages: Readonly<Record<string, "any file" | readonly string[]>>;
}

export const FOLDERS: Readonly<Record<string, FolderRow>> = {
  base: {
    does: "the words everything else is said in",
    imports: [],
    packages: {
      zod: [
        "src/base/types/",
        "src/base/enums/",
        "src/base/mixins/",
        "src/base/problem.ts",
        "src/base/schema-examples.ts",
      ],
    },
  },
  languages: {
    does: "the small languages inside configuration strings",
    imports: ["base"],
    packages: {
      re2js: ["src/languages/regex.ts"],
      croner: ["src/languages/cron/"],
      "ipaddr.js": ["src/languages/cidr/"],
    },
  },
  document: {
    does: "text to a value that remembers where it was written",
    imports: ["base"],
    packages: { yaml: "any file" },
  },
  schemas: {
    does: "the shapes of documents; whether an expression in them is valid is a rule",
    imports: ["base"],
    packages: { zod: "any file" },
  },
  "json-schema": {
    does: "every exported schema as JSON Schema, with descriptions and examples",
    imports: ["base", "schemas"],
    packages: { zod: "any file" },
  },
  versioning: {
    does: "whether a change of a schema breaks something, and documents from one version to another",
    imports: ["base", "json-schema"],
    packages: { zod: "any file" },
  },
  alertmanager: {
    does: "what Alertmanager does with a configuration: routes, groups, inhibits, silences, renders",
    imports: ["base", "languages", "schemas"],
    packages: {},
  },
  alerting: {
    does: "alerts of the platform in the words of others: PagerDuty, Opsgenie, Teams, webhooks, Prometheus, Alertmanager",
    imports: ["base", "languages", "schemas", "alertmanager"],
    packages: {},
  },
  serializer: {
    does: "values to bytes and back, in five formats",
    imports: ["base", "document"],
    importsTypes: ["schemas"],
    packages: {
      zod: "any file",
      yaml: "any file",
      "fast-xml-parser": "any file",
      protobufjs: "any file",
      "@msgpack/msgpack": "any file",
      node: "any file",
    },
  },
  validator: {
    does: "the pipeline and `defineRule`; knows no rule by name",
    imports: ["base", "document", "schemas"],
    packages: { zod: "any file" },
  },
  rules: {
    does: "the built-in rules",
    imports: ["base", "document", "languages", "schemas", "alertmanager", "validator"],
    packages: { zod: "any file" },
  },
  testing: {
    does: "matchers for vitest and jest, and the rule tester",
    imports: ["base", "document", "languages", "schemas", "validator", "rules"],
    packages: { vitest: ["src/testing/vitest.ts"], node: "any file" },
  },
  cli: {
    does: "the command `tocsin`",
    imports: [
      "base",
      "document",
      "languages",
      "schemas",
      "json-schema",
      "alertmanager",
      "serializer",
      "validator",
      "rules",
    ],
    packages: { commander: "any file", tinyglobby: "any file", picocolors: "any file", node: "any file" },
  },
  index: {
    does: "the light root entry",
    imports: ["base", "schemas"],
    packages: {},
  },
};

/** The table as Markdown. */
export function renderLayers(): string {
  const rows = Object.entries(FOLDERS).map(([folder, { does, imports, importsTypes = [], packages }]) => {
    const allowed = [...imports, ...importsTypes.map((name) => `${name} (types)`)].join(", ");
    const thirdParty = Object.entries(packages).map(([name, where]) =>
      where === "any file"
        ? name
        : `${name} (${where.map((file) => `\`${file.replace(/.*\/(?=.)/, "")}\``).join(", ")})`,
    );
    return `| ${folder === "index" ? "index.ts" : folder} | ${does} | ${allowed || "nobody"} | ${thirdParty.join(", ") || "none"} |`;
  });
  return ["| folder | is | may import | packages |", "| --- | --- | --- | --- |", ...rows].join("\n");
}
