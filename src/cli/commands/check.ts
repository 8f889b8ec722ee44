import { type Command as CommanderCommand, Option } from "commander";
import pc from "picocolors";
import { validate } from "../../rules/validate.js";
import { DOCUMENT_KIND_IDS, type DocumentKindId } from "../../schemas/kinds.js";
import type { SettingsInput } from "../../schemas/validation/settings.js";
import type { Source } from "../../validator/engine.js";
import { formatFindings, formatSummary, type PrettyColors } from "../../validator/output/pretty.js";
import type { ValidationResult } from "../../validator/result.js";
import { addNamedTemplates } from "../check/named-templates.js";
import type { Command } from "../command.js";
import { EXIT_CODE, type ExitCode } from "../exit-code.js";
import { type InputProblem, readInputs } from "../inputs.js";
import { instantOf } from "../instant-option.js";
import type { Io } from "../io.js";
import { createProgress } from "../progress.js";

const FORMATS = ["pretty", "json"] as const;
const PRESETS = ["recommended", "strict"] as const;

interface CheckOptions {
  readonly format: (typeof FORMATS)[number];
  readonly kind?: DocumentKindId;
  readonly preset: (typeof PRESETS)[number];
  readonly templates: boolean;
  readonly at?: string;
}

/** `tocsin check`: files through the five layers. */
export const check: Command = {
  name: "check",
  summary: "Check files and print every finding",
  configure(command: CommanderCommand, io: Io, done: (code: ExitCode) => void): void {
    command
      .argument("<paths...>", "files, folders, globs, or - for standard input")
      .addOption(new Option("--format <format>", "how to print").choices(FORMATS).default("pretty"))
      .addOption(
        new Option("--kind <kind>", "what every document is, instead of finding out").choices(
          DOCUMENT_KIND_IDS,
        ),
      )
      .addOption(new Option("--preset <preset>", "which rules run").choices(PRESETS).default("recommended"))
      .option(
        "--no-templates",
        "leave out the files under `templates` of an Alertmanager configuration; otherwise those below its folder or the current one are read along",
      )
      .option("--at <time>", "report what is over by then, such as silences: 2026-03-01T08:00:00Z")
      .action(async (paths: readonly string[], options: CheckOptions) => done(await run(paths, options, io)));
  },
};

async function run(paths: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const { kind, preset, format, templates, at } = options;
  const named = await readInputs(paths, io);
  const { sources, problems, isComplete } = templates
    ? await addNamedTemplates(named, kind, io)
    : { ...named, isComplete: false };
  const settings: SettingsInput = {
    alertmanager: { templates: isComplete ? "all" : "some" },
    ...(at === undefined ? {} : { now: new Date(instantOf(at)).toISOString() }),
  };
  const progress = createProgress(io);
  const result = validate(sources, {
    preset,
    settings,
    onProgress: progress.update,
    ...(kind === undefined ? {} : { kind }),
  });
  progress.clear();
  if (format === "json") io.stdout(`${JSON.stringify({ ...result.toJSON(), errors: problems }, null, 2)}\n`);
  else printPretty(result, sources, problems, io);
  if (problems.length > 0) return EXIT_CODE.usage;
  return result.ok ? EXIT_CODE.clean : EXIT_CODE.findings;
}

function printPretty(
  result: ValidationResult,
  sources: readonly Source[],
  problems: readonly InputProblem[],
  io: Io,
): void {
  const colors = colorsFor(io);
  const contents = new Map(sources.map(({ file, content }) => [file, content]));
  const findings = formatFindings(result.findings, { colors, textOf: (file) => textOf(contents.get(file)) });
  if (findings !== "") io.stdout(`${findings}\n\n`);
  for (const { file, reason } of problems)
    io.stderr(`${colors.error("error")}: cannot read ${file}: ${reason}\n`);
  if (sources.length > 0) io.stdout(`${formatSummary(result, colors)}\n`);
}

function textOf(content: string | Uint8Array | undefined): string | undefined {
  return content instanceof Uint8Array ? new TextDecoder().decode(content) : content;
}

function colorsFor(io: Io): PrettyColors {
  const { red, yellow, cyan, dim, bold } = pc.createColors(io.useColor);
  return { error: red, warning: yellow, info: cyan, dim, bold };
}
