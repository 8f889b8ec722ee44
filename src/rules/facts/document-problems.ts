import type { Program } from "../../base/finding.js";
import type { Path } from "../../base/path.js";
import type { DocumentProblemCode } from "../../document/document.js";
import { DOCUMENT_KINDS, type DocumentKindId } from "../../schemas/kinds.js";
import type { CheckedDocument, ReportPlace } from "../../validator/rule.js";

/** The problems of certain codes that reading a document has left, with the place to report them at. */
export function problemsOf(
  document: CheckedDocument<DocumentKindId, unknown>,
  codes: readonly DocumentProblemCode[],
): readonly { readonly message: string; readonly place: ReportPlace }[] {
  const base = document.source.basePath.length;
  const program: Program | undefined =
    document.kind === undefined ? undefined : DOCUMENT_KINDS[document.kind].program;
  return document.problems
    .filter((problem) => codes.includes(problem.code))
    .map((problem) => {
      const path: Path = problem.path.slice(base);
      const refusedBy = problem.refused === true && program !== undefined ? { refusedBy: program } : {};
      return { message: problem.message, place: { path, range: problem.range, ...refusedBy } };
    });
}
