import type { Layer } from "../finding.js";
import { parseInstant } from "../instant.js";
import type { Path } from "../path.js";

/** An object that spreads mixins, as it stands in a document: its shape is the business of the syntax layer. */
export type MixinValue = Readonly<Record<string, unknown>>;

/** What rules of mixins compare a value with. What is left out is not compared. */
export interface MixinContext {
  readonly now: Date;
  /** The value as it was stored before this change. */
  readonly before?: MixinValue | undefined;
  /** The tenant of a verified claim, which the value has to belong to. */
  readonly tenant?: { readonly tenantId?: string; readonly tenantUid?: string } | undefined;
  /** Days that deleted things are kept. */
  readonly retentionDays?: number | undefined;
  /** The longest that a thing of this kind may live. */
  readonly maxTtlSeconds?: number | undefined;
  /** Keys that the tags have to have in this environment, such as `owner` for a tag `owner:db-team`. */
  readonly requiredTags?: readonly string[] | undefined;
}

/** One thing that is wrong between the fields of a mixin. */
export interface MixinFinding {
  /** From the value to the field. */
  readonly path: Path;
  readonly message: string;
}

/** A rule between fields that a schema cannot say. */
export interface MixinRule {
  /** `<mixin>/<thing-aspect>`. */
  readonly code: string;
  readonly layer: Layer;
  /** The fields it reads. */
  readonly fields: readonly string[];
  readonly summary: string;
  /** Fields that are missing, or not what they should be, are nothing to it. */
  readonly check: (value: MixinValue, context: MixinContext) => readonly MixinFinding[];
}

const NONE: readonly MixinFinding[] = [];

/** The finding at a field, when there is something wrong. */
export function foundAt(isWrong: boolean, path: Path, message: string): readonly MixinFinding[] {
  return isWrong ? [{ path, message }] : NONE;
}

/** Milliseconds since 1970 of a field that is RFC 3339 text. */
export function instantAt(value: MixinValue | undefined, field: string): number | undefined {
  const text = value?.[field];
  return typeof text === "string" ? parseInstant(text) : undefined;
}

export function numberAt(value: MixinValue | undefined, field: string): number | undefined {
  const number = value?.[field];
  return typeof number === "number" ? number : undefined;
}

export function textAt(value: MixinValue | undefined, field: string): string | undefined {
  const text = value?.[field];
  return typeof text === "string" ? text : undefined;
}

export function isObject(value: unknown): value is MixinValue {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects in a list, each with its index. */
export function objectsAt(
  value: MixinValue | undefined,
  field: string,
): readonly (readonly [number, MixinValue])[] {
  const list = value?.[field];
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) => (isObject(item) ? [[index, item] as const] : []));
}

/** A finding at each item whose key stood there before. Items without a key are none. */
export function repeated<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => string | undefined,
  finding: (item: Item, key: string) => MixinFinding,
): readonly MixinFinding[] {
  const seen = new Set<string>();
  const found: MixinFinding[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    if (seen.has(key)) found.push(finding(item, key));
    seen.add(key);
  }
  return found;
}

/** A finding where a field that never changes is another than before. */
export function changed(
  value: MixinValue,
  before: MixinValue | undefined,
  field: string,
  keyOf: (part: unknown) => unknown = (part) => part,
): readonly MixinFinding[] {
  if (before === undefined || before[field] === undefined) return NONE;
  return foundAt(
    keyOf(value[field]) !== keyOf(before[field]),
    [field],
    `${field} is another than before, and never changes`,
  );
}
