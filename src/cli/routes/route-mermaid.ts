import type { RouteNode } from "../../alertmanager/route-tree.js";
import type { Router } from "../../alertmanager/router.js";
import { describeMatchers, describeMuting } from "./route-text.js";

/** What is not surely shown as it is in a quoted label; it becomes an entity with the number of the character. */
const SPECIAL = /[^\p{L}\p{M}\p{N} .,:=~!^$+?/()'_-]/gu;

/** The tree as a Mermaid flowchart. A dashed line leads to a route with `continue`; muted routes are gray. */
export function printMermaid({ nodes, mutingAt }: Router, at?: number): string {
  const ids = new Map(nodes.map((node, index) => [node, `r${index}`]));
  const lines = nodes.flatMap((node) => {
    const muting = at === undefined ? undefined : mutingAt(node, at);
    const box = `${ids.get(node)}["${labelOf(node, muting && describeMuting(node, muting))}"]`;
    const arrow = node.continues ? "-.->" : "-->";
    return [
      `${box}${muting?.isMuted === true ? ":::muted" : ""}`,
      ...(node.parent === undefined ? [] : [`${ids.get(node.parent)} ${arrow} ${ids.get(node)}`]),
    ];
  });
  const style = at === undefined ? [] : ["classDef muted color:#888,stroke:#888"];
  return `${["flowchart LR", ...[...lines, ...style].map((line) => `  ${line}`)].join("\n")}\n`;
}

function labelOf(node: RouteNode, muting: string | undefined): string {
  const rows = [
    describeMatchers(node),
    node.options.receiver.value,
    ...(muting === undefined ? [] : [muting]),
  ];
  return rows.map((row) => row.replace(SPECIAL, (char) => `#${char.codePointAt(0)};`)).join("<br/>");
}
