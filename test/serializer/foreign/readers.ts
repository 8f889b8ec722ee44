import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { FormatId } from "../../../src/serializer/format-id.js";
import { type Answer, AnswerSchema } from "./typed.js";

/** Another program that reads a format. */
export interface ForeignReader {
  readonly name: string;
  readonly format: FormatId;
  /** The package of Debian it comes with. */
  readonly debian: string;
  /** The command line that answers documents; `undefined` where the program is not installed. */
  readonly command: () => readonly string[] | undefined;
}

export const FOREIGN_READERS: readonly ForeignReader[] = [
  goYaml("v2", "golang-gopkg-yaml.v2-dev"),
  goYaml("v3", "golang-gopkg-yaml.v3-dev"),
  python("PyYAML", "yaml", "yaml", "python3-yaml"),
  {
    name: "Ruby's Psych",
    format: "yaml",
    debian: "ruby",
    command: () => (succeeds("ruby", ["-e", "require 'yaml'"]) ? ["ruby", fileOf("./read.rb")] : undefined),
  },
  python("Python's json", "json", "json", "python3"),
  python("Python's msgpack", "msgpack", "msgpack", "python3-msgpack"),
];

/** What a reader makes of many documents, in one process. */
export function answersOf(
  command: readonly string[],
  documents: readonly (string | Uint8Array)[],
): readonly Answer[] {
  const [program = "", ...args] = command;
  const run = spawnSync(program, args, {
    input: Buffer.concat(documents.flatMap(framed)),
    maxBuffer: 1e9,
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`${command.join(" ")}: ${run.stderr}`);
  return run.stdout
    .trimEnd()
    .split("\n")
    .map((line) => AnswerSchema.parse(JSON.parse(line)));
}

function framed(document: string | Uint8Array): readonly Buffer[] {
  const bytes = Buffer.from(document);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(bytes.length);
  return [size, bytes];
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

const succeeds = (program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean =>
  spawnSync(program, args, { env: { ...process.env, ...env } }).status === 0;

/** Debian keeps the sources of Go packages under `/usr/share/gocode`. */
function goYaml(version: "v2" | "v3", debian: string): ForeignReader {
  return {
    name: `Go's yaml.${version}`,
    format: "yaml",
    debian: `golang-go, ${debian}`,
    command: () => {
      const binary = goReader();
      return binary === undefined ? undefined : [binary, version];
    },
  };
}

let built: { readonly binary: string | undefined } | undefined;

function goReader(): string | undefined {
  if (built === undefined) {
    const binary = `${mkdtempSync(`${tmpdir()}/tocsin-go-`)}/read-yaml`;
    const env = { GOPATH: "/usr/share/gocode", GO111MODULE: "off", GOFLAGS: "" };
    const isBuilt = succeeds("go", ["build", "-o", binary, fileOf("./yaml.go")], env);
    built = { binary: isBuilt ? binary : undefined };
  }
  return built.binary;
}

/** The `python3` of the path may lack what Debian's own has. */
function python(name: string, format: FormatId, module: string, debian: string): ForeignReader {
  return {
    name,
    format,
    debian,
    command: () => {
      const interpreter = ["python3", "/usr/bin/python3"].find((path) =>
        succeeds(path, ["-c", `import ${module}`]),
      );
      return interpreter === undefined ? undefined : [interpreter, fileOf("./read.py"), module];
    },
  };
}
