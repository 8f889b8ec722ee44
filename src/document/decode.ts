import type { Path } from "../base/path.js";
import { suggest } from "../base/suggest.js";
import type {
  DocumentNode,
  DocumentProblem,
  DocumentProblemCode,
  MappingEntry,
  MappingNode,
  SequenceNode,
  SourceDocument,
} from "./document.js";
import { DEFAULT_DOCUMENT_LIMITS } from "./limits.js";
import { ProblemList } from "./raw-document.js";
import type { ObjectShape, Shape } from "./shape.js";
import { type DecodeDialect, describeNode, describeShape, fittingShape, scalarValue } from "./typed-value.js";

export type { DecodeDialect } from "./typed-value.js";

export interface DecodeResult {
  readonly value: unknown;
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
  const decoder = new Decoder(document, dialect);
  const value = document.root === undefined ? undefined : decoder.decode(document.root, shape);
  return { value, problems: decoder.problems };
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
    // To go-yaml v2 in strict mode a merged key of a map is one more of its keys; of a struct it is not.
    if (this.#dialect === "go-yaml-v2") {
      for (const { entry } of node.shadowed ?? [])
        this.#reportKey("duplicateKey", entry.key.name, "is already set in this mapping");
    }
    for (const entry of node.entries)
      fields[entry.key.name] = this.#below(entry.key.name, entry.value, value) ?? zeroOf(value);
    return fields;
  }

  #object(node: MappingNode, { fields: shapes, unknownKeys }: ObjectShape): Fields {
    const fields = createFields();
    this.#checkMerges(node);
    for (const { key, value } of this.#fieldsOf(node)) {
      const shape = shapes.get(key.name) ?? (unknownKeys === "keep" ? ANY : undefined);
      if (shape === undefined) this.#reportUnknown(key.name, shapes);
      else {
        const field = this.#below(key.name, value, shape);
        if (field !== undefined) fields[key.name] = field;
      }
    }
    return fields;
  }

  /** To go-yaml v2 a merge is an assignment: it overwrites the fields written before it. */
  #fieldsOf(node: MappingNode): readonly MappingEntry[] {
    if (this.#dialect !== "go-yaml-v2" || node.shadowed === undefined) return node.entries;
    const later = new Map(
      node.shadowed.filter(({ later }) => later).map(({ entry }) => [entry.key.name, entry]),
    );
    return node.entries.map((entry) => later.get(entry.key.name) ?? entry);
  }

  #checkMerges(node: MappingNode): void {
    if (this.#dialect !== "go-yaml-v3" || node.mergeKeys === undefined || node.mergeKeys.length < 2) return;
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
