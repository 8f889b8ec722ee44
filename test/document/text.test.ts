import { describe, expect, test } from "vitest";
import { decodeText } from "../../src/document/text.js";

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

test("a byte order mark is left out", () => {
  expect(decodeText("\ufeffa", 10)).toEqual({ text: "a" });
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61), 10)).toEqual({ text: "a" });
});

test("a replacement character that was written is text", () => {
  expect(decodeText(new TextEncoder().encode("a\ufffdb"), 10)).toEqual({ text: "a\ufffdb" });
});

describe("what is no text", () => {
  test.each([
    ["a broken byte", bytes(0x61, 0xff, 0x62), "invalidUtf8", 1],
    [
      "a broken byte after a mark and a real U+FFFD",
      bytes(0xef, 0xbb, 0xbf, 0xef, 0xbf, 0xbd, 0xc3),
      "invalidUtf8",
      1,
    ],
    ["half a surrogate pair", "ab\ud800", "invalidUtf8", 2],
    ["UTF-16, little end first", bytes(0xff, 0xfe, 0x61, 0), "invalidUtf8", 0],
    ["UTF-16, big end first", bytes(0xfe, 0xff, 0, 0x61), "invalidUtf8", 0],
    ["zero bytes", bytes(0x1f, 0x8b, 0, 0), "binary", 0],
    ["too many bytes", "x".repeat(11), "tooLarge", 0],
  ])("%s", (_, content, code, start) => {
    expect(decodeText(content, 10).problem).toMatchObject({ code, start, refused: true });
  });

  test("what could be read of it stays", () => {
    expect(decodeText(bytes(0x61, 0xff), 10).text).toBe("a\ufffd");
  });
});
