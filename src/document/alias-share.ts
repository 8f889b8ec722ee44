import type { DocumentNode } from "./document.js";

/** Between these counts of decoded values the share that may come from aliases falls from the one to the other (decode.go). */
const COUNTS = { few: 400_000, many: 4_000_000 } as const;
const SHARES = { few: 0.99, many: 0.1 } as const;
/** Below these nothing is excessive. */
const LEAST = { aliased: 100, decoded: 1_000 } as const;

/**
 * Whether so much of a document comes from aliases that go-yaml refuses it: "document contains excessive aliasing". What is counted
 * are the values as the types of Go see them, which may be a few more: at the very edge Go refuses what is let pass here.
 */
export function hasExcessiveAliases(root: DocumentNode): boolean {
  const counter = new Counter();
  counter.visit(root, false);
  const { decoded, aliased } = counter;
  return aliased > LEAST.aliased && decoded > LEAST.decoded && aliased / decoded > allowedShare(decoded);
}

function allowedShare(decoded: number): number {
  const way = (decoded - COUNTS.few) / (COUNTS.many - COUNTS.few);
  return SHARES.few - (SHARES.few - SHARES.many) * Math.min(1, Math.max(0, way));
}

class Counter {
  decoded = 0;
  aliased = 0;
  readonly #seen = new WeakSet<DocumentNode>();

  /** A node that was there before is what an alias stands for; the alias itself is decoded, too. */
  visit(node: DocumentNode, isInAlias: boolean): void {
    const isAlias = !isInAlias && this.#seen.has(node);
    this.#seen.add(node);
    if (isAlias) this.#count(1, false);
    const isBelow = isInAlias || isAlias;
    this.#count(1, isBelow);
    if (node.kind === "sequence") for (const item of node.items) this.visit(item, isBelow);
    else if (node.kind === "mapping") {
      this.#count(node.entries.length, isBelow);
      for (const { value } of node.entries) this.visit(value, isBelow);
    }
  }

  #count(values: number, isInAlias: boolean): void {
    this.decoded += values;
    if (isInAlias) this.aliased += values;
  }
}
