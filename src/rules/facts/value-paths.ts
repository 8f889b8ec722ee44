import type { Path } from "../../base/path.js";

/** A value and the way to it. */
export interface ValueAt {
  readonly path: Path;
  readonly value: unknown;
}

export interface TextAt {
  readonly path: Path;
  readonly text: string;
}

export interface FieldsAt {
  readonly path: Path;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Where a pattern leads from a value: keys between dots, `*` for any key or item, `**` for everything below. */
export function valuesAt(value: unknown, pattern: string, path: Path = []): readonly ValueAt[] {
  let found: readonly ValueAt[] = [{ path, value }];
  for (const step of pattern.split("."))
    found = found.flatMap((one) => (step === "**" ? allBelow(one) : childrenAt(one, step)));
  return found;
}

/** The texts a pattern leads to; other values are left out. */
export function textsAt(value: unknown, pattern: string, path: Path = []): readonly TextAt[] {
  return valuesAt(value, pattern, path).flatMap((one) =>
    typeof one.value === "string" ? [{ path: one.path, text: one.value }] : [],
  );
}

/** The objects a pattern leads to; other values are left out. */
export function fieldsAt(value: unknown, pattern: string, path: Path = []): readonly FieldsAt[] {
  return valuesAt(value, pattern, path).flatMap((one) =>
    isFields(one.value) ? [{ path: one.path, fields: one.value }] : [],
  );
}

/** Entries of a map, items of a list; of anything else none. */
export function childrenOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((child, index) => [index, child]);
  return isFields(value) ? Object.entries(value) : [];
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function childrenAt({ path, value }: ValueAt, step: string): readonly ValueAt[] {
  if (step === "*") return childrenOf(value).map(([key, child]) => ({ path: [...path, key], value: child }));
  if (!isFields(value) || !Object.hasOwn(value, step)) return [];
  return [{ path: [...path, step], value: value[step] }];
}

/** The value itself as well. */
function allBelow(at: ValueAt): readonly ValueAt[] {
  return [at, ...childrenAt(at, "*").flatMap(allBelow)];
}
