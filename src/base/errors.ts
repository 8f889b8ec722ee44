import { redact, redactText } from "./redact.js";

/** What each error code carries in `details`. */
export interface ErrorDetails {
  /** The call itself is wrong: an option out of range, a value of the wrong type. */
  invalid_argument: { readonly argument: string };
  /** A bound was hit. `actual` is what was counted when the work stopped. */
  limit_exceeded: { readonly limit: string; readonly max: number; readonly actual: number };
  /** No document kind, rule or format has this id. `suggestion` is the closest one that exists. */
  unknown_id: { readonly what: string; readonly id: string; readonly suggestion?: string };
  /** A rule, kind, command, enum or state machine is declared wrongly. */
  invalid_definition: { readonly id: string };
  /** A state does not lead to another one, or the guard named refuses to let it. */
  illegal_transition: {
    readonly machine: string;
    readonly from: string;
    readonly to: string;
    readonly guard?: string;
  };
  /** Somebody else has changed `what` in the meantime, or it is not in the state the call is for. */
  conflict: { readonly what: string; readonly expected: string; readonly actual: string };
  /** Its time is over since `at`, RFC 3339. */
  expired: { readonly what: string; readonly at: string };
  /** The text of a secret is asked for that was read from `<secret>`. */
  redacted_secret: Readonly<Record<never, never>>;
  /** A file or stream could not be read. */
  unreadable_input: { readonly file: string; readonly reason: string };
}

export type ErrorCode = keyof ErrorDetails;

/** For whom and in which request something went wrong. */
export interface ErrorContext {
  readonly tenantId?: string;
  readonly requestId?: string;
  readonly userId?: string;
  /** What was being done: `restore alert rule`. */
  readonly operation?: string;
}

export interface TocsinErrorOptions extends ErrorOptions {
  readonly context?: ErrorContext | undefined;
}

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
  readonly context: ErrorContext;

  constructor(code: Code, message: string, details: ErrorDetails[Code], options?: TocsinErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
    this.context = options?.context ?? {};
  }

  /** The same error, known to belong to a tenant or request; what it knew before stays where `context` is silent. */
  withContext(context: ErrorContext): TocsinError<Code> {
    const error = new TocsinError(this.code, this.message, this.details, {
      context: { ...this.context, ...context },
      ...(this.cause === undefined ? {} : { cause: this.cause }),
    });
    if (this.stack !== undefined) error.stack = this.stack;
    return error;
  }

  /** For logs: without secrets and stack, bounded in depth and size whatever details and causes hold. */
  toJSON(): ErrorJson {
    return {
      name: this.name,
      code: this.code,
      message: redactText(this.message),
      details: redact(this.details),
      ...(Object.keys(this.context).length === 0 ? {} : { context: redact(this.context) }),
      ...(this.cause === undefined ? {} : { cause: redact(this.cause) }),
    };
  }
}

/** A {@link TocsinError} as it may be printed. */
export interface ErrorJson {
  readonly name: string;
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: unknown;
  readonly context?: unknown;
  readonly cause?: unknown;
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
