import { expect, expectTypeOf, test } from "vitest";
import {
  type AlertId,
  AlertIdSchema,
  RequestIdSchema,
  type RuleId,
  RuleIdSchema,
  type TenantSlug,
  TenantSlugSchema,
  type TenantUid,
  TenantUidSchema,
  UlidSchema,
  UserIdSchema,
  UuidV7Schema,
} from "../../../src/base/types/ids.js";
import { describeScalar } from "../../helpers/scalar.js";

const V4 = "f47ac10b-58cc-4372-a567-0e02b2c3d479";
const V7 = "0190163d-8694-739b-aea5-966c26f8ad91";

describeScalar("TenantSlugSchema", TenantSlugSchema, {
  valid: ["acme", "a1b", "acme-eu-west-1", "a".repeat(40)],
  invalid: [
    "ab",
    "a".repeat(41),
    "1acme",
    "Acme",
    "acme-",
    "acme--eu",
    "xn--acme",
    "acme.eu",
    "acme_eu",
    "",
    7,
  ],
});

describeScalar("TenantUidSchema", TenantUidSchema, {
  valid: [V4, V7, "0190163d-8694-739b-bea5-966c26f8ad91"],
  invalid: [
    V4.toUpperCase(),
    "f47ac10b-58cc-1372-a567-0e02b2c3d479",
    "f47ac10b-58cc-4372-c567-0e02b2c3d479",
    "00000000-0000-0000-0000-000000000000",
    `{${V4}}`,
    "enterprise-001",
    "",
  ],
});

describeScalar("AlertIdSchema", AlertIdSchema, {
  valid: ["7a1b2c3d4e5f6071", V7, "checkout:latency", "a"],
  invalid: ["", "-a", "a-", "a b", "a/b", "ä", "a".repeat(129), null],
});

describeScalar("RuleIdSchema", RuleIdSchema, {
  valid: ["orders-down", "team.db:latency_p99", "R2"],
  invalid: ["", ".hidden", "a:", "a\nb", "{{ id }}", "a".repeat(129)],
});

describeScalar("UserIdSchema", UserIdSchema, {
  valid: ["auth0|5f7c", "system:serviceaccount:ops:alerts", "oncall@example.com"],
  invalid: ["", "a b", "a\tb", "jürgen", "a".repeat(256), 12],
});

describeScalar("RequestIdSchema", RequestIdSchema, {
  valid: [V4, "Root=1-67891233-abcdef012345678912345678", "4bf92f3577b34da6a3ce929d0e0e4736"],
  invalid: ["", "a b", "a\r\nX-Admin: 1", "é", "a".repeat(129)],
});

describeScalar("UlidSchema", UlidSchema, {
  valid: ["01ARZ3NDEKTSV4RRFFQ69G5FAV", "01arz3ndektsv4rrffq69g5fav", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"],
  invalid: ["8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAI", "", V4],
});

describeScalar("UuidV7Schema", UuidV7Schema, {
  valid: [V7, V7.toUpperCase(), "0190163d-8694-739b-8ea5-966c26f8ad91"],
  invalid: [V4, "0190163d-8694-739b-cea5-966c26f8ad91", "0190163d8694739baea5966c26f8ad91", "", `${V7} `],
});

test("ids do not get mixed up", () => {
  expectTypeOf(TenantSlugSchema.parse("acme")).toEqualTypeOf<TenantSlug>();
  expectTypeOf<TenantSlug>().toExtend<string>();
  expectTypeOf<string>().not.toExtend<TenantSlug>();
  expectTypeOf<TenantSlug>().not.toExtend<TenantUid>();
  expectTypeOf<AlertId>().not.toExtend<RuleId>();
  expect(TenantSlugSchema.parse("acme")).toBe("acme");
});
