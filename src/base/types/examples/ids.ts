import type { SchemaExamples } from "../../schema-examples.js";
import type {
  AlertIdSchema,
  RequestIdSchema,
  RuleIdSchema,
  TenantSlugSchema,
  TenantUidSchema,
  UlidSchema,
  UserIdSchema,
  UuidV7Schema,
} from "../ids.js";

export const alertId: SchemaExamples<AlertIdSchema> = {
  valid: ["01j0b3v5qk8z6w9x2y4t7r1s5m", "0f2b3c4d5e6f7a8b", "a:1"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "-a"],
    ["$: invalid_format", "a b"],
    ["$: invalid_format", "a/b"],
    ["$: invalid_type", 42],
  ],
};

export const requestId: SchemaExamples<RequestIdSchema> = {
  valid: ["4bf92f3577b34da6a3ce929d0e0e4736", "req/1", "0190163d-8694-739b-aea5-966c26f8ad91"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "a b"],
    ["$: invalid_format", "a\nb"],
    ["$: invalid_format", "ü"],
    ["$: invalid_type", 42],
  ],
};

export const ruleId: SchemaExamples<RuleIdSchema> = {
  valid: ["orders-down", "checkout:latency", "7"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "orders down"],
    ["$: invalid_format", "orders-"],
    ["$: invalid_format", "orders/down"],
    ["$: invalid_type", 42],
  ],
};

export const tenantSlug: SchemaExamples<TenantSlugSchema> = {
  valid: ["acme", "acme-eu", "t42"],
  invalid: [
    ["$: too_small, $: invalid_format", ""],
    ["$: too_small", "ab"],
    ["$: invalid_format", "Acme"],
    ["$: invalid_format", "acme--eu"],
    ["$: invalid_format", "1acme"],
    ["$: invalid_format", "acme_eu"],
  ],
};

export const tenantUid: SchemaExamples<TenantUidSchema> = {
  valid: [
    "0190163d-8694-739b-aea5-966c26f8ad91",
    "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f",
    "00000000-0000-7000-8000-000000000000",
  ],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "acme"],
    ["$: invalid_format", "0190163D-8694-739B-AEA5-966C26F8AD91"],
    ["$: invalid_format", "0190163d8694739baea5966c26f8ad91"],
    ["$: invalid_format", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"],
  ],
};

export const ulid: SchemaExamples<UlidSchema> = {
  valid: ["01ARZ3NDEKTSV4RRFFQ69G5FAV", "01arz3ndektsv4rrffq69g5fav", "00000000000000000000000000"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "01ARZ3NDEKTSV4RRFFQ69G5FA"],
    ["$: invalid_format", "01ARZ3NDEKTSV4RRFFQ69G5FAU"],
    ["$: invalid_format", "0190163d-8694-739b-aea5-966c26f8ad91"],
    ["$: invalid_type", 42],
  ],
};

export const userId: SchemaExamples<UserIdSchema> = {
  valid: ["auth0|5f7c8ec7c33c6c004bbafe82", "system:serviceaccount:ops:alerts", "ada@example.com"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "Ada Lovelace"],
    ["$: invalid_format", "a\tb"],
    ["$: invalid_format", "ü"],
    ["$: invalid_type", 42],
  ],
};

export const uuidV7: SchemaExamples<UuidV7Schema> = {
  valid: [
    "0190163d-8694-739b-aea5-966c26f8ad91",
    "0190163D-8694-739B-AEA5-966C26F8AD91",
    "00000000-0000-7000-8000-000000000000",
  ],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "acme"],
    ["$: invalid_format", "7d8f2a6e-4a9b-4d3c-9e57-0c1b2a3d4e5f"],
    ["$: invalid_format", "0190163d8694739baea5966c26f8ad91"],
    ["$: invalid_type", 42],
  ],
};
