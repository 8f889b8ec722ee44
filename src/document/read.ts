import type { Path } from "../base/path.js";
import type { DocumentLanguage, DocumentProblem, SourceDocument } from "./document.js";
import { readEmbedded } from "./embedded-file.js";
import { readJson } from "./json.js";
import { embeddedFiles, isManifest, unwrapManifest } from "./kubernetes.js";
import { DEFAULT_DOCUMENT_LIMITS, type DocumentLimits } from "./limits.js";
import type { RawDocument, RawProblem } from "./raw-document.js";
import { createDocument, SourceText } from "./source-document.js";
import { decodeText } from "./text.js";
import { readYaml } from "./yaml.js";

/** A file to read. */
export interface DocumentInput {
  /** Its name: shown with every problem, and its extension tells the language. */
  readonly file: string;
  /** Bytes are UTF-8. A byte order mark is left out. */
  readonly content: string | Uint8Array;
  /**
   * Default: what the extension says (`.json`, `.yaml`, `.yml`, `.tmpl`); without one of these JSON for a text that is
   * JSON, and YAML for any other.
   */
  readonly language?: DocumentLanguage;
}

export interface ReadResult {
  /** At least one, also for a file that is empty or cannot be read. */
  readonly documents: readonly SourceDocument[];
  /** What is wrong with the file as a whole: `invalidUtf8`, `binary`, `tooLarge`, `empty`. The first document has them too. */
  readonly problems: readonly DocumentProblem[];
  readonly text: string;
}

interface RawFile {
  readonly language: DocumentLanguage;
  readonly documents: readonly RawDocument[];
}

const EXTENSION = /\.(json|ya?ml|tmpl)$/i;
const JSON_START = /^[ \t\r\n]*[[{]/;
const EMPTY: RawProblem = { code: "empty", message: "the file is empty", start: 0, end: 0, path: [] };
const NOTHING: RawDocument = { start: 0, root: undefined, problems: [] };

/**
 * Reads the documents of a file. Never throws for what is in it: each document has its problems.
 *
 * Of a YAML stream the first document counts, as for every Go program, unless it is a Kubernetes manifest: then all
 * do. A manifest that holds several resources gives a document for each.
 */
export function readDocuments(input: DocumentInput, limits: Partial<DocumentLimits> = {}): ReadResult {
  const bounds = { ...DEFAULT_DOCUMENT_LIMITS, ...limits };
  const { documents, problems, source } = readFile(input, bounds);
  const expanded = documents.flatMap((document) => expand(document, source, bounds));
  return { documents: expanded, problems, text: source.text };
}

function readFile(
  input: DocumentInput,
  limits: DocumentLimits,
): Pick<ReadResult, "documents" | "problems"> & { readonly source: SourceText } {
  const { text, problem } = decodeText(input.content, limits.bytes);
  const source = new SourceText(text);
  const language = input.language ?? languageOf(input.file);
  const raw =
    problem === undefined
      ? readText(text, language, limits)
      : { language: language ?? "yaml", documents: [] };
  const isEmpty = raw.documents.every(({ root, problems }) => root === undefined && problems.length === 0);
  const fileProblems = (problem !== undefined ? [problem] : isEmpty ? [EMPTY] : []).map((one) =>
    source.resolve(one),
  );
  const documents = (raw.documents.length > 0 ? raw.documents : [NOTHING]).flatMap((document, index) =>
    createDocuments(document, input.file, raw.language, source, index === 0 ? fileProblems : []),
  );
  return { documents, problems: fileProblems, source };
}

/** A resource that holds whole files stands for these; what they hold is not opened again. */
function expand(
  document: SourceDocument,
  source: SourceText,
  limits: DocumentLimits,
): readonly SourceDocument[] {
  const { root, basePath, envelope } = document;
  if (root === undefined || envelope === undefined) return [document];
  const [first, ...others] = embeddedFiles({ root, basePath, envelope }).flatMap((file) =>
    readEmbedded(document, envelope, file, source, (content) =>
      readFile({ file: file.name, content }, limits).documents.slice(0, 1),
    ),
  );
  if (first === undefined) return [document];
  return [{ ...first, problems: [...document.problems, ...first.problems] }, ...others];
}

function readText(text: string, language: DocumentLanguage | undefined, limits: DocumentLimits): RawFile {
  if (language === "template") {
    const end = text.length;
    const root = { kind: "scalar", start: 0, end, source: text, style: "literal", value: text } as const;
    return { language, documents: [{ start: 0, root, problems: [] }] };
  }
  if (language === "json" || (language === undefined && JSON_START.test(text))) {
    const document = readJson(text, limits);
    const isJson = language === "json" || document.root !== undefined;
    if (isJson) return { language: "json", documents: [document] };
  }
  const isStream = ({ root, partialRoot = root }: RawDocument): boolean =>
    partialRoot !== undefined && isManifest(partialRoot);
  return { language: "yaml", documents: readYaml(text, limits, isStream) };
}

function languageOf(file: string): DocumentLanguage | undefined {
  const extension = EXTENSION.exec(file)?.[1]?.toLowerCase();
  if (extension === undefined) return undefined;
  if (extension === "tmpl") return "template";
  return extension === "json" ? "json" : "yaml";
}

function createDocuments(
  raw: RawDocument,
  file: string,
  language: DocumentLanguage,
  source: SourceText,
  fileProblems: readonly DocumentProblem[],
): SourceDocument[] {
  const { root, partialRoot, start } = raw;
  const own = [...raw.problems].sort((a, b) => a.start - b.start).map((problem) => source.resolve(problem));
  const problems = [...fileProblems, ...own];
  const parts = { file, language, start, ...(partialRoot === undefined ? {} : { partialRoot }) };
  const unwrapped = root === undefined ? [] : unwrapManifest(root);
  if (unwrapped.length === 0) return [createDocument(source, { ...parts, root, basePath: [], problems })];
  const owned = unwrapped.map((): DocumentProblem[] => []);
  const basePaths = unwrapped.map(({ basePath }) => basePath);
  for (const problem of problems) owned[closest(basePaths, problem.path)]?.push(problem);
  return unwrapped.map((one, index) => {
    const rewriting = (one.problems ?? []).map((problem) => source.resolve(problem));
    const all = [...(owned[index] ?? []), ...rewriting];
    all.sort((a, b) => a.range.start.offset - b.range.start.offset);
    return createDocument(source, { ...parts, ...one, problems: all });
  });
}

/** Index of the path that has most in common with `path`: the resource of a list that a problem belongs to. */
function closest(candidates: readonly Path[], path: Path): number {
  const common = candidates.map((candidate) => {
    const end = candidate.findIndex((key, index) => key !== path[index]);
    return end === -1 ? candidate.length : end;
  });
  return common.indexOf(Math.max(...common));
}
