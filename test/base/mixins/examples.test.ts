import { describe, expect, test } from "vitest";
import * as z from "zod";
import {
  ActorSchema,
  AuditSourceSchema,
  audit,
  ChecksumSchema,
  ConditionSchema,
  checksum,
  conditions,
  EtagSchema,
  LocalisedTextSchema,
  localised,
  metadata,
  OwnerReferenceSchema,
  SchemaVersionSchema,
  softDeletion,
  TagSchema,
  tagging,
  tenancy,
  timestamps,
  ttl,
  versioning,
} from "../../../src/base/mixins/index.js";
import { createSerializer } from "../../../src/serializer/serializer.js";

const AT = "2026-03-01T08:15:30.123Z";
const UID = "0190163d-8694-739b-aea5-966c26f8ad91";
const ana = { type: "user", id: "ana" };
const ready = { type: "Ready", status: "True", reason: "AllGood", lastTransitionTime: AT };
const owner = { apiVersion: "v1", kind: "Service", name: "db", uid: "u1" };
const digest = "ab".repeat(32);

const CASES: readonly (readonly [string, z.ZodType, readonly unknown[], readonly unknown[]])[] = [
  [
    "Actor",
    ActorSchema,
    [
      ana,
      { type: "service", id: "ci", onBehalfOf: "ana" },
      { type: "system", id: "tocsin", reason: "retention" },
    ],
    [
      { type: "robot", id: "x" },
      { type: "user" },
      { type: "user", id: "" },
      { ...ana, more: 1 },
      "ana",
      { ...ana, reason: "" },
    ],
  ],
  [
    "AuditSource",
    AuditSourceSchema,
    [
      { requestId: "r1" },
      { requestId: "r1", ip: "::1" },
      { requestId: "r1", ip: "192.0.2.1", userAgent: "curl" },
    ],
    [
      {},
      { requestId: "" },
      { requestId: "a b" },
      { requestId: "r1", ip: "localhost" },
      { requestId: "r1", host: "x" },
      null,
    ],
  ],
  [
    "Checksum",
    ChecksumSchema,
    [
      { algorithm: "sha256", digest },
      { algorithm: "sha512", digest: digest + digest },
      { algorithm: "sha256", digest: "0".repeat(64) },
    ],
    [
      { algorithm: "sha512", digest },
      { algorithm: "sha256", digest: digest + digest },
      { algorithm: "sha256", digest: digest.toUpperCase() },
      { algorithm: "md5", digest },
      { algorithm: "sha256" },
      digest,
    ],
  ],
  [
    "Condition",
    ConditionSchema,
    [
      ready,
      { ...ready, type: "example.com/Synced", message: "all", observedGeneration: 0 },
      { ...ready, status: "Unknown", lastTransitionTime: "2026-03-01T08:15:30+01:00" },
    ],
    [
      { ...ready, status: "yes" },
      { ...ready, status: true },
      { ...ready, type: "" },
      { ...ready, type: "Not Ready" },
      { ...ready, reason: "" },
      { ...ready, reason: "all good" },
      { ...ready, message: "x".repeat(32_769) },
      { ...ready, lastTransitionTime: "yesterday" },
      { ...ready, observedGeneration: -1 },
    ],
  ],
  ["Etag", EtagSchema, ['"abc"', 'W/"1"', '""', '"a,b"'], ["abc", '"', '"a b"', 'w/"1"', '"a"b"', "*", 1]],
  [
    "LocalisedText",
    LocalisedTextSchema,
    [{ default: "Hi" }, { default: "Hi", de: "Hallo" }, { default: "Hi", "pt-BR": "Oi", "zh-Hant": "你好" }],
    [
      {},
      { de: "Hallo" },
      { default: "" },
      { default: "Hi", de: 1 },
      { default: "Hi", german: "Hallo", de_DE: "x" },
      "Hi",
    ],
  ],
  [
    "OwnerReference",
    OwnerReferenceSchema,
    [owner, { ...owner, controller: true }, { ...owner, apiVersion: "apps/v1", blockOwnerDeletion: false }],
    [
      { ...owner, uid: "" },
      { ...owner, kind: undefined },
      { ...owner, controller: "true" },
      { ...owner, namespace: "x" },
      [],
    ],
  ],
  [
    "SchemaVersion",
    SchemaVersionSchema,
    ["v1", "v1beta1", "v2alpha3", "1.4.0", "2.0.0-rc.1"],
    ["1", "v0", "v1beta", "v1.0", "1.4", "v1gamma1", "", 1],
  ],
  [
    "Tag",
    TagSchema,
    ["production", "owner:db-team", "cost-center=4711", "a".repeat(128)],
    ["", "Owner", "-a", "a b", "a".repeat(129), 1],
  ],
  [
    "timestamps",
    z.strictObject(timestamps),
    [
      { createdAt: AT, updatedAt: AT },
      { createdAt: AT, updatedAt: AT, observedAt: AT },
      { updatedAt: AT, createdAt: AT, observedAt: undefined },
    ],
    [
      {},
      { createdAt: AT },
      { createdAt: AT, updatedAt: "2026-03-01T08:15:30Z" },
      { createdAt: 0, updatedAt: 0 },
      { createdAt: AT, updatedAt: AT, at: AT },
    ],
  ],
  [
    "softDeletion",
    z.strictObject(softDeletion),
    [
      {},
      { deletedAt: AT, deletedBy: "ana" },
      { deletedAt: AT, deletedBy: "ana", deleteReason: "old", purgeAfter: AT },
    ],
    [{ deletedAt: true }, { deletedBy: "" }, { deleteReason: "" }, { purgeAfter: "P30D" }, { deleted: true }],
  ],
  [
    "audit",
    z.strictObject(audit),
    [
      { createdBy: ana, updatedBy: ana },
      { createdBy: ana, updatedBy: { type: "service", id: "ci" } },
      { createdBy: ana, updatedBy: ana, source: { requestId: "r" } },
    ],
    [
      {},
      { createdBy: ana },
      { createdBy: "ana", updatedBy: "ana" },
      { createdBy: ana, updatedBy: ana, source: {} },
      { createdBy: ana, updatedBy: {} },
    ],
  ],
  [
    "tenancy",
    z.strictObject(tenancy),
    [
      { tenantId: "acme", tenantUid: UID },
      { tenantId: "acme-eu", tenantUid: UID },
      { tenantId: "abc", tenantUid: UID },
    ],
    [
      { tenantId: "acme" },
      { tenantUid: UID },
      { tenantId: "Acme", tenantUid: UID },
      { tenantId: "acme", tenantUid: "1" },
      { tenantId: "", tenantUid: UID },
    ],
  ],
  [
    "versioning",
    z.strictObject(versioning),
    [
      { schemaVersion: "v1", generation: 1, resourceVersion: "1" },
      { schemaVersion: "v1", generation: 2, observedGeneration: 0, resourceVersion: "abc" },
      { schemaVersion: "1.0.0", generation: 1, resourceVersion: "1", etag: '"x"' },
    ],
    [
      { generation: 1, resourceVersion: "1" },
      { schemaVersion: "v1", generation: 0, resourceVersion: "1" },
      { schemaVersion: "v1", generation: 1.5, resourceVersion: "1" },
      { schemaVersion: "v1", generation: 1, resourceVersion: "" },
      { schemaVersion: "v1", generation: 1, resourceVersion: 1 },
      { schemaVersion: "v1", generation: 1, resourceVersion: "1", etag: "x" },
    ],
  ],
  [
    "metadata",
    z.strictObject(metadata),
    [
      { name: "db" },
      {
        name: "db.example.com",
        labels: { team: "db", "app.kubernetes.io/name": "db" },
        annotations: { note: "any text" },
      },
      { name: "db", ownerReferences: [owner], finalizers: ["example.com/release"] },
    ],
    [
      {},
      { name: "DB" },
      { name: "-db" },
      { name: "db", labels: { team: "d b" } },
      { name: "db", labels: { "a/b/c": "" } },
      { name: "db", annotations: { "": "" } },
      { name: "db", finalizers: ["example.com/"] },
    ],
  ],
  [
    "ttl",
    z.strictObject(ttl),
    [{}, { ttlSeconds: 1 }, { expiresAt: AT, renewable: true }],
    [
      { ttlSeconds: 0 },
      { ttlSeconds: 1.5 },
      { ttlSeconds: "60" },
      { expiresAt: "soon" },
      { renewable: "no" },
    ],
  ],
  [
    "tagging",
    z.strictObject(tagging),
    [{}, { tags: [] }, { tags: ["a", "owner:db"] }],
    [
      { tags: "a" },
      { tags: ["A"] },
      { tags: [1] },
      { tags: Array.from({ length: 51 }, (_, i) => `t${i}`) },
      { tags: null },
    ],
  ],
  [
    "conditions",
    z.strictObject(conditions),
    [{}, { conditions: [] }, { conditions: [ready] }],
    [
      { conditions: {} },
      { conditions: [{}] },
      { conditions: [null] },
      { conditions: Array.from({ length: 101 }, () => ready) },
      { conditions: "Ready" },
    ],
  ],
  [
    "localised",
    z.strictObject(localised),
    [
      { displayName: { default: "a" } },
      { displayName: { default: "a", en: "b" } },
      { displayName: { default: "a" }, description: { default: "b" } },
    ],
    [
      {},
      { displayName: "a" },
      { displayName: {} },
      { displayName: { default: "a" }, description: "b" },
      { description: { default: "a" } },
    ],
  ],
  [
    "checksum",
    z.strictObject(checksum),
    [{}, { checksum: { algorithm: "sha256", digest } }, { checksum: undefined }],
    [
      { checksum: digest },
      { checksum: {} },
      { checksum: { algorithm: "sha1", digest } },
      { checksum: { algorithm: "sha256", digest: "ab" } },
      { checksum: null },
    ],
  ],
];

describe.each(CASES)("%s", (_name, schema, valid, invalid) => {
  test.each(valid)("takes %j", (value) => {
    expect(schema.safeParse(value).error).toBeUndefined();
  });

  test.each(invalid)("refuses %j", (value) => {
    expect(schema.safeParse(value).success).toBe(false);
  });
});

test("an object of all mixins has the fields of all, and goes through every format", () => {
  const schema = z.strictObject({
    ...timestamps,
    ...softDeletion,
    ...audit,
    ...tenancy,
    ...versioning,
    ...metadata,
    ...ttl,
    ...tagging,
    ...conditions,
    ...localised,
    ...checksum,
  });
  const value = schema.parse({
    createdAt: AT,
    updatedAt: AT,
    createdBy: ana,
    updatedBy: ana,
    tenantId: "acme",
    tenantUid: UID,
    schemaVersion: "v1",
    generation: 1,
    resourceVersion: "1",
    name: "db",
    tags: ["owner:db"],
    conditions: [ready],
    displayName: { default: "Database", de: "Datenbank" },
    checksum: { algorithm: "sha256", digest },
  });
  const serializer = createSerializer(schema);
  for (const format of ["json", "yaml", "xml", "protobuf", "msgpack"] as const)
    expect(serializer.decode(serializer.encode(value, format), format), format).toEqual(value);
});
