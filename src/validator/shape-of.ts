import type * as z from "zod";
import type { Shape } from "../document/shape.js";
import { GO_DECODING } from "../schemas/go-decoding.js";

const ANY: Shape = { kind: "any" };
/** Of `never` and `undefined`: where another alternative allows a value, that one decides. */
const NOTHING: Shape = { kind: "any" };
const shapes = new WeakMap<object, Shape>();

/**
 * What a decoder has to know of a schema: which fields there are and whether a scalar is text, number or boolean.
 * Alternatives of a union are merged, so that a field one of them knows is known; of what they say differently the
 * document shows which is meant.
 */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  shapes.set(schema, ANY); // what a schema that is made of nothing but itself sees
  const shape = derive(schema);
  shapes.set(schema, shape);
  return shape;
}

function derive(schema: z.core.$ZodType): Shape {
  // `_zod.def` is typed as its base; the union of all definitions is what its `type` discriminates.
  const def = (schema as z.core.$ZodTypes)._zod.def;
  switch (def.type) {
    case "string":
    case "template_literal":
      return { kind: "string" };
    case "boolean":
      return { kind: "boolean" };
    case "number":
      return isInteger(def) ? { kind: "integer", signed: !isUnsigned(def) } : { kind: "number" };
    case "array":
      return { kind: "list", item: shapeOf(def.element), ...decodingOf(schema) };
    case "record":
      return { kind: "map", value: shapeOf(def.valueType) };
    case "object":
      return shapeOfObject(schema, def);
    case "union":
      return def.options.map(shapeOf).reduce(merge, NOTHING);
    case "enum":
    case "literal":
      return [...(schema._zod.values ?? [])].every((value) => typeof value === "string")
        ? { kind: "string" }
        : ANY;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "readonly":
    case "nonoptional":
    case "catch":
      return shapeOf(def.innerType);
    case "pipe":
      return shapeOf(def.in);
    case "lazy":
      return shapeOf(def.getter());
    case "never":
    case "undefined":
      return NOTHING;
    default:
      return ANY;
  }
}

/** Known before its fields are, so that a schema that contains itself has the shape it has. */
function shapeOfObject(schema: z.core.$ZodType, { shape, catchall }: z.core.$ZodObjectDef): Shape {
  const fields = new Map<string, Shape>();
  const unknownKeys = catchall?._zod.def.type === "never" ? "refuse" : "keep";
  const result: Shape = { kind: "object", fields, unknownKeys, ...decodingOf(schema) };
  shapes.set(schema, result);
  for (const [name, field] of Object.entries(shape)) fields.set(name, shapeOf(field));
  return result;
}

function decodingOf(schema: z.core.$ZodType): { readonly appends?: true; readonly resets?: true } {
  const again = GO_DECODING.get(schema)?.again;
  return again === undefined ? {} : { [again]: true };
}

function isInteger(def: z.core.$ZodNumberDef): boolean {
  const formats = [
    "format" in def ? def.format : undefined,
    ...(def.checks ?? []).map((check) => ("format" in check._zod.def ? check._zod.def.format : undefined)),
  ];
  return formats.some((format) => format === "safeint" || format === "int32" || format === "uint32");
}

/** An integer from 0 on stands for a Go `uint`. */
function isUnsigned({ checks = [] }: z.core.$ZodNumberDef): boolean {
  return checks.some(({ _zod: { def } }) => {
    // A check is typed as its base; `check` says which it is, and only this one has a lowest value.
    const { check, value, inclusive } = def as z.core.$ZodCheckGreaterThanDef;
    return check === "greater_than" && value === 0 && inclusive;
  });
}

function merge(a: Shape, b: Shape): Shape {
  if (a === NOTHING) return b;
  if (b === NOTHING) return a;
  if (a.kind === "object" && b.kind === "object") {
    const fields = new Map(a.fields);
    for (const [name, shape] of b.fields) fields.set(name, merge(fields.get(name) ?? NOTHING, shape));
    return { kind: "object", fields, unknownKeys: a.unknownKeys === "keep" ? "keep" : b.unknownKeys };
  }
  if (a.kind === "list" && b.kind === "list") return { kind: "list", item: merge(a.item, b.item) };
  if (a.kind === "map" && b.kind === "map") return { kind: "map", value: merge(a.value, b.value) };
  if (a.kind === b.kind && a.kind !== "oneOf") return a;
  if (a.kind === "any" || b.kind === "any") return ANY;
  return { kind: "oneOf", shapes: [...alternativesOf(a), ...alternativesOf(b)] };
}

function alternativesOf(shape: Shape): readonly Shape[] {
  return shape.kind === "oneOf" ? shape.shapes : [shape];
}
