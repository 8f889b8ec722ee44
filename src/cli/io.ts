/** Everything a command may ask of the machine it runs on. */
export interface Io {
  readonly cwd: string;
  readonly stdout: (data: string | Uint8Array) => void;
  readonly stderr: (text: string) => void;
  /** Whether people watch standard error: only then progress is shown. */
  readonly isInteractive: boolean;
  /** Whether standard output is a terminal, which binary data would confuse. */
  readonly isTerminal: boolean;
  readonly useColor: boolean;
  /** Milliseconds, from any origin. */
  readonly now: () => number;
  /** Chunks of standard input. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
}
