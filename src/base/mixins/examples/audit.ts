import type { SchemaExamples } from "../../schema-examples.js";
import type { ActorSchema, AuditSourceSchema } from "../audit.js";

export const actor: SchemaExamples<ActorSchema> = {
  valid: [
    {
      type: "service",
      id: "system:serviceaccount:ops:alerts",
      onBehalfOf: "ada@example.com",
      reason: "planned upgrade",
    },
    { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82" },
    { type: "system", id: "retention", reason: "older than 90 days" },
  ],
  invalid: [
    ["type: invalid_value, id: invalid_type", {}],
    ["type: invalid_value", { type: "robot", id: "r2" }],
    ["id: invalid_type", { type: "user" }],
    ["id: invalid_format", { type: "user", id: "Ada Lovelace" }],
    ["reason: too_small", { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82", reason: "" }],
    ["$: unrecognized_keys", { type: "user", id: "auth0|5f7c8ec7c33c6c004bbafe82", name: "Ada" }],
  ],
};

export const auditSource: SchemaExamples<AuditSourceSchema> = {
  valid: [
    { ip: "192.0.2.7", userAgent: "curl/8.9", requestId: "4bf92f3577b34da6a3ce929d0e0e4736" },
    { requestId: "a" },
    { ip: "2001:db8::1", requestId: "a" },
  ],
  invalid: [
    ["requestId: invalid_type", {}],
    ["requestId: invalid_format", { requestId: "" }],
    ["ip: invalid_format", { requestId: "a", ip: "localhost" }],
    ["requestId: invalid_format", { requestId: "a b" }],
    ["$: unrecognized_keys", { requestId: "a", agent: "curl" }],
  ],
};
