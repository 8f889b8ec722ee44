import { ResourceMetadataSchema } from "../../../../src/schemas/alert/platform/resource-metadata.js";
import { testSchema } from "../../../helpers/schema-cases.js";

const METADATA = {
  createdAt: "2026-03-01T08:00:00.000Z",
  updatedAt: "2026-03-02T08:00:00.000Z",
  createdBy: { type: "user", id: "ada" },
  updatedBy: { type: "system", id: "importer", reason: "nightly import" },
  schemaVersion: "v1",
  generation: 1,
  resourceVersion: "7",
};

testSchema("ResourceMetadataSchema", ResourceMetadataSchema, {
  valid: [
    METADATA,
    { ...METADATA, observedGeneration: 0, etag: '"abc"', source: { requestId: "r-1", ip: "192.0.2.1" } },
    { ...METADATA, deletedAt: "2026-03-03T08:00:00.000Z", deletedBy: "ada", deleteReason: "unused" },
  ],
  invalid: [
    [{}, ["createdAt"]],
    [{ ...METADATA, createdAt: "2026-03-01T08:00:00+01:00" }, ["createdAt"]],
    [{ ...METADATA, generation: 0 }, ["generation"]],
    [{ ...METADATA, updatedBy: { type: "robot", id: "x" } }, ["updatedBy", "type"]],
    [{ ...METADATA, schemaVersion: "latest" }, ["schemaVersion"]],
    [{ ...METADATA, tenantId: "acme" }, []],
  ],
});
