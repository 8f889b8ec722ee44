import { Secret } from "./secret.js";

/**
 * A copy of the value in which every secret is opened, so that encoding it writes their texts: for a store, or for a program that needs them.
 * Copies arrays, plain objects, maps and sets, cycles too; instances of other classes are left as they are.
 *
 * @example
 * import { createSerializer } from "tocsin/serializer";
 * import { revealSecrets, Secret, SecretSchema } from "tocsin/types";
 * import * as z from "zod";
 *
 * const serializer = createSerializer(z.strictObject({ token: SecretSchema }));
 * const channel = { token: new Secret("s3cr3t") };
 * console.log(serializer.encode(channel, "json")); // {"token":"<secret>"}
 * console.log(serializer.encode(revealSecrets(channel), "json")); // {"token":"s3cr3t"}
 */
export function revealSecrets<Value>(value: Value): Value {
  const copier = new Copier();
  const copy = copier.copyOf(value);
  copier.fill();
  return copy as Value; // every part is replaced by one of its own type
}

/** Copies are made empty and filled from a queue: neither cycles nor depth matter. */
class Copier {
  readonly #copies = new Map<object, object>();
  readonly #queue: (() => void)[] = [];

  copyOf(value: unknown): unknown {
    if (value instanceof Secret) return value.opened();
    if (typeof value !== "object" || value === null) return value;
    const known = this.#copies.get(value);
    if (known !== undefined) return known;
    const copy = this.#start(value);
    this.#copies.set(value, copy);
    return copy;
  }

  fill(): void {
    // The queue grows while it is walked.
    for (const task of this.#queue) task();
  }

  #start(value: object): object {
    if (Array.isArray(value)) {
      const copy: unknown[] = [];
      this.#queue.push(() => {
        for (const item of value) copy.push(this.copyOf(item));
      });
      return copy;
    }
    if (value instanceof Map) {
      const copy = new Map<unknown, unknown>();
      this.#queue.push(() => {
        for (const [key, item] of value) copy.set(this.copyOf(key), this.copyOf(item));
      });
      return copy;
    }
    if (value instanceof Set) {
      const copy = new Set<unknown>();
      this.#queue.push(() => {
        for (const item of value) copy.add(this.copyOf(item));
      });
      return copy;
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype) return value;
    const copy: object = Object.create(prototype);
    this.#queue.push(() => {
      // An assignment to `__proto__` would be none.
      for (const [key, item] of Object.entries(value))
        Object.defineProperty(copy, key, {
          value: this.copyOf(item),
          writable: true,
          enumerable: true,
          configurable: true,
        });
    });
    return copy;
  }
}
