import * as z from "zod";

const TENANT_SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const TENANT_UID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** What needs no escape in a path, a file name, a label value or a line of a log. */
const IDENTIFIER = /^[A-Za-z0-9](?:[A-Za-z0-9._:-]*[A-Za-z0-9])?$/;
const VISIBLE_ASCII = /^[!-~]+$/;

const tenantSlug = z
  .string()
  .min(3)
  .max(40)
  .regex(TENANT_SLUG, {
    error: "not a tenant slug, such as acme or acme-eu: lower-case letters, digits and single hyphens",
  })
  .meta({ examples: ["acme", "acme-eu"] })
  .brand<"TenantSlug">();
type InferredTenantSlug = typeof tenantSlug;
/**
 * The name people know a tenant by: 3 to 40 lower-case letters, digits and single hyphens, beginning with a letter. It is
 * valid as a Kubernetes namespace, a DNS label, an `X-Scope-OrgID` of Mimir, Loki and Tempo, a Postgres schema and an S3 bucket, and
 * leaves 22 characters of a namespace for what a tenant puts into it. Guessable: access is decided by the {@link TenantUidSchema}.
 */
export interface TenantSlugSchema extends InferredTenantSlug {}
export const TenantSlugSchema: TenantSlugSchema = tenantSlug;
export type TenantSlug = z.infer<TenantSlugSchema>;

const tenantUid = z
  .string()
  .regex(TENANT_UID, { error: "not a UUID of version 4 or 7 in lower case" })
  .meta({ examples: ["0190163d-8694-739b-aea5-966c26f8ad91"] })
  .brand<"TenantUid">();
type InferredTenantUid = typeof tenantUid;
/**
 * What access, row-level security and keys depend on: a UUID of version 4 or 7, which nobody guesses. In lower case only, since
 * such keys are compared byte by byte (RFC 9562 writes them so).
 */
export interface TenantUidSchema extends InferredTenantUid {}
export const TenantUidSchema: TenantUidSchema = tenantUid;
export type TenantUid = z.infer<TenantUidSchema>;

const alertId = z
  .string()
  .max(128)
  .regex(IDENTIFIER, { error: "not an id: letters and digits, with . _ : - between them" })
  .meta({ examples: ["01j0b3v5qk8z6w9x2y4t7r1s5m"] })
  .brand<"AlertId">();
type InferredAlertId = typeof alertId;
/**
 * One alert of the platform: up to 128 letters and digits, with `. _ : -` between them, such as a ULID or the fingerprint of
 * Alertmanager.
 */
export interface AlertIdSchema extends InferredAlertId {}
export const AlertIdSchema: AlertIdSchema = alertId;
export type AlertId = z.infer<AlertIdSchema>;

const ruleId = z
  .string()
  .max(128)
  .regex(IDENTIFIER, { error: "not an id: letters and digits, with . _ : - between them" })
  .meta({ examples: ["orders-down", "checkout:latency"] })
  .brand<"RuleId">();
type InferredRuleId = typeof ruleId;
/** One alert rule of the platform: up to 128 letters and digits, with `. _ : -` between them. */
export interface RuleIdSchema extends InferredRuleId {}
export const RuleIdSchema: RuleIdSchema = ruleId;
export type RuleId = z.infer<RuleIdSchema>;

const userId = z
  .string()
  .max(255)
  .regex(VISIBLE_ASCII, { error: "not a user id: visible ASCII characters without spaces" })
  .meta({ examples: ["auth0|5f7c8ec7c33c6c004bbafe82", "system:serviceaccount:ops:alerts"] })
  .brand<"UserId">();
type InferredUserId = typeof userId;
/** Who did something: up to 255 visible ASCII characters, as the `sub` of OpenID Connect, in exact spelling. */
export interface UserIdSchema extends InferredUserId {}
export const UserIdSchema: UserIdSchema = userId;
export type UserId = z.infer<UserIdSchema>;

const requestId = z
  .string()
  .max(128)
  .regex(VISIBLE_ASCII, { error: "not a request id: visible ASCII characters without spaces" })
  .meta({ examples: ["4bf92f3577b34da6a3ce929d0e0e4736"] })
  .brand<"RequestId">();
type InferredRequestId = typeof requestId;
/** One request, as in a header `X-Request-Id`: up to 128 visible ASCII characters, so that it breaks no header and no log. */
export interface RequestIdSchema extends InferredRequestId {}
export const RequestIdSchema: RequestIdSchema = requestId;
export type RequestId = z.infer<RequestIdSchema>;

const ulid = z
  .string()
  .regex(z.regexes.ulid, { error: "not a ULID: 26 characters of Crockford's base 32" })
  .meta({ examples: ["01ARZ3NDEKTSV4RRFFQ69G5FAV"] })
  .brand<"Ulid">();
type InferredUlid = typeof ulid;
/** A ULID: 48 bits of time and 80 of chance in 26 characters of Crockford's base 32, in either case. */
export interface UlidSchema extends InferredUlid {}
export const UlidSchema: UlidSchema = ulid;
export type Ulid = z.infer<UlidSchema>;

const uuidV7 = z
  .uuidv7({ error: "not a UUID of version 7" })
  .meta({ examples: ["0190163d-8694-739b-aea5-966c26f8ad91"] })
  .brand<"UuidV7">();
type InferredUuidV7 = typeof uuidV7;
/** A UUID of version 7 (RFC 9562), which begins with its time; in either case. */
export interface UuidV7Schema extends InferredUuidV7 {}
export const UuidV7Schema: UuidV7Schema = uuidV7;
export type UuidV7 = z.infer<UuidV7Schema>;
