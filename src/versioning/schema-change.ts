import type { Path } from "../base/path.js";

/**
 * Kinds of changes between two JSON Schemas, read as: does the new one accept what the old one did? `strict` breaks under the
 * strict policy only: it needs documents with keys or items that nobody declared. Source of the verdicts: the JSON Schema differ of
 * Confluent's Schema Registry.
 */
export const SCHEMA_CHANGES = {
  title_changed: "compatible",
  description_changed: "compatible",
  id_changed: "compatible",
  default_changed: "compatible",
  format_changed: "compatible",
  schema_removed: "compatible",
  schema_added: "breaking",
  type_extended: "compatible",
  type_changed: "breaking",
  bound_relaxed: "compatible",
  bound_tightened: "breaking",
  pattern_removed: "compatible",
  pattern_changed: "breaking",
  multiple_of_relaxed: "compatible",
  multiple_of_changed: "breaking",
  enum_extended: "compatible",
  enum_changed: "breaking",
  const_changed: "breaking",
  unique_items_removed: "compatible",
  unique_items_added: "breaking",
  required_removed: "compatible",
  required_added_with_default: "compatible",
  required_added: "breaking",
  dependency_relaxed: "compatible",
  dependency_added: "breaking",
  additional_allowed: "compatible",
  additional_refused: "strict",
  property_added: "compatible",
  property_added_to_open_model: "strict",
  required_property_added: "breaking",
  property_removed: "compatible",
  property_removed_from_closed_model: "strict",
  item_added: "compatible",
  item_added_to_open_model: "breaking",
  item_removed: "compatible",
  item_removed_from_closed_model: "breaking",
  alternative_added: "compatible",
  alternative_removed: "breaking",
  alternative_changed: "breaking",
  member_removed: "compatible",
  member_added: "breaking",
  combinator_relaxed: "compatible",
  combinator_changed: "breaking",
  not_relaxed: "compatible",
  not_extended: "breaking",
  condition_removed: "compatible",
  condition_changed: "breaking",
} as const satisfies Readonly<Record<string, "compatible" | "breaking" | "strict">>;

export type SchemaChangeCode = keyof typeof SCHEMA_CHANGES;

/** Something that differs between two schemas. */
export interface SchemaChange {
  /** Who would notice: new code with old documents (`backward`), or old code with new documents (`forward`). */
  readonly direction: "backward" | "forward";
  readonly code: SchemaChangeCode;
  readonly verdict: "compatible" | "breaking";
  /** Place in a document: names of properties, `[]` for items, `{}` for the values of other keys, `|0` for an alternative. */
  readonly path: Path;
  readonly message: string;
}
