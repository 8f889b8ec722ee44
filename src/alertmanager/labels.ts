import { compareCodePoints, type LabelSet } from "../languages/matcher/matching.js";

/** Labels with a value, sorted by the bytes of their names. Alertmanager drops those without one when it receives an alert. */
export function sortedLabels(labels: LabelSet): readonly (readonly [name: string, value: string])[] {
  const entries = labels instanceof Map ? [...labels] : Object.entries(labels);
  return entries.filter(([, value]) => value !== "").sort(([a], [b]) => compareCodePoints(a, b));
}
