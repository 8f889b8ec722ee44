import { type Direction, SerializationError, type SerializationErrorCode } from "../../error.js";
import { checkLimit, type SerializerLimits } from "../../limits.js";
import type { FormatOptions } from "../../options.js";
import { KeyCache } from "./key-cache.js";

/** Messages within messages for each level of the value: a list of nullable lists takes four, a union within a union one. */
const MESSAGES_PER_LEVEL = 4;

/** Of all messages: many small ones have the same keys too. */
const SHARED_KEYS = new KeyCache();

/** Where a codec is, and how much it may still do. */
export class ProtoWalk {
  readonly direction: Direction;
  readonly options: FormatOptions;
  readonly keys: KeyCache = SHARED_KEYS;
  /** Keys around the value that is being worked on; those behind {@link #level} are left over. */
  readonly #steps: (string | number)[] = [];
  #level = 0;
  #depth = 0;
  #messages = 0;
  #nodes = 0;
  readonly #maxDepth: number;
  readonly #maxMessages: number;
  readonly #maxText: number;
  readonly #maxKey: number;
  readonly #maxNodes: number;
  /** Nobody has given all objects a property; to ask that of each object would take longer than to write it. */
  readonly #isRootClean = Object.keys(Object.prototype).length === 0;

  constructor(direction: Direction, options: FormatOptions) {
    this.direction = direction;
    this.options = options;
    const { depth, nodes, stringLength, keyLength } = options.limits;
    this.#maxDepth = depth;
    this.#maxMessages = depth * MESSAGES_PER_LEVEL;
    this.#maxNodes = nodes;
    this.#maxText = stringLength;
    this.#maxKey = keyLength;
  }

  node(): void {
    this.#nodes += 1;
    if (this.#nodes > this.#maxNodes) this.#limit("nodes", this.#nodes);
  }

  text(length: number): void {
    if (length > this.#maxText) this.#limit("stringLength", length);
  }

  key(length: number): void {
    if (length > this.#maxKey) this.#limit("keyLength", length);
  }

  /** Whether a `for` loop over the keys of a plain object meets its own only. */
  loopsOverOwn(object: object): boolean {
    const prototype: unknown = Object.getPrototypeOf(object);
    return prototype === null || (prototype === Object.prototype && this.#isRootClean);
  }

  /** Whether an entry of two texts can be written without another look, but at whether they are well-formed. */
  allowsEntry(key: string, text: string): boolean {
    return key.length <= this.#maxKey && text.length <= this.#maxText && key !== "__proto__";
  }

  digits(count: number): void {
    if (count > this.options.limits.digits) this.#limit("digits", count);
  }

  /** Steps into a map or list. */
  enter(key: string | number): void {
    this.#steps[this.#level] = key;
    this.#level += 1;
  }

  leave(): void {
    this.#level -= 1;
  }

  get path(): readonly (string | number)[] {
    return this.#steps.slice(0, this.#level);
  }

  open(): void {
    this.#depth += 1;
    if (this.#depth > this.#maxDepth) this.#limit("depth", this.#depth);
  }

  close(): void {
    this.#depth -= 1;
  }

  openMessage(): void {
    this.#messages += 1;
    if (this.#messages <= this.#maxMessages) return;
    this.#limit("depth", Math.ceil(this.#messages / MESSAGES_PER_LEVEL));
  }

  closeMessage(): void {
    this.#messages -= 1;
  }

  fail(code: SerializationErrorCode, reason: string, cause?: unknown): never {
    const { direction, path } = this;
    throw new SerializationError(code, reason, { format: "protobuf", direction, path, cause });
  }

  #limit(name: keyof SerializerLimits, actual: number): void {
    checkLimit(this.options.limits, name, actual, {
      format: "protobuf",
      direction: this.direction,
      path: this.path,
    });
  }
}
