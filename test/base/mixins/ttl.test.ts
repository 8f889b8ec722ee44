import { expect, test } from "vitest";
import { expiryOf, isExpired, renew } from "../../../src/base/mixins/ttl.js";

const createdAt = "2026-03-01T00:00:00.000Z";

test.each([
  [{}, undefined],
  [{ ttlSeconds: 60 }, undefined],
  [{ createdAt }, undefined],
  [{ createdAt, ttlSeconds: 60 }, "2026-03-01T00:01:00.000Z"],
  [{ createdAt: "once", ttlSeconds: 60 }, undefined],
  [{ expiresAt: "2026-03-02T00:00:00.000Z" }, "2026-03-02T00:00:00.000Z"],
  [{ createdAt, ttlSeconds: 60, expiresAt: "2026-03-02T00:00:00.000Z" }, "2026-03-02T00:00:00.000Z"],
  [{ expiresAt: "later", createdAt, ttlSeconds: 60 }, "2026-03-01T00:01:00.000Z"],
])("%j ends at %s", (value, expected) => {
  expect(expiryOf(value)?.toISOString()).toBe(expected);
});

test.each([
  ["2026-03-01T00:00:59.999Z", false],
  ["2026-03-01T00:01:00.000Z", true],
])("at %s it is over: %s", (now, over) => {
  expect(isExpired({ createdAt, ttlSeconds: 60 }, new Date(now))).toBe(over);
  expect(isExpired({}, new Date(now))).toBe(false);
});

test("is renewed from now on, as long as it is not over", () => {
  const lease = { createdAt, ttlSeconds: 60, renewable: true };
  const now = new Date("2026-03-01T00:00:30.000Z");
  expect(renew(lease, 60, now)).toEqual({
    createdAt,
    expiresAt: "2026-03-01T00:01:30.000Z",
    renewable: true,
  });
  expect(renew({ renewable: true }, 1, now)).toEqual({
    renewable: true,
    expiresAt: "2026-03-01T00:00:31.000Z",
  });
  expect(() => renew(lease, 60, new Date("2026-03-01T00:01:00.000Z"))).toThrow(
    expect.objectContaining({ code: "expired", details: { what: "ttl", at: "2026-03-01T00:01:00.000Z" } }),
  );
  expect(() => renew({ ...lease, renewable: false }, 60, now)).toThrow(
    expect.objectContaining({
      code: "conflict",
      details: { what: "renewable", expected: "true", actual: "false" },
    }),
  );
});
