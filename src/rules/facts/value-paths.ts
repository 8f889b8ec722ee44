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
  const found: ValueAt[] = [];
  const steps = pattern.split(".");
  const [first = ""] = steps;
  // Of all the fields there are, most are not set.
  if (!first.startsWith("*") && !hasField(value, first)) return found;
  const keys = [...path];
  const follow = (current: unknown, index: number): void => {
    const step = steps[index];
    if (step === undefined) found.push({ path: [...keys], value: current });
    else if (step === "**") visitValues(current, (below) => follow(below, index + 1), keys);
    else if (step === "*") visitChildren(current, keys, (child) => follow(child, index + 1));
    else if (hasField(current, step)) {
      keys.push(step);
      follow(current[step], index + 1);
      keys.pop();
    }
  };
  follow(value, 0);
  return found;
}

/**
 * The value itself and everything below, each before what it holds. `keys` lead from the outermost to it, behind those it
 * was called with; they change with the next value, and are to be copied by who keeps them.
 */
export function visitValues(
  value: unknown,
  visit: (value: unknown, keys: Path) => void,
  keys: (string | number)[] = [],
): void {
  visit(value, keys);
  if (typeof value === "object" && value !== null)
    visitChildren(value, keys, (child) => visitValues(child, visit, keys));
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

function hasField(value: unknown, name: string): value is Readonly<Record<string, unknown>> {
  return isFields(value) && Object.hasOwn(value, name);
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Entries of a map, items of a list; anything else has none. */
function visitChildren(value: unknown, keys: (string | number)[], visit: (child: unknown) => void): void {
  const visitAt = (key: string | number, child: unknown): void => {
    keys.push(key);
    visit(child);
    keys.pop();
  };
  if (Array.isArray(value)) for (const [index, child] of value.entries()) visitAt(index, child);
  else if (isFields(value)) for (const key of Object.keys(value)) visitAt(key, value[key]);
}
