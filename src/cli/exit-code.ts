/** What the process tells the shell. */
export const EXIT_CODE = {
  /** Nothing of severity `error` was found. */
  clean: 0,
  /** At least one finding is an error. */
  findings: 1,
  /** The call is wrong, or something could not be read. */
  usage: 2,
} as const;
export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
