/** What each error code carries in `details`. */
export interface ErrorDetails {
  /** The call itself is wrong: an option out of range, a value of the wrong type. */
  invalid_argument: { readonly argument: string };
  /** A bound was hit. `actual` is what was counted when the work stopped. */
  limit_exceeded: { readonly limit: string; readonly max: number; readonly actual: number };
  /** No document kind, rule or format has this id. `suggestion` is the closest one that exists. */
  unknown_id: { readonly what: string; readonly id: string; readonly suggestion?: string };
  /** A rule, kind or command is declared wrongly. */
  invalid_definition: { readonly id: string };
  /** A state does not lead to another one, or the guard named refuses to let it. */
  illegal_transition: {
    readonly machine: string;
    readonly from: string;
    readonly to: string;
    readonly guard?: string;
  };
  /** A file or stream could not be read. */
  unreadable_input: { readonly file: string; readonly reason: string };
}

export type ErrorCode = keyof ErrorDetails;

/**
 * The one error tocsin throws. Broken documents are never thrown: they are findings.
 *
 * @example
 * import { isTocsinError } from "tocsin";
 * try {
 *   // …
 * } catch (error) {
 *   if (isTocsinError(error, "limit_exceeded")) console.log(error.details.max);
 *   else throw error;
 * }
 */
export class TocsinError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = "TocsinError";
  readonly code: Code;
  readonly details: ErrorDetails[Code];

  constructor(code: Code, message: string, details: ErrorDetails[Code], options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/** Recognises a {@link TocsinError} by its name, so that two copies of the package agree. */
export function isTocsinError<Code extends ErrorCode = ErrorCode>(
  error: unknown,
  code?: Code,
): error is TocsinError<Code> {
  return (
    error instanceof Error &&
    error.name === "TocsinError" &&
    "code" in error &&
    (code === undefined || error.code === code)
  );
}
