import { ExtData } from "@msgpack/msgpack";
import { DECIMAL_INTEGER } from "../../../base/patterns/decimal-integer.js";
import { SerializationError } from "../../error.js";
import { fitsPlan, isOneOf } from "../../fits-plan.js";
import { checkLimit } from "../../limits.js";
import type { FormatOptions } from "../../options.js";
import type { ObjectType, UnionType, WirePlan, WireType } from "../../plan.js";
import { mapOf, setOf } from "../../tags.js";
import { BOX_TYPE, OPENED_BOX_TYPE } from "./boxes.js";
import { PROTO_STAND_IN } from "./scan.js";

const STEPS_PER_NODE = 2;

/** How much may still be converted: options of unions are tried one by one, which multiplies the work. */
export class Narrowing {
  readonly options: FormatOptions;
  #steps = 0;

  constructor(options: FormatOptions) {
    this.options = options;
  }

  step(): void {
    this.#steps += 1;
    const actual = Math.ceil(this.#steps / STEPS_PER_NODE);
    checkLimit(this.options.limits, "nodes", actual, { format: "msgpack", direction: "decode" });
  }

  fail(reason: string): never {
    throw new SerializationError("malformed", reason, { format: "msgpack", direction: "decode" });
  }
}

/** What `@msgpack/msgpack` read, as the plan wants it; what does not fit stays as it is. */
export function narrow(raw: unknown, plan: WirePlan | undefined, state: Narrowing): unknown {
  state.step();
  if (Array.isArray(raw) && raw[0] instanceof ExtData && raw[0].type === OPENED_BOX_TYPE) {
    return unboxed(raw[0], raw[1], state);
  }
  // Of a value on its way out, see to-wire.ts; no other extension comes here.
  if (raw instanceof ExtData) return -0;
  if (plan === undefined) return narrowAny(raw, state);
  if (raw === null) return nil(plan);
  return narrowType(raw, plan.type, state);
}

/** What an extension of `types: "tagged"` stands for, which the scan has opened. */
function unboxed({ data }: ExtData, content: unknown, state: Narrowing): unknown {
  const value = narrow(content, undefined, state);
  switch (typeof data === "function" ? undefined : data[0]) {
    case BOX_TYPE.set:
      return (Array.isArray(value) ? setOf(value) : undefined) ?? state.fail("this is no set");
    case BOX_TYPE.map:
      return (Array.isArray(value) ? mapOf(value) : undefined) ?? state.fail("this is no map");
    case BOX_TYPE.bigint: {
      const isText = typeof value === "string" && value.length <= state.options.limits.digits;
      return isText && DECIMAL_INTEGER.test(value) ? BigInt(value) : state.fail("this is no bigint");
    }
    default:
      return value === null ? undefined : state.fail("this is not undefined");
  }
}

function nil({ optional, nullable }: WirePlan): null | undefined {
  return optional && !nullable ? undefined : null;
}

function narrowAny(raw: unknown, state: Narrowing): unknown {
  if (typeof raw === "bigint") return safe(raw);
  // The package gives a window into the input, which would change with it.
  if (raw instanceof Uint8Array) return new Uint8Array(raw);
  if (Array.isArray(raw)) return raw.map((item) => narrow(item, undefined, state));
  return isMap(raw) ? narrowMap(raw, state, () => undefined) : raw;
}

function safe(raw: bigint): number | bigint {
  const number = Number(raw);
  return Number.isSafeInteger(number) ? number : raw;
}

/** What the package makes of a map; lists, dates and bytes are its only other objects. */
function isMap(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return (
    typeof raw === "object" &&
    raw !== null &&
    !Array.isArray(raw) &&
    !(raw instanceof Date || raw instanceof Uint8Array || raw instanceof ExtData)
  );
}

function narrowMap(
  raw: Readonly<Record<string, unknown>>,
  state: Narrowing,
  planOf: (key: string) => WirePlan | undefined,
): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  for (const key of Object.keys(raw)) {
    const value = narrow(raw[key], planOf(key), state);
    if (key !== PROTO_STAND_IN && key !== "__proto__") object[key] = value;
    else if (state.options.dangerousKeys === "keep") {
      Object.defineProperty(object, "__proto__", {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }
  return object;
}

function narrowType(raw: unknown, type: WireType, state: Narrowing): unknown {
  switch (type.kind) {
    case "number":
      return typeof raw === "bigint" ? safe(raw) : raw;
    case "bigint":
      return toBigint(raw, state);
    case "enum":
    case "literal":
      return narrowLiteral(raw, type.values, state);
    case "array":
      return Array.isArray(raw) ? raw.map((item) => narrow(item, type.item, state)) : narrowAny(raw, state);
    case "tuple":
      return Array.isArray(raw)
        ? raw.map((item, index) =>
            narrow(item, index < type.items.length ? type.items[index] : type.rest, state),
          )
        : narrowAny(raw, state);
    case "set":
      return Array.isArray(raw) ? toSet(raw, type.item, state) : narrowAny(raw, state);
    case "object":
      return isMap(raw) ? narrowObject(raw, type, state) : narrowAny(raw, state);
    case "record":
      return isMap(raw) ? narrowMap(raw, state, () => type.value) : narrowAny(raw, state);
    case "map":
      return toMap(raw, type.key, type.value, state);
    case "union":
      return narrowUnion(raw, type, state);
    case "string":
    case "boolean":
    case "null":
    case "undefined":
    case "bytes":
    case "date":
    case "any":
    case "never":
      return narrowAny(raw, state);
    default:
      return type satisfies never;
  }
}

function narrowObject(raw: Readonly<Record<string, unknown>>, type: ObjectType, state: Narrowing): unknown {
  return narrowMap(raw, state, (key) => type.byName.get(key) ?? type.catchall);
}

function toBigint(raw: unknown, state: Narrowing): unknown {
  if (typeof raw === "bigint") return raw;
  if (typeof raw === "number" && Number.isInteger(raw)) return BigInt(raw);
  const isText =
    typeof raw === "string" && raw.length <= state.options.limits.digits && DECIMAL_INTEGER.test(raw);
  return isText ? BigInt(raw) : narrowAny(raw, state);
}

function narrowLiteral(raw: unknown, values: readonly unknown[], state: Narrowing): unknown {
  const value = narrowAny(raw, state);
  if (values.includes(value)) return value;
  const bigint = toBigint(raw, state);
  return values.includes(bigint) ? bigint : value;
}

function toSet(raw: readonly unknown[], item: WirePlan, state: Narrowing): unknown {
  const items = raw.map((each) => narrow(each, item, state));
  const set = new Set(items);
  // A set with an element twice is not one: the schema says so about the list.
  return set.size === items.length ? set : items;
}

function toMap(raw: unknown, key: WirePlan, value: WirePlan, state: Narrowing): unknown {
  if (isMap(raw)) {
    const object = narrowMap(raw, state, () => value);
    return new Map(
      Object.keys(object).map((name) => [key.type.kind === "number" ? Number(name) : name, object[name]]),
    );
  }
  const isPairs = Array.isArray(raw) && raw.every((pair) => Array.isArray(pair) && pair.length === 2);
  if (!isPairs) return narrowAny(raw, state);
  const pairs = raw.map(
    (pair: unknown[]) => [narrow(pair[0], key, state), narrow(pair[1], value, state)] as const,
  );
  const map = new Map(pairs);
  return map.size === pairs.length ? map : pairs;
}

/** Whether the kind of value on the wire may be that of the type: other options of a union cost no walk. */
export function mayBe(raw: unknown, { kind }: WireType): boolean {
  switch (kind) {
    case "array":
    case "set":
    case "tuple":
      return Array.isArray(raw);
    case "object":
    case "record":
      return isMap(raw);
    case "map":
      return Array.isArray(raw) || isMap(raw);
    case "string":
    case "boolean":
      return typeof raw === kind;
    case "date":
      return raw instanceof Date;
    case "bytes":
      return raw instanceof Uint8Array;
    case "any":
    case "union":
      return true;
    default:
      return !(Array.isArray(raw) || isMap(raw));
  }
}

function narrowUnion(raw: unknown, { discriminator, options }: UnionType, state: Narrowing): unknown {
  if (discriminator !== undefined && isMap(raw)) {
    const tag = Object.hasOwn(raw, discriminator) ? narrowAny(raw[discriminator], state) : undefined;
    const tagged = options.find(({ tags }) => isOneOf(tags, tag));
    if (tagged !== undefined) return narrow(raw, tagged.plan, state);
  }
  for (const { plan } of options) {
    if (!mayBe(raw, plan.type)) continue;
    const value = narrow(raw, plan, state);
    if (fitsPlan(plan, value)) return value;
  }
  return narrowAny(raw, state);
}
