import { TocsinError } from "./errors.js";

/** Limits of {@link Budget}; each counts from zero and may be reached, not passed. */
export interface BudgetLimits {
  readonly depth: number;
  readonly nodes: number;
}

/** Counts what a reader builds out of a stranger's input and stops it in time. */
export class Budget {
  readonly #limits: BudgetLimits;
  readonly #what: string;
  #depth = 0;
  #nodes = 0;

  /** `what` names the input in the error: `cannot read YAML: …`. */
  constructor(what: string, limits: BudgetLimits) {
    this.#what = what;
    this.#limits = limits;
  }

  get nodes(): number {
    return this.#nodes;
  }

  /**
   * Counts `nodes` more values.
   *
   * @throws {@link TocsinError} `limit_exceeded`
   */
  count(nodes = 1): void {
    this.#nodes += nodes;
    if (this.#nodes > this.#limits.nodes) this.#exceeded("nodes", this.#limits.nodes, this.#nodes);
  }

  /**
   * Goes one level down; pair it with {@link leave}.
   *
   * @throws {@link TocsinError} `limit_exceeded`
   */
  enter(): void {
    this.#depth += 1;
    if (this.#depth > this.#limits.depth) this.#exceeded("depth", this.#limits.depth, this.#depth);
  }

  leave(): void {
    this.#depth -= 1;
  }

  #exceeded(limit: string, max: number, actual: number): never {
    throw new TocsinError("limit_exceeded", `cannot read ${this.#what}: over the limit of ${max} ${limit}`, {
      limit,
      max,
      actual,
    });
  }
}
