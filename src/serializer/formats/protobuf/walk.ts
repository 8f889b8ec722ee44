import { type Direction, SerializationError, type SerializationErrorCode } from "../../error.js";
import { checkLimit, type SerializerLimits } from "../../limits.js";
import type { FormatOptions } from "../../options.js";

/** Messages within messages for each level of the value: a list of nullable lists takes four, a union within a union one. */
const MESSAGES_PER_LEVEL = 4;

/** Where a codec is, and how much it may still do. */
export class ProtoWalk {
  readonly direction: Direction;
  readonly options: FormatOptions;
  readonly path: (string | number)[] = [];
  #depth = 0;
  #messages = 0;
  #nodes = 0;

  constructor(direction: Direction, options: FormatOptions) {
    this.direction = direction;
    this.options = options;
  }

  node(): void {
    this.#nodes += 1;
    if (this.#nodes > this.options.limits.nodes) this.#limit("nodes", this.#nodes);
  }

  text(length: number): void {
    if (length > this.options.limits.stringLength) this.#limit("stringLength", length);
  }

  key(length: number): void {
    if (length > this.options.limits.keyLength) this.#limit("keyLength", length);
  }

  /** Steps into a map or list. */
  enter(key: string | number): void {
    this.path.push(key);
  }

  leave(): void {
    this.path.pop();
  }

  open(): void {
    this.#depth += 1;
    if (this.#depth > this.options.limits.depth) this.#limit("depth", this.#depth);
  }

  close(): void {
    this.#depth -= 1;
  }

  openMessage(): void {
    this.#messages += 1;
    const levels = Math.ceil(this.#messages / MESSAGES_PER_LEVEL);
    if (levels > this.options.limits.depth) this.#limit("depth", levels);
  }

  closeMessage(): void {
    this.#messages -= 1;
  }

  fail(code: SerializationErrorCode, reason: string, cause?: unknown): never {
    const { direction, path } = this;
    throw new SerializationError(code, reason, { format: "protobuf", direction, path: [...path], cause });
  }

  #limit(name: keyof SerializerLimits, actual: number): void {
    checkLimit(this.options.limits, name, actual, {
      format: "protobuf",
      direction: this.direction,
      path: [...this.path],
    });
  }
}
