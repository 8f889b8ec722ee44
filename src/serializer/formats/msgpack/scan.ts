import { SerializationError, type SerializationErrorCode } from "../../error.js";
import type { FormatOptions } from "../../options.js";
import { isUtf8 } from "../../text.js";
import { MAX_BOX_TYPE, OPENED_BOX_TYPE } from "./boxes.js";
import { isAscii, sizeOf, startsWith } from "./bytes.js";
import { integerText } from "./integer-text.js";
import type { Patch } from "./patch.js";
import { SeenKeys } from "./seen-keys.js";

/** What a walk over the bytes tells before anything is built from them. */
export interface Scan {
  /** Offset behind the value. */
  readonly end: number;
  /** Entries of all maps together: fewer keys in the decoded value mean a duplicate, which there is none of unless `mayRepeatKeys`. */
  readonly entries: number;
  readonly mayRepeatKeys: boolean;
  /** Where the first map key that is an integer stands. */
  readonly integerKey: number | undefined;
  /** What must be written otherwise for `@msgpack/msgpack` to read it right. */
  readonly patches: readonly Patch[];
  /** There is a nil, or an integer of 64 bits: what they are read as depends on the plan. */
  readonly hasNilOrLong: boolean;
  /** Placeholders of negative zero, see {@link NEGATIVE_ZERO_TYPE}. */
  readonly placeholders: readonly Patch[];
}

/** What `__proto__`, which the package refuses to read, is called while it reads: as long, and no key people write. */
export const PROTO_STAND_IN = "\0proto\0\0\0";

/** Extension that stands for -0 between the package's writer, which would write 0, and the last step of encoding. */
export const NEGATIVE_ZERO_TYPE = 127;

/** The package decodes strings over this many bytes with a `TextDecoder` that swallows a byte order mark. */
const BYTE_ORDER_MARK_KEPT = 200;
/** What a `Date` reaches on both sides of 1970. */
const MAX_SECONDS = 8_640_000_000_000n;
const PROTO = new TextEncoder().encode("__proto__");
const STAND_IN = new TextEncoder().encode(PROTO_STAND_IN);
const NEGATIVE_ZERO = new Uint8Array([0xcb, 0x80, 0, 0, 0, 0, 0, 0, 0]);
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** More bytes are needed. */
class Truncated extends Error {}

interface ScanExtras {
  /** A copy of the bytes, in which texts are left to be looked at; without one each is looked at as it is met. */
  readonly mask?: Uint8Array;
  readonly wantKeys?: boolean;
}

class Scanner {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #options: FormatOptions;
  /** For each open container the values still to come; a map has two for each entry. */
  readonly #left: number[] = [];
  /** For each open container the keys met so far, if it is a map and they are wanted. */
  readonly #keys: (Set<string> | undefined)[] = [];
  readonly #inMap: boolean[] = [];
  readonly #wantKeys: boolean;
  readonly #maxShort: number;
  /** Of the same size as the bytes: all but the texts becomes zero. */
  readonly #mask: Uint8Array | undefined;
  /** Of the same bytes as the mask. */
  readonly #seenKeys: SeenKeys | undefined;
  readonly #patches: Patch[] = [];
  readonly #placeholders: Patch[] = [];
  /** For each open extension how many containers are around what is in it, and where it ends. */
  readonly #boxes: { readonly depth: number; readonly end: number }[] = [];
  #at: number;
  #pending = 1;
  #nodes = 0;
  #entries = 0;
  #integerKey: number | undefined;
  #hasNilOrLong = false;

  constructor(
    bytes: Uint8Array,
    start: number,
    options: FormatOptions,
    { mask, wantKeys = false }: ScanExtras,
  ) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = start;
    this.#options = options;
    this.#wantKeys = wantKeys;
    this.#mask = mask;
    this.#seenKeys = mask === undefined ? undefined : new SeenKeys(bytes);
    this.#maxShort = Math.min(options.limits.stringLength, options.limits.keyLength);
  }

  scan(): Scan {
    while (this.#pending > 0) {
      if (this.#mask !== undefined && this.#left.length > 0) {
        this.#skipTexts(this.#mask, this.#left.length - 1);
        if (this.#pending === 0) break;
      }
      // Every value takes a byte at least: a container cannot promise more of them than bytes are left.
      if (this.#pending > this.#bytes.length - this.#at) {
        this.#limit("nodes", this.#nodes + this.#pending);
        throw new Truncated();
      }
      this.#pending -= 1;
      this.#nodes += 1;
      this.#limit("nodes", this.#nodes);
      const top = this.#left.length - 1;
      const left = this.#left[top] ?? 0;
      if (this.#inMap[top] === true && left % 2 === 0) this.#key();
      else this.#value();
      if (top < 0) continue;
      this.#left[top] = left - 1;
      this.#close();
    }
    return {
      end: this.#at,
      entries: this.#entries,
      mayRepeatKeys: this.#integerKey !== undefined || (this.#seenKeys?.mayRepeat ?? true),
      integerKey: this.#integerKey,
      patches: this.#patches,
      placeholders: this.#placeholders,
      hasNilOrLong: this.#hasNilOrLong,
    };
  }

  /** Passes over short texts, most of what there is, where what is in them is looked at later. */
  #skipTexts(mask: Uint8Array, top: number): void {
    const bytes = this.#bytes;
    const isMap = this.#inMap[top] === true;
    const before = this.#left[top] ?? 0;
    const last = Math.max(0, before - this.#options.limits.nodes + this.#nodes);
    let left = before;
    let at = this.#at;
    for (; left > last; left--) {
      const head = bytes[at] ?? 0;
      const isShort = head >= 0xa0 && head < 0xc0;
      if (!isShort && head !== 0xd9) break;
      const length = isShort ? head & 0x1f : (bytes[at + 1] ?? 0);
      const from = isShort ? at + 1 : at + 2;
      if (length > this.#maxShort || from + length > bytes.length) break;
      if (isMap && left % 2 === 0) {
        if (length === PROTO.length && bytes[from] === PROTO[0]) break;
        this.#entries += 1;
        this.#seenKeys?.add(from, length);
      } else if (length > BYTE_ORDER_MARK_KEPT) break;
      mask[at] = 0;
      if (!isShort) mask[at + 1] = 0;
      at = from + length;
    }
    this.#at = at;
    this.#left[top] = left;
    this.#pending -= before - left;
    this.#nodes += before - left;
    if (left === 0) this.#close();
  }

  #close(): void {
    while (this.#left.length > 0 && this.#left[this.#left.length - 1] === 0) {
      this.#left.pop();
      if (this.#inMap.pop() === true) this.#seenKeys?.close();
      this.#keys.pop();
      this.#closeBox();
    }
  }

  #closeBox(): void {
    const box = this.#boxes.at(-1);
    if (box === undefined || box.depth !== this.#left.length) return;
    if (box.end !== this.#at)
      this.#fail("malformed", "an extension is longer or shorter than its value", box.end);
    this.#boxes.pop();
  }

  /** An extension of the options `types: "tagged"` becomes a list of its type and the value in it. */
  #openBox(start: number, type: number, length: number): void {
    this.#boxes.push({ depth: this.#left.length, end: this.#at + length });
    this.#patches.push({ start, end: this.#at, bytes: Uint8Array.of(0x92, 0xd4, OPENED_BOX_TYPE, type) });
    this.#open(1, 1);
  }

  #fail(code: SerializationErrorCode, reason: string, offset: number): never {
    throw new SerializationError(code, reason, {
      format: "msgpack",
      direction: "decode",
      place: { offset },
    });
  }

  #limit(name: "nodes" | "depth" | "stringLength" | "keyLength", actual: number): void {
    const max = this.#options.limits[name];
    if (actual <= max) return;
    throw new SerializationError("limit", `over the limit of ${max} for ${name}`, {
      format: "msgpack",
      direction: "decode",
      place: { offset: this.#at },
      limit: { name, max },
      actual,
    });
  }

  /** A big-endian unsigned integer of `size` bytes. */
  #length(size: 1 | 2 | 4): number {
    const at = this.#skip(size);
    if (size === 1) return this.#view.getUint8(at);
    return size === 2 ? this.#view.getUint16(at) : this.#view.getUint32(at);
  }

  /** Where the `size` bytes start that are now behind, and are no text. */
  #skip(size: number): number {
    const at = this.#skipText(size);
    this.#mask?.fill(0, at, at + size);
    return at;
  }

  #skipText(size: number): number {
    const at = this.#at;
    if (size > this.#bytes.length - at) throw new Truncated();
    this.#at = at + size;
    return at;
  }

  #key(): void {
    const start = this.#at;
    const head = this.#bytes[start] ?? 0;
    this.#entries += 1;
    const isInteger = head < 0x80 || head >= 0xe0 || (head >= 0xcc && head <= 0xd3);
    if (isInteger) this.#integerKey ??= start;
    else if (!((head >= 0xa0 && head < 0xc0) || (head >= 0xd9 && head <= 0xdb))) {
      this.#fail("unsupported", "a map key is neither a string nor an integer", start);
    }
    this.#value({ asKey: true });
    if (!this.#wantKeys) return;
    const keys = this.#keys[this.#keys.length - 1];
    const key = this.#keyText(start, isInteger);
    if (keys?.has(key) === true) this.#fail("duplicate_key", `duplicate key ${JSON.stringify(key)}`, start);
    keys?.add(key);
  }

  #keyText(start: number, isInteger: boolean): string {
    if (isInteger) return integerText(this.#view, start);
    const head = this.#bytes[start] ?? 0;
    const header = head < 0xc0 ? 1 : 2 ** (head - 0xd9) + 1;
    return utf8.decode(this.#bytes.subarray(start + header, this.#at));
  }

  #value({ asKey = false }: { readonly asKey?: boolean } = {}): void {
    const start = this.#skipText(1);
    const head = this.#bytes[start] ?? 0;
    // Not with a call, as for what is longer.
    if (this.#mask !== undefined) this.#mask[start] = 0;
    if (head < 0x80 || head >= 0xe0) return;
    if (head < 0x90) return this.#open(head & 0x0f, 2);
    if (head < 0xa0) return this.#open(head & 0x0f, 1);
    if (head < 0xc0) return this.#string(start, head & 0x1f, asKey);
    switch (head) {
      case 0xc0:
        this.#hasNilOrLong = true;
        return;
      case 0xc1:
        return this.#fail("malformed", "the byte 0xc1 starts no value", start);
      case 0xc4:
      case 0xc5:
      case 0xc6:
        return this.#binary(this.#length(sizeOf(head - 0xc4)));
      case 0xc7:
      case 0xc8:
      case 0xc9:
        return this.#extension(start, this.#length(sizeOf(head - 0xc7)));
      case 0xca:
        return void this.#skip(4);
      case 0xcb:
        return void this.#skip(8);
      case 0xd4:
      case 0xd5:
      case 0xd6:
      case 0xd7:
      case 0xd8:
        return this.#extension(start, 2 ** (head - 0xd4));
      case 0xd9:
      case 0xda:
      case 0xdb:
        return this.#string(start, this.#length(sizeOf(head - 0xd9)), asKey);
      case 0xdc:
      case 0xdd:
        return this.#open(this.#length(sizeOf(head - 0xdb)), 1);
      case 0xde:
      case 0xdf:
        return this.#open(this.#length(sizeOf(head - 0xdd)), 2);
      case 0xcf:
      case 0xd3:
        this.#hasNilOrLong = true;
        return void this.#skip(8);
      default:
        // 0xcc to 0xd2 are shorter integers; the booleans have no payload.
        if (head >= 0xcc) this.#skip(2 ** (head & 3));
    }
  }

  #open(count: number, width: 1 | 2): void {
    this.#limit("depth", this.#left.length + 1);
    if (count === 0) return;
    this.#pending += count * width;
    this.#left.push(count * width);
    this.#inMap.push(width === 2);
    if (width === 2) this.#seenKeys?.open();
    this.#keys.push(this.#wantKeys && width === 2 ? new Set() : undefined);
  }

  #binary(length: number): void {
    this.#limit("stringLength", length);
    this.#skip(length);
  }

  #string(start: number, length: number, asKey: boolean): void {
    this.#limit(asKey ? "keyLength" : "stringLength", length);
    const from = this.#skipText(length);
    const end = from + length;
    if (asKey) this.#seenKeys?.add(from, length);
    if (asKey && length === PROTO.length && startsWith(this.#bytes, from, end, [...PROTO])) {
      return this.#proto(from, end);
    }
    if (this.#mask === undefined) this.#checkUtf8(from, end);
    if (length <= BYTE_ORDER_MARK_KEPT || !startsWith(this.#bytes, from, end, [0xef, 0xbb, 0xbf])) return;
    const header = new Uint8Array([0xdb, 0, 0, 0, 0, 0xef, 0xbb, 0xbf]);
    new DataView(header.buffer).setUint32(1, length + 3);
    this.#patches.push({ start, end: from, bytes: header });
  }

  #checkUtf8(start: number, end: number): void {
    if (isAscii(this.#bytes, start, end)) return;
    try {
      utf8.decode(this.#bytes.subarray(start, end));
    } catch {
      this.#fail("encoding", "a string is not UTF-8", start);
    }
  }

  #proto(start: number, end: number): void {
    if (this.#options.dangerousKeys === "error") this.#fail("unsupported", "the key __proto__", start);
    this.#patches.push({ start, end, bytes: STAND_IN });
  }

  #extension(start: number, length: number): void {
    const type = this.#view.getInt8(this.#skip(1));
    if (this.#options.types === "tagged" && type >= 1 && type <= MAX_BOX_TYPE) {
      return this.#openBox(start, type, length);
    }
    const at = this.#skip(length);
    if (type === NEGATIVE_ZERO_TYPE && length === 1) {
      this.#placeholders.push({ start, end: this.#at, bytes: NEGATIVE_ZERO });
      return;
    }
    if (type !== -1) this.#fail("unsupported", `an extension of type ${type}`, start);
    let nanoseconds = 0;
    let seconds = 0n;
    if (length === 8) nanoseconds = this.#view.getUint32(at) >>> 2;
    else if (length === 12) {
      nanoseconds = this.#view.getUint32(at);
      seconds = this.#view.getBigInt64(at + 4);
    } else if (length !== 4) this.#fail("malformed", `a timestamp of ${length} bytes`, start);
    if (nanoseconds > 999_999_999)
      this.#fail("malformed", "a timestamp with a second or more of nanoseconds", start);
    const isBeyond =
      seconds > MAX_SECONDS || seconds < -MAX_SECONDS || (seconds === MAX_SECONDS && nanoseconds > 0);
    if (nanoseconds % 1_000_000 !== 0 || isBeyond) {
      this.#fail("unrepresentable", "a timestamp finer or farther than a Date can hold", start);
    }
  }
}

/** Walks the value at `start`. `undefined` when the bytes end before it does. */
export function scanValue(bytes: Uint8Array, start: number, options: FormatOptions): Scan | undefined {
  return run(new Scanner(bytes, start, options, {}));
}

/** {@link scanValue} of bytes that are one value. Whether texts are UTF-8 is asked of all at once, with zeros between them. */
export function scanWhole(bytes: Uint8Array, options: FormatOptions): Scan | undefined {
  const mask = new Uint8Array(bytes);
  const scan = run(new Scanner(bytes, 0, options, { mask }));
  return scan === undefined || isUtf8(mask.subarray(0, scan.end)) ? scan : scanValue(bytes, 0, options);
}

/** @throws {@link SerializationError} `duplicate_key` at the first one. */
export function findDuplicate(bytes: Uint8Array, options: FormatOptions): void {
  run(new Scanner(bytes, 0, options, { wantKeys: true }));
}

function run(scanner: Scanner): Scan | undefined {
  try {
    return scanner.scan();
  } catch (error) {
    if (error instanceof Truncated) return undefined;
    throw error;
  }
}
