import type { NumberType, ObjectType, UnionOption, UnionType, WirePlan, WireType } from "./plan.js";

/** Deeper values fit nothing, so that a cyclic one ends; no format writes as deep. */
const MAX_DEPTH = 400;

/** `value` as a map with string keys, or `undefined`: lists, dates, bytes and instances of classes are none. */
export function asPlainObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isPlainObject(value) ? value : undefined;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  // A prototype that has none itself is the root one of another realm.
  return Object.getPrototypeOf(prototype) === null;
}

/** Whether `value` is among `values`; NaN is itself, and -0 is 0, as in zod. */
export function isOneOf(values: readonly unknown[], value: unknown): boolean {
  return values.includes(value);
}

function fitsNumber(width: NumberType["width"], value: unknown): boolean {
  if (typeof value !== "number" || !Number.isFinite(value)) return false;
  switch (width) {
    case "float64":
    case "float32":
      return true;
    case "int32":
      return Number.isInteger(value) && value >= -0x8000_0000 && value <= 0x7fff_ffff;
    case "uint32":
      return Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff;
    case "safeint":
      return Number.isSafeInteger(value);
    default:
      return width satisfies never;
  }
}

function fitsBigint(width: "int64" | "uint64" | "unbounded", value: unknown): boolean {
  if (typeof value !== "bigint") return false;
  if (width === "unbounded") return true;
  return width === "int64" ? BigInt.asIntN(64, value) === value : BigInt.asUintN(64, value) === value;
}

/** Whether `value` is one that the schema of `plan` accepts, as far as a plan knows. */
export function fitsPlan(plan: WirePlan, value: unknown): boolean {
  return fitsAt(plan, value, 0);
}

function fitsAt(plan: WirePlan, value: unknown, depth: number): boolean {
  if (value === undefined) return plan.optional;
  if (value === null) return plan.nullable;
  return depth < MAX_DEPTH && fitsType(plan.type, value, depth + 1);
}

function fitsType(type: WireType, value: unknown, depth: number): boolean {
  switch (type.kind) {
    case "any":
      return true;
    case "never":
    case "null":
    case "undefined":
      return false;
    case "boolean":
    case "string":
      return typeof value === type.kind;
    case "bytes":
      return value instanceof Uint8Array;
    case "date":
      return value instanceof Date;
    case "number":
      return fitsNumber(type.width, value);
    case "bigint":
      return fitsBigint(type.width, value);
    case "enum":
    case "literal":
      return isOneOf(type.values, value);
    default:
      return fitsCollection(type, value, depth);
  }
}

type CollectionType = Extract<
  WireType,
  { kind: "array" | "set" | "tuple" | "object" | "record" | "map" | "union" }
>;

function fitsCollection(type: CollectionType, value: unknown, depth: number): boolean {
  switch (type.kind) {
    case "array":
      return Array.isArray(value) && value.every((item) => fitsAt(type.item, item, depth));
    case "set":
      return value instanceof Set && [...value].every((item) => fitsAt(type.item, item, depth));
    case "tuple": {
      const { items, rest } = type;
      if (!Array.isArray(value) || (value.length > items.length && rest === undefined)) return false;
      return (
        items.every((item, index) => fitsAt(item, value[index], depth)) &&
        value.slice(items.length).every((item) => rest !== undefined && fitsAt(rest, item, depth))
      );
    }
    case "object":
      return fitsObject(type, value, depth);
    case "record":
      return isPlainObject(value) && Object.values(value).every((item) => fitsAt(type.value, item, depth));
    case "map":
      return (
        value instanceof Map &&
        [...value].every(([key, item]) => fitsAt(type.key, key, depth) && fitsAt(type.value, item, depth))
      );
    case "union":
      return optionAt(type, value, depth) !== undefined;
    default:
      return type satisfies never;
  }
}

function fitsObject({ fields, byName, catchall }: ObjectType, value: unknown, depth: number): boolean {
  if (!isPlainObject(value)) return false;
  for (const { name, plan } of fields) {
    if (!fitsAt(plan, Object.hasOwn(value, name) ? value[name] : undefined, depth)) return false;
  }
  return Object.keys(value).every(
    (key) => byName.has(key) || (catchall !== undefined && fitsAt(catchall, value[key], depth)),
  );
}

/** The first option of a union that `value` belongs to, as zod would choose. */
export function optionFor(type: UnionType, value: unknown): UnionOption | undefined {
  return optionAt(type, value, 0);
}

function optionAt(type: UnionType, value: unknown, depth: number): UnionOption | undefined {
  const { discriminator, options } = type;
  const tag =
    discriminator !== undefined && isPlainObject(value) && Object.hasOwn(value, discriminator)
      ? value[discriminator]
      : undefined;
  return options.find(
    ({ tags, plan }) => (discriminator === undefined || isOneOf(tags, tag)) && fitsAt(plan, value, depth),
  );
}
