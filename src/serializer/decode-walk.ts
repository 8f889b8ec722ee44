import { SerializationError, type SerializationErrorCode } from "./error.js";
import type { FormatId } from "./format-id.js";
import { checkLimit, type SerializerLimits } from "./limits.js";
import type { FormatOptions } from "./options.js";
import { placeIn } from "./text.js";

/** What every reader of text does on its way to a value: it knows the text and the path, and keeps the bounds. */
export class DecodeWalk {
  readonly path: (string | number)[] = [];
  readonly options: FormatOptions;
  readonly text: string;
  readonly #format: FormatId;

  constructor(format: FormatId, text: string, options: FormatOptions) {
    this.#format = format;
    this.text = text;
    this.options = options;
  }

  below<Result>(step: string | number, walk: () => Result): Result {
    this.path.push(step);
    const result = walk();
    this.path.pop();
    return result;
  }

  /** Makes an object; a key `__proto__` becomes an ordinary property where it is kept at all. */
  object(entries: Iterable<readonly [key: string, value: unknown]>): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (const [key, value] of entries) {
      if (key === "__proto__") {
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
      } else object[key] = value;
    }
    return object;
  }

  /** Whether the key is one to keep. */
  takesKey(key: string, offset: number): boolean {
    this.check("keyLength", key.length, offset);
    if (key !== "__proto__" || this.options.dangerousKeys === "keep") return true;
    if (this.options.dangerousKeys === "drop") return false;
    return this.fail("unsupported", 'the key "__proto__" is refused', offset);
  }

  check(limit: keyof SerializerLimits, actual: number, offset: number): void {
    if (actual <= this.options.limits[limit]) return;
    checkLimit(this.options.limits, limit, actual, { ...this.#details(offset) });
  }

  fail(code: SerializationErrorCode, reason: string, offset: number): never {
    throw new SerializationError(code, reason, this.#details(offset));
  }

  #details(offset: number) {
    return {
      format: this.#format,
      direction: "decode" as const,
      path: [...this.path],
      place: () => placeIn(this.text, offset),
    };
  }
}
