import { ExtData } from "@msgpack/msgpack";
import type { Path } from "../../../base/path.js";
import { isSame } from "../../differences.js";
import { describe } from "../../encode-walk.js";
import { SerializationError, type SerializationErrorCode } from "../../error.js";
import { asPlainObject, isOneOf, optionFor } from "../../fits-plan.js";
import { checkLimit } from "../../limits.js";
import type { FormatOptions } from "../../options.js";
import type { UnionType, WirePlan, WireType } from "../../plan.js";
import { hasHoles } from "../../tags.js";
import { hasLoneSurrogate } from "../../text.js";
import { BOX_TYPE } from "./boxes.js";
import { mayBe, Narrowing, narrow } from "./from-wire.js";
import { NEGATIVE_ZERO_TYPE } from "./scan.js";
import { writeWire } from "./write.js";

const MIN_INT64 = -(2n ** 63n);
const MAX_UINT64 = 2n ** 64n - 1n;

const ANY: WirePlan = {
  type: { kind: "any" },
  optional: false,
  nullable: true,
  name: undefined,
  hints: {},
};

/** Turns a value into one that `@msgpack/msgpack` writes as it is meant, or refuses it. */
export class WireConversion {
  readonly #options: FormatOptions;
  readonly #path: (string | number)[] = [];
  readonly #isTagged: boolean;
  #nodes = 0;
  #wroteNegativeZero = false;

  constructor(options: FormatOptions) {
    this.#options = options;
    this.#isTagged = options.types === "tagged";
  }

  /** Some -0 was turned into an extension that must become a float64 in the bytes. */
  get wroteNegativeZero(): boolean {
    return this.#wroteNegativeZero;
  }

  convert(value: unknown, plan: WirePlan = ANY): unknown {
    this.#nodes += 1;
    checkLimit(this.#options.limits, "nodes", this.#nodes, { format: "msgpack", direction: "encode" });
    if (value === null) return null;
    const { type } = plan;
    if (value === undefined) {
      return this.#isTagged && type.kind === "any" ? this.#box("undefined", null) : this.#undefined(plan);
    }
    if (type.kind !== "union") return this.#wire(value, type);
    const option = optionFor(type, value)?.plan;
    const wire = this.#wire(value, option?.type ?? ANY.type);
    if (option !== undefined) this.#checkUnion(value, type, option, wire);
    return wire;
  }

  #wire(value: unknown, type: WireType): unknown {
    switch (typeof value) {
      case "string":
        return this.#text(value);
      case "boolean":
        return value;
      case "number":
        return this.#number(value, type);
      case "bigint":
        return this.#bigint(value, type);
      default:
        // An option of a union may be a union.
        return type.kind === "union" ? this.convert(value, { ...ANY, type }) : this.#object(value, type);
    }
  }

  /** Writes what is in an extension; what the package then writes around it has its size in front. */
  #box(kind: keyof typeof BOX_TYPE, content: unknown): ExtData {
    this.#enter(`$${kind}`);
    const wire = this.convert(content);
    this.#path.pop();
    return new ExtData(BOX_TYPE[kind], writeWire(wire, this.#wroteNegativeZero, this.#options));
  }

  #fail(code: SerializationErrorCode, reason: string): never {
    const path: Path = [...this.#path];
    throw new SerializationError(code, reason, { format: "msgpack", direction: "encode", path });
  }

  /** Nil reads back as undefined only where null is not a value. */
  #undefined({ optional, nullable }: WirePlan): null {
    if (nullable || !optional) this.#fail("unrepresentable", "undefined");
    return null;
  }

  #text(text: string): string {
    if (hasLoneSurrogate(text)) this.#fail("encoding", "half a surrogate pair is not text");
    return text;
  }

  #number(value: number, type: WireType): unknown {
    if (!Number.isFinite(value)) {
      const isPlanned =
        (type.kind === "literal" && isOneOf(type.values, value)) || (this.#isTagged && type.kind === "any");
      return isPlanned ? value : this.#fail("unrepresentable", `the number ${value}`);
    }
    if (Object.is(value, -0)) {
      this.#wroteNegativeZero = true;
      return new ExtData(NEGATIVE_ZERO_TYPE, new Uint8Array(1));
    }
    // The package writes whole numbers beyond 32 bits as float64; of a bigint it makes an int64 or uint64.
    const isLong = Number.isSafeInteger(value) && (value > 0xffff_ffff || value < -0x8000_0000);
    return isLong ? BigInt(value) : value;
  }

  #bigint(value: bigint, type: WireType): unknown {
    const isPlanned = type.kind === "bigint" || type.kind === "literal";
    if (this.#isTagged && type.kind === "any") {
      const isNative = value >= MIN_INT64 && value <= MAX_UINT64 && !Number.isSafeInteger(Number(value));
      return isNative ? value : this.#box("bigint", this.#digits(value));
    }
    if (!isPlanned && Number.isSafeInteger(Number(value))) {
      this.#fail("unrepresentable", `the bigint ${value} would be read as a number`);
    }
    if (value >= -0x8000_0000n && value <= 0xffff_ffffn) return Number(value);
    if (value >= MIN_INT64 && value <= MAX_UINT64) return value;
    return isPlanned ? value.toString() : this.#fail("unrepresentable", "a bigint beyond 64 bits");
  }

  #digits(value: bigint): string {
    const text = value.toString();
    checkLimit(this.#options.limits, "digits", text.length, {
      format: "msgpack",
      direction: "encode",
      path: [...this.#path],
    });
    return text;
  }

  #object(value: unknown, type: WireType): unknown {
    const isTagged = this.#isTagged && type.kind === "any";
    if (value instanceof Date) {
      if (Number.isNaN(value.getTime())) this.#fail("unrepresentable", "an invalid Date");
      if (type.kind === "date" || isTagged) return value;
    } else if (value instanceof Uint8Array) {
      if (type.kind === "bytes" || isTagged) return value;
    } else if (Array.isArray(value)) {
      if (isTagged && hasHoles(value)) this.#fail("unrepresentable", "a list with holes");
      return this.#list(value, (index) => {
        if (type.kind === "tuple") return index < type.items.length ? type.items[index] : type.rest;
        return type.kind === "array" ? type.item : undefined;
      });
    } else if (value instanceof Set) {
      if (type.kind === "set") return this.#list([...value], () => type.item);
      if (isTagged) return this.#box("set", [...value]);
    } else if (value instanceof Map) {
      if (type.kind === "map") return this.#map(value, type.key, type.value);
      if (isTagged) return this.#box("map", [...value]);
    } else {
      const object = asPlainObject(value);
      if (object !== undefined) return this.#entries(Object.entries(object), fieldPlans(type), isTagged);
    }
    return this.#fail("unrepresentable", `${describe(value)} where the schema has ${type.kind}`);
  }

  #enter(key: string | number): void {
    this.#path.push(key);
    checkLimit(this.#options.limits, "depth", this.#path.length, { format: "msgpack", direction: "encode" });
  }

  #list(items: readonly unknown[], planOf: (index: number) => WirePlan | undefined): unknown[] {
    return Array.from(items, (item, index) => {
      this.#enter(index);
      const wire = this.convert(item, planOf(index));
      this.#path.pop();
      return wire;
    });
  }

  #entries(
    entries: readonly (readonly [string, unknown])[],
    planOf: (key: string) => WirePlan | undefined,
    keepsUndefined = false,
  ): object {
    const wire: Record<string, unknown> = {};
    for (const [key, item] of entries) {
      if (item === undefined && !keepsUndefined) continue;
      this.#enter(key);
      this.#text(key);
      const converted = this.convert(item, planOf(key));
      if (key !== "__proto__") wire[key] = converted;
      else this.#proto(wire, converted);
      this.#path.pop();
    }
    return wire;
  }

  #proto(wire: object, value: unknown): void {
    if (this.#options.dangerousKeys === "error") this.#fail("unsupported", "the key __proto__");
    if (this.#options.dangerousKeys === "drop") return;
    Object.defineProperty(wire, "__proto__", { value, enumerable: true });
  }

  /** A map of MessagePack where the schema allows only string keys, else a list of pairs. */
  #map(map: ReadonlyMap<unknown, unknown>, key: WirePlan, value: WirePlan): unknown {
    if (hasStringKeys(key)) {
      const entries = [...map].map(([name, item]) => {
        if (typeof name !== "string") this.#fail("unrepresentable", `a key that is ${describe(name)}`);
        if (item === undefined) this.#fail("unrepresentable", "undefined");
        return [name, item] as const;
      });
      return this.#entries(entries, () => value);
    }
    return this.#list([...map], () => ({
      ...ANY,
      type: { kind: "tuple", items: [key, value], rest: undefined },
    }));
  }

  /**
   * Sets and lists, bigints and numbers look the same on the wire: an earlier option may read what a later one wrote. A tag
   * tells them apart.
   */
  #checkUnion(value: unknown, type: UnionType, option: WirePlan, wire: unknown): void {
    if (type.discriminator !== undefined) return;
    const reader = type.options.find(({ plan }) => plan === option || mayBe(wire, plan.type));
    if (reader?.plan === option) return;
    const readBack = narrow(wire, { ...ANY, type }, new Narrowing(this.#options));
    if (!isSame(readBack, value)) {
      this.#fail("unrepresentable", `${describe(value)}, which another option of the union would read`);
    }
  }
}

/** Whether every key of such a map is a string, so that it can be a MessagePack map. */
export function hasStringKeys({ type, optional, nullable }: WirePlan): boolean {
  if (optional || nullable) return false;
  if (type.kind === "string") return true;
  return (
    (type.kind === "enum" || type.kind === "literal") &&
    type.values.every((value) => typeof value === "string")
  );
}

/** Plans of the values of a map that is written for `type`. */
function fieldPlans(type: WireType): (key: string) => WirePlan | undefined {
  if (type.kind === "object") return (key) => type.byName.get(key) ?? type.catchall;
  return () => (type.kind === "record" ? type.value : undefined);
}
