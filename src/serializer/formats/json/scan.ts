import { checkLimit, type SerializerLimits } from "../../limits.js";

/** What one pass over a JSON text has counted; exact when the text is well formed. */
export interface JsonScan {
  /** Keys as written: more than the parsed value has means that some are there twice. */
  readonly keys: number;
  /** There is something `JSON.parse` reads silently wrong, or may: a number it changes, a lone surrogate. */
  readonly needsTree: boolean;
  /** There may be a key `__proto__`. */
  readonly mayHaveProto: boolean;
}

const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const NUMBER = /[-+.\deE]+/y;
const EXPONENT = /[eE]/;
const INTEGER = /^-?\d+$/;
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;
/** The name itself, or an escape that may stand for a letter of it. */
const PROTO = /__proto__|\\u00[567]/;
/** Shorter numbers without an exponent are exact. */
const EXACT_LENGTH = 15;

/**
 * Bounds depth, values, strings and digits before `JSON.parse` builds anything. Of text that is not JSON it may count anything,
 * within the same bounds.
 *
 * @throws {@link SerializationError} `limit`
 */
export function scanJson(text: string, limits: SerializerLimits): JsonScan {
  const check = (name: keyof SerializerLimits, actual: number): void => {
    if (actual > limits[name]) checkLimit(limits, name, actual, { format: "json", direction: "decode" });
  };
  let keys = 0;
  let nodes = 1;
  let depth = 0;
  let lastString = 0;
  let wasOpened = false;
  let needsTree = SURROGATE_ESCAPE.test(text);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= SPACE) continue;
    if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
      depth--;
      if (wasOpened) nodes--;
    }
    wasOpened = unit === OPEN_BRACE || unit === OPEN_BRACKET;
    if (wasOpened) {
      check("depth", ++depth);
      check("nodes", ++nodes);
    } else if (unit === QUOTE) {
      const end = endOfString(text, at);
      lastString = end - at - 1;
      // Escapes are longer than what they stand for: only the tree knows the length.
      if (lastString > limits.stringLength) needsTree = true;
      at = end;
    } else if (unit === COLON) {
      keys++;
      if (lastString > limits.keyLength) needsTree = true;
    } else if (unit === COMMA) check("nodes", ++nodes);
    else if (unit === MINUS || (unit >= ZERO && unit <= NINE)) {
      const end = endOfNumber(text, at);
      check("digits", end - at);
      needsTree ||= !isExact(text.slice(at, end));
      at = end - 1;
    }
  }
  return { keys, needsTree, mayHaveProto: PROTO.test(text) };
}

/** Offset of the quote that ends the string, or of the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return text.length;
}

function endOfNumber(text: string, start: number): number {
  NUMBER.lastIndex = start;
  return start + (NUMBER.exec(text)?.[0].length ?? 1);
}

/** Whether `JSON.parse` keeps the value: not of integers that a double changes, nor of what it makes Infinity. */
function isExact(literal: string): boolean {
  if (literal.length <= EXACT_LENGTH && !EXPONENT.test(literal)) return true;
  const value = Number(literal);
  return (
    Number.isFinite(value) &&
    (Number.isSafeInteger(value) || !INTEGER.test(literal) || String(value) === literal)
  );
}
