import type { Path } from "../base/path.js";
import { suggest } from "../base/suggest.js";
import { hasExcessiveAliases } from "./alias-share.js";
import {
  type DocumentNode,
  type DocumentProblem,
  type DocumentProblemCode,
  isMerge,
  type MappingNode,
  type SequenceNode,
  type SourceDocument,
} from "./document.js";
import { DEFAULT_DOCUMENT_LIMITS } from "./limits.js";
import { mergeSteps } from "./merge-steps.js";
import { ProblemList } from "./raw-document.js";
import type { ObjectShape, Shape } from "./shape.js";
import { type DecodeDialect, describeNode, describeShape, fittingShape, scalarValue } from "./typed-value.js";

export type { DecodeDialect } from "./typed-value.js";

export interface DecodeResult {
  readonly value: unknown;
  /** The document with the tree that `value` was made of; go-yaml v2 joins what a merge key (`<<`) takes in with what is there. */
  readonly document: SourceDocument;
  readonly problems: readonly DocumentProblem[];
}

/**
 * Reads a document as a Go program reads it into its types, so that `value` fits `shape` whatever was written:
 *
 * - a field of the wrong type is a problem and left out, as is a field of an object that is null;
 * - items keep their index: one that is null or of the wrong type is `null` in a list of objects, lists or anything,
 *   and the zero value (`""`, `0`, `false`) in a list of scalars; the values of a map likewise;
 * - objects have no prototype, so that `__proto__` and `constructor` are keys like any other.
 *
 * The value is `undefined` when the document is empty, null or altogether of another type. Problems of
 * {@link SourceDocument.problems} are not repeated.
 */
export function decodeDocument(document: SourceDocument, shape: Shape, dialect: DecodeDialect): DecodeResult {
  const { root } = document;
  if (root === undefined) return { value: undefined, document, problems: [] };
  if (dialect !== "json" && hasExcessiveAliases(root)) {
    const message = "too much of the document comes from aliases: YAML readers in Go refuse it";
    const range = document.rangeOf([]);
    const path = document.pathOf([]);
    return {
      value: undefined,
      document,
      problems: [{ code: "limitExceeded", message, range, path, refused: true }],
    };
  }
  const merged = dialect === "go-yaml-v2" ? mergeSteps(root, shape) : { root, duplicates: [] };
  const read = merged.root === root ? document : document.withRoot(merged.root);
  const decoder = new Decoder(read, dialect);
  for (const path of merged.duplicates) decoder.reportDuplicate(path);
  const value = decoder.decode(merged.root, shape);
  return { value, document: read, problems: decoder.problems };
}

type Fields = Record<string, unknown>;

const ANY: Shape = { kind: "any" };

class Decoder {
  readonly #document: SourceDocument;
  readonly #dialect: DecodeDialect;
  readonly #problems = new ProblemList<DocumentProblem>(DEFAULT_DOCUMENT_LIMITS.problems);
  readonly #path: (string | number)[] = [];

  constructor(document: SourceDocument, dialect: DecodeDialect) {
    this.#document = document;
    this.#dialect = dialect;
  }

  get problems(): readonly DocumentProblem[] {
    return this.#problems.items;
  }

  reportDuplicate(path: Path): void {
    this.#report("duplicateKey", `key "${path.at(-1)}" is already set in this mapping`, path, "key");
  }

  /** `undefined` when the node is null, except where anything goes, or does not fit. */
  decode(node: DocumentNode, shape: Shape): unknown {
    const fitting = fittingShape(node, shape, this.#dialect);
    if (node.kind === "scalar") {
      const value = fitting && scalarValue(node, fitting, this.#dialect);
      if (value === undefined && node.value !== null) this.#wrongType(node, shape);
      return value;
    }
    switch (fitting?.kind) {
      case "any":
        return node.kind === "sequence" ? this.#list(node, ANY) : this.#map(node, ANY);
      case "list":
        return node.kind === "sequence" ? this.#list(node, fitting.item) : undefined;
      case "map":
        return node.kind === "mapping" ? this.#map(node, fitting.value) : undefined;
      case "object":
        return node.kind === "mapping" ? this.#object(node, fitting) : undefined;
      default:
        return this.#wrongType(node, shape);
    }
  }

  #list(node: SequenceNode, item: Shape): unknown[] {
    return node.items.map((child, index) => this.#below(index, child, item) ?? zeroOf(item));
  }

  #map(node: MappingNode, value: Shape): Fields {
    const fields = createFields();
    this.#checkMerges(node);
    for (const entry of node.entries)
      fields[entry.key.name] = this.#below(entry.key.name, entry.value, value) ?? zeroOf(value);
    return fields;
  }

  #object(node: MappingNode, { fields: shapes, unknownKeys }: ObjectShape): Fields {
    const fields = createFields();
    this.#checkMerges(node);
    for (const { key, value } of node.entries) {
      const shape = shapes.get(key.name) ?? (unknownKeys === "keep" ? ANY : undefined);
      if (shape === undefined) this.#reportUnknown(key.name, shapes);
      else {
        const field = this.#below(key.name, value, shape);
        if (field !== undefined) fields[key.name] = field;
      }
    }
    return fields;
  }

  #checkMerges(node: MappingNode): void {
    if (this.#dialect !== "go-yaml-v3" || node.steps === undefined) return;
    if (node.steps.filter(isMerge).length > 1)
      this.#reportKey("duplicateKey", "<<", "is already defined; merge a list: <<: [*a, *b]");
  }

  #below(key: string | number, node: DocumentNode, shape: Shape): unknown {
    this.#path.push(key);
    const value = this.decode(node, shape);
    this.#path.pop();
    return value;
  }

  #wrongType(node: DocumentNode, shape: Shape): undefined {
    this.#report(
      "wrongType",
      `expected ${describeShape(shape)}, found ${describeNode(node)}`,
      this.#path,
      "value",
    );
  }

  #reportUnknown(name: string, shapes: ReadonlyMap<string, Shape>): void {
    const suggestion = suggest(name, shapes.keys());
    this.#reportKey(
      "unknownField",
      name,
      `is unknown here${suggestion === undefined ? "" : `; did you mean "${suggestion}"?`}`,
    );
  }

  #reportKey(code: DocumentProblemCode, name: string, predicate: string): void {
    this.#report(code, `key "${name}" ${predicate}`, [...this.#path, name], "key");
  }

  #report(code: DocumentProblemCode, message: string, path: Path, target: "key" | "value"): void {
    if (this.#problems.isFull) return;
    const range = this.#document.rangeOf(path, { target });
    this.#problems.add({ code, message, range, path: this.#document.pathOf(path), refused: true });
  }
}

function createFields(): Fields {
  // A null prototype: every name is free, `__proto__` included.
  return Object.create(null) as Fields;
}

/** What a list or map has in the place of a value that is null or does not fit. */
function zeroOf(shape: Shape): unknown {
  switch (shape.kind) {
    case "string":
      return "";
    case "boolean":
      return false;
    case "integer":
    case "number":
      return 0;
    default:
      return null;
  }
}
