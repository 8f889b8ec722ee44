import { isTocsinError, TocsinError } from "../base/errors.js";
import type { Path } from "../base/path.js";
import type { DocumentNode, DocumentProblemCode } from "./document.js";

/** A problem before offsets have become lines. */
export interface RawProblem {
  readonly code: DocumentProblemCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly path: Path;
  readonly refused?: boolean;
  /** Offset of what this repeats; its line goes to the end of the message. */
  readonly earlier?: number;
}

/** What a reader makes of one document, before envelopes are opened and offsets become lines. */
export interface RawDocument {
  readonly start: number;
  readonly root: DocumentNode | undefined;
  readonly partialRoot?: DocumentNode;
  readonly problems: readonly RawProblem[];
}

/** Problems up to a limit; one more says that there were more. */
export class ProblemList<Problem extends { readonly code: DocumentProblemCode; readonly message: string }> {
  readonly items: Problem[];
  readonly #max: number;

  constructor(max: number, items: readonly Problem[] = []) {
    this.#max = max;
    this.items = [...items];
  }

  get isFull(): boolean {
    return this.items.length > this.#max;
  }

  add(problem: Problem): void {
    if (this.items.length < this.#max) this.items.push(problem);
    else if (this.items.length === this.#max) {
      this.items.push({
        ...problem,
        code: "limitExceeded",
        message: `more than ${this.#max} problems; the rest is left out`,
      });
    }
  }
}

/** The message of the limit that stopped `read`, or `undefined` when it came to its end. */
export function limitReached(read: () => void): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (isTocsinError(error, "limit_exceeded")) return error.message;
    // The depth limit was raised beyond what the stack can hold.
    if (error instanceof RangeError) return "cannot read this: nested too deeply for the stack";
    throw error;
  }
}

/** @throws {@link TocsinError} `limit_exceeded` when `actual` is over `max`. */
export function checkLimit(limit: string, max: number, actual: number): void {
  if (actual <= max) return;
  throw new TocsinError("limit_exceeded", `cannot read this: over the limit of ${max} ${limit}`, {
    limit,
    max,
    actual,
  });
}
