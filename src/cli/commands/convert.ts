import { type Command as CommanderCommand, InvalidArgumentError, Option } from "commander";
import { TocsinError } from "../../base/errors.js";
import { SCHEMA_IDS } from "../../schemas/named.js";
import { compressStream } from "../../serializer/compression-stream.js";
import { isSerializationError } from "../../serializer/error.js";
import { DEFAULT_SERIALIZER_LIMITS, TRUSTED_SERIALIZER_LIMITS } from "../../serializer/limits.js";
import type { ValueTypes } from "../../serializer/options.js";
import { formatOf } from "../../serializer/registry.js";
import type { TranscodeOptions } from "../../serializer/transcode.js";
import type { Command } from "../command.js";
import { CHOICES, type Choice, choose } from "../convert/choice.js";
import { ConversionError, convert as convertChunks } from "../convert/conversion.js";
import { openInput, originOf } from "../convert/input.js";
import { DataLossError, LossReport } from "../convert/loss-report.js";
import { formatError } from "../convert/report.js";
import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { writeOutput } from "../output.js";
import { readLock } from "../proto/lock-file.js";
import { schemaOf } from "../schema-of.js";

const UNKNOWN_FIELDS = ["error", "drop", "keep"] as const;
const TYPES: readonly ValueTypes[] = ["plain", "tagged"];
const INDENT = /^[0-8]$/;
const DEFAULT_INDENT = 2;
const NEWLINE = 10;

interface ConvertOptions {
  readonly from?: string;
  readonly to?: string;
  readonly schema?: string;
  readonly output?: string;
  readonly check?: boolean;
  readonly canonical?: boolean;
  readonly indent?: number;
  readonly lock?: string;
  readonly unknownFields: (typeof UNKNOWN_FIELDS)[number];
  readonly types: ValueTypes;
  readonly trusted?: boolean;
}

/** `tocsin convert`: one file from one format to another. */
export const convert: Command = {
  name: "convert",
  summary: "Convert a file between JSON, YAML, XML, protobuf and MessagePack",
  examples: [
    { does: "by extension", line: "tocsin convert rules.yaml --output rules.json" },
    {
      does: "with the types of a schema, and a look at what gets lost",
      line: "tocsin convert rules.yaml --schema prometheus-rules --to xml --check",
    },
    {
      does: "a compressed stream, one record after the other",
      line: "tocsin convert alerts.ndjson.gz --to yaml-docs | less",
    },
    {
      does: "what an API answers, as protobuf",
      line: "curl -s localhost:9093/api/v2/alerts | tocsin convert --from json --schema alertmanager-alerts -o alerts.binpb",
    },
    {
      does: "a digest that does not depend on the order of keys",
      line: "tocsin convert in.yaml --to json --canonical | sha256sum",
    },
  ],
  configure(command: CommanderCommand, io: Io, done: (code: ExitCode) => void): void {
    command
      .argument("[file]", "what to convert, or - for standard input", "-")
      .option(
        "--from <format>",
        "format, media type or extension (default: that of the file, else what its first bytes say)",
      )
      .option("--to <format>", `${CHOICES.join(", ")}; media type or extension (default: that of --output)`)
      .option("--schema <id>", `what the file is: ${SCHEMA_IDS.join(", ")}`)
      .option("-o, --output <file>", "where to write, instead of standard output")
      .option(
        "--check",
        "read the result again and list what is lost; if it is data, write nothing and exit with 1",
      )
      .option("--canonical", "sort keys; JSON then follows RFC 8785")
      .addOption(
        new Option("--indent <spaces>", "of JSON and XML, 0 for one line (default: 2)").argParser(
          parseIndent,
        ),
      )
      .option("--lock <file>", "field numbers of protobuf, as tocsin proto --lock keeps them")
      .addOption(
        new Option(
          "--unknown-fields <action>",
          "what to do with fields of protobuf that the schema lacks; keep is for protobuf to protobuf",
        )
          .choices(UNKNOWN_FIELDS)
          .default("error"),
      )
      .addOption(
        new Option(
          "--types <types>",
          "tagged writes dates, bytes, sets and maps with their types, where no schema says",
        )
          .choices(TYPES)
          .default("plain"),
      )
      .option("--trusted", "raise the limits on size and depth, for data of your own")
      .action(async (file: string, options: ConvertOptions) => done(await run(file, options, io)));
  },
};

function parseIndent(text: string): number {
  if (!INDENT.test(text)) throw new InvalidArgumentError("It is a number from 0 to 8.");
  return Number(text);
}

async function run(file: string, options: ConvertOptions, io: Io): Promise<ExitCode> {
  const to = targetOf(options, io);
  const settings = await settingsOf(to, options, io);
  const input = await openInput(file, options.from, settings, io);
  const report = options.check === true ? new LossReport(input, io) : undefined;
  report?.announce(to, options.schema === undefined ? "untyped" : "typed");
  const made = convertChunks(input.chunks, {
    from: input.format,
    to,
    options: input.options,
    onLosses: report === undefined ? undefined : (losses, record) => report.add(losses, record),
  });
  try {
    await writeOutput(options.output, finished(made, to, options), io);
  } catch (error) {
    if (error instanceof ConversionError)
      io.stderr(formatError(error.cause, originOf(input, error.record), io));
    else if (isSerializationError(error)) io.stderr(formatError(error, { file: input.name }, io));
    else if (!(error instanceof DataLossError)) throw error;
    return EXIT_CODE.findings;
  }
  report?.conclude();
  return EXIT_CODE.clean;
}

function targetOf({ to, output }: ConvertOptions, io: Io): Choice {
  const target = choose(to, output ?? "");
  if (target === undefined) {
    const what = output === undefined ? "" : `, since the name ${output} does not tell the format`;
    throw new TocsinError("invalid_argument", `--to is missing${what}`, { argument: "--to" });
  }
  const isText = formatOf(target.format, "encode").isText && target.compression === undefined;
  if (!isText && io.isTerminal && (output === undefined || output === "-")) {
    const what = `${target.format} is binary: write it to a file with --output, or to another command`;
    throw new TocsinError("invalid_argument", what, { argument: "--to" });
  }
  return target;
}

async function settingsOf(to: Choice, options: ConvertOptions, io: Io): Promise<TranscodeOptions> {
  const { schema, canonical = false, indent, lock, unknownFields, types, trusted } = options;
  const isIndented = (to.format === "json" || to.format === "xml") && to.framing === undefined && !canonical;
  if (indent !== undefined && !isIndented) {
    const what = canonical ? "--canonical" : (to.framing ?? to.format);
    throw new TocsinError("invalid_argument", `--indent means nothing for ${what}`, { argument: "--indent" });
  }
  if (unknownFields === "keep" && to.format !== "protobuf") {
    const what = `--unknown-fields keep means nothing for ${to.format}, which has no place for them`;
    throw new TocsinError("invalid_argument", what, { argument: "--unknown-fields" });
  }
  return {
    canonical,
    types,
    indent: isIndented ? (indent ?? DEFAULT_INDENT) : 0,
    limits: trusted === true ? TRUSTED_SERIALIZER_LIMITS : DEFAULT_SERIALIZER_LIMITS,
    protobuf: { unknownFields, lock: lock === undefined ? undefined : await readLock(lock, io) },
    ...(schema === undefined ? {} : { schema: schemaOf(schema) }),
  };
}

/** A text ends with its line; canonical JSON is hashed as it is. */
function finished(
  parts: AsyncIterable<Uint8Array>,
  { format, framing, compression }: Choice,
  { canonical = false }: ConvertOptions,
): AsyncIterable<Uint8Array> {
  const isLine = formatOf(format, "encode").isText && framing === undefined && !canonical;
  const plain = isLine ? withNewline(parts) : parts;
  return compression === undefined ? plain : compressStream(plain, compression);
}

async function* withNewline(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    yield part;
    if (part.at(-1) !== NEWLINE) yield Uint8Array.of(NEWLINE);
  }
}
