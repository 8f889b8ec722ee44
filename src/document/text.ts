import { LONE_SURROGATE } from "../base/patterns/lone-surrogate.js";
import type { DocumentProblemCode } from "./document.js";
import type { RawProblem } from "./raw-document.js";

const BYTE_ORDER_MARK = "\ufeff";
const REPLACEMENT = "\ufffd";
/** Enough to tell an image or an archive from a text. */
const SNIFF_LENGTH = 8_192;

export interface DecodedText {
  /** Without byte order mark; what could be read when there is a problem. */
  readonly text: string;
  readonly problem?: RawProblem;
}

/** Bytes to text, strictly: Go programs refuse what is not UTF-8. */
export function decodeText(content: string | Uint8Array, maxBytes: number): DecodedText {
  if (content.length > maxBytes) {
    return { text: "", problem: fileProblem("tooLarge", `the file is over the limit of ${maxBytes} bytes`) };
  }
  return typeof content === "string" ? checkString(content) : decodeBytes(content);
}

function checkString(content: string): DecodedText {
  const text = content.startsWith(BYTE_ORDER_MARK) ? content.slice(1) : content;
  const bad = LONE_SURROGATE.exec(text);
  if (bad === null) return { text };
  return {
    text,
    problem: fileProblem("invalidUtf8", "half of a surrogate pair: this text has no UTF-8 form", bad.index),
  };
}

function decodeBytes(bytes: Uint8Array): DecodedText {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { text: "", problem: fileProblem("invalidUtf8", "the file is UTF-16; save it as UTF-8") };
  }
  if (bytes.subarray(0, SNIFF_LENGTH).includes(0)) {
    return { text: "", problem: fileProblem("binary", "this is not a text: it has zero bytes") };
  }
  const text = new TextDecoder().decode(bytes);
  const bad = text.includes(REPLACEMENT) ? firstReplaced(text, bytes) : undefined;
  return bad === undefined
    ? { text }
    : { text, problem: fileProblem("invalidUtf8", "these bytes are not UTF-8", bad) };
}

/** Offset of the first replacement character that the bytes do not have. */
function firstReplaced(text: string, bytes: Uint8Array): number | undefined {
  const encoder = new TextEncoder();
  let byte = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let from = 0;
  for (let at = text.indexOf(REPLACEMENT); at !== -1; at = text.indexOf(REPLACEMENT, from)) {
    byte += encoder.encode(text.slice(from, at)).length;
    if (bytes[byte] !== 0xef || bytes[byte + 1] !== 0xbf || bytes[byte + 2] !== 0xbd) return at;
    byte += 3;
    from = at + 1;
  }
  return undefined;
}

function fileProblem(code: DocumentProblemCode, message: string, at?: number): RawProblem {
  const start = at ?? 0;
  return { code, message, start, end: at === undefined ? start : start + 1, path: [], refused: true };
}
