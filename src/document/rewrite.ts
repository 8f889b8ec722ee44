import type { Path } from "../base/path.js";
import type { Span } from "../base/position.js";
import { suggest } from "../base/suggest.js";
import type { DocumentNode, DocumentProblemCode, MappingEntry, ScalarNode } from "./document.js";
import { DEFAULT_DOCUMENT_LIMITS } from "./limits.js";
import { ProblemList, type RawProblem } from "./raw-document.js";

/** What stands for a node in another program's vocabulary, at the same place in the text; `undefined` for nothing. */
export type Rewrite = (node: DocumentNode, scope: RewriteScope) => DocumentNode | undefined;

/** One that gives something for everything. */
export type NodeRewrite = (node: DocumentNode, scope: RewriteScope) => DocumentNode;

/** What becomes of an entry. */
export interface KeyRewrite {
  readonly name: string;
  readonly rewrite: Rewrite;
}
export type KeyRewrites = ReadonlyMap<string, KeyRewrite>;

/** Where a rewriting is, and what it could not rewrite. */
export class RewriteScope {
  readonly #problems = new ProblemList<RawProblem>(DEFAULT_DOCUMENT_LIMITS.problems);
  readonly #path: (string | number)[];

  constructor(path: Path) {
    this.#path = [...path];
  }

  get problems(): readonly RawProblem[] {
    return this.#problems.items;
  }

  below(key: string | number, node: DocumentNode, rewrite: Rewrite): DocumentNode | undefined {
    this.#path.push(key);
    const rewritten = rewrite(node, this);
    this.#path.pop();
    return rewritten;
  }

  unknownKey(name: string, place: Span, known: Iterable<string>): void {
    const similar = suggest(name, known);
    const suggestion = similar === undefined ? "" : `; did you mean "${similar}"?`;
    this.#report("unknownField", `key "${name}" is unknown here${suggestion}`, place, [name]);
  }

  /** Reports that the node is something else, unless it is null, which counts as not written. */
  expected(what: string, node: DocumentNode): undefined {
    if (node.kind !== "scalar" || node.value !== null)
      this.#report("wrongType", `expected ${what}`, node, []);
  }

  #report(code: DocumentProblemCode, message: string, { start, end }: Span, below: Path): void {
    this.#problems.add({ code, message, start, end, path: [...this.#path, ...below], refused: true });
  }
}

/** What is not rewritten is left to the decoder, which knows what it expects there. */
export const keep: Rewrite = (node) => node;

/** An object with these keys and no others. */
export function objectOf(known: KeyRewrites): NodeRewrite {
  return (node, scope) => {
    if (node.kind !== "mapping") return node;
    const entries = new Map<string, MappingEntry>();
    for (const { key, value } of node.entries) {
      const target = known.get(key.name);
      if (target === undefined) scope.unknownKey(key.name, key, known.keys());
      else {
        const rewritten = scope.below(key.name, value, target.rewrite);
        if (rewritten !== undefined && !entries.has(target.name))
          entries.set(target.name, {
            key: { ...key, name: target.name, written: [key.name] },
            value: rewritten,
          });
      }
    }
    return { kind: "mapping", start: node.start, end: node.end, entries: [...entries.values()] };
  };
}

/** Items keep their index: one that nothing stands for is null. */
export function listOf(item: Rewrite): Rewrite {
  return (node, scope) =>
    node.kind !== "sequence"
      ? node
      : {
          ...node,
          items: node.items.map((child, index) => scope.below(index, child, item) ?? nullAt(child)),
        };
}

/** A mapping whose keys are names. */
export function mapOf(rewrite: Rewrite): Rewrite {
  return (node, scope) =>
    node.kind !== "mapping"
      ? node
      : {
          kind: "mapping",
          start: node.start,
          end: node.end,
          entries: node.entries.map(({ key, value }) => ({
            key,
            value: scope.below(key.name, value, rewrite) ?? nullAt(value),
          })),
        };
}

/** A text where something else was written. Spans in it have no place of their own. */
export function textAt({ start, end }: Span, source: string): ScalarNode {
  return { kind: "scalar", start, end, source, style: "double", value: source };
}

function nullAt({ start, end }: Span): ScalarNode {
  return { kind: "scalar", start, end, source: "", style: "plain", value: null };
}
