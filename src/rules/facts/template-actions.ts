import type { ActionNode, List } from "../../languages/go-template/ast.js";

/** The actions that print something, in the definitions of a text as well. */
export function printingActions(list: List | undefined): readonly ActionNode[] {
  return (list?.nodes ?? []).flatMap((node): readonly ActionNode[] => {
    switch (node.type) {
      case "action":
        return node.pipeline.declarations.length === 0 ? [node] : [];
      case "if":
      case "with":
        return [
          ...node.branches.flatMap(({ body }) => printingActions(body)),
          ...printingActions(node.otherwise),
        ];
      case "range":
        return [...printingActions(node.body), ...printingActions(node.otherwise)];
      case "define":
      case "block":
        return printingActions(node.body);
    }
    return [];
  });
}
