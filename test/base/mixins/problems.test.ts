import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LAYERS } from "../../../src/base/finding.js";
import { MIXIN_RULES, mixinProblems } from "../../../src/base/mixins/problems.js";
import type { MixinContext } from "../../../src/base/mixins/rule.js";

const NOW = new Date("2026-03-01T12:00:00.000Z");
const at = (hour: number): string => `2026-03-01T${String(hour).padStart(2, "0")}:00:00.000Z`;
const ready = { type: "Ready", status: "True", lastTransitionTime: at(1) };
const tenant = { tenantId: "acme", tenantUid: "u1" };

type Row = readonly [value: object, context: Omit<MixinContext, "now">, expected: readonly string[]];
const NONE = {};

const CASES: Readonly<Record<string, readonly Row[]>> = {
  "timestamps/updated-before-created": [
    [{ createdAt: at(2), updatedAt: at(1) }, NONE, ["semantic updatedAt"]],
    [{ createdAt: at(1), updatedAt: at(1) }, NONE, []],
    [{ createdAt: "2026-03-01T03:00:00+02:00", updatedAt: "2026-03-01T02:00:00Z" }, NONE, []],
    [{ createdAt: "later", updatedAt: at(1) }, NONE, []],
  ],
  "timestamps/from-the-future": [
    [{ updatedAt: "2026-03-01T12:05:00.000Z" }, NONE, []],
    [{ updatedAt: "2026-03-01T12:05:00.001Z" }, NONE, ["semantic updatedAt"]],
    [
      { createdAt: at(13), updatedAt: at(13), observedAt: at(13) },
      NONE,
      ["semantic createdAt", "semantic updatedAt", "semantic observedAt"],
    ],
  ],
  "timestamps/updated-goes-back": [
    [{ updatedAt: at(1) }, { before: { updatedAt: at(2) } }, ["consistency updatedAt"]],
    [{ updatedAt: at(2) }, { before: { updatedAt: at(2) } }, []],
    [{ updatedAt: at(1) }, { before: {} }, []],
    [{ updatedAt: at(1) }, NONE, []],
  ],
  "timestamps/created-changed": [
    [{ createdAt: at(1) }, { before: { createdAt: at(2) } }, ["consistency createdAt"]],
    [{}, { before: { createdAt: at(2) } }, ["consistency createdAt"]],
    [{ createdAt: at(1) }, { before: { createdAt: at(1) } }, []],
    [{ createdAt: at(1) }, { before: {} }, []],
  ],
  "soft-deletion/half-deleted": [
    [{ deletedAt: at(1) }, NONE, ["semantic deletedAt"]],
    [{ deletedBy: "ana" }, NONE, ["semantic deletedBy"]],
    [{ deletedAt: at(1), deletedBy: "ana" }, NONE, []],
    [{}, NONE, []],
  ],
  "soft-deletion/not-deleted": [
    [{ deleteReason: "x", purgeAfter: at(1) }, NONE, ["semantic deleteReason", "semantic purgeAfter"]],
    [{ deletedAt: at(1), deletedBy: "ana", deleteReason: "x", purgeAfter: at(1) }, NONE, []],
  ],
  "soft-deletion/purged-too-early": [
    [{ deletedAt: at(2), deletedBy: "ana", purgeAfter: at(1) }, NONE, ["semantic purgeAfter"]],
    [{ deletedAt: at(1), deletedBy: "ana", purgeAfter: at(1) }, NONE, []],
    [
      { deletedAt: at(1), deletedBy: "ana", purgeAfter: at(2) },
      { retentionDays: 1 },
      ["semantic purgeAfter"],
    ],
    [
      { deletedAt: at(1), deletedBy: "ana", purgeAfter: "2026-03-02T01:00:00.000Z" },
      { retentionDays: 1 },
      [],
    ],
  ],
  "audit/system-reason-missing": [
    [{ createdBy: { type: "system", id: "x" } }, NONE, ["semantic createdBy"]],
    [{ updatedBy: { type: "system", id: "x", reason: " " } }, NONE, ["semantic updatedBy"]],
    [
      { updatedBy: { type: "system", id: "x", reason: "retention" }, createdBy: { type: "user", id: "x" } },
      NONE,
      [],
    ],
    [{ updatedBy: "system" }, NONE, []],
  ],
  "audit/creator-changed": [
    [
      { createdBy: { type: "user", id: "ben" } },
      { before: { createdBy: { type: "user", id: "ana" } } },
      ["security createdBy"],
    ],
    [
      { createdBy: { type: "service", id: "ana" } },
      { before: { createdBy: { type: "user", id: "ana" } } },
      ["security createdBy"],
    ],
    [
      { createdBy: { type: "user", id: "ana", reason: "x" } },
      { before: { createdBy: { type: "user", id: "ana" } } },
      [],
    ],
  ],
  "tenancy/other-tenant": [
    [{ tenantId: "other", tenantUid: "u2" }, { tenant }, ["security tenantId", "security tenantUid"]],
    [tenant, { tenant }, []],
    [{ tenantId: "other" }, { tenant: { tenantUid: "u1" } }, []],
    [{}, { tenant }, []],
    [{ tenantId: "other" }, NONE, []],
  ],
  "tenancy/tenant-changed": [
    [{ tenantId: "other", tenantUid: "u1" }, { before: tenant }, ["security tenantId"]],
    [tenant, { before: tenant }, []],
  ],
  "versioning/observed-ahead": [
    [{ generation: 1, observedGeneration: 2 }, NONE, ["semantic observedGeneration"]],
    [{ generation: 2, observedGeneration: 2 }, NONE, []],
    [{ observedGeneration: 2 }, NONE, []],
  ],
  "versioning/generation-goes-back": [
    [{ generation: 1 }, { before: { generation: 2 } }, ["consistency generation"]],
    [{ generation: 4 }, { before: { generation: 2 } }, ["consistency generation"]],
    [{ generation: 3 }, { before: { generation: 2 } }, []],
    [{ generation: 2 }, { before: { generation: 2 } }, []],
  ],
  "versioning/version-reused": [
    [
      { generation: 2, resourceVersion: "7" },
      { before: { generation: 1, resourceVersion: "7" } },
      ["consistency resourceVersion"],
    ],
    [{ generation: 1, resourceVersion: "7" }, { before: { generation: 1, resourceVersion: "7" } }, []],
    [{ generation: 2, resourceVersion: "8" }, { before: { generation: 1, resourceVersion: "7" } }, []],
  ],
  "metadata/prefix-reserved": [
    [
      { labels: { "kubernetes.io/x": "" }, annotations: { "k8s.io/y": "" } },
      NONE,
      ["semantic labels.kubernetes.io/x", "semantic annotations.k8s.io/y"],
    ],
    [{ labels: { "app.kubernetes.io/name": "", team: "" }, annotations: [] }, NONE, []],
  ],
  "metadata/controller-repeated": [
    [
      { ownerReferences: [{ controller: true }, { controller: false }, { controller: true }] },
      NONE,
      ["semantic ownerReferences.2.controller"],
    ],
    [{ ownerReferences: [{ controller: true }, {}, null] }, NONE, []],
  ],
  "metadata/owner-repeated": [
    [
      { ownerReferences: [{ uid: "a" }, { uid: "b" }, { uid: "a" }] },
      NONE,
      ["semantic ownerReferences.2.uid"],
    ],
    [{ ownerReferences: [{}, {}] }, NONE, []],
    [{ ownerReferences: {} }, NONE, []],
  ],
  "metadata/finalizer-repeated": [
    [{ finalizers: ["a/b", "a/c", "a/b", "a/b"] }, NONE, ["semantic finalizers.2", "semantic finalizers.3"]],
    [{ finalizers: ["a/b", 1, 1] }, NONE, []],
  ],
  "ttl/end-ambiguous": [
    [{ ttlSeconds: 1, expiresAt: at(1) }, NONE, ["semantic expiresAt"]],
    [{ ttlSeconds: 1 }, NONE, []],
  ],
  "ttl/end-missing": [
    [{ renewable: true }, NONE, ["semantic renewable"]],
    [{ renewable: false }, NONE, []],
    [{ renewable: true, ttlSeconds: 1 }, NONE, []],
    [{ renewable: true, expiresAt: at(1) }, NONE, []],
  ],
  "ttl/over-before-created": [
    [{ createdAt: at(1), expiresAt: at(1) }, NONE, ["semantic expiresAt"]],
    [{ createdAt: at(1), expiresAt: at(2) }, NONE, []],
  ],
  "ttl/too-long": [
    [{ ttlSeconds: 61 }, { maxTtlSeconds: 60 }, ["semantic ttlSeconds"]],
    [{ ttlSeconds: 60 }, { maxTtlSeconds: 60 }, []],
    [{ createdAt: at(1), expiresAt: at(3) }, { maxTtlSeconds: 3_600 }, ["semantic expiresAt"]],
    [{ createdAt: at(1), expiresAt: at(2) }, { maxTtlSeconds: 3_600 }, []],
    [{ expiresAt: at(3) }, { maxTtlSeconds: 1 }, []],
    [{ ttlSeconds: 61 }, NONE, []],
  ],
  "tagging/tag-repeated": [
    [{ tags: ["a", "b", "a"] }, NONE, ["semantic tags.2"]],
    [{ tags: ["a", 1, 1] }, NONE, []],
    [{ tags: "aa" }, NONE, []],
  ],
  "tagging/required-missing": [
    [{ tags: ["owner:", "cost"] }, { requiredTags: ["owner", "cost"] }, ["semantic tags", "semantic tags"]],
    [{}, { requiredTags: ["owner"] }, ["semantic tags"]],
    [{ tags: ["owner:db", "cost=1"] }, { requiredTags: ["owner", "cost"] }, []],
    [{ tags: [] }, NONE, []],
  ],
  "conditions/type-repeated": [
    [{ conditions: [ready, ready] }, NONE, ["semantic conditions.1.type"]],
    [{ conditions: [ready, { ...ready, type: "Synced" }, {}, {}] }, NONE, []],
  ],
  "conditions/observed-ahead": [
    [
      { generation: 1, conditions: [{ ...ready, observedGeneration: 2 }] },
      NONE,
      ["semantic conditions.0.observedGeneration"],
    ],
    [{ generation: 1, conditions: [{ ...ready, observedGeneration: 1 }, ready] }, NONE, []],
    [{ conditions: [{ ...ready, observedGeneration: 2 }] }, NONE, []],
  ],
  "conditions/transition-time": [
    [
      { conditions: [{ ...ready, status: "False" }] },
      { before: { conditions: [ready] } },
      ["consistency conditions.0.lastTransitionTime"],
    ],
    [
      { conditions: [{ ...ready, lastTransitionTime: at(2) }] },
      { before: { conditions: [ready] } },
      ["consistency conditions.0.lastTransitionTime"],
    ],
    [
      { conditions: [{ ...ready, status: "False", lastTransitionTime: at(2) }] },
      { before: { conditions: [ready] } },
      [],
    ],
    [{ conditions: [ready, { ...ready, type: "New" }] }, { before: { conditions: [ready] } }, []],
    [{ conditions: [ready] }, NONE, []],
  ],
  "localised/language-repeated": [
    [{ displayName: { default: "a", "en-US": "b", "en-us": "c" } }, NONE, ["semantic displayName.en-us"]],
    [{ description: { default: "a", en: "b", de: "c" }, displayName: "a" }, NONE, []],
  ],
};

test("every rule has cases, a unique code and a layer", () => {
  expect(Object.keys(CASES)).toEqual(MIXIN_RULES.map(({ code }) => code));
  for (const { layer, fields, summary } of MIXIN_RULES) {
    expect(LAYERS).toContain(layer);
    expect(fields.length).toBeGreaterThan(0);
    expect(summary).toMatch(/^[A-Z].*\.$/);
  }
});

describe.each(Object.entries(CASES))("%s", (code, rows) => {
  test.each(rows)("%j with %j", (value, context, expected) => {
    const found = mixinProblems(value, NOW, context).filter((problem) => problem.code === code);
    expect(found.map(({ layer, path }) => `${layer} ${path.join(".")}`)).toEqual(expected);
  });
});

test.each([undefined, null, 1, "x", [], [{ renewable: true }]])("of %j nothing is said", (value) => {
  expect(mixinProblems(value, NOW)).toEqual([]);
});

test("no value makes a rule throw", () => {
  const field = fc.constantFrom(...new Set(MIXIN_RULES.flatMap(({ fields }) => fields)));
  const value = fc.dictionary(field, fc.oneof(fc.anything({ maxDepth: 2 }), fc.constant(at(1))));
  fc.assert(
    fc.property(value, value, (now, before) => {
      const context = { before, tenant, maxTtlSeconds: 1, retentionDays: 1, requiredTags: ["owner"] };
      expect(Array.isArray(mixinProblems(now, NOW, context))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
