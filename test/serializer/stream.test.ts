import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { FramingId } from "../../src/serializer/format.js";
import { FRAMINGS } from "../../src/serializer/framing.js";
import type { SerializerLimits } from "../../src/serializer/limits.js";
import { createSerializer } from "../../src/serializer/serializer.js";
import { fuzzRuns } from "../helpers/fuzz.js";

const serializer = createSerializer(z.object({ text: z.string(), at: z.date().optional() }));
const framings = Object.keys(FRAMINGS) as FramingId[];
const records = [{ text: 'a\n---\n...\n"]},[' }, { text: "", at: new Date(0) }, { text: "😀\u001e#\\" }];

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const list: Value[] = [];
  for await (const value of values) list.push(value);
  return list;
}

async function bytesOf(values: Iterable<{ text: string }>, framing: FramingId): Promise<Uint8Array> {
  return Buffer.concat(await collect(serializer.encodeStream(values, framing)));
}

function* chunked(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

const text = (value: string): Uint8Array[] => [new TextEncoder().encode(value)];

describe.each(framings)("%s", (framing) => {
  test.each([1, 2, 7, 1_000])("reads back what was written, in chunks of %i bytes", async (size) => {
    const bytes = await bytesOf(records, framing);
    expect(await collect(serializer.decodeStream(chunked(bytes, size), framing))).toEqual(records);
  });

  test("a stream without records has none", async () => {
    expect(await collect(serializer.decodeStream([await bytesOf([], framing)], framing))).toEqual([]);
  });

  test("a stream that is cut off gives the records before, then an error or nothing", async () => {
    const bytes = await bytesOf(records, framing);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length), fc.integer({ min: 1, max: 30 }), async (end, size) => {
        const read: unknown[] = [];
        try {
          for await (const value of serializer.decodeStream(chunked(bytes.subarray(0, end), size), framing))
            read.push(value);
        } catch (error) {
          expect(error).toMatchObject({ name: "SerializationError" });
        }
        // The last of a YAML stream may be cut within its text and still be a document.
        const whole = framing === "yaml-docs" ? read.slice(0, -1) : read;
        expect(whole).toEqual(records.slice(0, whole.length));
      }),
      { numRuns: fuzzRuns(100, 5_000) },
    );
  });

  test.each<[Partial<SerializerLimits>, string]>([
    [{ bytes: 8 }, "bytes"],
    [{ records: 2 }, "records"],
    [{ streamBytes: 20 }, "streamBytes"],
  ])("keeps the limits %o", async (limits, name) => {
    const chunks = chunked(await bytesOf(records, framing), 5);
    await expect(collect(serializer.decodeStream(chunks, framing, { limits }))).rejects.toMatchObject({
      code: "limit",
      limit: { name },
    });
  });

  test("goes on after a bad record when asked", async () => {
    const bytes = Buffer.concat(
      await collect(
        createSerializer(z.object({ text: z.string() })).encodeStream(
          [{ text: "a" }, { text: "" }, { text: "b" }],
          framing,
        ),
      ),
    );
    const strict = createSerializer(z.object({ text: z.string().min(1) }));
    const results = await collect(strict.safeDecodeStream([bytes], framing));
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(results[1]).toMatchObject({
      error: { code: "schema", path: [1, "text"], issues: [{ path: [1, "text"] }] },
    });
    await expect(collect(strict.decodeStream([bytes], framing))).rejects.toMatchObject({ path: [1, "text"] });
  });
});

test("values may come asynchronously", async () => {
  async function* source(): AsyncGenerator<{ text: string }> {
    yield* records;
  }
  expect(Buffer.concat(await collect(serializer.encodeStream(source(), "ndjson", { indent: 2 })))).toEqual(
    Buffer.from(await bytesOf(records, "ndjson")),
  );
});

test.each<[FramingId, string, string[]]>([
  ["ndjson", '{"text":"a"}\r\n\n  \n{"text":"b"}', ["a", "b"]],
  ["json-array", ' [ {"text":"a"} , {"text":"b"}\n] ', ["a", "b"]],
  ["json-array", "[]", []],
  ["json-array", '[{"text":"\\\\\\""}]', ['\\"']],
  ["json-seq", '\u001e{"text":"a"}\n\u001e\u001e{"text":"b"}\n', ["a", "b"]],
  ["yaml-docs", "text: a\n---\ntext: b", ["a", "b"]],
  ["yaml-docs", "# nothing\n---\ntext: a\n...\n# nothing\n\n---\ntext: b\n...\n", ["a", "b"]],
  ["yaml-docs", "text: a\n... \n# the end", ["a"]],
  ["yaml-docs", "text: ---a\n", ["---a"]],
])("%s reads %j", async (framing, source, expected) => {
  for (const size of [1, 1_000]) {
    const chunks = chunked(new TextEncoder().encode(source), size);
    expect((await collect(serializer.decodeStream(chunks, framing))).map((record) => record.text)).toEqual(
      expected,
    );
  }
});

test.each<[FramingId, string, string]>([
  ["json-array", "", "malformed"],
  ["json-array", " ", "malformed"],
  ["json-array", "{}", "malformed"],
  ["json-array", "[", "malformed"],
  ["json-array", '[{"text":"a"}', "malformed"],
  ["json-array", '[{"text":"a"},]', "malformed"],
  ["json-array", "[,]", "malformed"],
  ["json-array", '[{"text":"a"}] x', "trailing_data"],
  ["json-seq", '{"text":"a"}\n', "malformed"],
  ["json-seq", '\u001e{"text":"a"}', "malformed"],
  ["ndjson", '{"text":\n"a"}', "malformed"],
  ["delimited-protobuf", "\u0005ab", "malformed"],
  ["delimited-protobuf", "\u007f\u007f", "malformed"],
  ["yaml-docs", "---\n--- x: [\n", "malformed"],
])("%s refuses %j", async (framing, source, code) => {
  await expect(collect(serializer.decodeStream(text(source), framing))).rejects.toMatchObject({
    code: expect.stringMatching(new RegExp(`${code}|schema`)),
  });
});

test("a length of protobuf that has no end is refused", async () => {
  const bytes = new Uint8Array(20).fill(0xff);
  await expect(collect(serializer.decodeStream([bytes], "delimited-protobuf"))).rejects.toMatchObject({
    code: "malformed",
  });
});

test("an empty protobuf message is a record", async () => {
  const empty = createSerializer(z.object({ text: z.string().optional() }));
  const bytes = Buffer.concat(await collect(empty.encodeStream([{}, {}], "delimited-protobuf")));
  expect(await collect(empty.decodeStream([bytes], "delimited-protobuf"))).toEqual([{}, {}]);
});

test("one record in very many chunks takes linear time", async () => {
  const long = { text: "x".repeat(400_000) };
  for (const framing of framings) {
    const bytes = await bytesOf([long], framing);
    const started = performance.now();
    expect(await collect(serializer.decodeStream(chunked(bytes, 16), framing))).toEqual([long]);
    expect(performance.now() - started).toBeLessThan(5_000);
  }
});

test("a large MessagePack value in small chunks is not looked at with each of them", async () => {
  const lists = createSerializer(z.array(z.int()));
  const bytes = lists.toMessagePack(Array.from({ length: 60_000 }, (_, index) => index % 100));
  const started = performance.now();
  expect(await collect(lists.decodeStream(chunked(bytes, 8), "msgpack-concat"))).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(5_000);
});
