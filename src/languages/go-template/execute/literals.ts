import type { NumberNode } from "../ast.js";
import { parseGoInteger } from "../strconv.js";
import type { GoFunction, GoType, GoValue } from "./value.js";

export const MAX_INT = 2n ** 63n - 1n;
const FLOAT_MARK = /[.eEpP]/;
const HEX_INTEGER = /^0[xX][^pP]*$/;

/** Whether a number is a float where nothing says what type it has to be. */
export function isFloatSyntax(text: string): boolean {
  return FLOAT_MARK.test(text) && !HEX_INTEGER.test(text) && !text.startsWith("'");
}

/** The number as an integer, when it is one: also `1.0` and `'a'`. */
export function integerOf({ text, value }: NumberNode): bigint | undefined {
  const integer = parseGoInteger(text);
  if (integer !== undefined) return integer;
  return Number.isInteger(value) && Math.abs(value) <= 2 ** 63 ? BigInt(value) : undefined;
}

/** Whether `nil` may be given for a parameter of the type. */
export function canBeNil({ kind }: GoType): boolean {
  return kind === "interface" || kind === "map" || kind === "slice" || kind === "pointer";
}

/** The same type, or a named list where the other one has no name. */
export function isAssignable(from: GoType, to: GoType): boolean {
  if (from.name === to.name) return true;
  const isUnnamed = from.name.startsWith("[") || to.name.startsWith("[");
  const isUnnamedMap = from.name.startsWith("map[") || to.name.startsWith("map[");
  return (
    from.kind === to.kind &&
    (isUnnamed || isUnnamedMap) &&
    from.element !== undefined &&
    from.element.name === to.element?.name
  );
}

/** A method with its receiver. */
export function bind(method: GoFunction, self: GoValue): GoFunction {
  return { ...method, run: (args, meter) => method.run([self, ...args], meter) };
}
