import { bytesToBase64 } from "./base64.js";
import { SerializationError, type SerializationErrorCode } from "./error.js";
import { asPlainObject, optionFor } from "./fits-plan.js";
import type { FormatId } from "./format-id.js";
import { isExactAsNumber } from "./formats/json/scalars.js";
import { checkLimit, type SerializerLimits } from "./limits.js";
import type { FormatOptions } from "./options.js";
import type { ObjectType, RecordType, UnionType, WirePlan } from "./plan.js";
import { hasHoles } from "./tags.js";
import { hasLoneSurrogate } from "./text.js";

export interface WalkedEntry {
  readonly key: string;
  readonly value: unknown;
  /** `undefined` for a value of the JSON domain. */
  readonly plan: WirePlan | undefined;
}

/** What every writer of text does on its way through a value: it knows the path, keeps the bounds, and refuses what would not read back. */
export class EncodeWalk {
  readonly path: (string | number)[] = [];
  readonly options: FormatOptions;
  readonly #format: FormatId;
  #nodes = 0;
  #depth = 0;
  /** Unions without discriminator around the value. */
  #unions = 0;

  constructor(format: FormatId, options: FormatOptions) {
    this.#format = format;
    this.options = options;
  }

  /** Walks one value below a map or list. */
  below<Result>(step: string | number, walk: () => Result): Result {
    this.path.push(step);
    this.#check("nodes", ++this.#nodes);
    const result = walk();
    this.path.pop();
    return result;
  }

  /** Walks the inside of a map or list. */
  inside<Result>(walk: () => Result): Result {
    this.#check("depth", ++this.#depth);
    const result = walk();
    this.#depth--;
    return result;
  }

  text(value: string): string {
    this.#check("stringLength", value.length);
    this.#checkWellFormed(value);
    return value;
  }

  bytes(value: Uint8Array): string {
    this.#check("stringLength", value.length);
    return bytesToBase64(value);
  }

  /** Whether a value of the plan is written with its type, whatever it is; see {@link ValueTypes}. */
  isTagged(plan: WirePlan | undefined): boolean {
    return this.options.types === "tagged" && (plan === undefined || plan.type.kind === "any");
  }

  /** Without a plan only what reads back as a bigint: what a double holds would come back as a number. */
  integer(value: bigint, plan: WirePlan | undefined): string {
    const text = String(value);
    this.#check("digits", text.length);
    const isPlanned = plan !== undefined && plan.type.kind !== "any";
    if (!isPlanned && isExactAsNumber(value) && !this.isTagged(plan)) {
      this.fail("unrepresentable", `the bigint ${text} would be read as a number; a schema keeps it`);
    }
    return text;
  }

  /** Finite, but for literals: NaN and the infinities occur in schemas only as such. */
  number(value: number, plan: WirePlan | undefined): number {
    if (!Number.isFinite(value) && plan?.type.kind !== "literal" && !this.isTagged(plan)) {
      this.fail("unrepresentable", `${value} has no form here`);
    }
    return value;
  }

  date(value: Date, unit: "iso" | "ms" | "s" = "iso"): string | number {
    const time = value.getTime();
    if (Number.isNaN(time)) this.fail("unrepresentable", "an invalid date has no text");
    if (unit === "iso") return value.toISOString();
    return unit === "ms" ? time : time / 1_000;
  }

  /**
   * Walks a value as its option of a union. Unless a discriminator tells the options apart, the types of all that is inside
   * have to be written, or the reader may find it fits another option.
   */
  option<Result>(type: UnionType, value: unknown, walk: (plan: WirePlan) => Result): Result {
    const plan = optionFor(type, value)?.plan;
    if (plan === undefined) return this.fail("unrepresentable", "the value fits no option of the union");
    if (type.discriminator !== undefined) return walk(plan);
    this.#unions++;
    const result = walk(plan);
    this.#unions--;
    return result;
  }

  get isTypeNeeded(): boolean {
    return this.#unions > 0;
  }

  /** The items of a list; holes in it are visited as `undefined`, which has no form unless it is tagged. */
  items(values: readonly unknown[], plan: WirePlan | undefined): unknown[] {
    if (this.isTagged(plan) && hasHoles(values)) this.fail("unrepresentable", "a list with holes");
    return Array.from(values);
  }

  /** The entries of a map: fields in the order of the schema, then other keys in theirs; all sorted when canonical. */
  entries(value: unknown, type: ObjectType | RecordType | undefined): readonly WalkedEntry[] {
    const found = asPlainObject(value);
    if (found === undefined) this.fail("unrepresentable", `${describe(value)} has no form here`);
    const keepsUndefined = type === undefined && this.isTagged(undefined);
    const entries: WalkedEntry[] = [];
    const add = (key: string, plan: WirePlan | undefined): void => {
      const value = found[key];
      if (value !== undefined || keepsUndefined) this.#add(entries, { key, value, plan });
    };
    const declared = type?.kind === "object" ? type.byName : undefined;
    const other = type?.kind === "record" ? type.value : type?.catchall;
    declared?.forEach((plan, name) => {
      if (Object.hasOwn(found, name)) add(name, plan);
    });
    for (const key of Object.keys(found)) if (declared?.has(key) !== true) add(key, other);
    return this.#order(entries);
  }

  /** The entries of a map whose keys are text by its plan. */
  mapEntries(map: ReadonlyMap<unknown, unknown>, plan: WirePlan): readonly WalkedEntry[] {
    const entries: WalkedEntry[] = [];
    map.forEach((value, key) => {
      if (value !== undefined) this.#add(entries, { key: String(key), value, plan });
    });
    return this.#order(entries);
  }

  key(name: string): string {
    this.#check("keyLength", name.length);
    this.#checkWellFormed(name);
    return name;
  }

  fail(code: SerializationErrorCode, reason: string): never {
    throw new SerializationError(code, reason, {
      format: this.#format,
      direction: "encode",
      path: [...this.path],
    });
  }

  #add(entries: WalkedEntry[], entry: WalkedEntry): void {
    if (this.#takesKey(entry.key)) entries.push(entry);
  }

  #order(entries: WalkedEntry[]): readonly WalkedEntry[] {
    return this.options.canonical ? entries.sort((a, b) => (a.key < b.key ? -1 : 1)) : entries;
  }

  #checkWellFormed(text: string): void {
    if (hasLoneSurrogate(text)) this.fail("encoding", "half of a surrogate pair has no UTF-8 form");
  }

  #takesKey(name: string): boolean {
    if (name !== "__proto__" || this.options.dangerousKeys === "keep") return true;
    if (this.options.dangerousKeys === "drop") return false;
    return this.fail("unsupported", 'the key "__proto__" is refused');
  }

  #check(limit: keyof SerializerLimits, actual: number): void {
    if (actual <= this.options.limits[limit]) return;
    checkLimit(this.options.limits, limit, actual, {
      format: this.#format,
      direction: "encode",
      path: [...this.path],
    });
  }
}

/** Names a value for an error. */
export function describe(value: unknown): string {
  if (value === undefined) return "undefined";
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return `a ${typeof value}`;
  const { constructor: type } = value;
  return typeof type === "function" && type.name !== "" ? `a ${type.name}` : "an object";
}
