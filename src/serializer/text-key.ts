import type { MapType, WirePlan } from "./plan.js";

/** Whether every key of a map is text, so that the map can be written as one with text keys instead of as pairs. */
export function isTextKey({ type, optional, nullable }: WirePlan): boolean {
  if (optional || nullable) return false;
  if (type.kind === "string") return true;
  return (
    (type.kind === "enum" || type.kind === "literal") &&
    type.values.every((value) => typeof value === "string")
  );
}

/** The plan of one entry of a map that is written as pairs. */
export function pairPlan({ key, value }: MapType): WirePlan {
  return {
    type: { kind: "tuple", items: [key, value], rest: undefined },
    optional: false,
    nullable: false,
    name: undefined,
    hints: {},
  };
}
