import { expect, test } from "vitest";
import { type ErrorCode, type ErrorDetails, TocsinError } from "../../src/base/errors.js";
import { ERROR_KINDS, type Problem, ProblemSchema, toProblem } from "../../src/base/problem.js";
import { SerializationError, type SerializationErrorCode } from "../../src/serializer/error.js";

const DETAILS: ErrorDetails = {
  invalid_argument: { argument: "x" },
  limit_exceeded: { limit: "depth", max: 1, actual: 2 },
  unknown_id: { what: "rule", id: "x" },
  invalid_definition: { id: "x" },
  illegal_transition: { machine: "m", from: "a", to: "b" },
  conflict: { what: "version", expected: "1", actual: "2" },
  expired: { what: "ttl", at: "2026-01-01T00:00:00Z" },
  redacted_secret: {},
  unreadable_input: { file: "/etc/x", reason: "EACCES" },
};

test.each<[ErrorCode, number]>([
  ["invalid_argument", 400],
  ["limit_exceeded", 413],
  ["unknown_id", 404],
  ["invalid_definition", 500],
  ["illegal_transition", 409],
  ["conflict", 409],
  ["expired", 410],
  ["redacted_secret", 422],
  ["unreadable_input", 500],
])("%s is %i", (code, status) => {
  const problem = toProblem(new TocsinError(code, "what is wrong", DETAILS[code]));
  const common = { type: `urn:tocsin:problem:${code}`, title: ERROR_KINDS[code].title, status, code };
  // What went wrong inside is nobody's business.
  expect(problem).toEqual(
    status >= 500 ? common : { ...common, detail: "what is wrong", details: DETAILS[code] },
  );
  expect(ProblemSchema.parse(problem)).toEqual(problem);
});

test.each<[SerializationErrorCode, "decode" | "encode", number]>([
  ["malformed", "decode", 400],
  ["schema", "decode", 422],
  ["limit", "decode", 413],
  ["duplicate_key", "decode", 400],
  ["trailing_data", "decode", 400],
  ["encoding", "decode", 400],
  ["unsupported", "decode", 422],
  ["unknown_format", "decode", 415],
  ["integrity", "decode", 422],
  ["unrepresentable", "decode", 500],
  ["unrepresentable", "encode", 500],
  ["schema", "encode", 500],
])("%s of the serializer at %s is %i", (code, direction, status) => {
  const problem = toProblem(new SerializationError(code, "no", { direction, format: "json" }));
  expect(problem).toMatchObject({ type: `urn:tocsin:problem:${code}`, status, code });
  expect(problem.detail).toBe(status === 500 ? undefined : "cannot decode json: no");
});

test("issues are pointers into the content", () => {
  const error = new SerializationError("schema", "no", {
    direction: "decode",
    issues: [
      { path: ["rules", 0, "a/b ü"], message: "expected text", code: "invalid_type" },
      { path: [], message: "https://a:b@c", code: "custom" },
    ],
  });
  expect(toProblem(error)["errors"]).toEqual([
    { detail: "expected text", pointer: "#/rules/0/a~1b%20%C3%BC" },
    { detail: "https://<secret>@c", pointer: "#" },
  ]);
  const many = Array.from({ length: 200 }, () => ({ path: [], message: "", code: "" }));
  const long = new SerializationError("schema", "no", { direction: "decode", issues: many });
  expect(toProblem(long)["errors"]).toHaveLength(100);
});

test("options, and the request it happened in", () => {
  const error = new TocsinError(
    "unknown_id",
    "no",
    { what: "rule", id: "x" },
    { context: { requestId: "r1", tenantId: "acme" } },
  );
  expect(toProblem(error, { typeBase: "https://example.com/problems/", instance: "/rules/x" })).toEqual({
    type: "https://example.com/problems/unknown_id",
    title: "There is nothing with this id",
    status: 404,
    detail: "no",
    instance: "/rules/x",
    code: "unknown_id",
    details: { what: "rule", id: "x" },
    requestId: "r1",
  });
});

test.each([[new Error("secret path /etc")], ["text"], [undefined], [{ name: "TocsinError" }]])(
  "of %s nothing is told",
  (error) => {
    expect(toProblem(error)).toEqual({ type: "about:blank", title: "Internal Server Error", status: 500 });
  },
);

test.each(["toString", "constructor", "later_code"])("a code of another copy of the package: %s", (code) => {
  const other = Object.assign(new Error("x"), { name: "TocsinError", code, details: {} });
  expect(toProblem(other)).toEqual({
    type: `urn:tocsin:problem:${code}`,
    title: "Internal Server Error",
    status: 500,
    code,
  });
  const serialization = Object.assign(new Error("x"), {
    name: "SerializationError",
    code,
    direction: "decode",
  });
  expect(toProblem(serialization).status).toBe(500);
});

test.each<[unknown, boolean]>([
  [{}, true],
  [{ type: "about:blank", status: 404 }, true],
  [{ title: "t", detail: "d", instance: "/x", more: [1] }, true],
  [{ status: 99 }, false],
  [{ status: "404" }, false],
  [{ type: 1 }, false],
  [{ detail: null }, false],
  ["problem", false],
])("%j as problem details: %s", (value, valid) => {
  expect(ProblemSchema.safeParse(value).success).toBe(valid);
});

test("the type is about:blank when it is left out", () => {
  const problem: Problem = ProblemSchema.parse({});
  expect(problem.type).toBe("about:blank");
});
