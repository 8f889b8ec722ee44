import { inspect } from "node:util";
import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import { isTocsinError } from "../../../src/base/errors.js";
import { revealSecrets } from "../../../src/base/types/reveal-secrets.js";
import { Secret, SecretSchema } from "../../../src/base/types/secret.js";
import { FORMAT_IDS } from "../../../src/serializer/format-id.js";
import { createSerializer } from "../../../src/serializer/serializer.js";
import { describeScalar } from "../../helpers/scalar.js";

const TEXT = "s3cr3t-token";
const secret = new Secret(TEXT);

describeScalar("SecretSchema", SecretSchema, {
  valid: [TEXT, "<secret>", " "],
  invalid: ["", 1, null, true, {}],
});

describe("a secret", () => {
  test.each<[how: string, print: () => unknown]>([
    ["String", () => String(secret)],
    ["a template", () => `${secret}`],
    ["join", () => [secret].join()],
    ["toString", () => secret.toString()],
    ["valueOf", () => secret.valueOf()],
    ["opened", () => String(secret.opened())],
  ])("prints <secret> by %s", (_, print) => {
    expect(print()).toBe("<secret>");
  });

  test.each<[how: string, print: () => string]>([
    ["JSON", () => JSON.stringify({ secret })],
    ["inspect", () => inspect({ secret, list: [secret] }, { showHidden: true, depth: null })],
    ["an opened one", () => JSON.stringify(secret.opened()) + inspect(secret.opened(), { showHidden: true })],
    ["spread", () => JSON.stringify({ ...secret })],
    ["structuredClone", () => inspect(structuredClone(secret), { showHidden: true })],
    ["keys", () => JSON.stringify([Object.keys(secret), Reflect.ownKeys(secret), Object.entries(secret)])],
    ["an error", () => inspect(new Error(`wrong: ${secret}`, { cause: secret }))],
    ["an issue of zod", () => JSON.stringify(z.object({ a: z.string() }).safeParse({ a: secret }).error)],
  ])("does not show in %s", (_, print) => {
    expect(print()).not.toContain(TEXT);
  });

  test("is revealed when asked", () => {
    expect(secret.reveal()).toBe(TEXT);
    expect(secret.isRedacted).toBe(false);
  });

  test("that was read from <secret> has no text", () => {
    const redacted = new Secret("<secret>");
    expect(redacted.isRedacted).toBe(true);
    expect(redacted.opened().isRedacted).toBe(true);
    let thrown: unknown;
    try {
      redacted.reveal();
    } catch (error) {
      thrown = error;
    }
    expect(isTocsinError(thrown, "redacted_secret")).toBe(true);
  });

  test.each([
    ["abc", "abc", true],
    ["abc", "abd", false],
    ["abc", "ab", false],
    ["ab", "abc", false],
    ["abc", "abcabc", false],
    ["", "", true],
    ["", "\0", false],
    ["\0", "", false],
    ["<secret>", "<secret>", false],
    ["<secret>", "", false],
  ])("%j equals %j: %s", (left, right, expected) => {
    expect(new Secret(left).equals(new Secret(right))).toBe(expected);
  });
});

describe("SecretSchema", () => {
  const ChannelSchema = z.strictObject({
    name: z.string(),
    token: SecretSchema,
    fallback: SecretSchema.optional(),
    headers: z.record(z.string(), SecretSchema),
  });
  const channel = { name: "ops", token: secret, headers: { "X-Key": new Secret("k1") } };

  test("has a secret outside and a text inside", () => {
    expectTypeOf<z.output<typeof SecretSchema>>().toEqualTypeOf<Secret>();
    expectTypeOf<z.input<typeof SecretSchema>>().toEqualTypeOf<string>();
    expect(SecretSchema.parse(TEXT)).toBeInstanceOf(Secret);
    expect(z.encode(SecretSchema, secret)).toBe("<secret>");
    expect(z.encode(SecretSchema, secret.opened())).toBe(TEXT);
    expect(z.encode(SecretSchema, new Secret("<secret>").opened())).toBe("<secret>");
  });

  describe.each(FORMAT_IDS)("in %s", (format) => {
    const serializer = createSerializer(ChannelSchema);

    test("is written as <secret> and read as a redacted one, which is the same again", () => {
      const bytes = serializer.encode(channel, format);
      expect(Buffer.from(bytes).toString("latin1")).not.toContain(TEXT);
      const decoded = serializer.decode(bytes, format);
      expect(decoded.token.isRedacted).toBe(true);
      expect(decoded.headers["X-Key"]?.isRedacted).toBe(true);
      expect(serializer.encode(decoded, format)).toEqual(bytes);
      expect(serializer.encode(revealSecrets(decoded), format)).toEqual(bytes);
    });

    test("keeps its text when it is revealed first", () => {
      const decoded = serializer.decode(serializer.encode(revealSecrets(channel), format), format);
      expect(decoded.token.equals(secret)).toBe(true);
      expect(decoded.headers["X-Key"]?.reveal()).toBe("k1");
      expect(Buffer.from(serializer.encode(decoded, format)).toString("latin1")).not.toContain(TEXT);
    });
  });
});
