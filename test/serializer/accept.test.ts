import { expect, test } from "vitest";
import { negotiate } from "../../src/serializer/accept.js";

test.each([
  [undefined, "json", "application/json"],
  ["*/*", "json", "application/json"],
  ["application/*", "json", "application/json"],
  ["application/yaml", "yaml", "application/yaml"],
  ["text/yaml", "yaml", "text/yaml"],
  ["application/json;q=0.5, application/xml", "xml", "application/xml"],
  ["application/json;q=0.5, application/xml;q=0.5", "json", "application/json"],
  ["*/*;q=0.1, application/vnd.msgpack;q=0.2", "msgpack", "application/vnd.msgpack"],
  ["application/*;q=0.9, application/json;q=0, text/json;q=0", "yaml", "application/yaml"],
  ["APPLICATION/XML ; level=1 ; Q=1.0", "xml", "application/xml"],
  ["application/json;q=nine, application/xml;q=0.1", "xml", "application/xml"],
])("for %j the answer is %s as %s", (accept, format, mediaType) => {
  expect(negotiate(accept, ["json", "yaml", "xml", "protobuf", "msgpack"])).toEqual({ format, mediaType });
});

test.each(["", "image/png", "application/json;q=0", "application/json;q=2", "text"])(
  "%j takes none",
  (accept) => {
    expect(negotiate(accept, ["json"])).toBeUndefined();
  },
);

test("a header is read up to a bound", () => {
  expect(negotiate(`${"a/b,".repeat(1_000_000)}application/json`, ["json"])).toBeUndefined();
});
