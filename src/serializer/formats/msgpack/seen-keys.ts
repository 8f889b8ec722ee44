/** Up to here each key of a map is compared with all before it. */
const MAX_COMPARED = 32;

/**
 * The keys of the maps that are open while bytes are walked over, and whether some map may have one twice: it has, or it has more
 * keys than are compared here.
 */
export class SeenKeys {
  mayRepeat = false;
  readonly #bytes: Uint8Array;
  /** Of all open maps, those of the innermost last; what is behind {@link #count} is left over. */
  readonly #hashes: number[] = [];
  readonly #starts: number[] = [];
  /** Where the keys of the maps around the innermost begin. */
  readonly #bases: number[] = [];
  #base = 0;
  #count = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  open(): void {
    this.#bases.push(this.#base);
    this.#base = this.#count;
  }

  close(): void {
    this.#count = this.#base;
    this.#base = this.#bases.pop() ?? 0;
  }

  /** A key of the innermost map. */
  add(start: number, length: number): void {
    if (this.mayRepeat) return;
    const bytes = this.#bytes;
    // A few bytes tell most keys apart.
    const ends = (bytes[start] ?? 0) ^ ((bytes[start + length - 1] ?? 0) << 8);
    const hash = length === 0 ? 0 : ends ^ ((bytes[start + (length >> 1)] ?? 0) << 16) ^ (length << 24);
    const count = this.#count;
    if (count - this.#base >= MAX_COMPARED) this.mayRepeat = true;
    for (let index = this.#base; index < count; index++) {
      if (this.#hashes[index] === hash && this.#isSame(this.#starts[index] ?? 0, start, length)) {
        this.mayRepeat = true;
      }
    }
    this.#hashes[count] = hash;
    this.#starts[count] = start;
    this.#count = count + 1;
  }

  /** The lengths may differ by a multiple of 256: then they may be taken for the same. */
  #isSame(left: number, right: number, length: number): boolean {
    for (let index = 0; index < length; index++) {
      if (this.#bytes[left + index] !== this.#bytes[right + index]) return false;
    }
    return true;
  }
}
