import type { WirePlan, WireType } from "./plan.js";

/** Asks of a plan whether all types in it, its own and those inside, pass `test`; answers are remembered. */
export function everyType(test: (type: WireType) => boolean): (plan: WirePlan) => boolean {
  const known = new WeakMap<WireType, boolean>();
  return ({ type }) => {
    let answer = known.get(type);
    if (answer === undefined) {
      answer = typesIn(type).every(test);
      known.set(type, answer);
    }
    return answer;
  };
}

/** The type and all that are inside of it, each once: recursive schemas have cyclic plans. */
function typesIn(root: WireType): readonly WireType[] {
  const found = new Set([root]);
  // The set grows while it is walked.
  for (const type of found) for (const plan of plansIn(type)) found.add(plan.type);
  return [...found];
}

function plansIn(type: WireType): readonly WirePlan[] {
  switch (type.kind) {
    case "array":
    case "set":
      return [type.item];
    case "tuple":
      return type.rest === undefined ? type.items : [...type.items, type.rest];
    case "object": {
      const plans = type.fields.map(({ plan }) => plan);
      return type.catchall === undefined ? plans : [...plans, type.catchall];
    }
    case "record":
    case "map":
      return [type.key, type.value];
    case "union":
      return type.options.map(({ plan }) => plan);
    default:
      return [];
  }
}

/**
 * Whether what a parser of JSON or MessagePack makes of the data is the value already: no dates, bytes, bigints, sets and maps, and
 * no numbers that are written as text.
 */
export const isReadAsIs: (plan: WirePlan) => boolean = everyType((type) => {
  switch (type.kind) {
    case "string":
    case "boolean":
    case "number":
    case "null":
    case "undefined":
    case "any":
    case "never":
    case "enum":
    case "array":
    case "tuple":
    case "object":
    case "record":
    case "union":
      return true;
    case "literal":
      return type.values.every((value) => typeof value !== "bigint" && !isNonFinite(value));
    case "bigint":
    case "date":
    case "bytes":
    case "set":
    case "map":
      return false;
    default:
      return type satisfies never;
  }
});

function isNonFinite(value: unknown): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}
