import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import protobufjs from "protobufjs";

/** A message of a generated module, or of reflection. */
export interface ProtobufjsMessage {
  encode(message: object): { finish(): Uint8Array };
  decode(bytes: Uint8Array): object;
  toObject(message: object): Readonly<Record<string, unknown>>;
}

export interface ProtobufEsMessage {
  encode(message: object): Uint8Array;
  decode(bytes: Uint8Array): object;
}

export interface GeneratedCode {
  readonly static: ProtobufjsMessage;
  readonly reflection: ProtobufjsMessage;
  /** `undefined` where protoc is not installed. */
  readonly es: ProtobufEsMessage | undefined;
}

const PACKAGES = fileURLToPath(new URL("../../../node_modules/", import.meta.url));
const NAME = "bench";

/** The code that the generators of protobufjs and protobuf-es make of a .proto text for the message `name`. */
export async function generate(proto: string, packageName: string, name: string): Promise<GeneratedCode> {
  return {
    static: await generateStatic(proto, packageName, name),
    reflection: protobufjs.parse(proto).root.lookupType(`${packageName}.${name}`),
    es: await generateEs(proto, name),
  };
}

export async function generateStatic(
  proto: string,
  packageName: string,
  name: string,
): Promise<ProtobufjsMessage> {
  const module = await inFolder(proto, async (folder, file) => {
    const out = join(folder, `${NAME}.cjs`);
    const pbjs = join(PACKAGES, "protobufjs-cli/bin/pbjs");
    run(process.execPath, [pbjs, "-t", "static-module", "-w", "commonjs", "-o", out, file]);
    return await import(pathToFileURL(out).href);
  });
  // The namespaces of the package are objects in one another.
  let found: unknown = module.default;
  for (const step of [...packageName.split("."), name]) {
    found = typeof found === "object" && found !== null ? Reflect.get(found, step) : undefined;
  }
  if (typeof found !== "function") throw new Error(`pbjs made no ${packageName}.${name}`);
  // A class with these as static methods.
  return found as unknown as ProtobufjsMessage;
}

async function generateEs(proto: string, name: string): Promise<ProtobufEsMessage | undefined> {
  if (spawnSync("protoc", ["--version"]).status !== 0) return undefined;
  const module = await inFolder(proto, async (folder, file) => {
    const plugin = join(PACKAGES, ".bin/protoc-gen-es");
    const options = ["--es_opt=target=js", `--es_out=${folder}`, `--proto_path=${folder}`];
    run("protoc", [`--plugin=protoc-gen-es=${plugin}`, ...options, file]);
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    return await import(pathToFileURL(join(folder, `${NAME}_pb.js`)).href);
  });
  const { create, fromBinary, toBinary } = await import("@bufbuild/protobuf");
  const schema = module[`${name}Schema`];
  return {
    encode: (message) => toBinary(schema, create(schema, message)),
    decode: (bytes) => fromBinary(schema, bytes),
  };
}

/** Below node_modules, so that the generated code finds its runtimes. */
async function inFolder<Result>(
  proto: string,
  use: (folder: string, file: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(PACKAGES, ".bench-"));
  try {
    const file = join(folder, `${NAME}.proto`);
    writeFileSync(file, proto);
    return await use(folder, file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
}
