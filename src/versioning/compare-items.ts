import type { JsonSchema } from "../json-schema/json-schema.js";
import type { Comparer } from "./comparer.js";
import { type ContentModel, compareContentModels, modelOf } from "./content-model.js";

/** A list as a tuple, which may have no items of its own, and what may follow. */
interface Items {
  readonly tuple: readonly unknown[];
  readonly rest: ContentModel;
}

/** Both spellings: `prefixItems` and `items` of 2020-12, a list under `items` and `additionalItems` of older drafts. */
function itemsOf(schema: JsonSchema): Items {
  const { items, prefixItems, additionalItems, unevaluatedItems } = schema;
  if (Array.isArray(items)) return { tuple: items, rest: modelOf(additionalItems ?? unevaluatedItems) };
  return { tuple: Array.isArray(prefixItems) ? prefixItems : [], rest: modelOf(items ?? unevaluatedItems) };
}

export function compareItems(original: JsonSchema, update: JsonSchema, comparer: Comparer): void {
  const [before, after] = [itemsOf(original), itemsOf(update)];
  for (let index = 0; index < Math.max(before.tuple.length, after.tuple.length); index++) {
    const [was, is] = [before.tuple[index], after.tuple[index]];
    if (was !== undefined && is !== undefined) comparer.compare(String(index), was, is);
    else if (is !== undefined) compareAdded(String(index), is, before.rest, comparer);
    else compareRemoved(String(index), was, after.rest, comparer);
  }
  const isList = before.tuple.length === 0 && after.tuple.length === 0;
  if (isList && before.rest.kind !== "closed" && after.rest.kind !== "closed") {
    comparer.compare("[]", before.rest.schema, after.rest.schema);
  } else {
    compareContentModels("[]", before.rest, after.rest, comparer);
  }
  compareContained(original["contains"], update["contains"], comparer);
}

function compareAdded(step: string, item: unknown, before: ContentModel, comparer: Comparer): void {
  const message = `item ${step} is new`;
  if (before.kind === "closed") comparer.report("item_added", message, step);
  else if (comparer.accepts(before.schema, item)) comparer.report("item_added", message, step);
  else comparer.report("item_added_to_open_model", `${message}, and other values were accepted there`, step);
}

function compareRemoved(step: string, item: unknown, after: ContentModel, comparer: Comparer): void {
  const message = `item ${step} is not described any more`;
  if (after.kind !== "closed" && comparer.accepts(item, after.schema))
    comparer.report("item_removed", message, step);
  else comparer.report("item_removed_from_closed_model", message, step);
}

function compareContained(was: unknown, is: unknown, comparer: Comparer): void {
  if (was === undefined && is === undefined) return;
  if (is === undefined) comparer.report("schema_removed", "contains is gone");
  else if (was === undefined) comparer.report("schema_added", "contains is new");
  else comparer.compare("[]", was, is);
}
