import type { Path } from "../../base/path.js";
import { childOf, type DocumentNode } from "../../document/document.js";
import type { DocumentKindId } from "../../schemas/kinds.js";
import type { CheckedDocument } from "../../validator/rule.js";

/** What was written at `path`: for what the value does not tell, such as a null from nothing at all. */
export function nodeAt(
  document: CheckedDocument<DocumentKindId, unknown>,
  path: Path,
): DocumentNode | undefined {
  return path.reduce<DocumentNode | undefined>(
    (node, key) => node && childOf(node, key),
    document.source.root,
  );
}

/** Whether `null`, `~` or nothing stands at `path`. */
export function isNullAt(document: CheckedDocument<DocumentKindId, unknown>, path: Path): boolean {
  const node = nodeAt(document, path);
  return node?.kind === "scalar" && node.value === null;
}
