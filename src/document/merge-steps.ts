import type { Path } from "../base/path.js";
import {
  type DocumentNode,
  isMerge,
  type MappingEntry,
  type MappingNode,
  type MappingStep,
  type SequenceNode,
} from "./document.js";
import { EntryList } from "./entry-list.js";
import type { Shape } from "./shape.js";
import { fittingShape } from "./typed-value.js";

export interface MergedTree {
  readonly root: DocumentNode;
  /** Keys of maps that are set twice. */
  readonly duplicates: readonly Path[];
}

const ANY: Shape = { kind: "any" };

/**
 * The tree without merge keys, as go-yaml v2 decodes them in strict mode (decode.go: `merge`, `mappingStruct`, `setMapIndex`). To it
 * a merge is one more decoding into the same Go value at the place where it stands, so that what a field has already counts:
 *
 * - a scalar or a list takes the place of what is there, and so does null;
 * - a map gets more keys, and one that it has is an error;
 * - a struct is filled further, unless its `UnmarshalYAML` begins by setting defaults ({@link Shape} says `resets`);
 * - a list whose `UnmarshalYAML` appends (`appends`) gets more items.
 *
 * Of a list of merges the last is taken first, so that the first one wins.
 */
export function mergeSteps(root: DocumentNode, shape: Shape): MergedTree {
  if (!hasMerge(root)) return { root, duplicates: [] };
  const merger = new Merger();
  return { root: merger.onto(undefined, root, shape), duplicates: merger.duplicates };
}

class Merger {
  readonly duplicates: Path[] = [];
  readonly #path: (string | number)[] = [];
  /** What nodes made here grow in, so that a thousand merges into one field do not copy it a thousand times. */
  readonly #items = new WeakMap<SequenceNode, DocumentNode[]>();
  readonly #entries = new WeakMap<MappingNode, EntryList>();

  /** What a value is after `node` was decoded into it; `before` is what it is until then. */
  onto(before: DocumentNode | undefined, node: DocumentNode, shape: Shape): DocumentNode {
    const fitting = fittingShape(node, shape, "go-yaml-v2");
    if (node.kind === "scalar") return node;
    if (node.kind === "sequence") return this.#list(before, node, fitting);
    switch (fitting?.kind) {
      case "object": {
        const start = before?.kind === "mapping" && fitting.resets !== true ? before : undefined;
        return this.#mapping(start, node, (entries, entry) =>
          this.#set(entries, entry, fitting.fields.get(entry.key.name) ?? ANY),
        );
      }
      case "map":
        return this.#map(before, node, fitting.value);
      case "any":
        return this.#map(undefined, node, ANY);
      default:
        // The decoder says that something else was expected.
        return node;
    }
  }

  #list(before: DocumentNode | undefined, node: SequenceNode, shape: Shape | undefined): SequenceNode {
    const isJoined = shape?.kind === "list" && shape.appends === true && before?.kind === "sequence";
    const items = isJoined ? (this.#items.get(before) ?? [...before.items]) : [];
    const item = shape?.kind === "list" ? shape.item : ANY;
    for (const child of node.items) items.push(this.#below(items.length, undefined, child, item));
    const isSame =
      items.length === node.items.length && items.every((child, index) => child === node.items[index]);
    if (isSame) return node;
    const joined = { ...node, items };
    this.#items.set(joined, items);
    return joined;
  }

  #map(before: DocumentNode | undefined, node: MappingNode, value: Shape): MappingNode {
    const start = before?.kind === "mapping" ? before : undefined;
    return this.#mapping(start, node, (entries, entry) => {
      const { name, start: written } = entry.key;
      const earlier = entries.entries[entries.indexOf(name) ?? -1];
      if (earlier === undefined) this.#set(entries, entry, value);
      else {
        this.duplicates.push([...this.#path, name]);
        // An anchor is above: the later one in the text was written here.
        if (written > earlier.key.start) entries.set(entry);
      }
    });
  }

  #mapping(
    before: MappingNode | undefined,
    node: MappingNode,
    take: (entries: EntryList, entry: MappingEntry) => void,
  ): MappingNode {
    const entries = (before && this.#entries.get(before)) ?? new EntryList(before?.entries);
    for (const entry of entriesInOrder(node)) take(entries, entry);
    const isSame =
      node.steps === undefined &&
      entries.entries.length === node.entries.length &&
      node.entries.every((entry, index) => entry.value === entries.entries[index]?.value);
    if (isSame) return node;
    const merged = { kind: "mapping", start: node.start, end: node.end, entries: entries.entries } as const;
    this.#entries.set(merged, entries);
    return merged;
  }

  #set(entries: EntryList, entry: MappingEntry, shape: Shape): void {
    const { key, value } = entry;
    const before = entries.entries[entries.indexOf(key.name) ?? -1]?.value;
    const after = this.#below(key.name, before, value, shape);
    entries.set(after === value ? entry : { key, value: after });
  }

  #below(
    key: string | number,
    before: DocumentNode | undefined,
    node: DocumentNode,
    shape: Shape,
  ): DocumentNode {
    this.#path.push(key);
    const after = this.onto(before, node, shape);
    this.#path.pop();
    return after;
  }
}

function hasMerge(node: DocumentNode): boolean {
  if (node.kind === "mapping")
    return node.steps !== undefined || node.entries.some(({ value }) => hasMerge(value));
  return node.kind === "sequence" && node.items.some(hasMerge);
}

/** Every entry that is decoded, one after the other; those of merged mappings at the place of the merge. */
function entriesInOrder({ steps, entries }: MappingNode): readonly MappingEntry[] {
  const taken: readonly MappingStep[] = steps ?? entries;
  return taken.flatMap((step) =>
    isMerge(step) ? [...step.sources].reverse().flatMap(entriesInOrder) : [step],
  );
}
