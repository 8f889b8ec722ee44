import fc from "fast-check";
import minimal from "protobufjs/minimal.js";
import { expect, test } from "vitest";
import { KeyCache } from "../../../../src/serializer/formats/protobuf/key-cache.js";
import { hasLoneSurrogate } from "../../../../src/serializer/text.js";

function readAll(keys: readonly string[], cache = new KeyCache()): string[] {
  const writer = minimal.Writer.create();
  for (const key of keys) writer.string(key);
  const bytes = writer.finish();
  const reader = new minimal.Reader(Buffer.from(bytes));
  return keys.map(() => cache.read(reader));
}

test("keys read as they were written, whatever was read before", () => {
  const key = fc.oneof(
    fc.constantFrom("", "job", "namespace", "__proto__", "0", "näme", "x".repeat(41)),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(key.filter((text) => !hasLoneSurrogate(text))), (keys) => {
      expect(readAll([...keys, ...keys])).toEqual([...keys, ...keys]);
    }),
  );
});

test("keys with the same length, ends and middle are kept apart", () => {
  expect(readAll(["abxde", "acxde", "abxde"])).toEqual(["abxde", "acxde", "abxde"]);
});

test.each([
  ["cut off", [5, 97]],
  ["no UTF-8", [2, 0xc3, 0x28]],
])("a key that is %s is refused", (_, bytes) => {
  expect(() => new KeyCache().read(new minimal.Reader(Buffer.from(bytes)))).toThrow();
});
