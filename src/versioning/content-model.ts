import type { Comparer } from "./comparer.js";
import { ANYTHING, NOTHING } from "./resolver.js";

/** What may stand where nothing is declared: anything, nothing, or what a schema says. */
export interface ContentModel {
  readonly kind: "open" | "closed" | "partial";
  readonly schema: unknown;
}

/** Of the value of `additionalProperties` and its like. */
export function modelOf(value: unknown): ContentModel {
  if (value === undefined || value === true) return { kind: "open", schema: ANYTHING };
  if (value === false) return { kind: "closed", schema: NOTHING };
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return isEmpty ? { kind: "open", schema: value } : { kind: "partial", schema: value };
}

/** Closing a model breaks documents with keys or items that nobody declared: not of a lenient policy. */
export function compareContentModels(
  step: string,
  before: ContentModel,
  after: ContentModel,
  comparer: Comparer,
): void {
  if (before.kind === after.kind) {
    if (before.kind === "partial") comparer.compare(step, before.schema, after.schema);
    return;
  }
  const isWider = after.kind === "open" || before.kind === "closed";
  if (isWider) comparer.report("additional_allowed", "more than what is declared may be there now", step);
  else comparer.report("additional_refused", "less than before may be there beside what is declared", step);
}
