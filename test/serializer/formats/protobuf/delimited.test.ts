import { expect, test } from "vitest";
import { delimit, delimitedRange } from "../../../../src/serializer/formats/protobuf/delimited.js";

test.each([0, 1, 127, 128, 16_384, 3_000_000])("a message of %i bytes is found again", (size) => {
  const bytes = delimit(new Uint8Array(size).fill(7));
  const range = delimitedRange(bytes, 0);
  expect(range).toEqual({ start: bytes.length - size, end: bytes.length });
});

test("a message may start anywhere", () => {
  expect(delimitedRange(Uint8Array.of(9, 9, 2, 1, 1), 2)).toEqual({ start: 3, end: 5 });
});

test("a cut length needs more bytes", () => {
  expect(delimitedRange(Uint8Array.of(), 0)).toBeUndefined();
  expect(delimitedRange(Uint8Array.of(128), 0)).toBeUndefined();
});

test("a length is 31 bits", () => {
  expect(delimitedRange(Uint8Array.of(255, 255, 255, 255, 7), 0)).toEqual({ start: 5, end: 2 ** 31 + 4 });
  expect(delimitedRange(Uint8Array.of(255, 255, 255, 255, 15), 0)).toBe("malformed");
  expect(delimitedRange(Uint8Array.of(255, 255, 255, 255, 255, 1), 0)).toBe("malformed");
});
