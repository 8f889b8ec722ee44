import * as z from "zod";
import { REDACTED } from "../constants.js";
import { TocsinError } from "../errors.js";

/** What `console.log` and the like ask an object for, in Node, Bun and Deno. */
const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/**
 * A text that is not printed, logged or serialized by accident: every conversion to text gives `<secret>`, and its only
 * field is private, so that copies made by spread, `structuredClone` or a walk over keys are empty. A comparison field by field holds any two
 * for equal: use {@link Secret.equals}.
 */
export class Secret {
  /** `undefined` when only is known that there is one. */
  readonly #text: string | undefined;
  #isOpen = false;

  /** `<secret>` makes a redacted one, of which the text is unknown. */
  constructor(text: string) {
    this.#text = text === REDACTED ? undefined : text;
  }

  /** Whether the text is unknown, because it was read from `<secret>`. */
  get isRedacted(): boolean {
    return this.#text === undefined;
  }

  /**
   * The text itself.
   *
   * @throws {@link TocsinError} `redacted_secret` for a redacted secret
   */
  reveal(): string {
    if (this.#text !== undefined) return this.#text;
    throw new TocsinError("redacted_secret", "the secret was read from <secret>: its text is unknown", {});
  }

  /** Whether both are the same known text, in a time that depends on the length of `other` only. */
  equals(other: Secret): boolean {
    const mine = this.#text ?? "";
    const theirs = other.#text ?? "";
    let difference = mine.length ^ theirs.length;
    for (let index = 0; index < theirs.length; index++)
      difference |= theirs.charCodeAt(index) ^ (mine.charCodeAt(index % (mine.length || 1)) || 0);
    return difference === 0 && !this.isRedacted && !other.isRedacted;
  }

  /** The same secret, which {@link SecretSchema} encodes as its text. It prints as `<secret>` like any other. */
  opened(): Secret {
    const copy = new Secret(this.#text ?? REDACTED);
    copy.#isOpen = true;
    return copy;
  }

  /** What {@link SecretSchema} encodes: `<secret>`, or the text of an {@link Secret.opened | opened} one. */
  toWire(): string {
    return this.#isOpen ? (this.#text ?? REDACTED) : REDACTED;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  valueOf(): string {
    return REDACTED;
  }

  [INSPECT](): string {
    return REDACTED;
  }
}

const schema = z.codec(
  z
    .string()
    .min(1)
    .meta({ examples: [REDACTED] }),
  z.instanceof(Secret),
  { decode: (text) => new Secret(text), encode: (secret) => secret.toWire() },
);
type Inferred = typeof schema;

/**
 * A password, token or key. Decoding wraps the text in a {@link Secret}, of `<secret>` in a redacted one; encoding writes `<secret>` unless the
 * value went through {@link revealSecrets} before.
 */
export interface SecretSchema extends Inferred {}
export const SecretSchema: SecretSchema = schema;
