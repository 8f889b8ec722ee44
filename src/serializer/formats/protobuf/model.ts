import type { UnionType } from "../../plan.js";
import type { ProtoLabel, ProtoLock, Reserved } from "./lock.js";

export type ScalarName =
  | "double"
  | "float"
  | "int32"
  | "uint32"
  | "int64"
  | "uint64"
  | "bool"
  | "string"
  | "bytes";

/** `as` is what the value is here: an int64 may be a number or a bigint, a string the decimal digits of a bigint. */
export interface ScalarRef {
  readonly kind: "scalar";
  readonly name: ScalarName;
  readonly as: "number" | "bigint" | "string" | "boolean" | "bytes";
}

export type ProtoType =
  | ScalarRef
  | { readonly kind: "enum"; readonly enum: ProtoEnum }
  | { readonly kind: "message"; readonly message: ProtoMessage }
  /** google.protobuf.Timestamp, .Value and .NullValue. */
  | { readonly kind: "timestamp" | "value" | "null" };

export interface ProtoEnum {
  readonly name: string;
  /** Without the zero, which stands for an absent value. */
  readonly values: readonly { readonly name: string; readonly number: number; readonly value: unknown }[];
  readonly reserved: Reserved;
}

export interface ProtoField {
  readonly name: string;
  readonly number: number;
  readonly label: ProtoLabel;
  readonly type: ProtoType;
  readonly mapKey?: ScalarRef;
  readonly oneof?: string;
}

/**
 * A place for one value in a message.
 *
 * - `zero`: a scalar that is not written when it is zero.
 * - `required`, `optional`, `nullable`: absence means nothing, undefined, or null.
 * - `nullish`: as `optional`, null has the field `nullField`.
 * - `list`, `map`: absence means empty.
 */
export interface ProtoSlot {
  /** Key in the schema, or a name for what has none. */
  readonly key: string;
  readonly field: ProtoField;
  readonly presence: "zero" | "required" | "optional" | "nullable" | "nullish" | "list" | "map";
  readonly nullField?: ProtoField;
  /** What a list or map is here; `pairs` is a `Map` whose keys protobuf does not allow, as a list of entries. */
  readonly collection?: "array" | "set" | "record" | "map" | "pairs";
}

/**
 * - `object`: a slot for each key, `rest` a map of the other keys.
 * - `tuple`: a slot for each item, `rest` a list of the further ones.
 * - `box`: one slot, whose value the message stands for: lists within lists, null within lists, a scalar as root.
 * - `union`: a slot for each option, in the order of `union`.
 * - `entry`: two slots, key and value.
 */
export interface ProtoMessage {
  readonly name: string;
  readonly role: "object" | "tuple" | "box" | "union" | "entry";
  readonly slots: readonly ProtoSlot[];
  readonly rest: ProtoSlot | undefined;
  readonly union: UnionType | undefined;
  readonly reserved: Reserved;
}

export interface ProtoModel {
  readonly package: string;
  readonly root: ProtoMessage;
  readonly messages: readonly ProtoMessage[];
  readonly enums: readonly ProtoEnum[];
  readonly lock: ProtoLock;
}
