import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Command as CommanderCommand, Option } from "commander";
import { TocsinError } from "../../base/errors.js";
import { SCHEMA_IDS } from "../../schemas/named.js";
import { checkCompatibility } from "../../serializer/compatibility.js";
import { isSerializationError } from "../../serializer/error.js";
import { typeName } from "../../serializer/formats/protobuf/names.js";
import { type ProtoLock, type ProtoSchema, printProtoLock, toProto } from "../../serializer/proto-schema.js";
import type { Command } from "../command.js";
import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { writeOutput } from "../output.js";
import { formatChanges } from "../proto/changes.js";
import { readLockIfAny } from "../proto/lock-file.js";
import { schemaOf } from "../schema-of.js";

const PRESENCES = ["implicit", "explicit"] as const;

interface ProtoOptions {
  readonly lock?: string;
  readonly check?: boolean;
  readonly output?: string;
  readonly package?: string;
  readonly root?: string;
  readonly presence: (typeof PRESENCES)[number];
}

/** `tocsin proto`: a schema as a `.proto` file. */
export const proto: Command = {
  name: "proto",
  summary: "Print a schema as a .proto file, with field numbers that stay",
  examples: [
    {
      does: "after each change of the schema, or upgrade of tocsin",
      line: "tocsin proto alertmanager-webhook --lock webhook.lock.json --output webhook.proto",
    },
    {
      does: "in CI: fails when that was forgotten",
      line: "tocsin proto alertmanager-webhook --lock webhook.lock.json --output webhook.proto --check",
    },
  ],
  configure(command: CommanderCommand, io: Io, done: (code: ExitCode) => void): void {
    command
      .argument("<schema>", `one of ${SCHEMA_IDS.join(", ")}`)
      .option("--lock <file>", "keeps the field numbers: read if it exists, written if something is new")
      .option("-o, --output <file>", "where to write the .proto file, instead of standard output")
      .option("--check", "write nothing; exit with 1 if the lock or the output file is not up to date")
      .option("--package <name>", "package of the messages (default: that of the lock, or tocsin)")
      .option("--root <name>", "name of the message of the whole value (default: that of the schema)")
      .addOption(
        new Option("--presence <presence>", "explicit tells zero from absent in required scalars too")
          .choices(PRESENCES)
          .default("implicit"),
      )
      .action(async (id: string, options: ProtoOptions) => done(await run(id, options, io)));
  },
};

async function run(id: string, options: ProtoOptions, io: Io): Promise<ExitCode> {
  const { lock: lockFile, output, check = false } = options;
  if (check && lockFile === undefined && output === undefined) {
    throw new TocsinError("invalid_argument", "--check needs --lock or --output: something to compare with", {
      argument: "--check",
    });
  }
  const lock = lockFile === undefined ? undefined : await readLockIfAny(lockFile, io);
  const made = protoOf(id, lock, options);
  if (check) return await checkFiles(made, lock, options, io);
  io.stderr(formatChanges(made.changes, "warning", io));
  await writeOutput(output, [made.proto], io);
  if (lockFile !== undefined && !isDeepStrictEqual(lock, made.lock)) {
    await writeOutput(lockFile, [printProtoLock(made.lock)], io);
  }
  return EXIT_CODE.clean;
}

function protoOf(id: string, lock: ProtoLock | undefined, options: ProtoOptions): ProtoSchema {
  const { presence, package: packageName } = options;
  const schema = schemaOf(id);
  try {
    return toProto(schema, {
      presence,
      root: typeName(options.root ?? lock?.root ?? id),
      ...(packageName === undefined ? {} : { package: packageName }),
      ...(lock === undefined ? {} : { lock }),
    });
  } catch (error) {
    // The named schemas can all be written: what is wrong is the name of the package.
    if (!isSerializationError(error)) throw error;
    throw new TocsinError("invalid_argument", error.reason, { argument: "--package" }, { cause: error });
  }
}

async function checkFiles(
  made: ProtoSchema,
  lock: ProtoLock | undefined,
  { lock: lockFile, output }: ProtoOptions,
  io: Io,
): Promise<ExitCode> {
  const stale: string[] = [];
  if (lockFile !== undefined && !isDeepStrictEqual(lock, made.lock)) {
    stale.push(lockFile);
    if (lock !== undefined) {
      io.stderr(formatChanges(checkCompatibility(lock, made.lock, "FULL"), "warning", io));
    }
  }
  if (output !== undefined && (await textOf(output, io)) !== made.proto) stale.push(output);
  for (const file of stale) io.stderr(`error: ${file} is not up to date: run this without --check\n`);
  return stale.length === 0 ? EXIT_CODE.clean : EXIT_CODE.findings;
}

async function textOf(file: string, io: Io): Promise<string | undefined> {
  return await readFile(resolve(io.cwd, file), "utf8").catch(() => undefined);
}
