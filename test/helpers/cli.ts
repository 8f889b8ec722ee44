import type { Io } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";

/** What a run of the command line printed and returned. */
export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in `cwd`, with nothing of the machine around it. */
export async function runCli(
  args: readonly string[],
  cwd: string,
  io: Partial<Io> & { input?: string } = {},
): Promise<CliRun> {
  let stdout = "";
  let stderr = "";
  const { input = "", ...rest } = io;
  const code = await run(args, "1.2.3", {
    cwd,
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    isInteractive: false,
    useColor: false,
    now: () => 0,
    stdin: async function* () {
      yield new TextEncoder().encode(input);
    },
    ...rest,
  });
  return { code, stdout, stderr };
}
