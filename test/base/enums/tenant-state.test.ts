import { expect, test } from "vitest";
import { TenantMachine, TenantState } from "../../../src/base/enums/tenant-state.js";

test("the arrows", () => {
  expect(TenantState.ids.map((id) => [id, ...TenantMachine.next(id)].join(" "))).toEqual([
    "requested provisioning rejected",
    "provisioning active failed",
    "active suspended read_only offboarding",
    "read_only active suspended offboarding",
    "suspended active offboarding",
    "offboarding active deleting",
    "deleting deleted failed",
    "failed provisioning deleting",
    "rejected",
    "deleted",
  ]);
});

const DAY = 86_400_000;
const leaving = (days: number, exported = true, graceDays?: number): object => ({
  since: new Date(0),
  now: new Date(days * DAY),
  exported,
  ...(graceDays === undefined ? {} : { graceDays }),
});

test.each<[from: TenantState, to: TenantState, context: object, refusedBy: string | undefined]>([
  ["requested", "provisioning", { requestedBy: "ana", approvedBy: "ben" }, undefined],
  ["requested", "provisioning", { requestedBy: "ana", approvedBy: "ana" }, "approved_by_other"],
  ["requested", "provisioning", { requestedBy: "ana" }, "approved_by_other"],
  ["requested", "rejected", {}, undefined],
  ["provisioning", "active", { resourcesBound: true, keysActive: true }, undefined],
  ["provisioning", "active", { keysActive: true }, "resources_bound"],
  ["provisioning", "active", { resourcesBound: true }, "keys_active"],
  ["active", "suspended", { reason: "unpaid" }, undefined],
  ["active", "suspended", { reason: " " }, "has_reason"],
  ["active", "read_only", {}, "has_reason"],
  ["active", "offboarding", {}, "has_reason"],
  ["read_only", "suspended", {}, undefined],
  ["offboarding", "active", {}, undefined],
  ["offboarding", "deleting", { offboarding: leaving(30) }, undefined],
  ["offboarding", "deleting", { offboarding: leaving(29.9) }, "grace_over"],
  ["offboarding", "deleting", { offboarding: leaving(0, true, 0) }, undefined],
  ["offboarding", "deleting", { offboarding: leaving(30, false) }, "exported"],
  ["offboarding", "deleting", { offboarding: leaving(30), legalHold: true }, "no_legal_hold"],
  ["offboarding", "deleting", {}, "exported"],
  ["deleting", "deleted", {}, undefined],
  ["deleting", "deleted", { preventDeletion: true }, "deletion_allowed"],
  ["failed", "deleting", {}, undefined],
])("from %s to %s with %j: refused by %s", (from, to, context, guard) => {
  const result = TenantMachine.safeTransition(from, to, context);
  expect(result.ok ? undefined : result.error.details.guard).toBe(guard);
});
