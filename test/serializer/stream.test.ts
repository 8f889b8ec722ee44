import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { availableCompressions, compress, decompress } from "../../src/serializer/compression.js";
import type { FramingId } from "../../src/serializer/format.js";
import { FRAMINGS } from "../../src/serializer/framing.js";
import { DEFAULT_SERIALIZER_LIMITS, type SerializerLimits } from "../../src/serializer/limits.js";
import { createSerializer } from "../../src/serializer/serializer.js";
import { fuzzRuns } from "../helpers/fuzz.js";
import { growth, LINEAR_GROWTH } from "../helpers/growth.js";

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
  ["yaml-docs", "%YAML 1.2\n---\ntext: a\n...\n%YAML 1.2\n---\ntext: b\n", ["a", "b"]],
  ["yaml-docs", "text: a\n... # the end\n", ["a"]],
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
  ["yaml-docs", "text: a\n... text: b\n", "malformed"],
  ["yaml-docs", "%YAML 1.2\n", "malformed"],
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

test.each(framings)("one record of %s in very many chunks takes linear time", async (framing) => {
  const read = async (length: number): Promise<void> => {
    const long = { text: "x".repeat(length) };
    const bytes = await bytesOf([long], framing);
    expect(await collect(serializer.decodeStream(chunked(bytes, 16), framing))).toEqual([long]);
  };
  expect(await growth(25_000, read)).toBeLessThan(LINEAR_GROWTH);
});

test("a large MessagePack value in small chunks is not looked at with each of them", async () => {
  const lists = createSerializer(z.array(z.int()));
  const read = async (length: number): Promise<void> => {
    const bytes = lists.toMessagePack(Array.from({ length }, (_, index) => index % 100));
    expect(await collect(lists.decodeStream(chunked(bytes, 8), "msgpack-concat"))).toHaveLength(1);
  };
  expect(await growth(5_000, read)).toBeLessThan(LINEAR_GROWTH);
});

describe("compressed streams", () => {
  // Brotli has no checksum: what it makes of broken data may be bad records.
  const brotliErrors = /^(?:encoding|malformed|trailing_data|schema)$/;
  const many = Array.from({ length: 400 }, (_, index) => ({ text: `${index} ${"text ".repeat(20)}` }));

  test.each(availableCompressions())(
    "%s gives back what it took, in chunks of any size",
    async (compression) => {
      const bytes = Buffer.concat(await collect(serializer.encodeStream(many, "ndjson", { compression })));
      const plain = await bytesOf(many, "ndjson");
      expect(bytes.length).toBeLessThan(plain.length / 4);
      expect(Buffer.compare(decompress(bytes, compression, DEFAULT_SERIALIZER_LIMITS), plain)).toBe(0);
      for (const size of [7, 100_000]) {
        const read = serializer.decodeStream(chunked(bytes, size), "ndjson", { compression });
        expect(await collect(read)).toEqual(many);
      }
    },
  );

  test.each(availableCompressions())("an empty stream of %s", async (compression) => {
    const bytes = Buffer.concat(await collect(serializer.encodeStream([], "json-array", { compression })));
    expect(await collect(serializer.decodeStream([bytes], "json-array", { compression }))).toEqual([]);
  });

  test.each(availableCompressions())("%s that is broken or cut off", async (compression) => {
    const bytes = Buffer.concat(await collect(serializer.encodeStream(many, "ndjson", { compression })));
    const broken = Buffer.from(bytes);
    const half = bytes.length >> 1;
    broken.fill(0xff, half);
    for (const data of [broken, bytes.subarray(0, half)]) {
      await expect(
        collect(serializer.decodeStream(chunked(data, 50), "ndjson", { compression })),
      ).rejects.toMatchObject({
        name: "SerializationError",
        code: expect.stringMatching(compression === "br" ? brotliErrors : /^encoding$/),
      });
    }
  });

  test.each(availableCompressions())("%s with something behind its end", async (compression) => {
    const packed = await collect(serializer.encodeStream(many, "ndjson", { compression }));
    const bytes = Buffer.concat([...packed, Buffer.from("behind the end")]);
    for (const size of [7, 100_000]) {
      const read = serializer.decodeStream(chunked(bytes, size), "ndjson", { compression });
      await expect(collect(read)).rejects.toMatchObject({ code: "encoding" });
    }
  });

  test.each(["gzip", "br"] as const)(
    "a bomb of %s stops at the ratio, then at the size",
    async (compression) => {
      // Packed, many times what a stream of Node takes in advance: 64 KiB from Node 22 on.
      const bomb = compress(Buffer.alloc(200_000_000, "\n"), compression);
      let produced = 0;
      const source = function* (): Generator<Uint8Array> {
        for (const chunk of chunked(bomb, 64)) {
          produced += chunk.length;
          yield chunk;
        }
      };
      await expect(
        collect(serializer.decodeStream(source(), "ndjson", { compression })),
      ).rejects.toMatchObject({ code: "limit", limit: { name: "ratio", max: 200 } });
      if (compression === "gzip") expect(produced).toBeLessThan(bomb.length);
      const limits = { ratio: Number.POSITIVE_INFINITY, streamBytes: 1_000_000 };
      await expect(
        collect(serializer.decodeStream(chunked(bomb, 64), "ndjson", { compression, limits })),
      ).rejects.toMatchObject({ limit: { name: "streamBytes" } });
    },
  );

  test("errors of the source come through as they are", async () => {
    const failure = new Error("the source failed");
    const failing = async function* <Value>(first: Value): AsyncGenerator<Value> {
      yield first;
      throw failure;
    };
    const encoded = serializer.encodeStream(failing({ text: "a" }), "ndjson", { compression: "gzip" });
    await expect(collect(encoded)).rejects.toBe(failure);
    const head = compress(await bytesOf(many, "ndjson"), "gzip").subarray(0, 20);
    const decoded = serializer.decodeStream(failing(head), "ndjson", { compression: "gzip" });
    await expect(collect(decoded)).rejects.toBe(failure);
  });

  test("a compression this Node lacks is unsupported", async () => {
    const compression = JSON.parse('"lzma"');
    await expect(collect(serializer.decodeStream([], "ndjson", { compression }))).rejects.toMatchObject({
      code: "unsupported",
    });
    expect(() => serializer.encodeStream([], "ndjson", { compression })).toThrow("no lzma");
  });
});

describe.each([undefined, "gzip", "br"] as const)(
  "a slow consumer, with the compression %s,",
  (compression) => {
    const options = compression === undefined ? {} : { compression };
    // Random enough to be no shorter when compressed.
    const record = (index: number): { text: string } => ({
      text: Array.from({ length: 12 }, (_, part) =>
        createHash("sha512").update(`${index} ${part}`).digest("base64"),
      ).join(""),
    });

    test("holds the producer of values up", async () => {
      let taken = 0;
      let isClosed = false;
      const endless = function* (): Generator<{ text: string }> {
        try {
          for (;;) yield record(taken++);
        } finally {
          isClosed = true;
        }
      };
      let received = 0;
      for await (const chunk of serializer.encodeStream(endless(), "ndjson", options)) {
        received += chunk.length;
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (received > 100_000) break;
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
      // Beside what was received, what the compressor and its queues hold.
      expect(taken * 1_000).toBeLessThan(3_000_000);
      expect(isClosed).toBe(true);
    });

    test("holds the source of bytes up", async () => {
      const values = Array.from({ length: 1_000 }, (_, index) => record(index));
      const bytes = Buffer.concat(await collect(serializer.encodeStream(values, "ndjson", options)));
      let sent = 0;
      const source = function* (): Generator<Uint8Array> {
        for (const chunk of chunked(bytes, 4_096)) {
          sent += chunk.length;
          yield chunk;
        }
      };
      let received = 0;
      for await (const _ of serializer.decodeStream(source(), "ndjson", options)) {
        received++;
        if (received === 100) break;
      }
      expect(sent).toBeLessThan(bytes.length / 2);
    });
  },
);
