import fc from "fast-check";
import type { UnionType, WirePlan, WireType } from "../../src/serializer/plan.js";

/** What readers take for something else: numbers, dates, booleans, markup, merge keys, comments. */
const LOOK_ALIKES = [
  "",
  " ",
  " x ",
  "007",
  "0x10",
  "1e3",
  "12:30",
  "1_000",
  ".5",
  "-0",
  "NaN",
  ".inf",
  "Infinity",
  "true",
  "yes",
  "null",
  "~",
  "2001-01-01",
  "2001-12-14T21:59:43.000Z",
  "<<",
  "=",
  "- a",
  "a: b",
  "# no comment",
  "<b>&amp;</b>",
  "]]>",
  "{{ $value }}",
  "line\nline",
  "\r\n",
  "tab\t",
  "\u2028",
  "\u0085",
  "\ufeffbom",
  "\u0000\u0007\u007f",
  "\ufffe",
  "😀",
  "YWJj",
  "9007199254740993",
];
const KEYS = [
  "",
  "a",
  "b",
  "item",
  "entry",
  "constructor",
  "prototype",
  "toString",
  "x y",
  "1",
  "a:b",
  "xmlns",
  "é",
  "\u0001",
];

/** Of an object with more fields than these most optional ones are left out, or its values would be mostly alike and large. */
const MANY_FIELDS = 8;

export interface ValueChoices {
  /** Own `__proto__` keys. Default `false`. */
  readonly proto?: boolean;
  /** Default `true`. */
  readonly negativeZero?: boolean;
  /** Control characters, noncharacters and the like. Default `true`. */
  readonly oddStrings?: boolean;
}

export function strings({ oddStrings = true }: ValueChoices = {}): fc.Arbitrary<string> {
  if (!oddStrings) return fc.string({ maxLength: 12 });
  return fc.oneof(
    fc.constantFrom(...LOOK_ALIKES),
    fc.string({ maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.string({
      unit: fc.constantFrom(
        "\u0000",
        "\u001f",
        "\u007f",
        "\u0080",
        "\u2029",
        "\r",
        "\n",
        " ",
        "a",
        '"',
        "\\",
      ),
      maxLength: 8,
    }),
  );
}

export function numbers({ negativeZero = true }: ValueChoices = {}): fc.Arbitrary<number> {
  return fc
    .oneof(
      fc.integer(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, -0, 5e-324, 1e21, 1e300, 2 ** 53, 2 ** 64, -(2 ** 63), 0.1, 1.7976931348623157e308),
    )
    .map((value) => (Object.is(value, -0) && !negativeZero ? 0 : value));
}

/** Integers that a double would change, so that they come back as bigints without a schema. */
export function bigBigints(): fc.Arbitrary<bigint> {
  return fc
    .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
    .filter((value) => !Number.isSafeInteger(Number(value)) && String(Number(value)) !== String(value));
}

/** Values every format keeps without a schema, bigints aside. */
export function jsonValues(choices: ValueChoices = {}): fc.Arbitrary<unknown> {
  const key = fc.oneof(
    fc.constantFrom(...KEYS, ...(choices.proto === true ? ["__proto__"] : [])),
    strings(choices),
  );
  return fc.letrec<{ readonly value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, depthIdentifier: "json" },
      fc.oneof(fc.constant(null), fc.boolean(), numbers(choices), strings(choices)),
      fc.array(tie("value"), { maxLength: 4, depthIdentifier: "json" }),
      fc
        .array(fc.tuple(key, tie("value")), { maxLength: 4, depthIdentifier: "json" })
        .map((entries) =>
          ownObject(entries.filter(([name]) => choices.proto === true || name !== "__proto__")),
        ),
    ),
  })).value;
}

/** Sets keys as own properties, `__proto__` too. */
export function ownObject(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const [name, value] of entries) {
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return object;
}

/** Values of a plan, down to `depth` levels; below them whatever may be empty is, so that recursive types end. */
export function valuesOf(plan: WirePlan, choices: ValueChoices = {}, depth = 4): fc.Arbitrary<unknown> {
  const absent = [...(plan.optional ? [undefined] : []), ...(plan.nullable ? [null] : [])];
  const empty = depth <= 0 || hasNoItems(plan.type) ? emptyOf(plan.type) : undefined;
  if (empty !== undefined) return fc.oneof(empty, ...absent.map((value) => fc.constant(value)));
  if (depth <= 0 && absent.length > 0) return fc.constantFrom(...absent);
  const values = ofType(plan.type, choices, depth);
  if (plan.type.kind === "any" || absent.length === 0) return values;
  return fc.oneof({ weight: 4, arbitrary: values }, fc.constantFrom(...absent));
}

/** Whether a list or map can only be empty: `z.record(z.string(), z.never())`. */
function hasNoItems(type: WireType): boolean {
  if (type.kind === "record" || type.kind === "map") return !hasValues(type.value);
  return (type.kind === "array" || type.kind === "set") && !hasValues(type.item);
}

/** Whether the plan has a value other than `undefined`. */
function hasValues({ type, nullable }: WirePlan): boolean {
  return nullable || (type.kind !== "never" && type.kind !== "undefined");
}

function emptyOf(type: WireType): fc.Arbitrary<unknown> | undefined {
  switch (type.kind) {
    case "array":
      return fc.constant(undefined).map(() => []);
    case "set":
      return fc.constant(undefined).map(() => new Set());
    case "map":
      return fc.constant(undefined).map(() => new Map());
    case "record":
      return fc.constant(undefined).map(() => ({}));
    default:
      return undefined;
  }
}

function ofType(type: WireType, choices: ValueChoices, depth: number): fc.Arbitrary<unknown> {
  const below = (plan: WirePlan): fc.Arbitrary<unknown> => valuesOf(plan, choices, depth - 1);
  const maxLength = 3;
  switch (type.kind) {
    case "string":
      return strings(choices);
    case "number":
      return ofWidth(type.width, choices);
    case "bigint":
      if (type.width === "int64") return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
      return type.width === "uint64" ? fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }) : fc.bigInt();
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "undefined":
      return fc.constant(undefined);
    case "bytes":
      return fc.uint8Array({ maxLength: 12 });
    case "date":
      return fc.date({
        noInvalidDate: true,
        min: new Date("0001-01-01T00:00:00Z"),
        max: new Date("9999-12-31T23:59:59.999Z"),
      });
    case "any":
      return jsonValues(choices);
    case "enum":
    case "literal":
      return fc.constantFrom(...type.values);
    case "array":
      return fc.array(withoutUndefined(below(type.item)), { maxLength });
    case "set":
      return fc.uniqueArray(withoutUndefined(below(type.item)), { maxLength }).map((items) => new Set(items));
    case "tuple":
      return fc
        .tuple(
          fc.tuple(...type.items.map((item) => withoutUndefined(below(item)))),
          type.rest === undefined
            ? fc.constant([])
            : fc.array(withoutUndefined(below(type.rest)), { maxLength }),
        )
        .map(([items, rest]) => [...items, ...rest]);
    case "object":
      return fc
        .tuple(
          fc.tuple(
            ...type.fields.map(({ plan }) =>
              plan.optional && type.fields.length > MANY_FIELDS
                ? fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, below(plan))
                : below(plan),
            ),
          ),
          type.catchall === undefined
            ? fc.constant([])
            : fc.uniqueArray(
                fc.tuple(fc.constantFrom("extra", "other"), withoutUndefined(below(type.catchall))),
                {
                  maxLength,
                  selector: ([name]) => name,
                },
              ),
        )
        .map(([fields, extra]) =>
          ownObject([
            ...type.fields
              .map(({ name }, index) => [name, fields[index]] as const)
              .filter(([, value]) => value !== undefined),
            ...extra.filter(([name]) => !type.byName.has(name)),
          ]),
        );
    case "record":
    case "map": {
      const entries = fc.uniqueArray(fc.tuple(below(type.key), withoutUndefined(below(type.value))), {
        maxLength,
        selector: ([key]) => key,
      });
      const allowed = entries.map((pairs) => pairs.filter(([key]) => key !== "__proto__"));
      if (type.kind === "map") return allowed.map((pairs) => new Map(pairs));
      return allowed.map((pairs) => ownObject(pairs.map(([key, value]) => [String(key), value])));
    }
    case "union":
      return ofUnion(type, choices, depth);
    case "never":
      return fc.constant(undefined);
    default:
      return type satisfies never;
  }
}

function ofUnion(type: UnionType, choices: ValueChoices, depth: number): fc.Arbitrary<unknown> {
  const options = type.options.map(({ plan }) => plan);
  const isLeaf = ({ type: { kind } }: WirePlan): boolean =>
    !["array", "object", "tuple", "map", "set", "record", "union"].includes(kind);
  const leaves = depth <= 0 ? options.filter(isLeaf) : [];
  return fc.oneof(
    ...(leaves.length === 0 ? options : leaves).map((plan) => valuesOf(plan, choices, depth - 1)),
  );
}

function ofWidth(
  width: "float64" | "float32" | "int32" | "uint32" | "safeint",
  choices: ValueChoices,
): fc.Arbitrary<number> {
  switch (width) {
    case "float64":
      return numbers(choices);
    case "float32":
      return fc
        .float({ noNaN: true, noDefaultInfinity: true })
        .map((value) => (Object.is(value, -0) && choices.negativeZero === false ? 0 : value));
    case "int32":
      return fc.integer();
    case "uint32":
      return fc.nat(0xffff_ffff);
    case "safeint":
      return fc.maxSafeInteger();
    default:
      return width satisfies never;
  }
}

function withoutUndefined(values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return values.filter((value) => value !== undefined);
}
