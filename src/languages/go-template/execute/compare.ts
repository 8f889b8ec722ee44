import { sprint, sprintf } from "./fmt.js";
import { CallFailure, compareText, type GoValue, type Meter, typeName, unwrap } from "./value.js";

const INCOMPATIBLE = "incompatible types for comparison";
const INVALID = "invalid type for comparison";
const BASIC: ReadonlySet<GoValue["kind"]> = new Set(["bool", "int", "uint", "float", "string"]);

/** Go's `eq`: whether the first equals any of the others. */
export function equalsAny(first: GoValue, others: readonly GoValue[], meter: Meter): boolean {
  if (others.length === 0) throw new CallFailure("missing argument for comparison");
  const left = unwrap(first);
  return others.some((other) => equals(left, unwrap(other), meter));
}

function equals(left: GoValue, right: GoValue, meter: Meter): boolean {
  const isBasic = BASIC.has(left.kind);
  if (isBasic || BASIC.has(right.kind)) {
    if (isInteger(left) && isInteger(right)) return left.value === right.value;
    if (left.kind === "string" && right.kind === "string") return compareText(left.value, right.value) === 0;
    if (left.kind === right.kind && "value" in left && "value" in right) return left.value === right.value;
    if (left.kind !== "nil" && right.kind !== "nil") throw new CallFailure(INCOMPATIBLE);
    return false;
  }
  if (left.kind === "nil" || right.kind === "nil") return left.kind === right.kind;
  if (kindOf(left) !== kindOf(right)) {
    const [a, b] = [sprintf("%s", [left], meter), sprint([right], meter)];
    throw new CallFailure(`non-comparable types ${a}: ${typeName(left)}, ${typeName(right)}: ${b}`);
  }
  if (isList(right)) {
    throw new CallFailure(`non-comparable type ${sprintf("%s", [right], meter)}: ${typeName(right)}`);
  }
  return equalStructs(left, right, meter);
}

function equalStructs(left: GoValue, right: GoValue, meter: Meter): boolean {
  if (left.kind === "time" && right.kind === "time") {
    return left.time.unixNanos === right.time.unixNanos && left.time.zone.name === right.time.zone.name;
  }
  if (left.kind === "pointer" && right.kind === "pointer") return left.target === right.target;
  if (right.kind === "struct" && [...right.fields.values()].some(isList)) {
    throw new CallFailure(`non-comparable type ${sprintf("%s", [right], meter)}: ${typeName(right)}`);
  }
  if (left.kind !== "struct" || right.kind !== "struct" || left.type !== right.type) return false;
  return [...left.fields].every(([name, value]) =>
    equals(value, right.fields.get(name) ?? { kind: "nil" }, meter),
  );
}

function kindOf(value: GoValue): string {
  return value.kind === "time" ? "struct" : value.kind;
}

function isList({ kind }: GoValue): boolean {
  return kind === "slice" || kind === "map";
}

function isInteger(value: GoValue): value is Extract<GoValue, { readonly kind: "int" | "uint" }> {
  return value.kind === "int" || value.kind === "uint";
}

/** Go's `lt`. Numbers of different kinds are never compared: `lt 1 2.0` fails. */
export function isLess(first: GoValue, second: GoValue): boolean {
  const left = unwrap(first);
  const right = unwrap(second);
  if (!BASIC.has(left.kind) || !BASIC.has(right.kind)) throw new CallFailure(INVALID);
  if (isInteger(left) && isInteger(right)) return left.value < right.value;
  if (left.kind !== right.kind) throw new CallFailure(INCOMPATIBLE);
  if (left.kind === "float" && right.kind === "float") return left.value < right.value;
  if (left.kind === "string" && right.kind === "string") return compareText(left.value, right.value) < 0;
  throw new CallFailure(INVALID);
}
