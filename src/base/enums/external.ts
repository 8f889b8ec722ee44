import type { TocsinError } from "../errors.js";
import { err, ok, type Result } from "../result.js";
import { unknownId } from "../unknown-id.js";

export type ExternalValue = string | number;

/** The word of another system for each value; `undefined` where it has none. */
export type WordTable<Id extends string = string> = Readonly<Record<Id, ExternalValue | undefined>>;

/** The words of each system. */
export type EnumWords = Readonly<Record<string, WordTable>>;

/** How another system says what an enum says. */
export interface ExternalSystem<Id extends string = string, Words = WordTable<Id>> {
  /** What its words are, and where that is written. */
  readonly description: string;
  /** The word for each value. Every word stands under `from`, too. */
  readonly to: Words;
  /** The words that are read as each value. */
  readonly from: { readonly [Each in Id]?: readonly ExternalValue[] };
  /** What every other word is read as. Without it, other words are refused. */
  readonly fallback?: Id;
}

/** What a value is in another system, and whether converting back gives something else. */
export interface Conversion<Value> {
  readonly value: Value;
  readonly lossy: boolean;
}

/** The word that a table has for an id. */
export type WordOf<Words, Id extends string> = Words[Id & keyof Words];

/** One system, ready to convert in both directions. */
export interface Converter {
  readonly to: (id: string) => Conversion<ExternalValue | undefined>;
  readonly from: (value: ExternalValue) => Result<Conversion<string>, TocsinError<"unknown_id">>;
}

/** Trimmed and in lower case: how words are compared. */
export function fold(word: string): string {
  return word.trim().toLowerCase();
}

/**
 * Reads the table of one system.
 *
 * @param refuse throws the error for a wrong declaration
 */
export function createConverter(
  name: string,
  system: ExternalSystem,
  ids: readonly string[],
  refuse: (why: string) => never,
): Converter {
  const words = new Map(Object.entries(system.to));
  const readAs = new Map<ExternalValue, string>();
  for (const [id, values = []] of Object.entries(system.from)) {
    if (!ids.includes(id)) refuse(`${name} reads the unknown value "${id}"`);
    for (const value of values) {
      if (readAs.has(keyOf(value))) refuse(`${name} reads ${JSON.stringify(value)} twice`);
      readAs.set(keyOf(value), id);
    }
  }
  for (const id of ids) if (!words.has(id)) refuse(`${name} does not say how "${id}" is written`);
  for (const [id, word] of words) {
    if (!ids.includes(id)) refuse(`${name} writes the unknown value "${id}"`);
    if (word !== undefined && !readAs.has(keyOf(word)))
      refuse(`${name} does not read ${JSON.stringify(word)}, which it writes`);
  }
  const { fallback } = system;
  if (fallback !== undefined && !ids.includes(fallback))
    refuse(`${name} falls back to the unknown value "${fallback}"`);

  const known = Object.values(system.from).flatMap((values = []) => values.map(String));
  return {
    to: (id) => {
      const value = words.get(id);
      return { value, lossy: value === undefined || readAs.get(keyOf(value)) !== id };
    },
    from: (value) => {
      const id = readAs.get(keyOf(value)) ?? fallback;
      if (id !== undefined) return ok({ value: id, lossy: words.get(id) !== value });
      return err(unknownId(`${name} value`, String(value), known));
    },
  };
}

function keyOf(value: ExternalValue): ExternalValue {
  return typeof value === "number" ? value : fold(value);
}
