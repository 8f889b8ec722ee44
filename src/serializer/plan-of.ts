import * as z from "zod";
import type { Path } from "../base/path.js";
import { SerializationError } from "./error.js";
import { hintsOf, type WireHints } from "./hints.js";
import type {
  BigintType,
  LiteralType,
  LiteralValue,
  NumberType,
  ObjectType,
  RecordType,
  SimpleType,
  UnionType,
  WirePlan,
  WireType,
} from "./plan.js";
import { intersectTypes } from "./plan-intersection.js";

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes["_zod"]["def"];
type DefOf<Type extends Def["type"]> = Extract<Def, { readonly type: Type }>;

/** Wrappers around one schema; more are a lazy schema that is only itself. */
const MAX_WRAPPERS = 1_000;

interface Flags {
  readonly optional: boolean;
  readonly nullable: boolean;
}

const REQUIRED: Flags = { optional: false, nullable: false };
const ANYTHING: Flags = { optional: true, nullable: true };

const plans = new WeakMap<Schema, WirePlan>();
/** By the schema below all wrappers, so that a recursive schema gives one cyclic type. */
const types = new WeakMap<Schema, WireType>();

/**
 * The wire plan of a schema's input side. Kept for as long as the schema is.
 *
 * @throws {@link SerializationError} `unsupported` for symbols, functions, promises and files, which have no wire form.
 */
export function planOf(schema: Schema): WirePlan {
  const known = plans.get(schema);
  if (known !== undefined) return known;
  const drafts = new Map<Schema, WireType>();
  const plan = new Planner(drafts).plan(schema);
  // Only now: after an error the drafts are half filled.
  for (const [core, type] of drafts) types.set(core, type);
  plans.set(schema, plan);
  return plan;
}

class Planner {
  readonly #drafts: Map<Schema, WireType>;
  readonly #path: (string | number)[] = [];

  constructor(drafts: Map<Schema, WireType>) {
    this.#drafts = drafts;
  }

  plan(schema: Schema): WirePlan {
    const { core, hints, optional, nullable } = unwrap(schema, this.#path);
    const own = flagsOf(core, this.#path);
    return {
      type: types.get(core) ?? this.#drafts.get(core) ?? this.#type(core),
      optional: optional || own.optional,
      nullable: nullable || own.nullable,
      name: hints.name,
      hints,
    };
  }

  #type(core: Schema): WireType {
    const draft: WireType = { kind: "never" };
    this.#drafts.set(core, draft);
    return Object.assign(draft, this.#build(core));
  }

  #at(step: string | number, schema: Schema): WirePlan {
    this.#path.push(step);
    const plan = this.plan(schema);
    this.#path.pop();
    return plan;
  }

  #build(core: Schema): WireType {
    const def = defOf(core);
    switch (def.type) {
      case "array":
        return { kind: "array", item: this.#at("[]", def.element) };
      case "set":
        return { kind: "set", item: this.#at("[]", def.valueType) };
      case "tuple":
        return {
          kind: "tuple",
          items: def.items.map((item, index) => this.#at(index, item)),
          rest: def.rest === null ? undefined : this.#at("[]", def.rest),
        };
      case "object":
        return this.#object(def);
      case "record":
        return this.#record(def);
      case "map":
        return { kind: "map", key: this.#at("{key}", def.keyType), value: this.#at("{}", def.valueType) };
      case "union":
        return this.#union(def);
      case "intersection":
        return intersectTypes(this.plan(def.left), this.plan(def.right), this.#path);
      default:
        return leafType(core, def, this.#path);
    }
  }

  #object(def: DefOf<"object">): ObjectType {
    const { shape, catchall } = def;
    const fields = Object.entries(shape).map(([name, schema]) => ({ name, plan: this.#at(name, schema) }));
    const strict = catchall !== undefined && defOf(catchall).type === "never";
    return {
      kind: "object",
      fields,
      byName: new Map(fields.map(({ name, plan }) => [name, plan])),
      catchall: catchall === undefined || strict ? undefined : this.#at("{}", catchall),
      strict,
    };
  }

  #record(def: DefOf<"record">): RecordType {
    return { kind: "record", key: this.#at("{key}", def.keyType), value: this.#at("{}", def.valueType) };
  }

  #union(def: DefOf<"union">): UnionType | SimpleType {
    const discriminator =
      "discriminator" in def && typeof def.discriminator === "string" ? def.discriminator : undefined;
    const options = def.options.flatMap((schema, index) => {
      const plan = this.#at(`|${index}`, schema);
      if (plan.type.kind === "null" || plan.type.kind === "undefined") return [];
      const tags = discriminator === undefined ? undefined : schema._zod.propValues?.[discriminator];
      return [{ plan: { ...plan, optional: false, nullable: false }, tags: [...(tags ?? [])] }];
    });
    if (options.length === 0) return { kind: flagsOfUnion(def, this.#path).nullable ? "null" : "undefined" };
    return { kind: "union", options, discriminator };
  }
}

/** Every zod schema, of zod/mini too, has one of these definitions; classes differ between two copies of zod. */
function defOf(schema: Schema): Def {
  return (schema as z.core.$ZodTypes)._zod.def;
}

interface Unwrapped extends Flags {
  readonly core: Schema;
  readonly hints: WireHints;
}

/** The schema below optional, default, codec and other wrappers, on the input side. */
function unwrap(schema: Schema, path: Path): Unwrapped {
  let core = schema;
  let hints: WireHints = {};
  let optional: boolean | undefined;
  let nullable = false;
  for (let count = 0; count < MAX_WRAPPERS; count++) {
    const id = z.globalRegistry.get(core)?.id;
    hints = { ...(id === undefined ? {} : { name: id }), ...hintsOf(core), ...hints };
    const def = defOf(core);
    switch (def.type) {
      case "optional":
      case "default":
      case "prefault":
      case "catch":
        optional ??= true;
        core = def.innerType;
        break;
      case "nonoptional":
        optional ??= false;
        core = def.innerType;
        break;
      case "nullable":
        nullable = true;
        core = def.innerType;
        break;
      case "readonly":
      case "success":
        core = def.innerType;
        break;
      case "lazy":
        // `def.getter()` would make a new schema on each call.
        core = (core as z.core.$ZodLazy)._zod.innerType;
        break;
      case "pipe":
        core = def.in;
        break;
      default:
        return { core, hints, optional: optional ?? false, nullable };
    }
  }
  throw unsupported("a lazy schema that is only itself", path);
}

/** Whether the core itself takes undefined and null. */
function flagsOf(core: Schema, path: Path): Flags {
  const def = defOf(core);
  switch (def.type) {
    case "custom":
      return customKind(core) === "any" ? ANYTHING : REQUIRED;
    case "any":
    case "unknown":
    case "transform":
      return ANYTHING;
    case "undefined":
    case "void":
      return { optional: true, nullable: false };
    case "null":
      return { optional: false, nullable: true };
    case "literal":
      return { optional: def.values.includes(undefined), nullable: def.values.includes(null) };
    case "union":
      return flagsOfUnion(def, path);
    case "intersection": {
      const left = unwrap(def.left, path);
      const right = unwrap(def.right, path);
      return { optional: left.optional && right.optional, nullable: left.nullable && right.nullable };
    }
    default:
      return REQUIRED;
  }
}

function flagsOfUnion(union: DefOf<"union">, path: Path): Flags {
  const flags = { optional: false, nullable: false };
  const seen = new Set<Def>([union]);
  // The set grows while it is walked: unions may nest, and hold themselves.
  for (const def of seen) {
    if (def.type !== "union") continue;
    for (const option of def.options) {
      const { core, optional, nullable } = unwrap(option, path);
      const inner = defOf(core);
      if (inner.type === "union") seen.add(inner);
      const own = inner.type === "union" ? REQUIRED : flagsOf(core, path);
      flags.optional ||= optional || own.optional;
      flags.nullable ||= nullable || own.nullable;
    }
  }
  return flags;
}

function leafType(core: Schema, def: Def, path: Path): WireType {
  switch (def.type) {
    case "string":
      return { kind: "string", format: formatsOf(def, "string_format")[0] };
    case "template_literal":
      return { kind: "string", format: undefined };
    case "number":
      return { kind: "number", width: numberWidth(formatsOf(def, "number_format")) };
    case "bigint":
      return { kind: "bigint", width: bigintWidth(formatsOf(def, "bigint_format")) };
    case "boolean":
    case "null":
    case "undefined":
    case "date":
    case "never":
      return { kind: def.type };
    case "void":
      return { kind: "undefined" };
    case "nan":
      return { kind: "literal", values: [Number.NaN] };
    case "literal":
      return literalType(def);
    case "enum":
      return { kind: "enum", values: enumValues(def) };
    case "any":
    case "unknown":
    case "transform":
      return { kind: "any" };
    case "custom":
      return { kind: customKind(core) };
    default:
      throw unsupported(`a schema of kind ${def.type}`, path);
  }
}

/** Formats of the schema itself, as of `z.int32()`, and of its checks, as of `.int()`. */
function formatsOf(def: Def, check: "string_format" | "number_format" | "bigint_format"): string[] {
  const own = "format" in def && typeof def.format === "string" ? [def.format] : [];
  const ofChecks = (def.checks ?? []).flatMap((item) => {
    const found: z.core.$ZodCheckDef & { readonly format?: unknown } = item._zod.def;
    return found.check === check && typeof found.format === "string" ? [found.format] : [];
  });
  return [...own, ...ofChecks];
}

function numberWidth(formats: readonly string[]): NumberType["width"] {
  const widths = ["int32", "uint32", "safeint", "float32"] as const;
  return widths.find((width) => formats.includes(width)) ?? "float64";
}

function bigintWidth(formats: readonly string[]): BigintType["width"] {
  const widths = ["int64", "uint64"] as const;
  return widths.find((width) => formats.includes(width)) ?? "unbounded";
}

function literalType(def: DefOf<"literal">): LiteralType | SimpleType {
  const values = def.values.filter((value): value is LiteralValue => value !== null && value !== undefined);
  if (values.length > 0) return { kind: "literal", values };
  return { kind: def.values.includes(null) ? "null" : "undefined" };
}

/** Without the reverse entries of a TypeScript enum: those whose value names the entry of a number. */
function enumValues(def: DefOf<"enum">): (string | number)[] {
  const numbers = new Set<unknown>(Object.values(def.entries).filter((value) => typeof value === "number"));
  return Object.entries(def.entries)
    .filter(([name]) => !numbers.has(Number(name)))
    .map(([, value]) => value);
}

/** By the class of `z.instanceof`; other customs are opaque. */
function customKind(core: Schema): SimpleType["kind"] {
  // `.refine()`, `.meta()` and other clones have the class at the schema they were made of, however far back.
  let origin: Schema | undefined = core;
  while (origin !== undefined) {
    const found: unknown = (origin as z.core.$ZodCustom)._zod.bag.Class;
    if (found === Uint8Array) return "bytes";
    if (found === Date) return "date";
    origin = origin._zod.parent;
  }
  return "any";
}

function unsupported(what: string, path: Path): SerializationError {
  return new SerializationError("unsupported", `${what} has no wire form`, {
    direction: "encode",
    path: [...path],
  });
}
