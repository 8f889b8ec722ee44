import { CommanderError, Command as Program } from "commander";
import { isTocsinError } from "../base/errors.js";
import * as commands from "./commands/index.js";
import { EXIT_CODE, type ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

/**
 * Runs the command line, without `node` and the script's name, and returns the exit code. It prints through `io` only
 * and never ends the process.
 */
export async function run(args: readonly string[], version: string, io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT_CODE.usage;
  const program = createProgram(version, io, (result) => {
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

function createProgram(version: string, io: Io, done: (code: ExitCode) => void): Program {
  const program = new Program("tocsin")
    .description(
      "Checks alerting and monitoring configuration in five layers: syntax, semantic, security, performance, consistency.",
    )
    .version(version)
    .showSuggestionAfterError()
    .showHelpAfterError()
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  for (const command of Object.values(commands)) {
    const subcommand = program.command(command.name).description(command.summary);
    subcommand.copyInheritedSettings(program);
    command.configure(subcommand, io, done);
  }
  return program;
}
