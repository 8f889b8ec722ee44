import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { SeenKeys } from "../../../../src/serializer/formats/msgpack/seen-keys.js";
import { createSerializer } from "../../../../src/serializer/serializer.js";
import { errorOf } from "../../error-of.js";

/** The keys one behind the other, with a byte between them as a header would be. */
function seenIn(keys: readonly string[]): SeenKeys {
  const bytes = Buffer.from(keys.map((key) => `\0${key}`).join(""));
  const seen = new SeenKeys(bytes);
  let at = 0;
  seen.open();
  for (const key of keys) {
    const length = Buffer.byteLength(key);
    seen.add(at + 1, length);
    at += 1 + length;
  }
  return seen;
}

test.each<[string, readonly string[], boolean]>([
  ["no key", [], false],
  ["different keys", ["job", "instance", "", "severity"], false],
  ["keys that differ in one byte", ["label_1a", "label_2a", "label1_a"], false],
  ["a key twice", ["job", "instance", "job"], true],
  ["the empty key twice", ["", "a", ""], true],
  ["32 keys", Array.from({ length: 32 }, (_, index) => `k${index}`), false],
  ["33 keys", Array.from({ length: 33 }, (_, index) => `k${index}`), true],
])("%s", (_, keys, mayRepeat) => {
  expect(seenIn(keys).mayRepeat).toBe(mayRepeat);
});

test("maps do not share their keys", () => {
  const bytes = Buffer.from("ab");
  const seen = new SeenKeys(bytes);
  seen.open();
  seen.add(0, 1);
  seen.open();
  seen.add(0, 1);
  seen.close();
  seen.open();
  seen.add(0, 1);
  seen.close();
  seen.add(1, 1);
  expect(seen.mayRepeat).toBe(false);
  seen.add(0, 1);
  expect(seen.mayRepeat).toBe(true);
});

test("up to 32 short keys repeat where two of them are the same", () => {
  const keys = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "é"), maxLength: 4 }), { maxLength: 32 });
  fc.assert(
    fc.property(keys, (list) => {
      expect(seenIn(list).mayRepeat).toBe(new Set(list).size < list.length);
    }),
  );
});

describe("a key that is there twice is refused", () => {
  const anything = createSerializer(z.unknown());
  const text = (key: string): readonly number[] => [0xa0 + key.length, ...Buffer.from(key)];

  test.each<[string, readonly number[]]>([
    ["with headers of two lengths", [0x82, 0xa1, 0x61, 1, 0xd9, 1, 0x61, 2]],
    ["and empty, with headers of two lengths", [0x82, 0xa0, 1, 0xd9, 0, 2]],
    ["in a map within a list", [0x91, 0x82, ...text("job"), 1, ...text("job"), 2]],
    ["around a map", [0x82, ...text("a"), 0x81, ...text("b"), 1, ...text("a"), 1]],
    [
      "in a map of 40 keys",
      [0xde, 0, 40, ...Array.from({ length: 40 }, (_, index) => [...text(`k${index % 39}`), 1]).flat()],
    ],
    ["as a text and an integer", [0x82, 0x01, 1, 0xa1, 0x31, 1]],
  ])("%s", (_, bytes) => {
    const schema = z.record(z.string(), z.unknown());
    const serializer = bytes[1] === 0x01 ? createSerializer(schema) : anything;
    expect(errorOf(() => serializer.fromMessagePack(Uint8Array.from(bytes))).code).toBe("duplicate_key");
  });
});
