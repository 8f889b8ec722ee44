import type { WirePlan } from "../../plan.js";
import type { ProtoField, ProtoSlot, ProtoType, ScalarRef } from "./model.js";

/** A slot before its fields have numbers. */
export interface Draft {
  readonly key: string;
  readonly presence: ProtoSlot["presence"];
  readonly type: ProtoType;
  readonly hintedNumber?: number | undefined;
  readonly hintedName?: string | undefined;
  readonly mapKey?: ScalarRef;
  readonly collection?: NonNullable<ProtoSlot["collection"]>;
  readonly isMember?: boolean;
}

/** The slot of a draft, now that its fields have names and numbers. */
export function slotOf(
  draft: Draft,
  holder: { readonly name: string; readonly number: number },
  nullHolder: { readonly name: string; readonly number: number } | undefined,
  oneof: string,
): ProtoSlot {
  const { key, presence, type, collection, mapKey } = draft;
  const isMember = draft.isMember === true || presence === "nullish";
  const field: ProtoField = {
    ...holder,
    type,
    label: isMember ? "member" : LABELS[presence],
    ...(mapKey === undefined ? {} : { mapKey }),
    ...(isMember ? { oneof } : {}),
  };
  return {
    key,
    field,
    presence,
    ...(collection === undefined ? {} : { collection }),
    ...(nullHolder === undefined
      ? {}
      : { nullField: { ...nullHolder, type: { kind: "null" }, label: "member", oneof } }),
  };
}

const LABELS = {
  zero: "implicit",
  required: "optional",
  optional: "optional",
  nullable: "optional",
  nullish: "member",
  list: "repeated",
  map: "map",
} as const;

export const NUMBERS = {
  float64: "double",
  float32: "float",
  int32: "int32",
  uint32: "uint32",
  safeint: "int64",
} as const;

export const STRING: ScalarRef = { kind: "scalar", name: "string", as: "string" };

/** Protobuf allows integers, booleans and strings as keys. */
export function mapKeyOf({ type, optional, nullable }: WirePlan): ScalarRef | undefined {
  if (optional || nullable) return undefined;
  switch (type.kind) {
    case "string":
      return STRING;
    case "boolean":
      return { kind: "scalar", name: "bool", as: "boolean" };
    case "number":
      return type.width === "float64" || type.width === "float32"
        ? undefined
        : { kind: "scalar", name: NUMBERS[type.width], as: "number" };
    case "bigint":
      return type.width === "unbounded" ? undefined : { kind: "scalar", name: type.width, as: "bigint" };
    case "enum":
    case "literal":
      return type.values.every((value) => typeof value === "string") ? STRING : undefined;
    default:
      return undefined;
  }
}
