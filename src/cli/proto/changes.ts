import pc from "picocolors";
import type { CompatibilityChange } from "../../serializer/compatibility.js";
import { printable } from "../../validator/output/code-frame.js";
import type { Io } from "../io.js";

/** Changes between two locks as people read them: rule, place, what happened, and what in the schema brought it about. */
export function formatChanges(
  changes: readonly CompatibilityChange[],
  severity: "error" | "warning",
  { useColor }: Pick<Io, "useColor">,
): string {
  const { red, yellow, bold, dim } = pc.createColors(useColor);
  const color = severity === "error" ? red : yellow;
  return changes
    .map(
      ({ rule, place, message, cause }) =>
        `${color(`${severity} ${rule}`)}: ${bold(printable(message))}\n` +
        `  ${dim("-->")} ${printable(place)}\n` +
        `  ${dim("= cause:")} ${printable(cause)}\n`,
    )
    .join("\n");
}
