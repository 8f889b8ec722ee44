import type { Range, Span } from "../base/position.js";
import type { DocumentEnvelope, SourceDocument } from "./document.js";
import { scanScalar } from "./embedded.js";
import type { EmbeddedFile } from "./kubernetes.js";
import type { SourceText } from "./source-document.js";

/**
 * The documents of a file that is a value of another document. Places are those in the outer file; of base64 it is the
 * whole value. Empty when the value is no base64.
 */
export function readEmbedded(
  outer: SourceDocument,
  resource: DocumentEnvelope,
  { name, path, node, encoding }: EmbeddedFile,
  source: SourceText,
  read: (content: string | Uint8Array) => readonly SourceDocument[],
): readonly SourceDocument[] {
  const content = encoding === "base64" ? decodeBase64(node.source) : node.source;
  if (content === undefined) return [];
  const envelope = { ...resource, entry: name };
  const text = encoding === "base64" ? undefined : scanScalar(outer.text, node, outer.language);
  const place = ({ start, end }: Range): Range => {
    const span: Span = { start: start.offset, end: end.offset };
    return source.range(text?.locate(span) ?? node);
  };
  const outerView = (inner: SourceDocument): SourceDocument => ({
    ...inner,
    file: outer.file,
    text: outer.text,
    basePath: [...path, ...inner.basePath],
    envelope,
    problems: inner.problems.map((problem) => ({
      ...problem,
      path: [...path, ...problem.path],
      range: place(problem.range),
    })),
    rangeOf: (at, options) => place(inner.rangeOf(at, options)),
    pathOf: (at) => [...path, ...inner.pathOf(at)],
    withRoot: (root) => outerView(inner.withRoot(root)),
  });
  return read(content).map(outerView);
}

function decodeBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
  } catch {
    return undefined;
  }
}
