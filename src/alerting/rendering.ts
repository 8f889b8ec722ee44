import type { Path } from "../base/path.js";
import { type TextLimit, truncate } from "./truncate.js";

/** Something of an alert that the other side does not get whole. */
export interface Loss {
  /** In what was converted: `["annotations", "description"]`. */
  readonly path: Path;
  /** `cut` ends early, with a mark; `dropped` is not there at all. */
  readonly kind: "cut" | "dropped";
}

/** What is sent, and what of the alert is not in it because of the limits of the other side. */
export interface Rendering<Value> {
  readonly value: Value;
  readonly losses: readonly Loss[];
}

/** {@link truncate}, which notes a loss. */
export function cutNoting(text: string, limit: TextLimit, path: Path, losses: Loss[]): string {
  const cut = truncate(text, limit);
  if (cut !== text) losses.push({ path, kind: "cut" });
  return cut;
}
