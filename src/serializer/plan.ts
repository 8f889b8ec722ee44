import type { WireHints } from "./hints.js";

/**
 * What goes over the wire for a schema: its input side, walked down to the kinds a format has to know.
 * `planOf` in plan-of.ts makes it. Plans of recursive schemas are cyclic through `type`: two plans with the same `type`
 * object are the same type, with flags of their own.
 */
export interface WirePlan {
  readonly type: WireType;
  /** The value may be absent, which reads as `undefined`: optional, defaulted or caught. */
  readonly optional: boolean;
  /** The value may be null. */
  readonly nullable: boolean;
  /** From `hints.name` or zod's `meta({ id })`. */
  readonly name: string | undefined;
  readonly hints: WireHints;
}

/** Of values that no schema describes. */
export const ANY: WirePlan = {
  type: { kind: "any" },
  optional: true,
  nullable: true,
  name: undefined,
  hints: {},
};

export type WireType =
  | StringType
  | NumberType
  | BigintType
  | SimpleType
  | EnumType
  | LiteralType
  | ArrayType
  | SetType
  | TupleType
  | ObjectType
  | RecordType
  | MapType
  | UnionType;

/**
 * - `null` and `undefined` are types of their own only where nothing else is allowed; the plan's flag is then set too.
 * - `bytes` is `Uint8Array`, `date` a `Date`.
 * - `any` is a value of the JSON domain: `unknown`, `any`, `custom`, and what a preprocess takes.
 * - `never` has no values.
 */
export interface SimpleType {
  readonly kind: "boolean" | "null" | "undefined" | "bytes" | "date" | "any" | "never";
}

export interface StringType {
  readonly kind: "string";
  /** zod's name: `email`, `uuid`, `datetime`… */
  readonly format: string | undefined;
}

/** A finite number; NaN and the infinities occur only as literals. `safeint` is any integer up to 2^53 - 1. */
export interface NumberType {
  readonly kind: "number";
  readonly width: "float64" | "float32" | "int32" | "uint32" | "safeint";
}

export interface BigintType {
  readonly kind: "bigint";
  readonly width: "int64" | "uint64" | "unbounded";
}

export interface EnumType {
  readonly kind: "enum";
  readonly values: readonly (string | number)[];
}

export type LiteralValue = string | number | bigint | boolean;

export interface LiteralType {
  readonly kind: "literal";
  /** At least one; may mix types, and hold NaN (from `z.nan()`). Null and undefined are flags of the plan. */
  readonly values: readonly LiteralValue[];
}

export interface ArrayType {
  readonly kind: "array";
  readonly item: WirePlan;
}

export interface SetType {
  readonly kind: "set";
  readonly item: WirePlan;
}

export interface TupleType {
  readonly kind: "tuple";
  readonly items: readonly WirePlan[];
  readonly rest: WirePlan | undefined;
}

export interface WireField {
  readonly name: string;
  readonly plan: WirePlan;
}

export interface ObjectType {
  readonly kind: "object";
  /** In the order they are declared. */
  readonly fields: readonly WireField[];
  /** The same by name; own keys only. */
  readonly byName: ReadonlyMap<string, WirePlan>;
  /** Plan of the keys not among the fields; `undefined` when the schema drops or refuses them. */
  readonly catchall: WirePlan | undefined;
  /** Other keys are refused by the schema. */
  readonly strict: boolean;
}

/** A plain object with keys of one kind. `key` is of strings, numbers (written as text), enums or literals. */
export interface RecordType {
  readonly kind: "record";
  readonly key: WirePlan;
  readonly value: WirePlan;
}

export interface MapType {
  readonly kind: "map";
  readonly key: WirePlan;
  readonly value: WirePlan;
}

export interface UnionOption {
  readonly plan: WirePlan;
  /** Values of the discriminator in this option; empty when the union has none. */
  readonly tags: readonly unknown[];
}

export interface UnionType {
  readonly kind: "union";
  /** Never null or undefined themselves: those are flags of the union's plan. */
  readonly options: readonly UnionOption[];
  readonly discriminator: string | undefined;
}
