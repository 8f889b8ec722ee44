import { type Path, parseJsonPointer, toJsonPointer } from "../base/path.js";
import { isEqualJson } from "./canonical-json.js";

/** An operation of RFC 6902; these three say every difference. */
export type PatchOperation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

type Fields = Readonly<Record<string, unknown>>;

/** What makes `to` of `from`. Lists are compared item by item. */
export function diffJson(from: unknown, to: unknown, path: Path = []): readonly PatchOperation[] {
  if (isEqualJson(from, to)) return [];
  if (Array.isArray(from) && Array.isArray(to)) return diffLists(from, to, path);
  if (isFields(from) && isFields(to)) return diffFields(from, to, path);
  return [{ op: "replace", path: toJsonPointer(path), value: to }];
}

function diffFields(from: Fields, to: Fields, path: Path): readonly PatchOperation[] {
  const at = (key: string): string => toJsonPointer([...path, key]);
  return [
    ...Object.keys(from)
      .filter((key) => !Object.hasOwn(to, key))
      .map((key): PatchOperation => ({ op: "remove", path: at(key) })),
    ...Object.entries(to).flatMap(([key, value]): readonly PatchOperation[] =>
      Object.hasOwn(from, key)
        ? diffJson(from[key], value, [...path, key])
        : [{ op: "add", path: at(key), value }],
    ),
  ];
}

function diffLists(from: readonly unknown[], to: readonly unknown[], path: Path): readonly PatchOperation[] {
  const common = Math.min(from.length, to.length);
  const changed = to
    .slice(0, common)
    .flatMap((value, index) => diffJson(from[index], value, [...path, index]));
  const added = to.slice(common).map(
    (value, index): PatchOperation => ({
      op: "add",
      path: toJsonPointer([...path, common + index]),
      value,
    }),
  );
  // From the end, where each leaves the indexes of the others as they are.
  const removed = from
    .slice(common)
    .map((_, index): PatchOperation => ({ op: "remove", path: toJsonPointer([...path, common + index]) }))
    .reverse();
  return [...changed, ...added, ...removed];
}

/** A document after an operation, or `undefined` if there is no such place in it. The document given stays as it is. */
export function applyOperation(document: unknown, operation: PatchOperation): unknown {
  const path = parseJsonPointer(operation.path);
  return path === undefined ? undefined : changed(document, path.map(String), operation);
}

function changed(value: unknown, [key, ...rest]: readonly string[], operation: PatchOperation): unknown {
  if (key === undefined) return operation.op === "remove" ? undefined : operation.value;
  if (Array.isArray(value)) return changedList(value, key, rest, operation);
  if (!isFields(value)) return undefined;
  const exists = Object.hasOwn(value, key);
  if (!exists && (rest.length > 0 || operation.op !== "add")) return undefined;
  if (rest.length === 0 && operation.op === "remove") {
    return Object.fromEntries(Object.entries(value).filter(([each]) => each !== key));
  }
  const inner = changed(value[key], rest, operation);
  if (inner === undefined) return undefined;
  // Unlike `{ ...value, [key]: inner }` this makes `__proto__` a key like others.
  return Object.fromEntries([...Object.entries(value).filter(([each]) => each !== key), [key, inner]]);
}

function changedList(
  list: readonly unknown[],
  key: string,
  rest: readonly string[],
  operation: PatchOperation,
): unknown {
  const index = key === "-" ? list.length : Number(key);
  const isNew = rest.length === 0 && operation.op === "add";
  if (!Number.isInteger(index) || index < 0 || index > list.length - (isNew ? 0 : 1)) return undefined;
  if (isNew) return list.toSpliced(index, 0, operation.value);
  if (rest.length === 0 && operation.op === "remove") return list.toSpliced(index, 1);
  const inner = changed(list[index], rest, operation);
  return inner === undefined ? undefined : list.toSpliced(index, 1, inner);
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
