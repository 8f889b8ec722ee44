import type { Command as CommanderCommand } from "commander";
import type { ExitCode } from "./exit-code.js";
import type { Io } from "./io.js";

export interface Example {
  readonly does: string;
  /** As it is typed into a shell. */
  readonly line: string;
}

/** A subcommand: how it is called, and what it does. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Shown below the help, and in the documentation. */
  readonly examples?: readonly Example[];
  /** Adds arguments and options, and calls `done` with the exit code once its action has run. */
  readonly configure: (command: CommanderCommand, io: Io, done: (code: ExitCode) => void) => void;
}
