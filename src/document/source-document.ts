import type { Path } from "../base/path.js";
import { lineStarts, positionAt, type Range, type Span } from "../base/position.js";
import {
  childOf,
  type DocumentLanguage,
  type DocumentNode,
  type DocumentProblem,
  entryOf,
  isMerge,
  type MappingKey,
  type MappingNode,
  type RangeOptions,
  type ScalarNode,
  type SourceDocument,
} from "./document.js";
import { type ScalarText, scanScalar } from "./embedded.js";
import type { RawProblem } from "./raw-document.js";

/** The text of a file and its lines, which are looked for when the first position is asked for. */
export class SourceText {
  readonly text: string;
  #starts: Uint32Array | undefined;

  constructor(text: string) {
    this.text = text;
  }

  range({ start, end }: Span): Range {
    this.#starts ??= lineStarts(this.text);
    return { start: positionAt(this.#starts, start), end: positionAt(this.#starts, end) };
  }

  resolve({ start, end, earlier, message, ...problem }: RawProblem): DocumentProblem {
    // The problem that stands for the rest of them is a copy of one.
    const isRepeated = earlier !== undefined && problem.code === "duplicateKey";
    const place = !isRepeated ? "" : ` in line ${this.range({ start: earlier, end: earlier }).start.line}`;
    return { ...problem, message: message + place, range: this.range({ start, end }) };
  }
}

/** What was read of one document. */
export type DocumentParts = Omit<SourceDocument, "text" | "rangeOf" | "pathOf" | "withRoot"> & {
  readonly start: number;
};

/** Adds positions to what was read. */
export function createDocument(source: SourceText, { start, ...parts }: DocumentParts): SourceDocument {
  const { root, language, basePath } = parts;
  const findText = scalarTexts(source.text, language);
  return {
    ...parts,
    text: source.text,
    rangeOf(path: Path, options: RangeOptions = {}): Range {
      return source.range(root === undefined ? { start, end: start } : spanOf(root, path, options, findText));
    },
    pathOf: (path) => [...basePath, ...writtenPath(root, path)],
    withRoot: (other) => createDocument(source, { ...parts, start, root: other }),
  };
}

function writtenPath(root: DocumentNode | undefined, path: Path): Path {
  let node = root;
  return path.flatMap((key) => {
    const entry = node?.kind === "mapping" ? entryOf(node, String(key)) : undefined;
    node = node && childOf(node, key);
    return entry?.key.written ?? [key];
  });
}

type FindText = (node: ScalarNode) => ScalarText | undefined;

/** Findings come in groups, and point at two places each: what was asked for lately is often asked for again. */
const REMEMBERED_SCALARS = 16;

function scalarTexts(text: string, language: DocumentLanguage): FindText {
  const recent = new Map<ScalarNode, ScalarText | undefined>();
  return (node) => {
    if (recent.has(node)) return recent.get(node);
    const found = scanScalar(text, node, language);
    recent.set(node, found);
    const [oldest] = recent.keys();
    if (recent.size > REMEMBERED_SCALARS && oldest !== undefined) recent.delete(oldest);
    return found;
  };
}

function spanOf(root: DocumentNode, path: Path, { span, target }: RangeOptions, findText: FindText): Span {
  let node = root;
  for (const [depth, key] of path.entries()) {
    const isLast = depth === path.length - 1;
    if (isLast && target === "key" && node.kind === "mapping") {
      return entryOf(node, String(key))?.key ?? (key === "<<" ? lastMergeKey(node) : undefined) ?? node;
    }
    const child = childOf(node, key);
    if (child === undefined) return node;
    node = child;
  }
  return (span && node.kind === "scalar" && findText(node)?.locate(span)) || node;
}

function lastMergeKey({ steps = [] }: MappingNode): MappingKey | undefined {
  return steps.filter(isMerge).at(-1)?.key;
}
