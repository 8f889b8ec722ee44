import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { redact, redactText } from "../../src/base/redact.js";
import { Secret } from "../../src/base/types/secret.js";

describe("a key that looks secret", () => {
  test.each([
    "password",
    "smtp_auth_password",
    "passwd",
    "passphrase",
    "clientSecret",
    "token",
    "bot_token",
    "apiKey",
    "api-key",
    "private_key",
    "routingKey",
    "service_key",
    "credentials",
    "Authorization",
    "Set-Cookie",
    "hmac",
    "dsn",
  ])("%s", (key) => {
    expect(redact({ [key]: "s3cr3t" })).toEqual({ [key]: "<secret>" });
    expect(redact({ a: [{ [key]: { nested: "s3cr3t" } }] })).toEqual({ a: [{ [key]: "<secret>" }] });
    expect(redact(new Map([[key, "s3cr3t"]]))).toEqual({ [key]: "<secret>" });
    expect(redact({ [key]: true, other: 1 })).toEqual({ [key]: true, other: 1 });
  });

  test.each(["key", "name", "keyboard", "passing", "id", "monkey"])("%s does not", (key) => {
    expect(redact({ [key]: "value" })).toEqual({ [key]: "value" });
  });
});

test.each([
  ["https://ana:s3cr3t@example.com/x", "https://<secret>@example.com/x"],
  [
    "https://token@example.com and https://example.com/@me",
    "https://<secret>@example.com and https://example.com/@me",
  ],
  ["Authorization: Bearer abcdefghijklmnop.q", "Authorization: Bearer <secret>"],
  ["GenieKey 12345678-1234-1234-1234-123456789012", "GenieKey <secret>"],
  ["basic authentication failed", "basic authentication failed"],
])("%j is %j", (text, expected) => {
  expect(redactText(text)).toBe(expected);
});

test("values have JSON forms", () => {
  const when = new Date(0);
  const symbol = Symbol("x");
  const value = {
    a: new Secret("s3cr3t"),
    b: when,
    c: 10n,
    d: Number.NaN,
    e: symbol,
    f: test,
    g: undefined,
    h: null,
  };
  expect(redact(value)).toEqual({
    a: "<secret>",
    b: when.toISOString(),
    c: "10",
    d: "NaN",
    e: "[symbol]",
    f: "[function]",
    g: undefined,
    h: null,
  });
  expect(redact(new Set([1, new Uint8Array(3)]))).toEqual([1, "[3 bytes]"]);
});

test("errors are their name, code, message and cause", () => {
  const cause = Object.assign(new Error("https://a:b@c"), { code: "ECONNREFUSED", secret: "s3cr3t" });
  expect(redact({ error: new RangeError("no", { cause }) })).toEqual({
    error: {
      name: "RangeError",
      message: "no",
      cause: { name: "Error", message: "https://<secret>@c", code: "ECONNREFUSED" },
    },
  });
});

test("what is hostile ends", () => {
  const cyclic: Record<string, unknown> = { a: 1 };
  cyclic["self"] = cyclic;
  expect(redact(cyclic)).toEqual({ a: 1, self: "[cycle]" });

  const shared = { x: 1 };
  expect(redact([shared, shared])).toEqual([shared, shared]);

  let deep: unknown = 1;
  for (let depth = 0; depth < 10_000; depth++) deep = [deep];
  expect(JSON.stringify(redact(deep))).toBe('[[[[[[[["[deeper]"]]]]]]]]');

  const throwing = {
    get x(): string {
      throw new Error("no");
    },
  };
  expect(redact({ throwing })).toEqual({ throwing: "[unreadable]" });

  expect(redact(Array.from({ length: 103 }, () => 0))).toEqual([
    ...Array.from({ length: 100 }, () => 0),
    "[3 more]",
  ]);
  const wide = Object.fromEntries(Array.from({ length: 102 }, (_, index) => [`k${index}`, index]));
  expect(Object.entries(redact(wide) as object).at(-1)).toEqual(["…", "[2 more]"]);

  const list = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 0));
  expect(JSON.stringify(redact(list)).length).toBeLessThan(100_000);
  expect(redactText("x".repeat(5_000))).toHaveLength(2_001);
});

test("anything at all becomes JSON without its secret", () => {
  const secret = "hunter2hunter2";
  const tree = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true }),
      fc.dictionary(fc.string(), tie("node")),
      fc.record({ password: fc.constant(secret), inner: tie("node") }),
      fc.constant(new Secret(secret)),
    ),
  })).node;
  fc.assert(
    fc.property(tree, (value) => {
      expect(JSON.stringify(redact(value)) ?? "").not.toContain(secret);
    }),
    { numRuns: 200 },
  );
});
