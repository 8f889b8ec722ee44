import { type Command as CommanderCommand, Option } from "commander";
import { TocsinError } from "../../base/errors.js";
import { formatPath } from "../../base/path.js";
import { JSON_SCHEMA_IDS, jsonSchemaOf } from "../../json-schema/documents.js";
import { JSON_SCHEMA_DRAFTS, type JsonSchemaDraft } from "../../json-schema/json-schema.js";
import type { Command } from "../command.js";
import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import type { Io } from "../io.js";
import { writeOutput } from "../output.js";

const SIDES = ["input", "output"] as const;

interface SchemaOptions {
  readonly list?: boolean;
  readonly draft: JsonSchemaDraft;
  readonly io: (typeof SIDES)[number];
  readonly output?: string;
}

/** `tocsin schema`: a schema as JSON Schema, for editors and other languages. */
export const schema: Command = {
  name: "schema",
  summary: "Print a schema as JSON Schema",
  examples: [
    {
      does: "for an editor: a modeline of yaml-language-server, or its setting yaml.schemas, takes the file",
      line: "tocsin schema alertmanager-config --draft draft-07 --output alertmanager.schema.json",
    },
    { does: "what there is", line: "tocsin schema --list" },
  ],
  configure(command: CommanderCommand, io: Io, done: (code: ExitCode) => void): void {
    command
      .argument("[schema]", "id of a kind of document, of a message, or of an exported schema")
      .option("--list", "print the ids of all schemas instead")
      .addOption(
        new Option("--draft <draft>", "version of JSON Schema")
          .choices(JSON_SCHEMA_DRAFTS)
          .default("2020-12"),
      )
      .addOption(
        new Option(
          "--io <side>",
          "what may be written, or what one has after parsing, with defaults filled in",
        )
          .choices(SIDES)
          .default("input"),
      )
      .option("-o, --output <file>", "where to write, instead of standard output")
      .action(async (id: string | undefined, options: SchemaOptions) => done(await run(id, options, io)));
  },
};

async function run(id: string | undefined, options: SchemaOptions, io: Io): Promise<ExitCode> {
  const { list = false, draft, io: side, output } = options;
  if (list) {
    await writeOutput(output, [`${JSON_SCHEMA_IDS.join("\n")}\n`], io);
    return EXIT_CODE.clean;
  }
  if (id === undefined) {
    const message = "which schema? tocsin schema --list prints their ids";
    throw new TocsinError("invalid_argument", message, { argument: "schema" });
  }
  const made = jsonSchemaOf(id, { draft, io: side });
  await writeOutput(output, [`${JSON.stringify(made.schema, undefined, 2)}\n`], io);
  for (const place of made.inexpressible) {
    io.stderr(`note: more is checked at ${formatPath(place)} than JSON Schema can say\n`);
  }
  return EXIT_CODE.clean;
}
