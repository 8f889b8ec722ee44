import { expect, test } from "vitest";
import {
  type Actor,
  ActorSchema,
  type AuditSource,
  AuditSourceSchema,
  changedBy,
  createdBy,
} from "../../../src/base/mixins/audit.js";

const ana: Actor = ActorSchema.parse({ type: "user", id: "ana" });
const ci: Actor = ActorSchema.parse({ type: "service", id: "ci" });
const request: AuditSource = AuditSourceSchema.parse({ requestId: "r1" });

test("who makes it has changed it last", () => {
  expect(createdBy(ana)).toEqual({ createdBy: ana, updatedBy: ana });
  expect(createdBy(ana, request)).toEqual({ createdBy: ana, updatedBy: ana, source: request });
});

test("a change has its own actor and request", () => {
  const made = createdBy(ana, request);
  expect(changedBy(made, ci)).toEqual({ createdBy: ana, updatedBy: ci });
  const other = { ...request, ip: "::1" };
  expect(changedBy(made, ci, other)).toEqual({ createdBy: ana, updatedBy: ci, source: other });
});
