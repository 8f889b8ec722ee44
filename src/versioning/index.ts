export type { CompatibilityPolicy } from "./comparison.js";
export {
  type Bump,
  COMPATIBILITY_LEVELS,
  type CompatibilityLevel,
  type CompatibilityOptions,
  type CompatibilityReport,
  checkSchemaCompatibility,
  checkTransitiveCompatibility,
  suggestBump,
  type TransitiveReport,
} from "./compatibility.js";
export {
  defineVersioned,
  type OneWayStep,
  type TwoWaySteps,
  type VersionsBuilder,
} from "./define-versioned.js";
export { diffJson, type PatchOperation } from "./json-patch.js";
export { SCHEMA_CHANGES, type SchemaChange, type SchemaChangeCode } from "./schema-change.js";
export { compareVersions } from "./version-order.js";
export {
  type DocumentIn,
  type Migration,
  type MigrationFailure,
  Versioned,
  type VersionSchemas,
} from "./versioned.js";
