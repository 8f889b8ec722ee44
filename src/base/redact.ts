import { REDACTED } from "./constants.js";

/** Bounds of what {@link redact} copies; each is far above what an error or a log line needs. */
const MAX_DEPTH = 8;
const MAX_ENTRIES = 100;
const MAX_NODES = 2_000;
const MAX_TEXT = 2_000;

const SECRET_KEY =
  /pass(?:word|wd|phrase)?$|pwd$|secret|token|api_?-?key|private_?-?key|routing_?-?key|service_?-?key|credential|authorization|cookie|hmac|signature|dsn$/i;
const URL_USER = /:\/\/[^\s/@]+@/g;
const BEARER = /\b(bearer|basic|geniekey) [\w.~+/=-]{16,}/gi;

/**
 * A copy made of plain JSON values that is safe to print: what stands under a key that looks secret, and credentials in URLs and
 * headers, are `<secret>`; it is bounded in depth and size; cycles and what cannot be read are said in brackets.
 */
export function redact(value: unknown): unknown {
  return new Redactor().copy(value, 0);
}

/** A text without credentials in URLs and headers, cut at 2,000 characters. */
export function redactText(text: string): string {
  const short = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text;
  return short.replace(URL_USER, `://${REDACTED}@`).replace(BEARER, `$1 ${REDACTED}`);
}

class Redactor {
  readonly #above = new Set<object>();
  #nodes = 0;

  copy(value: unknown, depth: number): unknown {
    if (++this.#nodes > MAX_NODES) return "[more]";
    switch (typeof value) {
      case "string":
        return redactText(value);
      case "number":
        return Number.isFinite(value) ? value : String(value);
      case "bigint":
        return String(value);
      case "symbol":
      case "function":
        return `[${typeof value}]`;
      case "object":
        return value === null ? null : this.#copyObject(value, depth);
      default:
        return value;
    }
  }

  #copyObject(value: object, depth: number): unknown {
    if (this.#above.has(value)) return "[cycle]";
    if (depth >= MAX_DEPTH) return "[deeper]";
    this.#above.add(value);
    try {
      return this.#copyContent(value, depth + 1);
    } catch {
      // A getter, a proxy or a `toJSON` that throws.
      return "[unreadable]";
    } finally {
      this.#above.delete(value);
    }
  }

  #copyContent(value: object, depth: number): unknown {
    // A secret prints as <secret> by its own `toJSON`, and a date as text.
    if ("toJSON" in value && typeof value.toJSON === "function" && !(value instanceof Error))
      return this.copy(value.toJSON(), depth);
    if (Array.isArray(value)) return this.#copyList(value, depth);
    if (value instanceof Set) return this.#copyList([...value], depth);
    if (value instanceof Map) return this.#copyEntries([...value], depth);
    if (value instanceof Error) return this.copyError(value, depth);
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
    return this.#copyEntries(Object.entries(value), depth);
  }

  /** What everybody may know of an error of others: its stack has paths, its fields are its own business. */
  copyError(error: Error, depth: number): unknown {
    const { name, message, cause } = error;
    const code = "code" in error ? error.code : undefined;
    return {
      name: redactText(name),
      message: redactText(message),
      ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
      ...(cause === undefined ? {} : { cause: this.copy(cause, depth) }),
    };
  }

  #copyList(items: readonly unknown[], depth: number): unknown {
    const copies = items.slice(0, MAX_ENTRIES).map((item) => this.copy(item, depth));
    return items.length > MAX_ENTRIES ? [...copies, `[${items.length - MAX_ENTRIES} more]`] : copies;
  }

  #copyEntries(entries: readonly (readonly [unknown, unknown])[], depth: number): unknown {
    const copies = entries.slice(0, MAX_ENTRIES).map(([key, value]): [string, unknown] => {
      const name = redactText(String(key));
      return [name, SECRET_KEY.test(name) && hides(value) ? REDACTED : this.copy(value, depth)];
    });
    if (entries.length > MAX_ENTRIES) copies.push(["…", `[${entries.length - MAX_ENTRIES} more]`]);
    return Object.fromEntries(copies);
  }
}

/** `tokens: 3` and `hasSecret: true` say nothing. */
function hides(value: unknown): boolean {
  return typeof value !== "boolean" && typeof value !== "number" && value !== null && value !== undefined;
}
