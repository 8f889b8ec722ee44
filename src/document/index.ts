export { type DecodeDialect, type DecodeResult, decodeDocument } from "./decode.js";
export {
  childOf,
  type DocumentEnvelope,
  type DocumentLanguage,
  type DocumentNode,
  type DocumentProblem,
  type DocumentProblemCode,
  entryOf,
  isMerge,
  type MappingEntry,
  type MappingKey,
  type MappingNode,
  type MappingStep,
  type Merge,
  type RangeOptions,
  type ScalarNode,
  type ScalarStyle,
  type ScalarValue,
  type SequenceNode,
  type SourceDocument,
} from "./document.js";
export { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits } from "./limits.js";
export { type DocumentInput, type ReadResult, readDocuments } from "./read.js";
export type { ObjectShape, Shape } from "./shape.js";
