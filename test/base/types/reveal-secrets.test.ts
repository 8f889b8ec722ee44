import { expect, test } from "vitest";
import { revealSecrets } from "../../../src/base/types/reveal-secrets.js";
import { Secret } from "../../../src/base/types/secret.js";

const isOpen = (value: unknown): boolean => value instanceof Secret && value.toWire() === "s";
const secret = (): Secret => new Secret("s");

test("secrets are opened wherever they are, and the value stays as it was", () => {
  const date = new Date(0);
  const bytes = new Uint8Array(2);
  const value = {
    plain: 1,
    date,
    bytes,
    nothing: null,
    token: secret(),
    list: [secret(), "x"],
    map: new Map([["a", secret()]]),
    set: new Set([secret()]),
    bare: Object.assign(Object.create(null), { token: secret() }),
  };
  const copy = revealSecrets(value);
  expect(value.token.toWire()).toBe("<secret>");
  expect([copy.token, copy.list[0], copy.map.get("a"), [...copy.set][0], copy.bare.token].every(isOpen)).toBe(
    true,
  );
  expect(copy.list[1]).toBe("x");
  expect([copy.plain, copy.nothing]).toEqual([1, null]);
  expect(copy.date).toBe(date);
  expect(copy.bytes).toBe(bytes);
  expect(Object.getPrototypeOf(copy.bare)).toBeNull();
  expect(isOpen(revealSecrets(secret()))).toBe(true);
  expect(revealSecrets("s")).toBe("s");
});

test("what is shared stays shared, in cycles too", () => {
  interface Node {
    readonly token: Secret;
    next?: Node;
  }
  const node: Node = { token: secret() };
  node.next = node;
  const copy = revealSecrets(node);
  expect(copy).not.toBe(node);
  expect(copy.next).toBe(copy);
  const shared = { token: secret() };
  const [left, right] = revealSecrets([shared, shared]);
  expect(left).toBe(right);
});

test("depth and the name __proto__ are no danger", () => {
  let deep: readonly unknown[] = [secret()];
  for (let depth = 0; depth < 50_000; depth++) deep = [deep];
  expect(Array.isArray(revealSecrets(deep))).toBe(true);
  const hostile: unknown = JSON.parse('{"__proto__":{"polluted":true}}');
  const copy = revealSecrets(hostile);
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":true}}');
});
