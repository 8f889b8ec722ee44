import type { SchemaExamples } from "../../../../base/schema-examples.js";
import type { ResourceMetadataSchema } from "../../platform/resource-metadata.js";

export const resourceMetadata: SchemaExamples<ResourceMetadataSchema> = {
  valid: [
    {
      createdAt: "2026-03-01T08:15:30.000Z",
      updatedAt: "2026-03-01T08:15:30.000Z",
      createdBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
      updatedBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
      schemaVersion: "v1",
      generation: 1,
      resourceVersion: "1",
    },
    {
      createdAt: "2026-03-01T08:15:30.000Z",
      updatedAt: "2026-03-01T08:15:30.000Z",
      createdBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
      updatedBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
      schemaVersion: "v1",
      generation: 7,
      resourceVersion: "1",
      observedGeneration: 6,
    },
    {
      createdAt: "2026-03-01T08:15:30.000Z",
      updatedAt: "2026-03-01T09:15:30.000Z",
      createdBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
      updatedBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
      schemaVersion: "v1",
      generation: 1,
      resourceVersion: "1",
    },
  ],
  invalid: [
    [
      "createdAt: invalid_type, updatedAt: invalid_type, createdBy: invalid_type, updatedBy: invalid_type, schemaVersion: invalid_type, generation: invalid_type, resourceVersion: invalid_type",
      {},
    ],
    [
      "generation: too_small",
      {
        createdAt: "2026-03-01T08:15:30.000Z",
        updatedAt: "2026-03-01T08:15:30.000Z",
        createdBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
        updatedBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
        schemaVersion: "v1",
        generation: 0,
        resourceVersion: "1",
      },
    ],
    [
      "createdAt: invalid_format",
      {
        createdAt: "yesterday",
        updatedAt: "2026-03-01T08:15:30.000Z",
        createdBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
        updatedBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
        schemaVersion: "v1",
        generation: 1,
        resourceVersion: "1",
      },
    ],
    [
      "createdBy: invalid_type",
      {
        createdAt: "2026-03-01T08:15:30.000Z",
        updatedAt: "2026-03-01T08:15:30.000Z",
        createdBy: "auth0|5f7c8ec7c33c6c004bbafe82",
        updatedBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
        schemaVersion: "v1",
        generation: 1,
        resourceVersion: "1",
      },
    ],
    [
      "$: unrecognized_keys",
      {
        createdAt: "2026-03-01T08:15:30.000Z",
        updatedAt: "2026-03-01T08:15:30.000Z",
        createdBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
        updatedBy: { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
        schemaVersion: "v1",
        generation: 1,
        resourceVersion: "1",
        owner: "ada",
      },
    ],
  ],
};
