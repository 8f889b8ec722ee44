import type { DocumentNode, MappingEntry, MappingKey, ScalarNode } from "./document.js";
import { readDoubleQuoted, readPlain, readSingleQuoted } from "./embedded.js";
import { EntryList } from "./entry-list.js";
import { resolvePlain } from "./go-scalar.js";
import type { DocumentLimits } from "./limits.js";

/** Characters whose meaning takes the whole of YAML to tell: tabs, other line breaks, controls; markers of documents. */
const UNUSUAL =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\n(?:---|\.\.\.)|^(?:---[^\n]|\.\.\.)/;
const DOCUMENT_START = "---\n";
const INDICATORS: ReadonlySet<string> = new Set("?,[]{}#&*!|>'\"%@`");
const ANCHOR = /[&*]([A-Za-z0-9_-]+)(?=[ \n])/y;
const BLOCK_HEADER = /[|>]-?\n/y;
/** What may follow a backslash and means one character to everyone; at the end of a line it joins two lines. */
const ESCAPED: ReadonlySet<string> = new Set('"\\nrt \n');
/** Implicit keys have at most 1,024 characters (YAML 1.2 section 7.4.2). */
const MAX_KEY = 1_000;
/** What is nested deeper is for the other reader, so that this one may be recursive whatever limit is set. */
const MAX_DEPTH = 100;

const LF = 10;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const COLON = 58;

interface Anchor {
  readonly node: DocumentNode;
  readonly size: number;
}

/** Thrown, and caught in this file, by what is for the reader of all YAML. */
const NOT_PLAIN_BLOCK = Symbol("not plain block style");

/**
 * Reads a document in the style in which most configuration is written: block mappings and sequences, scalars of any
 * style, anchors, comments. `undefined` for all else and for everything that is wrong, which the reader of all YAML then
 * reads from the start. Where this gives a tree it is the same tree, several times faster.
 */
export function readBlockYaml(text: string, limits: DocumentLimits): DocumentNode | undefined {
  if (UNUSUAL.test(text) || !text.endsWith("\n")) return undefined;
  try {
    return new BlockReader(text, limits).read();
  } catch (error) {
    if (error === NOT_PLAIN_BLOCK) return undefined;
    throw error;
  }
}

class BlockReader {
  readonly #text: string;
  readonly #maxNodes: number;
  readonly #maxDepth: number;
  readonly #anchors = new Map<string, Anchor>();
  #nodes = 0;
  #depth = 0;
  /** What is read next: at the beginning of a token, or at the end of the text. */
  #at = 0;
  /** The column of `#at`, when it is the first of its line; -1 at the end of the text. */
  #column = 0;
  /** Where the last value ended. */
  #end = 0;

  constructor(text: string, { nodes, depth }: DocumentLimits) {
    this.#text = text;
    this.#maxNodes = nodes;
    this.#maxDepth = Math.min(depth, MAX_DEPTH);
  }

  read(): DocumentNode {
    this.#startLine(this.#text.startsWith(DOCUMENT_START) ? DOCUMENT_START.length : 0);
    const root = this.#collection(this.#column);
    return this.#column === -1 ? root : giveUp();
  }

  /** Goes to the first token at or after the line that begins at `start`. */
  #startLine(start: number): void {
    let line = start;
    for (;;) {
      const at = skipSpaces(this.#text, line);
      const unit = this.#text.charCodeAt(at);
      if (unit === LF || unit === HASH) line = this.#text.indexOf("\n", at) + 1;
      else {
        this.#at = at;
        this.#column = at === this.#text.length ? -1 : at - line;
        return;
      }
    }
  }

  /** Leaves the line of a value that ended at `end`; a comment may follow it. */
  #endLine(end: number): void {
    const at = skipSpaces(this.#text, end);
    const unit = this.#text.charCodeAt(at);
    if (unit !== LF && (unit !== HASH || at === end)) giveUp();
    this.#end = end;
    this.#startLine(this.#text.indexOf("\n", at) + 1);
  }

  #collection(column: number): DocumentNode {
    this.#count(1);
    this.#depth++;
    if (column < 0 || this.#depth > this.#maxDepth) giveUp();
    const node = this.#isDash() ? this.#sequence(column) : this.#mapping(column);
    this.#depth--;
    return node;
  }

  #sequence(column: number): DocumentNode {
    const start = this.#at;
    const items: DocumentNode[] = [];
    while (this.#column === column && this.#isDash()) {
      const at = skipSpaces(this.#text, this.#at + 1);
      const inner = column + at - this.#at;
      this.#at = at;
      items.push(this.#item(column, inner));
    }
    if (this.#column > column) giveUp();
    return { kind: "sequence", start, end: this.#end, items };
  }

  #item(column: number, inner: number): DocumentNode {
    const unit = this.#text.charCodeAt(this.#at);
    if (unit !== LF && (this.#isDash() || this.#key() !== undefined)) {
      this.#column = inner;
      return this.#collection(inner);
    }
    return this.#value(column, column + 1);
  }

  #mapping(column: number): DocumentNode {
    const start = this.#at;
    const list = new EntryList();
    while (this.#column === column) {
      const entry = this.#entry(column);
      if (list.indexOf(entry.key.name) !== undefined) giveUp();
      list.set(entry);
    }
    if (this.#column > column) giveUp();
    return { kind: "mapping", start, end: this.#end, entries: list.entries };
  }

  #entry(column: number): MappingEntry {
    const key = this.#isDash() ? undefined : this.#key();
    if (key === undefined || key.name === "<<") return giveUp();
    this.#count(1);
    this.#at = skipSpaces(this.#text, this.#text.indexOf(":", key.end) + 1);
    // A sequence may stand in the column of the key it belongs to.
    return { key, value: this.#value(column, column) };
  }

  /** The key at the place of reading, if a colon follows; nothing is taken. */
  #key(): MappingKey | undefined {
    const text = this.#text;
    const start = this.#at;
    const first = text.charAt(start);
    if (first === '"' || first === "'") {
      const end = text.indexOf(first, start + 1) + 1;
      if (end === 0) return giveUp();
      const name = text.slice(start + 1, end - 1);
      if (!isKeyEnd(text, end) || name.length > MAX_KEY || name.includes("\n") || name.includes("\\"))
        return undefined;
      return { name, start, end };
    }
    if (INDICATORS.has(first)) return undefined;
    for (let at = start; at - start <= MAX_KEY; at++) {
      const unit = text.charCodeAt(at);
      if (unit === LF || (unit === SPACE && text.charCodeAt(at + 1) === HASH)) return undefined;
      if (unit !== COLON || !isKeyEnd(text, at)) continue;
      const name = text.slice(start, at);
      return name === "" || name.endsWith(" ") || resolvePlain(name, "go-yaml-v3") === null
        ? giveUp()
        : { name, start, end: at };
    }
    return undefined;
  }

  /** What stands after a key or a dash in `column`; below it, a sequence may begin in column `least`. */
  #value(column: number, least: number): DocumentNode {
    switch (this.#text.charAt(this.#at)) {
      case "&":
        return this.#anchored(column, least);
      case "*":
        return this.#alias();
      case "\n":
      case "#": {
        this.#startLine(this.#text.indexOf("\n", this.#at) + 1);
        const isBelow = this.#column > column || (this.#column >= least && this.#isDash());
        return isBelow ? this.#collection(this.#column) : giveUp();
      }
      case "[":
        return { kind: "sequence", ...this.#emptyBrackets("[]"), items: [] };
      case "{":
        return { kind: "mapping", ...this.#emptyBrackets("{}"), entries: [] };
      default:
        return this.#scalar(column);
    }
  }

  /** Brackets with something in them are for the other reader. */
  #emptyBrackets(brackets: string): { readonly start: number; readonly end: number } {
    const start = this.#at;
    const end = start + brackets.length;
    if (!this.#text.startsWith(brackets, start)) giveUp();
    this.#count(1);
    this.#endLine(end);
    return { start, end };
  }

  #anchored(column: number, least: number): DocumentNode {
    const name = this.#anchorName();
    this.#at = skipSpaces(this.#text, this.#at + name.length + 1);
    if (this.#anchors.has(name) || "&*".includes(this.#text.charAt(this.#at))) giveUp();
    const before = this.#nodes;
    const node = this.#value(column, least);
    this.#anchors.set(name, { node, size: this.#nodes - before });
    return node;
  }

  #alias(): DocumentNode {
    const name = this.#anchorName();
    const anchor = this.#anchors.get(name);
    // A value is nested no deeper than it has values in it.
    if (anchor === undefined || this.#depth + anchor.size > this.#maxDepth) return giveUp();
    this.#count(anchor.size);
    this.#endLine(this.#at + name.length + 1);
    return anchor.node;
  }

  #anchorName(): string {
    ANCHOR.lastIndex = this.#at;
    return ANCHOR.exec(this.#text)?.[1] ?? giveUp();
  }

  #scalar(column: number): ScalarNode {
    this.#count(1);
    const first = this.#text.charAt(this.#at);
    if (first === "|" || first === ">") return this.#blockScalar(column);
    if (first === '"') return this.#doubleQuoted();
    if (first === "'") return this.#singleQuoted();
    return INDICATORS.has(first) || this.#isDash() ? giveUp() : this.#plain(column);
  }

  #singleQuoted(): ScalarNode {
    const start = this.#at;
    let end = start + 1;
    for (;;) {
      end = this.#text.indexOf("'", end) + 1;
      if (end === 0) return giveUp();
      if (this.#text.charAt(end) !== "'") break;
      end++;
    }
    this.#endLine(end);
    const source = readSingleQuoted(this.#text, start, end);
    return { kind: "scalar", start, end, source, style: "single", value: source };
  }

  #doubleQuoted(): ScalarNode {
    const start = this.#at;
    let end = start + 1;
    for (let unit = ""; unit !== '"'; end++) {
      unit = this.#text.charAt(end);
      if (unit === "" || (unit === "\\" && !ESCAPED.has(this.#text.charAt(++end)))) return giveUp();
    }
    this.#endLine(end);
    const source = readDoubleQuoted(this.#text, start, end);
    return { kind: "scalar", start, end, source, style: "double", value: source };
  }

  #plain(column: number): ScalarNode {
    const text = this.#text;
    const start = this.#at;
    let end = this.#plainLine(start);
    this.#endLine(end);
    // A line that is indented further goes on with the text, unless a comment has ended it.
    while (this.#column > column) {
      if (text.slice(end, this.#at).includes("#")) giveUp();
      end = this.#plainLine(this.#at);
      this.#endLine(end);
    }
    const source = readPlain(text, start, end);
    const value = resolvePlain(source, "go-yaml-v3");
    return { kind: "scalar", start, end, source: value === null ? "" : source, style: "plain", value };
  }

  /** The end of unquoted text on one line. */
  #plainLine(start: number): number {
    const text = this.#text;
    let end = start;
    for (let at = start; ; at++) {
      const unit = text.charCodeAt(at);
      if (unit === SPACE) continue;
      if (unit === LF || (unit === HASH && at > start && text.charCodeAt(at - 1) === SPACE)) return end;
      if (unit === COLON && isKeyEnd(text, at)) return giveUp();
      end = at + 1;
    }
  }

  /** YAML 1.2 section 8.1, without indentation indicators and lines that are indented beyond their text. */
  #blockScalar(column: number): ScalarNode {
    const text = this.#text;
    const start = this.#at;
    BLOCK_HEADER.lastIndex = start;
    const header = BLOCK_HEADER.exec(text)?.[0] ?? giveUp();
    const isFolded = header.startsWith(">");
    const lines: string[] = [];
    let indent = -1;
    let end = 0;
    let breaks = 0;
    for (let line = start + header.length; line < text.length; ) {
      const at = skipSpaces(text, line);
      const next = text.indexOf("\n", at) + 1;
      const width = at - line;
      if (text.charCodeAt(at) === LF) {
        if (indent === -1 ? width > 0 : width > indent) giveUp();
        breaks++;
      } else {
        if (indent === -1) indent = width;
        if (width < indent || width <= column) break;
        if (isFolded && width > indent) giveUp();
        const isFirst = lines.length === 0;
        lines.push(
          isFirst ? "\n".repeat(breaks) : lineBreaks(breaks, isFolded),
          text.slice(line + indent, next - 1),
        );
        breaks = 0;
        end = next;
      }
      line = next;
    }
    if (lines.length === 0) giveUp();
    this.#end = end;
    this.#startLine(end);
    const source = lines.join("") + (header.includes("-") ? "" : "\n");
    return { kind: "scalar", start, end, source, style: isFolded ? "folded" : "literal", value: source };
  }

  #isDash(): boolean {
    const next = this.#text.charCodeAt(this.#at + 1);
    return this.#text.charCodeAt(this.#at) === DASH && (next === SPACE || next === LF);
  }

  #count(nodes: number): void {
    this.#nodes += nodes;
    if (this.#nodes > this.#maxNodes) giveUp();
  }
}

/** Between two lines of text that have so many empty ones between them. */
function lineBreaks(empty: number, isFolded: boolean): string {
  if (!isFolded) return "\n".repeat(empty + 1);
  return empty === 0 ? " " : "\n".repeat(empty);
}

function isKeyEnd(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return text.charCodeAt(at) === COLON && (next === SPACE || next === LF);
}

function skipSpaces(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

function giveUp(): never {
  throw NOT_PLAIN_BLOCK;
}
