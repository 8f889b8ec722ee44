import type { Reader } from "protobufjs/minimal.js";
import { readText } from "./read-text.js";

const SLOTS = 256;
/** Of bytes; longer keys are rarely the same. */
const MAX_LENGTH = 40;

/**
 * The keys of maps that were read lately: the labels of a thousand alerts have the same few names. To compare bytes with one takes
 * less time than to make a new text of them, and an object takes the text it knows faster too.
 */
export class KeyCache {
  readonly #texts: (string | undefined)[] = new Array<string | undefined>(SLOTS).fill(undefined);

  /** Reads a string behind its tag. */
  read(reader: Reader): string {
    const start = reader.pos;
    const length = reader.uint32();
    const from = reader.pos;
    reader.pos = start;
    if (length === 0 || length > MAX_LENGTH || from + length > reader.len) return readText(reader);
    const { buf } = reader;
    const first = buf[from] ?? 0;
    const middle = buf[from + (length >> 1)] ?? 0;
    const last = buf[from + length - 1] ?? 0;
    const slot = (length + first * 7 + middle * 31 + last * 13) % SLOTS;
    const known = this.#texts[slot];
    if (known !== undefined && known.length === length && isSame(known, buf, from)) {
      reader.pos = from + length;
      return known;
    }
    const text = readText(reader);
    // The units of other texts are not its bytes.
    if (text.length === length) this.#texts[slot] = keyOf(text);
    return text;
  }
}

function isSame(text: string, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== bytes[from + at]) return false;
  return true;
}

/** The same text as objects have it for their keys. */
function keyOf(text: string): string {
  return Object.keys({ [text]: 0 })[0] ?? text;
}
