import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import {
  contentTypeFor,
  detectFormat,
  formatOfFileName,
  formatOfMediaType,
} from "../../src/serializer/detect.js";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([
  ["application/json", "json", undefined],
  ["Application/JSON; charset=utf-8", "json", undefined],
  ["application/vnd.api+json", "json", undefined],
  ["application/x-ndjson", "json", "ndjson"],
  ["application/jsonl", "json", "ndjson"],
  ["application/json-seq", "json", "json-seq"],
  ["text/x-yaml", "yaml", undefined],
  ["application/openapi+yaml", "yaml", undefined],
  ["text/xml", "xml", undefined],
  ["image/svg+xml", "xml", undefined],
  ["application/x-protobuf", "protobuf", undefined],
  ["application/vnd.google.protobuf", "protobuf", undefined],
  ["application/x-msgpack", "msgpack", undefined],
])("the media type %s is %s", (type, format, framing) => {
  expect(formatOfMediaType(type)).toEqual({
    format,
    certainty: "declared",
    ...(framing === undefined ? {} : { framing }),
  });
});

test.each(["image/png", "", "json"])("the media type %j is none of ours", (type) => {
  expect(formatOfMediaType(type)).toBeUndefined();
});

test.each([
  ["a.json", { format: "json" }],
  ["dir.d/A.YML", { format: "yaml" }],
  ["a.xml", { format: "xml" }],
  ["a.binpb", { format: "protobuf" }],
  ["a.mpk", { format: "msgpack" }],
  ["a.ndjson", { format: "json", framing: "ndjson" }],
  ["a.jsonl.gz", { format: "json", framing: "ndjson", compression: "gzip" }],
  ["a.yaml.br", { format: "yaml", compression: "br" }],
  ["a.pb.zst", { format: "protobuf", compression: "zstd" }],
])("the file name %s", (name, expected) => {
  expect(formatOfFileName(name)).toEqual({ certainty: "named", ...expected });
});

test.each(["a", "a.txt", "a.gz", "json", ".gz"])("the file name %s says nothing", (name) => {
  expect(formatOfFileName(name)).toBeUndefined();
});

describe("bytes", () => {
  test.each<[string, string | Uint8Array, string, string]>([
    ["a map", '{"a":1}', "json", "certain"],
    ["a list after blanks", bytes("\ufeff \n[1]"), "json", "certain"],
    ["a number", "12", "json", "likely"],
    ["a word of JSON", "true", "json", "likely"],
    ["a flow map of YAML", "{a: 1}", "yaml", "likely"],
    ["a word that begins like one of JSON", "trueish", "yaml", "likely"],
    ["text", bytes("a: 1"), "yaml", "likely"],
    ["a tag", " <a/>", "xml", "certain"],
    ["a fixmap", Uint8Array.of(0x81, 0xa1, 0x61, 1), "msgpack", "likely"],
    ["an array16", Uint8Array.of(0xdc, 0, 1, 0xc0), "msgpack", "likely"],
    ["text that begins like a map16", bytes("\u07bf: 1"), "yaml", "likely"],
  ])("of %s", (_, data, format, certainty) => {
    expect(detectFormat(data)).toEqual({ format, certainty });
  });

  test.each<[string, string | Uint8Array]>([
    ["nothing", ""],
    ["no bytes", new Uint8Array(0)],
    ["blanks", " \n"],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x61, 0)],
    ["half a fixmap", Uint8Array.of(0x81, 0xa1)],
    ["protobuf", Uint8Array.of(0x0a, 0x01, 0xff)],
    ["brotli", brotliCompressSync("{}")],
    ["a broken gzip", Uint8Array.of(0x1f, 0x8b, 1)],
    ["an empty gzip", gzipSync("")],
  ])("of %s", (_, data) => {
    expect(detectFormat(data)).toBeUndefined();
  });

  test("are looked at last, within gzip too", () => {
    expect(detectFormat(gzipSync("[1]"))).toEqual({
      format: "json",
      certainty: "certain",
      compression: "gzip",
    });
    expect(detectFormat("{}", { fileName: "a.yaml" })).toEqual({ format: "yaml", certainty: "named" });
    expect(detectFormat("{}", { fileName: "a.txt" })?.format).toBe("json");
    expect(detectFormat("<a/>", { fileName: "a.yaml", contentType: "application/json" })?.format).toBe(
      "json",
    );
    expect(detectFormat("{}", { contentType: "image/png" })).toBeUndefined();
  });
});

test.each([
  ["json", "application/json"],
  ["yaml", "application/yaml; charset=utf-8"],
  ["xml", "application/xml; charset=utf-8"],
  ["protobuf", "application/protobuf"],
  ["msgpack", "application/vnd.msgpack"],
] as const)("the content type of %s is %s", (format, type) => {
  expect(contentTypeFor(format)).toBe(type);
});
