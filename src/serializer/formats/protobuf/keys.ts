import type { ProtoWalk } from "./walk.js";

/** Whether the key is to be written or kept; `__proto__` is as the options say. */
export function takesKey(key: string, walk: ProtoWalk): boolean {
  if (key !== "__proto__" || walk.options.dangerousKeys === "keep") return true;
  if (walk.options.dangerousKeys === "drop") return false;
  return walk.fail("unsupported", 'the key "__proto__" is refused');
}

/** Sets an own property, whatever its name. */
export function setOwn(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Sets a key that came with the data. */
export function setKey(target: Record<string, unknown>, key: string, value: unknown, walk: ProtoWalk): void {
  if (key !== "__proto__") target[key] = value;
  else if (takesKey(key, walk)) setOwn(target, key, value);
}
