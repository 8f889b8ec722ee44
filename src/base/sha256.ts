/** SHA-256 (FIPS 180-4) of UTF-8, in hexadecimal. Written out, since the one of the platform is asynchronous or only in Node. */
export function sha256(text: string): string {
  return [...stateAfter(new TextEncoder().encode(text))]
    .map((word) => word.toString(16).padStart(8, "0"))
    .join("");
}

/** The 32 bytes of the SHA-256 of bytes. */
export function sha256Of(bytes: Uint8Array): Uint8Array {
  const digest = new DataView(new ArrayBuffer(DIGEST));
  for (const [index, word] of stateAfter(bytes).entries()) digest.setUint32(4 * index, word);
  return new Uint8Array(digest.buffer);
}

/** HMAC-SHA-256 (RFC 2104): 32 bytes. */
export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const block = new Uint8Array(BLOCK);
  block.set(key.length > BLOCK ? sha256Of(key) : key);
  const behind = (mask: number, rest: Uint8Array): Uint8Array => {
    const joined = new Uint8Array(BLOCK + rest.length);
    joined.set(block.map((byte) => byte ^ mask));
    joined.set(rest, BLOCK);
    return joined;
  };
  return sha256Of(behind(0x5c, sha256Of(behind(0x36, bytes))));
}

function stateAfter(bytes: Uint8Array): Uint32Array {
  const state = Uint32Array.from(INITIAL);
  const words = new DataView(pad(bytes).buffer);
  for (let start = 0; start < words.byteLength; start += BLOCK) compress(state, scheduleOf(words, start));
  return state;
}

const BLOCK = 64;
const DIGEST = 32;
const ROUNDS = 64;
const LENGTH_BYTES = 8;
const TWO_32 = 2 ** 32;

const PRIMES = firstPrimes(ROUNDS);
/** The first 32 bits of the fractional parts of square roots, and of cube roots, of the first primes. */
const INITIAL = PRIMES.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));
const CONSTANTS = PRIMES.map((prime) => fractionBits(Math.cbrt(prime)));

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  return primes;
}

function fractionBits(value: number): number {
  return Math.floor((value - Math.floor(value)) * TWO_32);
}

/** A bit, zeros, and the length in bits, to whole blocks. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const size = Math.ceil((bytes.length + 1 + LENGTH_BYTES) / BLOCK) * BLOCK;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(size - LENGTH_BYTES, BigInt(bytes.length) * 8n);
  return padded;
}

function scheduleOf(words: DataView, start: number): Uint32Array {
  const schedule = new Uint32Array(ROUNDS);
  const at = (index: number): number => schedule[index] ?? 0;
  for (let index = 0; index < 16; index++) schedule[index] = words.getUint32(start + 4 * index);
  for (let index = 16; index < ROUNDS; index++) {
    const early = at(index - 15);
    const late = at(index - 2);
    const sigma0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const sigma1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[index] = at(index - 16) + sigma0 + at(index - 7) + sigma1;
  }
  return schedule;
}

function compress(state: Uint32Array, schedule: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (const [round, word] of schedule.entries()) {
    const sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sum1 + choice + (CONSTANTS[round] ?? 0) + word) | 0;
    const sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sum0 + majority) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = (state[index] ?? 0) + word;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
