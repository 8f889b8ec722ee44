import type { Io } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";

/** What a run of the command line printed and returned. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions extends Partial<Io> {
  /** What comes through standard input. */
  readonly input?: string | Uint8Array;
}

/** Runs the command line in `cwd`, with nothing of the machine around it. */
export async function runCli(
  args: readonly string[],
  cwd: string,
  options: CliOptions = {},
): Promise<CliRun> {
  const { code, bytes, stderr } = await runCliBytes(args, cwd, options);
  return { code, stdout: bytes.toString(), stderr };
}

/** {@link runCli} for commands that print what is no text. */
export async function runCliBytes(
  args: readonly string[],
  cwd: string,
  options: CliOptions = {},
): Promise<{ readonly code: number; readonly bytes: Buffer; readonly stderr: string }> {
  const printed: Uint8Array[] = [];
  let stderr = "";
  const { input = "", ...rest } = options;
  const code = await run(args, "1.2.3", {
    cwd,
    stdout: (data) => {
      printed.push(Buffer.from(data));
    },
    stderr: (text) => {
      stderr += text;
    },
    isInteractive: false,
    isTerminal: false,
    useColor: false,
    now: () => 0,
    stdin: async function* () {
      yield Buffer.from(input);
    },
    ...rest,
  });
  return { code, bytes: Buffer.concat(printed), stderr };
}
