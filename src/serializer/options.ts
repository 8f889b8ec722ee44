import { TocsinError } from "../base/errors.js";
import type { ProtoLock } from "./formats/protobuf/lock.js";
import { DEFAULT_SERIALIZER_LIMITS, type SerializerLimits } from "./limits.js";

/**
 * What to do with an own key `__proto__`, which zod drops and careless code turns into a prototype.
 * The names `constructor` and `prototype` are ordinary keys.
 */
export type DangerousKeys = "error" | "drop" | "keep";

/**
 * What may stand where no schema says (without a schema, in `z.unknown()` and `z.any()`): with `plain` values of the JSON domain;
 * with `tagged` also `Date`, `Uint8Array`, `Map`, `Set`, any bigint, NaN, the infinities and `undefined`, each written with its type.
 * Functions, symbols and instances of other classes are refused either way, and nothing that is read can name a class.
 */
export type ValueTypes = "plain" | "tagged";

/** What a {@link Format} is told. Every field is set; each format reads those that mean something to it. */
export interface FormatOptions {
  readonly limits: SerializerLimits;
  /** Default `error`. */
  readonly dangerousKeys: DangerousKeys;
  /** Default `plain`. */
  readonly types: ValueTypes;
  /** Spaces of indentation in JSON and XML, 0 for one line. Default 0. */
  readonly indent: number;
  /** Sort keys: JSON then follows RFC 8785, the others write the same bytes for equal values. Default `false`. */
  readonly canonical: boolean;
  readonly json: JsonOptions;
  readonly xml: XmlOptions;
  readonly protobuf: ProtobufOptions;
}

export interface JsonOptions {
  /** Bigints of a schema as text always, or as a number where a double holds them. Default `auto`. */
  readonly bigint: "auto" | "text";
}

export interface XmlOptions {
  /** Name of the root element; by default the name of the schema, or `value`. */
  readonly root: string | undefined;
  /** Default `true`. */
  readonly declaration: boolean;
}

export interface ProtobufOptions {
  /** Fields of a message that the schema does not have; for `keep` see {@link UNKNOWN_FIELDS}. Default `drop`. */
  readonly unknownFields: "drop" | "error" | "keep";
  /** Field numbers of earlier versions of the schema, from `toProto`. By default fields are numbered as they are declared. */
  readonly lock: ProtoLock | undefined;
  /** Whether required scalars tell zero from absent, at the price of a tag for each zero. Default `implicit`. */
  readonly presence: "implicit" | "explicit";
}

export const DEFAULT_FORMAT_OPTIONS: FormatOptions = {
  limits: DEFAULT_SERIALIZER_LIMITS,
  dangerousKeys: "error",
  types: "plain",
  indent: 0,
  canonical: false,
  json: { bigint: "auto" },
  xml: { root: undefined, declaration: true },
  protobuf: { unknownFields: "drop", lock: undefined, presence: "implicit" },
};

/** {@link FormatOptions} as callers write them: what is left out has its default. */
export type FormatOptionsInput = {
  readonly [Key in keyof FormatOptions]?: FormatOptions[Key] extends object
    ? Partial<FormatOptions[Key]>
    : FormatOptions[Key];
};

/** Writers, readers and zod recurse; a fresh stack holds about three times as many levels. */
const MAX_DEPTH = 500;

/**
 * `input` over `base`, one level deep.
 *
 * @throws {@link TocsinError} `invalid_argument` for a depth over 500, which the stack may not hold.
 */
export function formatOptions(
  input: FormatOptionsInput | undefined,
  base: FormatOptions = DEFAULT_FORMAT_OPTIONS,
): FormatOptions {
  if (input === undefined) return base;
  if ((input.limits?.depth ?? 0) > MAX_DEPTH) {
    throw new TocsinError("invalid_argument", `limits.depth is at most ${MAX_DEPTH}`, {
      argument: "limits.depth",
    });
  }
  return {
    limits: { ...base.limits, ...input.limits },
    dangerousKeys: input.dangerousKeys ?? base.dangerousKeys,
    types: input.types ?? base.types,
    indent: input.indent ?? base.indent,
    canonical: input.canonical ?? base.canonical,
    json: { ...base.json, ...input.json },
    xml: { ...base.xml, ...input.xml },
    protobuf: { ...base.protobuf, ...input.protobuf },
  };
}
