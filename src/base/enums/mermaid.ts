import type { Arrows, Transition } from "./transition.js";

/** A Mermaid `stateDiagram-v2`: the initial and the terminal states, and every arrow with its event and guards. */
export function printMermaid(initial: string, terminal: readonly string[], arrows: Arrows): string {
  return [
    "stateDiagram-v2",
    `  [*] --> ${nodeOf(initial)}`,
    ...[...arrows].flatMap(([from, leaving]) =>
      leaving.map((arrow) => `  ${nodeOf(from)} --> ${nodeOf(arrow.to)}${labelOf(arrow)}`),
    ),
    ...terminal.map((state) => `  ${nodeOf(state)} --> [*]`),
    "",
  ].join("\n");
}

/** A hyphen would begin an arrow. */
function nodeOf(state: string): string {
  return state.replaceAll("-", "_");
}

function labelOf({ on, guards = [] }: Transition): string {
  const label = [on, guards.length === 0 ? undefined : `[${guards.join(", ")}]`]
    .filter((part) => part !== undefined)
    .join(" ");
  // Mermaid ends a statement at a semicolon, and has entities for what it would read otherwise.
  return label === "" ? "" : ` : ${label.replaceAll(/[;\r\n]+/g, ",").replaceAll("#", "#35;")}`;
}
