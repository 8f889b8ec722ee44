import type { SchemaExamples } from "../../schema-examples.js";
import type { OwnerReferenceSchema } from "../metadata.js";

export const ownerReference: SchemaExamples<OwnerReferenceSchema> = {
  valid: [
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      name: "checkout",
      uid: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
      controller: true,
    },
    { apiVersion: "v1", kind: "Namespace", name: "ops", uid: "1" },
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      name: "checkout",
      uid: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
      controller: true,
      blockOwnerDeletion: false,
    },
  ],
  invalid: [
    ["apiVersion: invalid_type, kind: invalid_type, name: invalid_type, uid: invalid_type", {}],
    [
      "uid: too_small",
      { apiVersion: "apps/v1", kind: "Deployment", name: "checkout", uid: "", controller: true },
    ],
    [
      "controller: invalid_type",
      {
        apiVersion: "apps/v1",
        kind: "Deployment",
        name: "checkout",
        uid: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
        controller: "true",
      },
    ],
    [
      "$: unrecognized_keys",
      {
        apiVersion: "apps/v1",
        kind: "Deployment",
        name: "checkout",
        uid: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
        controller: true,
        namespace: "ops",
      },
    ],
    [
      "kind: too_big",
      {
        apiVersion: "apps/v1",
        kind: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        name: "checkout",
        uid: "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
        controller: true,
      },
    ],
  ],
};
