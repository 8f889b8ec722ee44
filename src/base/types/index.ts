export { type ByteSize, ByteSizeSchema } from "./byte-size.js";
export { type Cron, CronSchema } from "./cron.js";
export { defineHttpUrlSchema, type HttpUrlPolicy } from "./define-http-url.js";
export { type Email, EmailSchema } from "./email.js";
export { type GoDuration, GoDurationSchema } from "./go-duration.js";
export { type GoTemplate, GoTemplateSchema } from "./go-template.js";
export {
  type AlertId,
  AlertIdSchema,
  type RequestId,
  RequestIdSchema,
  type RuleId,
  RuleIdSchema,
  type TenantSlug,
  TenantSlugSchema,
  type TenantUid,
  TenantUidSchema,
  type Ulid,
  UlidSchema,
  type UserId,
  UserIdSchema,
  type UuidV7,
  UuidV7Schema,
} from "./ids.js";
export { type Instant, InstantSchema } from "./instant.js";
export {
  type KubernetesAnnotationKey,
  KubernetesAnnotationKeySchema,
  type KubernetesAnnotations,
  KubernetesAnnotationsSchema,
  type KubernetesLabelKey,
  KubernetesLabelKeySchema,
  type KubernetesLabels,
  KubernetesLabelsSchema,
  type KubernetesLabelValue,
  KubernetesLabelValueSchema,
} from "./kubernetes-label.js";
export {
  type LabelName,
  LabelNameSchema,
  type Labels,
  LabelsSchema,
  type LabelValue,
  LabelValueSchema,
  type LegacyLabelName,
  LegacyLabelNameSchema,
} from "./label.js";
export { type Locale, LocaleSchema } from "./locale.js";
export { type Money, MoneySchema } from "./money.js";
export {
  type Cidr,
  CidrSchema,
  type Hostname,
  HostnameSchema,
  type HostPort,
  HostPortSchema,
  type IpAddress,
  IpAddressSchema,
  type Port,
  PortSchema,
} from "./network.js";
export { type PhoneNumber, PhoneNumberSchema } from "./phone-number.js";
export { type PrometheusDuration, PrometheusDurationSchema } from "./prometheus-duration.js";
export { type PromqlExpression, PromqlExpressionSchema } from "./promql-expression.js";
export { type Quantity, QuantitySchema } from "./quantity.js";
export {
  type Percent,
  type Percentage,
  PercentageSchema,
  PercentSchema,
  type Ratio,
  RatioSchema,
} from "./ratio.js";
export { type Re2Pattern, Re2PatternSchema } from "./re2-pattern.js";
export { revealSecrets } from "./reveal-secrets.js";
export { Secret, SecretSchema } from "./secret.js";
export { type Semver, type SemverRange, SemverRangeSchema, SemverSchema } from "./semver.js";
export { type TimeZone, TimeZoneSchema } from "./time-zone.js";
export { type HttpsUrl, HttpsUrlSchema, type HttpUrl, HttpUrlSchema } from "./url.js";
export { type UtcInstant, UtcInstantSchema } from "./utc-instant.js";
