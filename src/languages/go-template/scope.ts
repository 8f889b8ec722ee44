/** The variables a template may use at one place. */
export class VariableScope {
  readonly #names: string[];
  readonly #counts = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.#names = [];
    for (const name of names) this.declare(name);
  }

  get size(): number {
    return this.#names.length;
  }

  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  declare(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** Forgets what was declared since the scope had this `size`. */
  restore(size: number): void {
    while (this.#names.length > size) {
      const name = this.#names.pop() ?? "";
      this.#counts.set(name, (this.#counts.get(name) ?? 0) - 1);
    }
  }
}
