import type { Command as CommanderCommand } from "commander";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

/** A subcommand: how it is called, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Adds arguments and options, and calls `done` with the exit code once its action has run. */
  readonly configure: (command: CommanderCommand, io: Io, done: (code: ExitCode) => void) => void;
}
