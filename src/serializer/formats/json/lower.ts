import { bytesToBase64 } from "../../base64.js";
import { isSame } from "../../differences.js";
import { describe } from "../../encode-walk.js";
import { SerializationError, type SerializationErrorCode } from "../../error.js";
import { asPlainObject, isOneOf, optionFor } from "../../fits-plan.js";
import { checkLimit, type SerializerLimits } from "../../limits.js";
import type { FormatOptions } from "../../options.js";
import type { MapType, UnionType, WirePlan } from "../../plan.js";
import { escapedKey, hasHoles, tagged } from "../../tags.js";
import { hasLoneSurrogate } from "../../text.js";
import { isTextKey, pairPlan } from "../../text-key.js";
import { JsonRaiser } from "./raise.js";
import { isExactAsNumber } from "./scalars.js";

type JsonMap = Record<string, unknown>;

/** Turns the values of a plan into what JSON can hold, and refuses, with its path, what would read back different. */
export class JsonLowerer {
  /** Whether there is a bigint or -0, which `JSON.stringify` cannot write. */
  needsPrinter = false;
  readonly #options: FormatOptions;
  readonly #path: (string | number)[] = [];
  #nodes = 0;

  constructor(options: FormatOptions) {
    this.#options = options;
  }

  lower(value: unknown, plan: WirePlan | undefined): unknown {
    this.#check("nodes", ++this.#nodes);
    if (value === null) {
      return plan === undefined || plan.nullable ? null : this.#misfit(value, plan);
    }
    if (plan === undefined || plan.type.kind === "any") return this.#plain(value);
    return typeof value === "object" ? this.#container(value, plan) : this.#scalar(value, plan);
  }

  #plain(value: unknown): unknown {
    if (this.#options.types === "tagged") return this.#rich(value);
    return this.#bare(value);
  }

  #bare(value: unknown): unknown {
    switch (typeof value) {
      case "boolean":
        return value;
      case "string":
        return this.#text(value);
      case "number":
        return this.#number(value);
      case "bigint":
        if (isExactAsNumber(value)) {
          this.#fail("unrepresentable", `the bigint ${value} would be read as a number; a schema keeps it`);
        }
        return this.#bareBigint(value);
      case "object":
        return Array.isArray(value)
          ? this.#list(value, [], undefined)
          : this.#map(value, undefined, undefined);
      default:
        return this.#fail("unrepresentable", `JSON has no form for ${describe(value)}`);
    }
  }

  /** Anything that no schema describes, with its type where JSON would not tell. */
  #rich(value: unknown): unknown {
    const rich = tagged(value);
    if (rich === undefined) {
      if (Array.isArray(value) && hasHoles(value)) this.#fail("unrepresentable", "a list with holes");
      const bare = this.#bare(value);
      return isMap(bare) ? withEscapedKey(bare) : bare;
    }
    const { tag, content } = rich;
    if (tag === "$bigint") this.#check("digits", content.length);
    this.#enter();
    this.#path.push(tag);
    const lowered = this.lower(content, undefined);
    this.#path.pop();
    return { [tag]: lowered };
  }

  #scalar(value: unknown, plan: WirePlan): unknown {
    const { type } = plan;
    switch (type.kind) {
      case "string":
        return typeof value === "string" ? this.#text(value) : this.#misfit(value, plan);
      case "boolean":
        return typeof value === "boolean" ? value : this.#misfit(value, plan);
      case "number":
        return typeof value === "number" ? this.#number(value) : this.#misfit(value, plan);
      case "bigint":
        return typeof value === "bigint" ? this.#bigint(value) : this.#misfit(value, plan);
      case "enum":
      case "literal":
        return isOneOf(type.values, value) ? this.#literal(value) : this.#misfit(value, plan);
      case "union":
        return this.#union(value, type, plan);
      default:
        return this.#misfit(value, plan);
    }
  }

  #container(value: object, plan: WirePlan): unknown {
    const { type } = plan;
    switch (type.kind) {
      case "array":
        return Array.isArray(value) ? this.#list(value, [], type.item) : this.#misfit(value, plan);
      case "tuple":
        return Array.isArray(value) ? this.#list(value, type.items, type.rest) : this.#misfit(value, plan);
      case "set":
        return value instanceof Set ? this.#list([...value], [], type.item) : this.#misfit(value, plan);
      case "object":
        return this.#map(value, type.byName, type.catchall);
      case "record":
        return this.#map(value, undefined, type.value);
      case "map":
        return value instanceof Map ? this.#fromMap(value, type) : this.#misfit(value, plan);
      case "date":
        return value instanceof Date ? this.#date(value, plan) : this.#misfit(value, plan);
      case "bytes":
        return value instanceof Uint8Array ? this.#bytes(value) : this.#misfit(value, plan);
      case "union":
        return this.#union(value, type, plan);
      default:
        return this.#misfit(value, plan);
    }
  }

  #literal(value: unknown): unknown {
    if (typeof value === "number" && !Number.isFinite(value)) return String(value);
    return typeof value === "bigint" ? this.#bigint(value) : this.#plain(value);
  }

  #list(values: readonly unknown[], items: readonly WirePlan[], rest: WirePlan | undefined): unknown[] {
    this.#enter();
    const lowered: unknown[] = [];
    for (let index = 0; index < values.length; index++) {
      this.#path.push(index);
      lowered.push(this.lower(values[index], items[index] ?? rest));
      this.#path.pop();
    }
    return lowered;
  }

  #map(
    value: unknown,
    fields: ReadonlyMap<string, WirePlan> | undefined,
    other: WirePlan | undefined,
  ): JsonMap {
    const map = asPlainObject(value);
    if (map === undefined) return this.#fail("unrepresentable", `JSON has no form for ${describe(value)}`);
    this.#enter();
    const isRich = this.#options.types === "tagged" && fields === undefined && other === undefined;
    const lowered: JsonMap = {};
    for (const key of Object.keys(map)) {
      const item = map[key];
      this.#path.push(key);
      if ((item !== undefined || isRich) && this.#takesKey(key))
        put(lowered, key, this.lower(item, fields?.get(key) ?? other));
      this.#path.pop();
    }
    return lowered;
  }

  /** An object where all keys are text, else a list of pairs. */
  #fromMap(value: ReadonlyMap<unknown, unknown>, type: MapType): unknown {
    if (!isTextKey(type.key)) return this.#list([...value], [], pairPlan(type));
    const object: JsonMap = {};
    for (const [key, item] of value) put(object, String(key), item);
    return this.#map(object, undefined, type.value);
  }

  #union(value: unknown, type: UnionType, plan: WirePlan): unknown {
    const option = optionFor(type, value)?.plan;
    if (option === undefined) return this.#misfit(value, plan);
    const lowered = this.lower(value, option);
    const raiser = new JsonRaiser(this.#options);
    const taken = raiser.optionFor(lowered, type);
    if (taken === option || (taken !== undefined && this.#readsBack(value, lowered, taken, raiser)))
      return lowered;
    return this.#fail(
      "unrepresentable",
      `the union has another option that reads what this ${option.type.kind} is written as; a discriminator tells them apart`,
    );
  }

  #readsBack(value: unknown, lowered: unknown, taken: WirePlan, raiser: JsonRaiser): boolean {
    // Raising changes its input.
    return isSame(raiser.raise(structuredClone(lowered), taken), value);
  }

  #number(value: number): number {
    if (!Number.isFinite(value)) this.#fail("unrepresentable", `JSON has no ${value}`);
    if (Object.is(value, -0)) this.needsPrinter = true;
    return value;
  }

  #bigint(value: bigint): unknown {
    const isSafe = Number.isSafeInteger(Number(value));
    return isSafe && this.#options.json.bigint === "auto" ? Number(value) : this.#digits(value);
  }

  #bareBigint(value: bigint): bigint {
    if (this.#options.canonical) {
      this.#fail("unrepresentable", "canonical JSON (RFC 8785) holds only integers that a double holds");
    }
    // 1e309 is no number to readers with doubles, ours among them.
    if (!Number.isFinite(Number(value))) this.#fail("unrepresentable", "an integer beyond 1.8e308");
    this.#digits(value);
    this.needsPrinter = true;
    return value;
  }

  #digits(value: bigint): string {
    const text = String(value);
    this.#check("digits", text.length);
    return text;
  }

  #text(value: string): string {
    this.#check("stringLength", value.length);
    if (hasLoneSurrogate(value)) this.#fail("encoding", "half of a surrogate pair has no UTF-8 form");
    return value;
  }

  #bytes(value: Uint8Array): string {
    return this.#text(bytesToBase64(value));
  }

  #date(value: Date, { hints }: WirePlan): string | number {
    const time = value.getTime();
    if (Number.isNaN(time)) this.#fail("unrepresentable", "the date is invalid");
    if (hints.timestamp === "ms") return time;
    return hints.timestamp === "s" ? time / 1_000 : value.toISOString();
  }

  #takesKey(key: string): boolean {
    this.#check("keyLength", key.length);
    if (hasLoneSurrogate(key)) this.#fail("encoding", "half of a surrogate pair has no UTF-8 form");
    if (key !== "__proto__" || this.#options.dangerousKeys === "keep") return true;
    if (this.#options.dangerousKeys === "drop") return false;
    return this.#fail("unsupported", 'the key "__proto__" is refused');
  }

  #enter(): void {
    this.#check("depth", this.#path.length + 1);
  }

  #check(limit: keyof SerializerLimits, actual: number): void {
    if (actual <= this.#options.limits[limit]) return;
    checkLimit(this.#options.limits, limit, actual, {
      format: "json",
      direction: "encode",
      path: [...this.#path],
    });
  }

  #misfit(value: unknown, { type }: WirePlan): never {
    return this.#fail("unrepresentable", `expected ${type.kind}, got ${describe(value)}`);
  }

  #fail(code: SerializationErrorCode, reason: string): never {
    throw new SerializationError(code, reason, {
      format: "json",
      direction: "encode",
      path: [...this.#path],
    });
  }
}

function isMap(lowered: unknown): lowered is JsonMap {
  return typeof lowered === "object" && lowered !== null && !Array.isArray(lowered);
}

/** So that an only key which begins like a tag is not taken for one. */
function withEscapedKey(map: JsonMap): JsonMap {
  const [key, ...others] = Object.keys(map);
  if (key === undefined || others.length > 0) return map;
  const escaped = escapedKey(key);
  return escaped === key ? map : { [escaped]: map[key] };
}

function put(map: JsonMap, key: string, value: unknown): void {
  if (key === "__proto__") {
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
  } else map[key] = value;
}
