import { expect, test } from "vitest";
import { SyncStatus } from "../../../src/base/enums/sync-status.js";

test.each([
  ["Synced", "synced", false],
  ["OutOfSync", "out_of_sync", false],
  ["Unknown", "unknown", false],
  ["Missing", "missing", false],
  ["Extra", "extra", false],
  ["Paused", "unknown", true],
])("%s is %s", (word, value, lossy) => {
  expect(SyncStatus.fromExternal("drift", word)).toEqual({ value, lossy });
});

test("anything is worse than synced", () => {
  expect(SyncStatus.max(["synced", "unknown"])).toBe("unknown");
  expect(SyncStatus.min(SyncStatus.ids)).toBe("synced");
});
