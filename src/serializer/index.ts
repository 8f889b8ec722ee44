export { type NegotiatedFormat, negotiate } from "./accept.js";
export type { EncodedBody } from "./body.js";
export {
  type CompatibilityChange,
  type CompatibilityLevel,
  type CompatibilityRule,
  checkCompatibility,
} from "./compatibility.js";
export { availableCompressions, type CompressionId, compress, decompress } from "./compression.js";
export { compressStream, decompressStream } from "./compression-stream.js";
export {
  type Certainty,
  contentTypeFor,
  type Detection,
  type DetectionHints,
  detectFormat,
  formatOfFileName,
  formatOfMediaType,
} from "./detect.js";
export {
  type Encryption,
  type KeyLookup,
  type Sealed,
  type SealOptions,
  seal,
  type UnsealOptions,
  unseal,
} from "./envelope.js";
export {
  type Direction,
  isSerializationError,
  SerializationError,
  type SerializationErrorCode,
  type SerializationErrorDetails,
  type SerializationIssue,
  type SourcePlace,
} from "./error.js";
export { type Format, FRAMING_IDS, type FramingId } from "./format.js";
export { FORMAT_IDS, type FormatId } from "./format-id.js";
export { type EditableDocument, openDocument } from "./formats/yaml/edit.js";
export { type WireHints, wire } from "./hints.js";
export { DEFAULT_SERIALIZER_LIMITS, type SerializerLimits, TRUSTED_SERIALIZER_LIMITS } from "./limits.js";
export { compareConversion, findLosses, type Loss, type LossKind, possibleLosses } from "./losses.js";
export type { DangerousKeys, FormatOptions, FormatOptionsInput, ValueTypes } from "./options.js";
export {
  type ProtoLock,
  type ProtoSchema,
  parseProtoLock,
  printProtoLock,
  type ToProtoOptions,
  toProto,
} from "./proto-schema.js";
export {
  type BodyOptions,
  createSerializer,
  type DecodeFormat,
  type DecodeOptions,
  type Encoded,
  type StreamOptions,
  UniversalSerializer,
} from "./serializer.js";
export type { Chunks } from "./stream.js";
export { type TranscodeOptions, transcode } from "./transcode.js";
export { UNKNOWN_FIELDS } from "./unknown-fields.js";
