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
export { SCHEMA_CHANGES, type SchemaChange, type SchemaChangeCode } from "./schema-change.js";
