import minimal, { type Writer } from "protobufjs/minimal.js";
import { describe, expect, test } from "vitest";
import { ProtoWalk } from "../../../../src/serializer/formats/protobuf/walk.js";
import { writeShortEntry, writeText } from "../../../../src/serializer/formats/protobuf/write-text.js";
import { DEFAULT_FORMAT_OPTIONS } from "../../../../src/serializer/options.js";
import { errorOf } from "../../error-of.js";

const long = "x".repeat(130);

describe("a text", () => {
  test.each(["", "job", "é", long, `${long}é`, "\u{1f600}"])("%j is as the writer has it", (text) => {
    const writer = minimal.Writer.create();
    writeText(writer, text, new ProtoWalk("encode", DEFAULT_FORMAT_OPTIONS));
    expect(writer.finish()).toEqual(minimal.Writer.create().string(text).finish());
  });

  test.each(["\ud800", "a\udc00b", `${long}\ud800`])("%j is refused", (text) => {
    const walk = new ProtoWalk("encode", DEFAULT_FORMAT_OPTIONS);
    expect(errorOf(() => writeText(minimal.Writer.create(), text, walk)).code).toBe("encoding");
  });
});

describe("an entry of a map", () => {
  /** Has room for what the tests write, behind a byte that is there. */
  const roomy = (): Writer => {
    const writer = minimal.Writer.create().uint32(7);
    writer.buf = Buffer.alloc(1_000, writer.buf.subarray(0, 1));
    return writer;
  };

  test.each([
    [10, "job", "node"],
    [10, "", ""],
    [8_002, "alertname", "x".repeat(127 - 4 - 9)],
  ])("of tag %i, %j: %j is as the writer has it", (tag, key, text) => {
    const writer = roomy();
    expect(writeShortEntry(writer, tag, key, text)).toBe(true);
    const parts = minimal.Writer.create().uint32(7).uint32(tag).fork();
    expect(writer.finish()).toEqual(parts.uint32(10).string(key).uint32(18).string(text).ldelim().finish());
  });

  test.each([
    ["of 128 bytes", "alertname", "x".repeat(128 - 4 - 9)],
    ["with a value that is not ASCII", "job", "é"],
    ["with a key that is not ASCII", "\u{1f600}", "x"],
    ["with half a surrogate pair", "job", "\ud800"],
  ])("%s is left to the writer", (_, key, text) => {
    const writer = roomy();
    expect(writeShortEntry(writer, 10, key, text)).toBe(false);
    expect([...writer.finish()]).toEqual([7]);
  });

  test("is left to a writer that has to grow, and fills one that has not", () => {
    const entry = (room: number): readonly [boolean, number] => {
      const writer = roomy();
      // The writer asks for five bytes to write a tag of one.
      writer.buf = writer.buf.subarray(0, 1 + room);
      return [writeShortEntry(writer, 10, "job", "node"), writer.pos];
    };
    expect(entry(12)).toEqual([false, 1]);
    expect(entry(13)).toEqual([true, 14]);
  });
});
