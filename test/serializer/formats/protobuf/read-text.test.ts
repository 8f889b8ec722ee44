import minimal from "protobufjs/minimal.js";
import { expect, test } from "vitest";
import { readText } from "../../../../src/serializer/formats/protobuf/read-text.js";

const long = "0123456789".repeat(5);

test.each(["", "short", long, `${long}é`, `${long}\ufffd`, `${long}\u{1f600}`])(
  "%j reads as written",
  (text) => {
    const bytes = minimal.Writer.create().string(text).string("next").finish();
    for (const buffer of [Buffer.from(bytes), new Uint8Array(bytes)]) {
      const reader = new minimal.Reader(buffer);
      expect([readText(reader), readText(reader)]).toEqual([text, "next"]);
    }
  },
);

test("what is no UTF-8 is refused, not replaced", () => {
  const bytes = minimal.Writer.create()
    .bytes(Buffer.from([...Buffer.from(long), 0xff]))
    .finish();
  expect(() => readText(new minimal.Reader(Buffer.from(bytes)))).toThrow(TypeError);
});

test("a length beyond the data is refused", () => {
  expect(() => readText(new minimal.Reader(Buffer.from([100, 97])))).toThrow(RangeError);
});
