import type { Path } from "../base/path.js";
import { bytesFromBase64, bytesToBase64 } from "./base64.js";
import { asPlainObject } from "./fits-plan.js";
import { bigintFromText, dateFromText, nonFiniteFromText } from "./formats/json/scalars.js";

/**
 * How formats without types of their own (JSON, google.protobuf.Value) write what is outside of the JSON domain: a map whose only
 * key names the type, `{"$date":"2026-01-02T03:04:05.678Z"}`. A map of the value that looks like one gets a second dollar sign.
 */
export type TaggedValue =
  | { readonly tag: "$bigint" | "$bytes" | "$date" | "$number"; readonly content: string }
  /** Items are tagged in turn. */
  | { readonly tag: "$map" | "$set"; readonly content: readonly unknown[] }
  | { readonly tag: "$undefined"; readonly content: true };

const TAGS: readonly Tag[] = ["$bigint", "$bytes", "$date", "$map", "$number", "$set", "$undefined"];
type Tag = TaggedValue["tag"];

const MARK = "$";

/** `undefined` for what has a form of its own, and for what has none. */
export function tagged(value: unknown): TaggedValue | undefined {
  switch (typeof value) {
    case "undefined":
      return { tag: "$undefined", content: true };
    case "bigint":
      return { tag: "$bigint", content: String(value) };
    case "number":
      return Number.isFinite(value) ? undefined : { tag: "$number", content: String(value) };
    default:
      break;
  }
  if (value instanceof Date && !Number.isNaN(value.getTime())) {
    return { tag: "$date", content: value.toISOString() };
  }
  if (value instanceof Uint8Array) return { tag: "$bytes", content: bytesToBase64(value) };
  if (value instanceof Set) return { tag: "$set", content: [...value] };
  return value instanceof Map ? { tag: "$map", content: [...value] } : undefined;
}

/** Whether an item of the list is not even `undefined`. */
export function hasHoles(list: readonly unknown[]): boolean {
  for (let index = 0; index < list.length; index++) if (!Object.hasOwn(list, index)) return true;
  return false;
}

/** What the only key of a map is written as. */
export function escapedKey(key: string): string {
  return key.startsWith(MARK) ? MARK + key : key;
}

/** Thrown for a map that begins like a tagged value and is none; the caller knows where it stands. */
export class TagProblem extends Error {
  readonly map: object;

  constructor(map: object, reason: string) {
    super(reason);
    this.map = map;
  }
}

/**
 * What a map stands for whose values have been read already.
 *
 * @throws {@link TagProblem}
 */
export function untagged(map: Readonly<Record<string, unknown>>, digits: number): unknown {
  const [key, ...others] = Object.keys(map);
  if (key === undefined || others.length > 0 || !key.startsWith(MARK)) return map;
  const content = map[key];
  if (key.startsWith(MARK + MARK)) return { [key.slice(MARK.length)]: content };
  const tag = TAGS.find((known) => known === key);
  if (tag === undefined) throw new TagProblem(map, `the type "${key.slice(0, 40)}" is not known`);
  if (tag === "$undefined" && content === true) return undefined;
  const value = scalarOf(tag, content, digits);
  if (value === undefined) throw new TagProblem(map, `this is no ${tag.slice(MARK.length)}`);
  return value;
}

function scalarOf(tag: Tag, content: unknown, digits: number): unknown {
  if (Array.isArray(content)) return collectionOf(tag, content);
  if (typeof content !== "string") return undefined;
  switch (tag) {
    case "$bigint":
      return bigintFromText(content, digits);
    case "$bytes":
      return bytesFromBase64(content);
    case "$date":
      return dateFromText(content);
    case "$number":
      return nonFiniteFromText(content);
    case "$map":
    case "$set":
    case "$undefined":
      return undefined;
    default:
      return tag satisfies never;
  }
}

function collectionOf(tag: Tag, items: readonly unknown[]): unknown {
  if (tag === "$set") return setOf(items);
  return tag === "$map" ? mapOf(items) : undefined;
}

/** `undefined` when an item is there twice. */
export function setOf(items: readonly unknown[]): ReadonlySet<unknown> | undefined {
  const set = new Set(items);
  return set.size === items.length ? set : undefined;
}

/** `undefined` when an item is no pair, or a key is there twice. */
export function mapOf(items: readonly unknown[]): ReadonlyMap<unknown, unknown> | undefined {
  const map = new Map<unknown, unknown>();
  for (const item of items) {
    if (!Array.isArray(item) || item.length !== 2) return undefined;
    map.set(item[0], item[1]);
  }
  return map.size === items.length ? map : undefined;
}

/** From the root of a parsed value to the map of a {@link TagProblem}, whose ancestors are lists and plain objects still. */
export function pathTo(root: unknown, map: object): Path | undefined {
  if (root === map) return [];
  const isList = Array.isArray(root);
  const entries = Object.entries(isList ? root : (asPlainObject(root) ?? {}));
  for (const [key, value] of entries) {
    const below = pathTo(value, map);
    if (below !== undefined) return [isList ? Number(key) : key, ...below];
  }
  return undefined;
}

/** {@link untagged} for a whole tree of parsed JSON, whose lists and maps are changed in place. */
export function untaggedTree(raw: unknown, digits: number): unknown {
  if (typeof raw !== "object" || raw === null) return raw;
  if (Array.isArray(raw)) {
    for (const [index, item] of raw.entries()) raw[index] = untaggedTree(item, digits);
    return raw;
  }
  const map = asPlainObject(raw);
  if (map === undefined) return raw;
  for (const key of Object.keys(map)) {
    const item = map[key];
    const value = untaggedTree(item, digits);
    // Never for `__proto__` with a plain value, whose assignment would set the prototype.
    if (value !== item) Object.defineProperty(map, key, { value });
  }
  return untagged(map, digits);
}
