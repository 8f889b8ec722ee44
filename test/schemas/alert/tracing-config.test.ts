import { expect, test } from "vitest";
import { TracingConfigSchema } from "../../../src/schemas/alert/tracing-config.js";

test.each([
  { endpoint: "otel:4317" },
  { endpoint: "otel:4318", client_type: "http", compression: "gzip", timeout: "5s", sampling_fraction: 0.5 },
  { endpoint: "x", compression: "", insecure: true, headers: { "X-A": { values: ["b"] } } },
])("%j fits", (value) => {
  expect(TracingConfigSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{}, ["endpoint"]],
  [{ endpoint: "" }, ["endpoint"]],
  [{ endpoint: "x", client_type: "" }, ["client_type"]],
  [{ endpoint: "x", compression: "zstd" }, ["compression"]],
  [{ endpoint: "x", http_headers: {} }, []],
  [{ endpoint: "x", timeout: "5" }, ["timeout"]],
])("%j is refused at %j", (value, path) => {
  expect(TracingConfigSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});
