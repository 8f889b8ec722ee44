import { CommanderError, Command as Program } from "commander";
import { isTocsinError } from "../base/errors.js";
import type { Command, Example } from "./command.js";
import { COMMANDS } from "./commands/index.js";
import { EXIT_CODE, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

/**
 * Runs the command line, without `node` and the script's name, and returns the exit code. It prints through `io` only
 * and never ends the process.
 */
export async function run(args: readonly string[], version: string, io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT_CODE.usage;
  const program = createProgram(await commandsFor(args), version, io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODE.clean : EXIT_CODE.usage;
    if (!isTocsinError(error)) throw error;
    io.stderr(`error: ${error.message}\n`);
    return EXIT_CODE.usage;
  }
}

/** The one that is called; all of them for the help that lists them, and to guess what was meant. */
async function commandsFor([name = ""]: readonly string[]): Promise<readonly Command[]> {
  if (name === "--version" || name === "-V") return [];
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return load === undefined ? await allCommands() : [await load()];
}

export async function allCommands(): Promise<readonly Command[]> {
  return await Promise.all(Object.values(COMMANDS).map((load) => load()));
}

export function createProgram(
  commands: readonly Command[],
  version: string,
  io: Io,
  done: (code: ExitCode) => void,
): Program {
  const program = new Program("tocsin")
    .description(
      "Checks alerting and monitoring configuration in five layers (syntax, semantic, security, performance, consistency), and converts it between formats.",
    )
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError()
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  for (const command of commands) {
    const subcommand = program.command(command.name).description(command.summary);
    subcommand.copyInheritedSettings(program);
    command.configure(subcommand, io, done);
    const examples = command.examples ?? [];
    if (examples.length > 0) subcommand.addHelpText("after", `\nExamples:\n${formatExamples(examples)}`);
  }
  return program;
}

/** Lines for a shell, each below what it does. */
export function formatExamples(examples: readonly Example[]): string {
  return examples.map(({ does, line }) => `  # ${does}\n  ${line}`).join("\n");
}
