import type { Path } from "../base/path.js";

/** Whether a value has been read back as it was written; the order of keys is not looked at. */
export function isSame(before: unknown, after: unknown): boolean {
  return findDifferences(before, after).length === 0;
}

/**
 * The paths at which two decoded values differ, in the order of the first; a key that only one has counts as different. The order of
 * keys is not looked at. Values are trees no deeper than the limits of decoding allow.
 */
export function findDifferences(before: unknown, after: unknown, path: Path = []): Path[] {
  if (Object.is(before, after)) return [];
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null)
    return [path];
  if (before instanceof Date) return isSameDate(before, after) ? [] : [path];
  if (before instanceof Uint8Array) return isSameBytes(before, after) ? [] : [path];
  const left = partsOf(before);
  const right = partsOf(after);
  if (left.kind !== right.kind) return [path];
  const keys = new Set([...left.parts.keys(), ...right.parts.keys()]);
  return [...keys].flatMap((key) => {
    const at = [...path, typeof key === "number" && left.kind !== "map" ? key : String(key)];
    const isInBoth = left.parts.has(key) && right.parts.has(key);
    return isInBoth ? findDifferences(left.parts.get(key), right.parts.get(key), at) : [at];
  });
}

interface Parts {
  readonly kind: "list" | "set" | "map" | "object";
  readonly parts: ReadonlyMap<unknown, unknown>;
}

/** Items by their index, entries by their key; if that is an object, which is another one in each map, they are items too. */
function partsOf(value: object): Parts {
  if (Array.isArray(value)) return { kind: "list", parts: new Map(value.entries()) };
  if (value instanceof Set) return { kind: "set", parts: new Map([...value].entries()) };
  if (value instanceof Map)
    return { kind: "map", parts: hasObjectKey(value) ? new Map([...value].entries()) : value };
  return { kind: "object", parts: new Map(Object.entries(value)) };
}

function hasObjectKey(map: ReadonlyMap<unknown, unknown>): boolean {
  return [...map.keys()].some((key) => typeof key === "object" && key !== null);
}

function isSameDate(before: Date, after: object): boolean {
  return after instanceof Date && Object.is(before.getTime(), after.getTime());
}

function isSameBytes(before: Uint8Array, after: object): boolean {
  return (
    after instanceof Uint8Array &&
    before.length === after.length &&
    before.every((byte, i) => byte === after[i])
  );
}
