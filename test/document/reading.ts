import { type DecodeDialect, decodeDocument } from "../../src/document/decode.js";
import type { DocumentProblem, SourceDocument } from "../../src/document/document.js";
import type { DocumentLimits } from "../../src/document/limits.js";
import { readDocuments } from "../../src/document/read.js";
import type { Shape } from "../../src/document/shape.js";

export const ANY: Shape = { kind: "any" };

/** The first document of a text; its name tells the language. */
export function readOne(text: string, file = "rules.yml", limits?: Partial<DocumentLimits>): SourceDocument {
  const [document] = readDocuments({ file, content: text }, limits).documents;
  if (document === undefined) throw new Error("no document");
  return document;
}

/** The untyped value of a text. */
export function untyped(text: string, dialect: DecodeDialect = "go-yaml-v3"): unknown {
  return decodeDocument(readOne(text), ANY, dialect).value;
}

/** Problems as `line:column code`, with `?` after those that Go does not refuse. */
export function briefly(problems: readonly DocumentProblem[]): string[] {
  return problems.map(
    ({ code, range, refused }) =>
      `${range.start.line}:${range.start.column} ${code}${refused === true ? "" : "?"}`,
  );
}

export function problemsOf(text: string, file?: string, limits?: Partial<DocumentLimits>): string[] {
  return briefly(readOne(text, file, limits).problems);
}
