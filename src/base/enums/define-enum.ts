import * as z from "zod";
import { TocsinError } from "../errors.js";
import { err, ok, type Result, unwrap } from "../result.js";
import { unknownId } from "../unknown-id.js";
import {
  type Conversion,
  type Converter,
  createConverter,
  type EnumWords,
  type ExternalSystem,
  type ExternalValue,
  fold,
  type WordOf,
  type WordTable,
} from "./external.js";

/** What a value of an enum is declared with. */
export interface EnumEntry<Meta = unknown> {
  /** The rank, by which values are compared; its place in the list, from 1, when left out. Two have the same only when both are `tied`. */
  readonly weight?: number;
  /** How people read it, in a table or a drop-down list. */
  readonly label: string;
  readonly description: string;
  /** Other words for it that are parsed, in any case. */
  readonly aliases?: readonly string[];
  readonly tied?: true;
  /** What else there is to know of it: further fields of the {@link EnumValue}. */
  readonly meta?: Meta;
}

export interface EnumDefinition<Meta, Words extends EnumWords> {
  /** What one value is called, in errors and JSON Schema: `alert level`. */
  readonly name: string;
  readonly description: string;
  /** In the order in which they are listed. Ids are lower-case words joined by `_` or `-`. */
  readonly values: { readonly [Id in keyof Meta]: EnumEntry<Meta[Id]> };
  /** How other systems say the same. */
  readonly external?: {
    readonly [System in keyof Words]: ExternalSystem<NoInfer<keyof Meta & string>, Words[System]>;
  };
}

/** A value, with the fields of its `meta`. */
export type EnumValue<Id extends string, Meta> = Required<Omit<EnumEntry, "tied" | "meta">> & {
  readonly id: Id;
} & Meta;

type EnumIds<Id extends string> = { [Each in Id]: Each };

/** The union of the ids of a smart enum: `EnumId<typeof AlertLevel>`. */
export type EnumId<Enum extends { readonly ids: readonly string[] }> = Enum["ids"][number];

/** A closed list of values with an order, words for people and words of other systems. Its functions need no `this`. */
export interface SmartEnum<
  Meta extends Readonly<Record<string, unknown>>,
  Words extends EnumWords = Record<never, never>,
  Id extends string = keyof Meta & string,
> {
  readonly name: string;
  readonly description: string;
  readonly ids: readonly Id[];
  readonly values: { readonly [Each in Id]: EnumValue<Each, Meta[Each]> };
  /** The names {@link toExternal} and {@link fromExternal} take. */
  readonly systems: readonly (keyof Words & string)[];
  /** Takes the ids as they are written, and nothing else. */
  readonly schema: z.ZodEnum<EnumIds<Id>>;
  /** Takes ids and aliases as {@link parse} does, and gives the id; encoding leaves the id as it is. */
  readonly lenientSchema: z.ZodCodec<z.ZodString, z.ZodEnum<EnumIds<Id>>>;

  is(value: unknown): value is Id;
  /**
   * The id that a text names: itself or an alias, in any case, with space around.
   *
   * @throws {@link TocsinError} `unknown_id`
   */
  parse(text: string): Id;
  safeParse(text: string): Result<Id, TocsinError<"unknown_id">>;

  /** Below 0 when `a` has the smaller weight, 0 when the weights are equal. */
  compare(a: Id, b: Id): number;
  /** The one of the greatest weight, the first of several; `undefined` of none. */
  max(ids: readonly [Id, ...Id[]]): Id;
  max(ids: Iterable<Id>): Id | undefined;
  /** The one of the smallest weight, the first of several; `undefined` of none. */
  min(ids: readonly [Id, ...Id[]]): Id;
  min(ids: Iterable<Id>): Id | undefined;
  atLeast(id: Id, threshold: Id): boolean;

  label(id: Id): string;
  describe(id: Id): string;

  /** What another system calls this value; `undefined` where it has no word for it. */
  toExternal<System extends keyof Words & string, From extends Id>(
    system: System,
    id: From,
  ): Conversion<WordOf<Words[System], From>>;
  /**
   * The value that a word or number of another system stands for; words are compared in any case.
   *
   * @throws {@link TocsinError} `unknown_id` for others, where the system has no fallback
   */
  fromExternal(system: keyof Words & string, value: ExternalValue): Conversion<Id>;
  safeFromExternal(
    system: keyof Words & string,
    value: ExternalValue,
  ): Result<Conversion<Id>, TocsinError<"unknown_id">>;
}

/**
 * Declares a smart enum. Its types come from the literal: ids are a union, and `meta` and the words of other systems keep theirs.
 *
 * @throws {@link TocsinError} `invalid_definition` for ids that are not lower-case words, an alias that is taken, two values of one
 * weight that are not `tied`, and words of another system that are read twice, or written and not read.
 */
export function defineEnum<
  const Meta extends Readonly<Record<string, unknown>>,
  const Words extends Readonly<Record<string, WordTable<NoInfer<keyof Meta & string>>>> = Record<
    never,
    never
  >,
>(definition: EnumDefinition<Meta, Words>): SmartEnum<Meta, Words> {
  // With less types: ids are texts, and words are words.
  const made: unknown = createEnum(definition as AnyDefinition);
  // Everything in it was made from the ids, fields and words of `definition`, whose types these are.
  return made as SmartEnum<Meta, Words>;
}

type AnyDefinition = EnumDefinition<Readonly<Record<string, unknown>>, EnumWords>;
type Ranked = EnumEntry & { readonly weight: number };
type Entries = ReadonlyMap<string, Ranked>;
type Refuse = (why: string) => never;
type Failure = TocsinError<"unknown_id">;

/** Any smart enum, as {@link createEnum} makes it: without the types of one. */
type Untyped = Omit<SmartEnum<Readonly<Record<string, unknown>>, EnumWords>, "max" | "min"> & {
  readonly [Most in "max" | "min"]: (ids: Iterable<string>) => string | undefined;
};

function createEnum(definition: AnyDefinition): Untyped {
  const { name, description } = definition;
  const refuse: Refuse = (why) => {
    throw new TocsinError("invalid_definition", `cannot define ${name}: ${why}`, { id: name });
  };
  const entries: Entries = new Map(
    Object.entries(definition.values).map(([id, entry], index) => [id, { weight: index + 1, ...entry }]),
  );
  const ids = [...entries.keys()];
  const words = wordsOf(entries, refuse);
  checkWeights(entries, refuse);
  const systems = new Map(
    Object.entries(definition.external ?? {}).map(([system, table]) => [
      system,
      createConverter(system, table, ids, refuse),
    ]),
  );

  const weightOf = (id: string): number => get(entries, name, id).weight;
  const compare = (a: string, b: string): number => weightOf(a) - weightOf(b);
  const safeParse = (text: string): Result<string, Failure> => {
    const id = words.get(fold(text));
    return id === undefined ? err(unknownId(name, text, words.keys())) : ok(id);
  };
  const converter = (system: string): Converter => get(systems, "system", system);
  const schema = z.enum(ids).meta({ title: name, description: describeAll(description, entries) });

  return {
    name,
    description,
    ids,
    values: Object.fromEntries([...entries].map(([id, entry]) => [id, enumValue(id, entry)])),
    systems: [...systems.keys()],
    schema,
    lenientSchema: lenient(schema, safeParse),
    is: (value: unknown): value is string => typeof value === "string" && entries.has(value),
    parse: (text) => unwrap(safeParse(text)),
    safeParse,
    compare,
    max: (candidates) => first(candidates, (a, b) => compare(a, b) > 0),
    min: (candidates) => first(candidates, (a, b) => compare(a, b) < 0),
    atLeast: (id, threshold) => compare(id, threshold) >= 0,
    label: (id) => get(entries, name, id).label,
    describe: (id) => get(entries, name, id).description,
    toExternal: (system, id) => converter(system).to(id),
    fromExternal: (system, value) => unwrap(converter(system).from(value)),
    safeFromExternal: (system, value) => converter(system).from(value),
  };
}

function enumValue(
  id: string,
  { weight, label, description, aliases = [], meta }: Ranked,
): EnumValue<string, unknown> {
  // `meta` is an object, or is not there.
  return { ...(meta as object | undefined), id, weight, label, description, aliases };
}

const ID = /^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$/;

/** Ids and aliases, folded, each with its id. */
function wordsOf(entries: Entries, refuse: Refuse): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  if (entries.size === 0) refuse("it has no values");
  for (const id of entries.keys()) {
    if (!ID.test(id)) refuse(`"${id}" is not lower-case words joined by _ or -`);
    words.set(id, id);
  }
  for (const [id, { aliases = [] }] of entries) {
    for (const alias of aliases) {
      const taken = words.get(fold(alias));
      if (taken !== undefined) refuse(`the alias "${alias}" of "${id}" already means "${taken}"`);
      words.set(fold(alias), id);
    }
  }
  return words;
}

function checkWeights(entries: Entries, refuse: Refuse): void {
  const byWeight = new Map<number, [id: string, tied: boolean]>();
  for (const [id, { weight, tied = false }] of entries) {
    if (!Number.isFinite(weight)) refuse(`the weight of "${id}" is no finite number`);
    const same = byWeight.get(weight);
    if (same !== undefined && !(tied && same[1]))
      refuse(`"${same[0]}" and "${id}" have the weight ${weight}: mark both as tied, or give them an order`);
    byWeight.set(weight, [id, tied]);
  }
}

function describeAll(description: string, entries: Entries): string {
  return [description, ...[...entries].map(([id, entry]) => `- ${id}: ${entry.description}`)].join("\n");
}

function lenient(
  schema: z.ZodEnum<Record<string, string>>,
  safeParse: (text: string) => Result<string, Failure>,
): z.ZodCodec<z.ZodString, z.ZodEnum<Record<string, string>>> {
  return z.codec(z.string(), schema, {
    decode: (text, payload) => {
      const parsed = safeParse(text);
      if (parsed.ok) return parsed.value;
      payload.issues.push({
        code: "invalid_value",
        values: schema.options,
        input: text,
        message: parsed.error.message,
      });
      return z.NEVER;
    },
    encode: (id) => id,
  });
}

function first(ids: Iterable<string>, better: (a: string, b: string) => boolean): string | undefined {
  let found: string | undefined;
  for (const id of ids) if (found === undefined || better(id, found)) found = id;
  return found;
}

/** The types rule other keys out; JavaScript does not. */
function get<Value>(map: ReadonlyMap<string, Value>, what: string, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw unknownId(what, key, map.keys());
  return value;
}
