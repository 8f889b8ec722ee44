import type { MappingEntry } from "./document.js";

/** From here on an index is cheaper than comparing names; most mappings of a configuration are smaller. */
const INDEX_FROM = 12;

/** The entries of a mapping while it is read, one a name, found without comparing every key with every other. */
export class EntryList {
  readonly entries: MappingEntry[] = [];
  #index: Map<string, number> | undefined;

  constructor(entries: readonly MappingEntry[] = []) {
    for (const entry of entries) this.set(entry);
  }

  indexOf(name: string): number | undefined {
    if (this.#index !== undefined) return this.#index.get(name);
    const at = this.entries.findIndex((entry) => entry.key.name === name);
    return at === -1 ? undefined : at;
  }

  /** Adds an entry, in the place of the one that has its name. */
  set(entry: MappingEntry): void {
    const at = this.indexOf(entry.key.name);
    if (at !== undefined) {
      this.entries[at] = entry;
      return;
    }
    this.entries.push(entry);
    if (this.#index !== undefined) this.#index.set(entry.key.name, this.entries.length - 1);
    else if (this.entries.length === INDEX_FROM) {
      this.#index = new Map(this.entries.map(({ key }, index) => [key.name, index]));
    }
  }
}
