import { expect, test } from "vitest";
import {
  availableCompressions,
  compress,
  decompress,
  sniffCompression,
} from "../../src/serializer/compression.js";
import { isSerializationError } from "../../src/serializer/error.js";
import { DEFAULT_SERIALIZER_LIMITS, TRUSTED_SERIALIZER_LIMITS } from "../../src/serializer/limits.js";

const limits = DEFAULT_SERIALIZER_LIMITS;
const bytes = new TextEncoder().encode("some text, some text. ".repeat(200));

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
}

test.each(availableCompressions())("%s gives back what it took, smaller in between", (compression) => {
  const packed = compress(bytes, compression);
  expect(packed.length).toBeLessThan(bytes.length / 10);
  expect(Buffer.from(decompress(packed, compression, limits)).equals(bytes)).toBe(true);
  expect(sniffCompression(packed)).toBe(compression === "br" ? undefined : compression);
  expect(errorOf(() => decompress(packed.subarray(0, packed.length / 2), compression, limits))).toMatchObject(
    { code: "encoding" },
  );
});

test.each(["gzip", "br"] as const)("a bomb of %s stops at the ratio, then at the size", (compression) => {
  const bomb = compress(new Uint8Array(20_000_000), compression);
  expect(errorOf(() => decompress(bomb, compression, limits))).toMatchObject({
    code: "limit",
    limit: { name: "ratio", max: 200 },
  });
  const bySize = { ...limits, ratio: Number.POSITIVE_INFINITY, decompressedBytes: 10_000_000 };
  expect(errorOf(() => decompress(bomb, compression, bySize))).toMatchObject({
    limit: { name: "decompressedBytes" },
    actual: 10_000_000,
  });
  expect(decompress(bomb, compression, TRUSTED_SERIALIZER_LIMITS)).toHaveLength(20_000_000);
});

test("the packed size is bounded too", () => {
  expect(errorOf(() => decompress(bytes, "gzip", { ...limits, bytes: 10 }))).toMatchObject({
    limit: { name: "bytes" },
  });
});

test.each(
  availableCompressions().flatMap((compression) => [
    [compression, "one byte", Buffer.from("x")] as const,
    [compression, "blanks", Buffer.alloc(20)] as const,
    [compression, "text", Buffer.from("what is behind the end of the stream")] as const,
  ]),
)("%s with %s behind its end is refused", (compression, _, behind) => {
  const packed = Buffer.concat([compress(bytes, compression), behind]);
  expect(errorOf(() => decompress(packed, compression, limits))).toMatchObject({ code: "encoding" });
});

test.each(availableCompressions().filter((each) => each !== "br"))(
  "two streams of %s are one",
  (compression) => {
    const packed = compress(bytes, compression);
    const both = Buffer.from(decompress(Buffer.concat([packed, packed]), compression, limits));
    expect(both.equals(Buffer.concat([bytes, bytes]))).toBe(true);
  },
);

test("a compression this Node lacks is unsupported", () => {
  const run = (): unknown => compress(bytes, JSON.parse('"lzma"'));
  expect(isSerializationError(errorOf(run), "unsupported")).toBe(true);
});

test("zstd is known by its magic number", () => {
  expect(sniffCompression(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd))).toBe("zstd");
  expect(sniffCompression(Uint8Array.of(0x28, 0xb5))).toBeUndefined();
});
