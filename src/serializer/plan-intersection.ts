import type { Path } from "../base/path.js";
import { SerializationError } from "./error.js";
import type { ObjectType, WireField, WirePlan, WireType } from "./plan.js";

/** Two recursive schemas have no last level. */
const MAX_DEPTH = 200;

/**
 * The type of `left.and(right)`: objects have the fields of both, a union is met with the other side option by option, and
 * where both sides are of one kind, the left one speaks.
 */
export function intersectTypes(left: WirePlan, right: WirePlan, path: Path): WireType {
  const a = left.type;
  const b = right.type;
  if (path.length > MAX_DEPTH) {
    const reason = "an intersection of two recursive schemas is too deep";
    throw new SerializationError("unsupported", reason, { direction: "encode", path: [...path] });
  }
  if (a.kind === "any" || a === b) return b;
  if (b.kind === "any") return a;
  if (a.kind === "union") {
    return {
      ...a,
      options: a.options.map((option) => ({ ...option, plan: intersect(option.plan, right, path) })),
    };
  }
  if (b.kind === "union") {
    return {
      ...b,
      options: b.options.map((option) => ({ ...option, plan: intersect(left, option.plan, path) })),
    };
  }
  if (a.kind === "object" && b.kind === "object") return mergeObjects(a, b, path);
  if (a.kind === "object" && b.kind === "record") return { ...a, catchall: b.value };
  if (a.kind === "record" && b.kind === "object") return { ...b, catchall: a.value };
  if (a.kind === b.kind || isListed(a)) return a;
  return isListed(b) ? b : { kind: "never" };
}

/** Its values are named one by one, so that the other side can only take some away. */
function isListed({ kind }: WireType): boolean {
  return kind === "literal" || kind === "enum";
}

function intersect(left: WirePlan, right: WirePlan, path: Path): WirePlan {
  return {
    type: intersectTypes(left, right, path),
    optional: left.optional && right.optional,
    nullable: left.nullable && right.nullable,
    name: left.name ?? right.name,
    hints: { ...right.hints, ...left.hints },
  };
}

function mergeObjects(a: ObjectType, b: ObjectType, path: Path): ObjectType {
  const fields: WireField[] = a.fields.map(({ name, plan }) => {
    const other = b.byName.get(name);
    return { name, plan: other === undefined ? plan : intersect(plan, other, [...path, name]) };
  });
  fields.push(...b.fields.filter(({ name }) => !a.byName.has(name)));
  return {
    kind: "object",
    fields,
    byName: new Map(fields.map(({ name, plan }) => [name, plan])),
    catchall: a.catchall ?? b.catchall,
    // zod reports only the keys that both sides refuse.
    strict: a.strict && b.strict,
  };
}
