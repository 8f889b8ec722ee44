import { brotliCompressSync, gzipSync } from "node:zlib";
import * as z from "zod";
import type { CompressionId } from "../../src/serializer/compression.js";
import type { FormatId } from "../../src/serializer/format-id.js";
import type { ValueTypes } from "../../src/serializer/options.js";

export interface HostileCase {
  readonly name: string;
  readonly format: FormatId;
  readonly data: () => string | Uint8Array;
  /** Code of the error, or `read` where the data is odd and still a value. */
  readonly outcome: string;
  /** Default: any value. */
  readonly schema?: z.ZodType;
  readonly types?: ValueTypes;
  readonly compression?: CompressionId;
}

interface Tree {
  readonly children: readonly Tree[];
}
const TreeSchema: z.ZodType<Tree> = z.object({
  get children() {
    return z.array(TreeSchema);
  },
});
/** Every option fits the outside of a value, so that a careless reader tries two options for each of its levels. */
const NestSchema: z.ZodType = z.lazy(() =>
  z.union([z.tuple([NestSchema, z.boolean()]), z.tuple([NestSchema, z.string()]), z.null()]),
);

const SIZE = 60_000;
const times = (text: string, size = SIZE): string => text.repeat(Math.ceil(size / text.length));
const list = (count: number, item: (index: number) => string, separator: string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(separator);
const bytes = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Uint8Array.from(part)));
const repeated = (part: readonly number[], count: number): Uint8Array =>
  Buffer.alloc(part.length * Math.floor(count), Uint8Array.from(part));
const nest = (depth: number): string => `${"[".repeat(depth)}null${",true]".repeat(depth)}`;
const proto = [0xa9, ...Buffer.from("__proto__")];

/** A message in a message and so on, each as the first field of the next. */
function nestedMessages(depth: number): Uint8Array {
  const parts: number[][] = [];
  let size = 0;
  for (let level = 0; level < depth; level++) {
    const length: number[] = [];
    for (let left = size; ; left >>>= 7) {
      length.push(left > 127 ? (left & 127) | 128 : left);
      if (left <= 127) break;
    }
    parts.push([10, ...length]);
    size += 1 + length.length;
  }
  return bytes(...parts.reverse());
}

/** What a stranger may send to make a reader run out of time, memory or stack, or to change what it does. */
export const HOSTILE: readonly HostileCase[] = [
  // JSON
  { name: "lists without end", format: "json", data: () => times("["), outcome: "limit" },
  { name: "maps without end", format: "json", data: () => times('{"a":'), outcome: "limit" },
  {
    name: "lists closed again",
    format: "json",
    data: () => "[".repeat(99_999) + "]".repeat(99_999),
    outcome: "limit",
  },
  {
    name: "a wide map",
    format: "json",
    data: () => `{${list(16_000, (i) => `"k${i}":1`, ",")}}`,
    outcome: "read",
  },
  {
    name: "one key over and over",
    format: "json",
    data: () => `{${times('"a":1,')}"a":1}`,
    outcome: "duplicate_key",
  },
  {
    name: "prototype keys",
    format: "json",
    data: () => `[${times('{"__proto__":{"a":1}},')}1]`,
    outcome: "unsupported",
  },
  {
    name: "keys of classes",
    format: "json",
    data: () => `[${times('{"constructor":{"prototype":1}},')}1]`,
    outcome: "read",
  },
  { name: "a huge number", format: "json", data: () => times("9"), outcome: "limit" },
  {
    name: "many large integers",
    format: "json",
    data: () => `[${list(200, () => "9".repeat(308), ",")}]`,
    outcome: "read",
  },
  {
    name: "a number beyond doubles",
    format: "json",
    data: () => `[${times("1,")}1e999999]`,
    outcome: "malformed",
  },
  { name: "a long key", format: "json", data: () => `{"${times("k")}":1}`, outcome: "limit" },
  { name: "escapes", format: "json", data: () => `"${times("\\u0041")}"`, outcome: "read" },
  {
    name: "backslashes without a quote",
    format: "json",
    data: () => `"${times("\\\\")}`,
    outcome: "malformed",
  },
  { name: "quotes behind backslashes", format: "json", data: () => `["${times('\\"')}"]`, outcome: "read" },
  { name: "lone surrogates", format: "json", data: () => `[${times('"\\ud800",')}1]`, outcome: "encoding" },
  { name: "blanks", format: "json", data: () => `${times(" ")}1`, outcome: "read" },
  {
    name: "options that fit outside",
    format: "json",
    data: () => nest(60),
    outcome: "read",
    schema: NestSchema,
  },
  { name: "tags in tags", format: "json", data: () => times('{"$set":['), outcome: "limit", types: "tagged" },
  {
    name: "tags of classes",
    format: "json",
    data: () => `[${times('{"$regexp":"(a+)+$"},')}1]`,
    outcome: "malformed",
    types: "tagged",
  },
  // YAML
  { name: "flow lists without end", format: "yaml", data: () => times("["), outcome: "limit" },
  { name: "block lists without end", format: "yaml", data: () => times("- "), outcome: "limit" },
  { name: "a wide map", format: "yaml", data: () => list(16_000, (i) => `k${i}: 1`, "\n"), outcome: "read" },
  { name: "one key over and over", format: "yaml", data: () => times("a: 1\n"), outcome: "duplicate_key" },
  { name: "prototype keys", format: "yaml", data: () => times("- __proto__: 1\n"), outcome: "unsupported" },
  {
    name: "anchors used once",
    format: "yaml",
    data: () => list(8_000, (i) => `- &a${i} x\n- *a${i}`, "\n"),
    outcome: "read",
  },
  {
    name: "a bomb of aliases",
    format: "yaml",
    data: () => `a0: &a0 [x,x]\n${list(40, (i) => `a${i + 1}: &a${i + 1} [*a${i},*a${i}]`, "\n")}`,
    outcome: "limit",
  },
  {
    name: "a chain of aliases",
    format: "yaml",
    data: () => `- &a0 [x]\n${list(6_000, (i) => `- &a${i + 1} [*a${i}]`, "\n")}`,
    outcome: "limit",
  },
  { name: "an alias of itself", format: "yaml", data: () => "a: &a [*a]", outcome: "malformed" },
  {
    name: "one base merged over and over",
    format: "yaml",
    data: () => `base: &b {x: 1}\n${list(6_000, (i) => `k${i}: {<<: *b, y: ${i}}`, "\n")}`,
    outcome: "read",
  },
  { name: "tags", format: "yaml", data: () => times("- !!str a\n"), outcome: "read" },
  {
    name: "tags of classes",
    format: "yaml",
    data: () => times("- !!js/regexp '(a+)+$'\n"),
    outcome: "unsupported",
  },
  {
    name: "tagged lists without end",
    format: "yaml",
    data: () => times("!set ["),
    outcome: "limit",
    types: "tagged",
  },
  { name: "complex keys", format: "yaml", data: () => times("? [a]\n"), outcome: "unsupported" },
  { name: "documents", format: "yaml", data: () => times("---\na\n"), outcome: "trailing_data" },
  { name: "a long key", format: "yaml", data: () => `? ${times("k")}\n: 1`, outcome: "limit" },
  { name: "a huge number", format: "yaml", data: () => times("9"), outcome: "limit" },
  { name: "comments", format: "yaml", data: () => `${times("# c\n")}a: 1`, outcome: "read" },
  { name: "quotes without end", format: "yaml", data: () => `"${times("a\n ")}`, outcome: "malformed" },
  {
    name: "ever deeper lines",
    format: "yaml",
    data: () => list(600, (i) => `${" ".repeat(i)}a:`, "\n"),
    outcome: "limit",
  },
  // XML
  { name: "elements without end", format: "xml", data: () => times("<a>"), outcome: "limit" },
  {
    name: "a wide element",
    format: "xml",
    data: () => `<a>${list(12_000, (i) => `<k${i}/>`, "")}</a>`,
    outcome: "read",
  },
  {
    name: "one name over and over",
    format: "xml",
    data: () => `<a>${times("<b/>")}</a>`,
    outcome: "duplicate_key",
  },
  {
    name: "attributes",
    format: "xml",
    data: () => `<a ${list(16_000, (i) => `k${i}=""`, " ")}/>`,
    outcome: "unsupported",
  },
  {
    name: "one attribute over and over",
    format: "xml",
    data: () => `<a ${times('b="" ')}/>`,
    outcome: "malformed",
  },
  {
    name: "a bomb of entities",
    format: "xml",
    data: () => `<!DOCTYPE a [<!ENTITY b "${times("b", 1_000)}"><!ENTITY c "${times("&b;")}">]><a>&c;</a>`,
    outcome: "unsupported",
  },
  {
    name: "an external entity",
    format: "xml",
    data: () => '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    outcome: "unsupported",
  },
  {
    name: "an entity nobody knows",
    format: "xml",
    data: () => `<a>${times("&amp;")}&b;</a>`,
    outcome: "malformed",
  },
  { name: "references", format: "xml", data: () => `<a>${times("&#x41;")}</a>`, outcome: "read" },
  { name: "comments", format: "xml", data: () => `<a>${times("<!-- c -->")}</a>`, outcome: "read" },
  { name: "comments without end", format: "xml", data: () => `<a>${times("<!-- ")}`, outcome: "malformed" },
  { name: "sections", format: "xml", data: () => `<a>${times("<![CDATA[x]]>")}</a>`, outcome: "read" },
  {
    name: "text between elements",
    format: "xml",
    data: () => `<a>${times("x<b/>")}</a>`,
    outcome: "unsupported",
  },
  { name: "a long name", format: "xml", data: () => `<a><${times("k")}/></a>`, outcome: "limit" },
  {
    name: "a huge number",
    format: "xml",
    data: () => `<a type="number">${times("9")}</a>`,
    outcome: "malformed",
  },
  {
    name: "a prototype key",
    format: "xml",
    data: () => `<a><__proto__/>${times("<b/>")}</a>`,
    outcome: "unsupported",
  },
  // MessagePack
  {
    name: "lists that promise much",
    format: "msgpack",
    data: () => repeated([0xdd, 0, 0, 0x20, 0], 40_000),
    outcome: "malformed",
  },
  { name: "lists without end", format: "msgpack", data: () => repeated([0x91], SIZE), outcome: "limit" },
  {
    name: "a text longer than the data",
    format: "msgpack",
    data: () => bytes([0xdb, 0, 0x70, 0, 0], repeated([0x61], SIZE)),
    outcome: "malformed",
  },
  {
    name: "a text of 4 GB",
    format: "msgpack",
    data: () => bytes([0xdb, 0xff, 0xff, 0xff, 0xff]),
    outcome: "limit",
  },
  {
    name: "a map of 4 G entries",
    format: "msgpack",
    data: () => bytes([0xdf, 0xff, 0xff, 0xff, 0xff]),
    outcome: "limit",
  },
  {
    name: "one key over and over",
    format: "msgpack",
    data: () => bytes([0xde, 0xff, 0xff], repeated([0xa1, 0x61, 1], 0xffff)),
    outcome: "duplicate_key",
  },
  {
    name: "prototype keys",
    format: "msgpack",
    data: () => bytes([0xdc, 0x27, 0x10], repeated([0x81, ...proto, 1], 10_000)),
    outcome: "unsupported",
  },
  {
    name: "an extension longer than the data",
    format: "msgpack",
    data: () => bytes([0xc9, 0x70, 0, 0, 0, 1]),
    outcome: "malformed",
    types: "tagged",
  },
  {
    name: "sets in sets",
    format: "msgpack",
    data: () => repeated([0xc7, 0xff, 1, 0x91], 50_000),
    outcome: "limit",
    types: "tagged",
  },
  {
    name: "empty maps",
    format: "msgpack",
    data: () => bytes([0xdd, 0, 3, 0, 0], repeated([0x80], 0x30000)),
    outcome: "read",
  },
  {
    name: "options that fit outside",
    format: "msgpack",
    data: () => bytes(repeated([0x92], 60), [0xc0], repeated([0xc3], 60)),
    outcome: "read",
    schema: NestSchema,
  },
  // Protocol Buffers
  {
    name: "messages in messages",
    format: "protobuf",
    data: () => nestedMessages(20_000),
    outcome: "limit",
    schema: TreeSchema,
  },
  {
    name: "groups in groups",
    format: "protobuf",
    data: () => repeated([0x7b], SIZE),
    outcome: "malformed",
    schema: TreeSchema,
  },
  {
    name: "a length of 4 GB",
    format: "protobuf",
    data: () => bytes([10, 0xff, 0xff, 0xff, 0xff, 0x0f]),
    outcome: "malformed",
    schema: TreeSchema,
  },
  {
    name: "a number without end",
    format: "protobuf",
    data: () => bytes([8], repeated([0xff], SIZE)),
    outcome: "malformed",
    schema: TreeSchema,
  },
  {
    name: "empty messages",
    format: "protobuf",
    data: () => repeated([10, 0], SIZE / 2),
    outcome: "read",
    schema: TreeSchema,
  },
  {
    name: "unknown fields",
    format: "protobuf",
    data: () => repeated([0x78, 1], SIZE / 2),
    outcome: "read",
    schema: TreeSchema,
  },
  {
    name: "one key over and over",
    format: "protobuf",
    data: () => repeated([10, 4, 10, 2, 10, 0], SIZE / 6),
    outcome: "duplicate_key",
    schema: z.object({ a: z.record(z.string(), z.object({})) }),
  },
  {
    name: "text that is not UTF-8",
    format: "protobuf",
    data: () => repeated([10, 2, 0xff, 0xff], SIZE / 4),
    outcome: "encoding",
    schema: z.object({ a: z.array(z.string()) }),
  },
  // Compression
  {
    name: "a bomb of gzip",
    format: "json",
    data: () => gzipSync(Buffer.alloc(50_000_000, " ")),
    outcome: "limit",
    compression: "gzip",
  },
  {
    name: "a bomb of brotli",
    format: "json",
    data: () => brotliCompressSync(Buffer.alloc(50_000_000, " ")),
    outcome: "limit",
    compression: "br",
  },
  {
    name: "a stream that is cut off",
    format: "json",
    data: () => gzipSync(times("[1]", 200_000)).subarray(0, 100),
    outcome: "encoding",
    compression: "gzip",
  },
];
