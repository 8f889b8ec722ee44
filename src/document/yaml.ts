import { Composer, type CST, type Document, Parser } from "yaml";
import type { DocumentNode } from "./document.js";
import type { DocumentLimits } from "./limits.js";
import { checkLimit, limitReached, ProblemList, type RawDocument, type RawProblem } from "./raw-document.js";
import { readBlockYaml } from "./yaml-block.js";
import { explainErrors, type YamlError } from "./yaml-errors.js";
import { LexemeCheck } from "./yaml-lexemes.js";
import { createGoLexer } from "./yaml-lexer.js";
import { YamlTree } from "./yaml-tree.js";

/** Line breaks of YAML 1.1 that go-yaml knows and the package does not; one unit each, so that offsets stay. */
export const OLD_BREAK: RegExp = /\r(?!\n)|\u0085/g;
/** What go-yaml's reader refuses anywhere in a file: all that is not printable in YAML 1.1. */
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const ACCEPTED_DIRECTIVE = /^%(?:YAML[ \t]+1\.1(?:[ \t]|$)|TAG[ \t])/;
/** A value is an indicator and its text at least; what is read of a file before it is a tree takes a kilobyte a value. */
const LEXEMES_PER_NODE = 2;
/** Errors looked at; what is said of them is one, or a few that stand alone. */
const MAX_ERRORS = 1_000;

type OnError = (source: ErrorSource, code: string, message: string, isWarning?: boolean) => void;
type ErrorSource = number | readonly number[] | { readonly offset: number; readonly source?: string };

/**
 * Reads the documents of a YAML stream. Go programs take the first and leave the rest: only while `isStream` says so of
 * a document is the next one read, otherwise it is a problem of the first.
 */
export function readYaml(
  text: string,
  limits: DocumentLimits,
  isStream: (document: RawDocument) => boolean,
): readonly RawDocument[] {
  const root = readBlockYaml(text, limits);
  if (root !== undefined) return [{ start: 0, root, problems: [] }];
  return new YamlReader(text, limits, isStream).read();
}

class YamlReader {
  readonly #text: string;
  readonly #limits: DocumentLimits;
  readonly #isStream: (document: RawDocument) => boolean;
  readonly #documents: RawDocument[] = [];
  readonly #parser = new Parser();
  readonly #composer: Composer;
  #errors: YamlError[] = [];
  #problems: ProblemList<RawProblem>;
  #start = 0;
  /** Where the first document was that has nothing in it. */
  #emptyStart: number | undefined;
  #isOpen = false;
  #isDone = false;

  constructor(text: string, limits: DocumentLimits, isStream: (document: RawDocument) => boolean) {
    this.#text = text.replace(OLD_BREAK, "\n");
    this.#limits = limits;
    this.#isStream = isStream;
    this.#problems = new ProblemList(limits.problems);
    // `failsafe`: what a scalar means is for go-scalar.ts to say.
    this.#composer = new Composer({
      schema: "failsafe",
      uniqueKeys: false,
      resolveKnownTags: false,
      logLevel: "error",
    });
    // The composer has this member, declared private. Its own list has no limit, and each error captures a stack.
    (this.#composer as unknown as { onError: OnError }).onError = (source, code, message, isWarning) => {
      if (isWarning !== true) this.#addError(source, code, message);
    };
  }

  read(): readonly RawDocument[] {
    const control = CONTROL.exec(this.#text);
    if (control !== null) {
      const code = control[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      const message = `control character U+${code}; write it as an escape in double quotes`;
      this.#problems.add({
        code: "controlCharacter",
        message,
        start: control.index,
        end: control.index + 1,
        path: [],
        refused: true,
      });
    }
    const stopped = limitReached(() => this.#readStream());
    // What was read before the limit is no less read.
    if (stopped !== undefined && this.#isOpen) this.#finish();
    if (stopped !== undefined && !this.#isDone) this.#stop(stopped, this.#parser.offset);
    return this.#documents;
  }

  #readStream(): void {
    const check = new LexemeCheck(this.#text);
    let lexemes = 0;
    for (const lexeme of createGoLexer().lex(this.#text)) {
      const problem = this.#isDone ? undefined : check.take(lexeme, this.#parser.offset, this.#indent());
      for (const token of this.#parser.next(lexeme)) this.#take(token);
      if (problem !== undefined) this.#problems.add(problem);
      checkLimit("depth", this.#limits.depth, this.#depth());
      if (lexeme.trim() !== "") checkLimit("nodes", this.#limits.nodes * LEXEMES_PER_NODE, ++lexemes);
      // All that is left to find are more documents that do not count.
      if (this.#isDone && this.#problems.isFull) return;
    }
    for (const token of this.#parser.end()) this.#take(token);
    if (this.#isOpen || (this.#documents.length === 0 && !this.#isDone)) this.#finish();
  }

  /** Collections that are open: below them the stack has the document, on them perhaps a scalar. */
  #depth(): number {
    const { stack } = this.#parser;
    const top = stack.at(-1)?.type;
    const isCollection = top === "block-map" || top === "block-seq" || top === "flow-collection";
    return stack.length - (isCollection ? 1 : 2);
  }

  /** Of the collection that is open; less than any column when there is none. */
  #indent(): number {
    const top = this.#parser.stack.at(-1);
    return top !== undefined && "indent" in top ? top.indent : -1;
  }

  #take(token: CST.Token): void {
    if (this.#isOpen && (token.type === "document" || token.type === "directive")) this.#finish();
    if (this.#isDone) {
      if (token.type === "document" && token.value !== undefined) this.#reportLater(token.offset);
      return;
    }
    if (token.type === "error") this.#addError(token, "UNEXPECTED_TOKEN", token.message);
    else {
      if (token.type === "directive") this.#checkDirective(token);
      if (token.type === "document") this.#start = token.offset;
      for (const document of this.#composer.next(token)) this.#close(document);
      this.#isOpen ||= token.type === "document";
    }
  }

  /** The composer gives a document only when the next one begins, and by then that one's errors would be in it. */
  #finish(): void {
    for (const document of this.#composer.end(true, this.#text.length)) this.#close(document);
    this.#isOpen = false;
  }

  #close(document: Document.Parsed): void {
    for (const { code, message, pos } of document.errors) this.#addError(pos, code, message);
    const tree = new YamlTree(this.#text, this.#limits, this.#problems);
    let root: DocumentNode | undefined;
    const stopped = limitReached(() => {
      root = document.contents === null ? undefined : tree.convert(document.contents);
    });
    if (stopped !== undefined) this.#stop(stopped, tree.offset);
    else this.#push(isNothing(root) ? undefined : root);
  }

  #push(root: DocumentNode | undefined): void {
    const { isLost, problems } = explainErrors(this.#errors, this.#text, root);
    const known = this.#problems.items;
    for (const problem of problems) {
      const isKnown = known.some(({ code, start }) => code === problem.code && start === problem.start);
      if (!isKnown) this.#problems.add(problem);
    }
    if (root === undefined && known.length === 0) {
      this.#emptyStart ??= this.#start;
      return;
    }
    const partial = isLost && root !== undefined ? { partialRoot: root } : {};
    const document = { start: this.#start, problems: known, root: isLost ? undefined : root, ...partial };
    this.#errors = [];
    this.#problems = new ProblemList(this.#limits.problems);
    if (this.#isStream(document)) this.#documents.push(document);
    else this.#end(document);
  }

  /** To a Go program the first document counts, even if there is nothing in it. */
  #end(document: RawDocument): void {
    const isSecond = this.#emptyStart !== undefined && this.#documents.length === 0;
    const last = isSecond ? { start: this.#emptyStart ?? 0, root: undefined, problems: [] } : document;
    this.#problems = new ProblemList(this.#limits.problems, last.problems);
    this.#documents.push({ ...last, problems: this.#problems.items });
    this.#isDone = true;
    if (isSecond) this.#reportLater(document.start);
  }

  /** A limit says all there is to say about a document. */
  #stop(message: string, offset: number): void {
    const start = Math.min(offset, this.#text.length);
    this.#documents.push({
      start: this.#start,
      root: undefined,
      problems: [{ code: "limitExceeded", message, start, end: start, path: [], refused: true }],
    });
    this.#isDone = true;
  }

  #addError(source: ErrorSource, code: string, message: string): void {
    if (code === "RESOURCE_EXHAUSTION") throw new RangeError(message);
    if (this.#errors.length === MAX_ERRORS) return;
    const [start, end] = placeOf(source);
    this.#errors.push({ code, message, start, end });
  }

  #checkDirective({ offset, source }: CST.Directive): void {
    if (ACCEPTED_DIRECTIVE.test(source)) return;
    const message = source.startsWith("%YAML")
      ? "YAML readers in Go know YAML 1.1 only; leave the directive out"
      : "unknown directive";
    this.#problems.add({
      code: "unsupportedDirective",
      message,
      start: offset,
      end: offset + source.length,
      path: [],
      refused: true,
    });
  }

  #reportLater(offset: number): void {
    const lineEnd = this.#text.indexOf("\n", offset);
    const end = lineEnd === -1 ? this.#text.length : lineEnd;
    this.#problems.add({
      code: "laterDocument",
      message: "only the first document of a file is read",
      start: offset,
      end,
      path: [],
    });
  }
}

function placeOf(source: ErrorSource): readonly [start: number, end: number] {
  if (typeof source === "number") return [source, source + 1];
  if ("offset" in source) return [source.offset, source.offset + (source.source?.length ?? 1)];
  const [start = 0, end = start + 1] = source;
  return [start, end];
}

/** No text at all, or none but comments; a `null` that was written is a value. */
function isNothing(root: DocumentNode | undefined): boolean {
  return root?.kind === "scalar" && root.value === null && root.start === root.end;
}
