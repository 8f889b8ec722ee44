import { expect, test } from "vitest";
import { type Deletion, isDeleted, restore, softDelete } from "../../../src/base/mixins/soft-deletion.js";

const thing: Deletion & { readonly name: string } = { name: "x" };
const now = new Date("2026-03-01T00:00:00.000Z");

test("deleted and restored, it is as before", () => {
  const deleted = softDelete(thing, { now, by: "ana", reason: "old", retentionDays: 30 });
  expect(deleted).toEqual({
    name: "x",
    deletedAt: "2026-03-01T00:00:00.000Z",
    deletedBy: "ana",
    deleteReason: "old",
    purgeAfter: "2026-03-31T00:00:00.000Z",
  });
  expect([isDeleted(thing), isDeleted(deleted)]).toEqual([false, true]);
  expect(restore(deleted, new Date("2026-03-30T23:59:59.999Z"))).toEqual(thing);
});

test("without a reason and retention it can always be restored", () => {
  const deleted = softDelete(thing, { now, by: "ana" });
  expect(deleted).toEqual({ name: "x", deletedAt: now.toISOString(), deletedBy: "ana" });
  expect(restore(deleted, new Date("2099-01-01"))).toEqual(thing);
});

test("from purgeAfter on it cannot be restored", () => {
  const deleted = softDelete(thing, { now, by: "ana", retentionDays: 30 });
  expect(() => restore(deleted, new Date("2026-03-31T00:00:00.000Z"))).toThrow(
    expect.objectContaining({
      code: "expired",
      details: { what: "deletion", at: "2026-03-31T00:00:00.000Z" },
    }),
  );
});

test("it is deleted once, and restored once", () => {
  const deleted = softDelete(thing, { now, by: "ana" });
  expect(() => softDelete(deleted, { now, by: "ben" })).toThrow(
    expect.objectContaining({
      code: "conflict",
      details: { what: "deletion", expected: "present", actual: "deleted" },
    }),
  );
  expect(() => restore(thing, now)).toThrow(
    expect.objectContaining({
      code: "conflict",
      details: { what: "deletion", expected: "deleted", actual: "present" },
    }),
  );
});
