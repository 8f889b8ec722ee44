import type { SourceDocument } from "../document/document.js";
import { DOCUMENT_KIND_IDS, DOCUMENT_KINDS, type DocumentKindId } from "../schemas/kinds.js";

/** The kind whose marks the document carries; `undefined` when there is none, or more than one. */
export function kindOf(document: SourceDocument): DocumentKindId | undefined {
  const root = document.root ?? document.partialRoot;
  const keys = new Set(root?.kind === "mapping" ? root.entries.map((entry) => entry.key.name) : []);
  const probe = { file: document.envelope?.entry ?? document.file, keys, envelope: document.envelope };
  const fitting = DOCUMENT_KIND_IDS.filter((id) => DOCUMENT_KINDS[id].detect(probe));
  return fitting.length === 1 ? fitting[0] : undefined;
}
