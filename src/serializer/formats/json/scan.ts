import { checkLimit, type SerializerLimits } from "../../limits.js";

/** What one pass over a JSON text has counted; exact when the text is well formed. */
export interface JsonScan {
  /** Keys as written: more than the parsed value has means that some are there twice. */
  readonly keys: number;
  /** There is something that only the tree knows: half a surrogate pair perhaps, the length of a text with escapes. */
  readonly needsTree: boolean;
  /** There is a number that a double may not hold. */
  readonly mayRound: boolean;
  /** There is a key `__proto__`, or there are escapes that may spell one. */
  readonly mayHaveProto: boolean;
}

export const SPACE = 32;
export const QUOTE = 34;
const COMMA = 44;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const NUMBER = /[-+.\deE]+/y;
const EXPONENT = /[eE]/;
export const UNICODE_ESCAPE = "\\u";
const SURROGATE_ESCAPE = /\\u[dD][89a-fA-F]/;
export const PROTO = "__proto__";
/** Shorter numbers without an exponent are exact. */
const EXACT_LENGTH = 15;

/**
 * Bounds depth, values, strings and digits before `JSON.parse` builds anything. Of text that is not JSON it may count anything,
 * within the same bounds.
 *
 * @throws {@link SerializationError} `limit`
 */
export function scanJson(text: string, limits: SerializerLimits): JsonScan {
  const { depth: maxDepth, nodes: maxNodes, digits: maxDigits, stringLength, keyLength } = limits;
  let keys = 0;
  let nodes = 1;
  let depth = 0;
  let lastStart = 0;
  let lastString = 0;
  let wasOpened = false;
  let mayRound = false;
  let mayHaveProto = text.includes(UNICODE_ESCAPE);
  // The regular expression would take longer than all the rest.
  let needsTree = mayHaveProto && SURROGATE_ESCAPE.test(text);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      lastStart = at + 1;
      at = text.indexOf('"', lastStart);
      if (at === -1 || text.charCodeAt(at - 1) === BACKSLASH) at = endOfString(text, lastStart);
      lastString = at - lastStart;
      // Escapes are longer than what they stand for: only the tree knows the length.
      if (lastString > stringLength) needsTree = true;
      wasOpened = false;
    } else if (unit === COLON) {
      keys++;
      if (lastString > keyLength) needsTree = true;
      if (lastString === PROTO.length && text.startsWith(PROTO, lastStart)) mayHaveProto = true;
    } else if (unit === COMMA) {
      if (++nodes > maxNodes) over(limits, "nodes", nodes);
    } else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      if (++depth > maxDepth) over(limits, "depth", depth);
      if (++nodes > maxNodes) over(limits, "nodes", nodes);
      wasOpened = true;
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) {
      depth--;
      if (wasOpened) nodes--;
      wasOpened = false;
    } else if (unit === MINUS || (unit >= ZERO && unit <= NINE)) {
      const number = numberAt(text, at);
      if (number.length > maxDigits) over(limits, "digits", number.length);
      mayRound ||= number.length > EXACT_LENGTH || EXPONENT.test(number);
      at += number.length - 1;
      wasOpened = false;
    } else if (unit > SPACE) wasOpened = false;
  }
  return { keys, needsTree, mayRound, mayHaveProto };
}

function over(limits: SerializerLimits, name: keyof SerializerLimits, actual: number): void {
  checkLimit(limits, name, actual, { format: "json", direction: "decode" });
}

/** Offset of the quote that ends the string whose content begins at `start`, or of the end of the text. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start); end !== -1; end = text.indexOf('"', end + 1)) {
    if (!isEscaped(text, end)) return end;
  }
  return text.length;
}

/** Whether an odd number of backslashes precedes `at`: the last of them belongs to it. */
export function isEscaped(text: string, at: number): boolean {
  let before = at - 1;
  while (text.charCodeAt(before) === BACKSLASH) before--;
  return (at - before) % 2 === 0;
}

function numberAt(text: string, start: number): string {
  NUMBER.lastIndex = start;
  return NUMBER.exec(text)?.[0] ?? "-";
}
