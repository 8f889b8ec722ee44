export {
  type Actor,
  type ActorInput,
  ActorSchema,
  type AuditSource,
  type AuditSourceInput,
  AuditSourceSchema,
  audit,
  changedBy,
  createdBy,
} from "./audit.js";
export { type Checksum, ChecksumSchema, checksum, checksumOf } from "./checksum.js";
export {
  type Condition,
  type ConditionInput,
  ConditionSchema,
  conditions,
  findCondition,
  isConditionTrue,
  setCondition,
} from "./conditions.js";
export { type Etag, type EtagComparison, EtagSchema, etagOf, matchesEtag } from "./etag.js";
export { type LocalisedText, LocalisedTextSchema, localised, localisedTextFor } from "./localised.js";
export { metadata, type OwnerReference, type OwnerReferenceInput, OwnerReferenceSchema } from "./metadata.js";
export { MIXIN_RULES, type MixinProblem, mixinProblems } from "./problems.js";
export type { MixinContext, MixinFinding, MixinRule, MixinValue } from "./rule.js";
export {
  type Deletion,
  type DeletionOptions,
  isDeleted,
  restore,
  softDelete,
  softDeletion,
} from "./soft-deletion.js";
export { mergeTags, type Tag, TagSchema, tagging, tagValue } from "./tagging.js";
export { tenancy } from "./tenancy.js";
export { createdNow, type Timestamps, timestamps, touch } from "./timestamps.js";
export { expiryOf, isExpired, renew, type Ttl, ttl } from "./ttl.js";
export {
  bumpVersion,
  type SchemaVersion,
  SchemaVersionSchema,
  type VersionBump,
  type Versioned,
  versioning,
} from "./versioning.js";
