import type { Path } from "../base/path.js";
import type { Range, Span } from "../base/position.js";

/** `template` is a text as it is: one string, whatever it looks like. */
export type DocumentLanguage = "yaml" | "json" | "template";

/** What can be wrong with a text before any rule looks at it. */
export type DocumentProblemCode =
  // the file as a whole
  | "invalidUtf8"
  | "binary"
  | "tooLarge"
  | "empty"
  // reading
  | "syntax"
  | "controlCharacter"
  | "badEscape"
  | "unsupportedDirective"
  | "undefinedAlias"
  | "recursiveAlias"
  | "badMerge"
  | "duplicateKey"
  | "unquotedTemplate"
  | "complexKey"
  | "laterDocument"
  | "limitExceeded"
  // decoding
  | "unknownField"
  | "wrongType";

export interface DocumentProblem {
  readonly code: DocumentProblemCode;
  readonly message: string;
  readonly range: Range;
  /** From the root of the file as written, whatever was unwrapped: it already holds {@link SourceDocument.basePath}. */
  readonly path: Path;
  /** Whether the Go programs that read this kind of text refuse it because of this. */
  readonly refused?: boolean;
}

/** What a Kubernetes manifest says about itself. */
export interface DocumentEnvelope {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name?: string;
  readonly namespace?: string;
  /** The file that was taken out of a `Secret` or a `ConfigMap`: its key there. */
  readonly entry?: string;
}

export interface RangeOptions {
  /** Offsets in the string value at the path, in UTF-16 units. */
  readonly span?: Span;
  /** The key instead of the value. Default `value`; a list item has no key and gives its value. */
  readonly target?: "key" | "value";
}

/** One document of a file: a value that knows where every part of it was written. */
export interface SourceDocument {
  readonly file: string;
  /** The whole text of the file, without a byte order mark; every offset counts in it. */
  readonly text: string;
  readonly language: DocumentLanguage;
  /** What counts of the document: the `spec` of a `PrometheusRule`. Undefined when it is empty or not well formed. */
  readonly root: DocumentNode | undefined;
  /** What could be read of a document that is not well formed: enough to tell its kind, not to judge it. */
  readonly partialRoot?: DocumentNode;
  /** Path of `root` in the file as written: `["spec"]`, `["items", 2, "spec"]`. */
  readonly basePath: Path;
  readonly envelope?: DocumentEnvelope;
  /** Everything that was wrong while reading, in the order of the text; {@link decodeDocument} adds its own. */
  readonly problems: readonly DocumentProblem[];
  /**
   * Where the value at `path` was written; `path` starts at `root`. A path that does not exist gives its closest
   * ancestor that does, a document without a root the start of the document. A value that was reached through
   * an alias gives the place of the anchor, because there is the text.
   */
  rangeOf(path: Path, options?: RangeOptions): Range;
  /** Path in the file as written of what `path` leads to from `root`: it begins with `basePath`. */
  pathOf(path: Path): Path;
  /** The document with another tree over the same text: one of nodes that still say where they were written. */
  withRoot(root: DocumentNode): SourceDocument;
}

export type ScalarStyle = "plain" | "single" | "double" | "literal" | "folded";
export type ScalarValue = string | number | boolean | null | bigint;

/** A tree of its own, much smaller than the YAML package's. Nodes that an alias names are shared, not copied. */
export type DocumentNode = ScalarNode | SequenceNode | MappingNode;

export interface ScalarNode {
  readonly kind: "scalar";
  readonly start: number;
  readonly end: number;
  /** The text as a Go program gives it to a string field, whatever it looks like; empty for null. */
  readonly source: string;
  readonly style: ScalarStyle;
  /** The untyped value by the rules of go-yaml v3, of JSON for a JSON text. A timestamp stays text. */
  readonly value: ScalarValue;
  /** The tag as written, with `!!` for the standard ones. */
  readonly tag?: string;
}

export interface SequenceNode {
  readonly kind: "sequence";
  readonly start: number;
  readonly end: number;
  readonly items: readonly DocumentNode[];
}

export interface MappingNode {
  readonly kind: "mapping";
  readonly start: number;
  readonly end: number;
  /** One entry a name, in the order of the text; entries of a merge key (`<<`) come last, where none has the name (go-yaml v3). */
  readonly entries: readonly MappingEntry[];
  /** Own entries and merges in the order of the text, where there is a merge: go-yaml v2 takes one after the other. */
  readonly steps?: readonly MappingStep[];
}

export interface MappingKey {
  readonly name: string;
  /** Where the value was written, from the mapping, when that is not under `name`. */
  readonly written?: Path;
  readonly start: number;
  readonly end: number;
}

export interface MappingEntry {
  readonly key: MappingKey;
  readonly value: DocumentNode;
}

/** A merge key (`<<`) and the mappings it takes in, in the order of the text. */
export interface Merge {
  readonly key: MappingKey;
  readonly sources: readonly MappingNode[];
}

export type MappingStep = MappingEntry | Merge;

export function isMerge(step: MappingStep): step is Merge {
  return "sources" in step;
}

/** Above this many entries a mapping is searched through an index, so that looking up every key stays linear. */
const INDEX_FROM = 16;
const indexes = new WeakMap<MappingNode, ReadonlyMap<string, MappingEntry>>();

/** The entry called `name`. */
export function entryOf(node: MappingNode, name: string): MappingEntry | undefined {
  if (node.entries.length < INDEX_FROM) return node.entries.find((entry) => entry.key.name === name);
  let index = indexes.get(node);
  if (index === undefined) {
    index = new Map(node.entries.map((entry) => [entry.key.name, entry]));
    indexes.set(node, index);
  }
  return index.get(name);
}

/** The value under `key`: an entry of a mapping by name, an item of a sequence by index. */
export function childOf(node: DocumentNode, key: string | number): DocumentNode | undefined {
  if (node.kind === "mapping") return entryOf(node, String(key))?.value;
  if (node.kind === "sequence" && typeof key === "number") return node.items[key];
  return undefined;
}
