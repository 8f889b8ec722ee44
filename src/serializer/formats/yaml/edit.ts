import { type Document, isAlias, isNode, type Node, parseDocument } from "yaml";
import type { Path } from "../../../base/path.js";
import { childOf, type DocumentNode } from "../../../document/document.js";
import { DecodeWalk } from "../../decode-walk.js";
import { SerializationError } from "../../error.js";
import { type FormatOptions, type FormatOptionsInput, formatOptions } from "../../options.js";
import { decodeText } from "../../text.js";
import { NodeDecoder } from "./decode.js";
import { lower } from "./lower.js";
import { printTree } from "./print.js";
import { readWithTags, type YamlDocument } from "./read.js";
import { escapeUnprintable, isPrintable } from "./scalar.js";

/**
 * A YAML text that can be changed without losing its comments. An edit that cannot be made throws
 * {@link SerializationError} and changes nothing.
 */
export interface EditableDocument {
  has(path: Path): boolean;
  /** The value at `path`, typed as without a schema; `undefined` when there is none. */
  get(path: Path): unknown;
  /**
   * Replaces the value at `path`, or adds it, with the maps and lists around it that are missing. The comment of the line stays.
   * A value that has an anchor keeps it, so that its aliases change too.
   */
  set(path: Path, value: unknown): void;
  /** Whether there was something to delete. */
  delete(path: Path): boolean;
  /** The text: comments and values are as they were; indentation and blanks may be tidied. */
  toString(): string;
}

/** What scalars mean is for our own reader to say: to the package all are text, written as they were. */
const PARSE_OPTIONS = { schema: "failsafe", uniqueKeys: false, logLevel: "error" } as const;

/**
 * Opens a YAML text for editing.
 *
 * @throws {@link SerializationError} when the text is not one YAML document within the limits.
 */
export function openDocument(text: string, options?: FormatOptionsInput): EditableDocument {
  return new Editor(text, formatOptions(options));
}

class Editor implements EditableDocument {
  readonly #options: FormatOptions;
  readonly #indentSeq: boolean;
  #text: string;
  #tree: YamlDocument;
  #document: Document;

  constructor(text: string, options: FormatOptions) {
    this.#options = options;
    this.#text = decodeText(text, "yaml");
    this.#tree = readWithTags(this.#text, options);
    this.#document = parseDocument(this.#text, PARSE_OPTIONS);
    this.#indentSeq = !hasUnindentedList(this.#text);
  }

  has(path: Path): boolean {
    return this.#find(path) !== undefined;
  }

  get(path: Path): unknown {
    const node = this.#find(path);
    if (node === undefined) return undefined;
    const walk = new DecodeWalk("yaml", this.#text, this.#options);
    return new NodeDecoder(walk, this.#tree.listTags).decode(node, undefined);
  }

  set(path: Path, value: unknown): void {
    const written = parseDocument(printTree(lower(value, undefined, this.#options)), PARSE_OPTIONS).contents;
    this.#edit(path, (document, keys) => {
      const old = document.getIn(keys, true);
      if (written !== null && isNode(old)) keepSurroundings(old, written);
      if (keys.length === 0) document.contents = written;
      else document.setIn(keys, written);
    });
  }

  delete(path: Path): boolean {
    if (path.length === 0 || !this.has(path)) return false;
    this.#edit(path, (document, keys) => {
      document.deleteIn(keys);
    });
    return true;
  }

  toString(): string {
    return this.#text;
  }

  #find(path: Path): DocumentNode | undefined {
    let node: DocumentNode | undefined = this.#tree.root;
    for (const key of path) node = node === undefined ? undefined : childOf(node, key);
    return node;
  }

  /** Edits a copy, so that an edit that leaves no readable text changes nothing. */
  #edit(path: Path, change: (document: Document, keys: readonly (string | number)[]) => void): void {
    const document = this.#document.clone();
    try {
      change(document, this.#keysOf(path));
      const printed = document.toString({
        lineWidth: 0,
        flowCollectionPadding: false,
        indentSeq: this.#indentSeq,
        doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
      });
      // The package writes escaped characters raw that other readers refuse.
      const text = isPrintable(this.#text) ? escapeUnprintable(printed) : printed;
      this.#tree = readWithTags(text, this.#options);
      this.#text = text;
      this.#document = document;
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new SerializationError("unsupported", `this edit cannot be made: ${reason}`, {
        format: "yaml",
        direction: "encode",
        path,
        cause,
      });
    }
  }

  /** Keys of maps are text, whatever they look like. */
  #keysOf(path: Path): (string | number)[] {
    return path.map((key, depth) => {
      const parent = this.#find(path.slice(0, depth));
      return parent?.kind === "mapping" ? String(key) : key;
    });
  }
}

function keepSurroundings(old: Node, written: Node): void {
  written.comment = old.comment ?? null;
  written.commentBefore = old.commentBefore ?? null;
  written.spaceBefore = old.spaceBefore ?? false;
  if (!isAlias(old) && !isAlias(written) && old.anchor !== undefined) written.anchor = old.anchor;
}

/** Whether the items of some list stand in the column of its key, as many write them. */
function hasUnindentedList(text: string): boolean {
  const lines = text.split("\n");
  return lines.some((line, index) => {
    const indent = line.length - line.trimStart().length;
    const isKey = line.trimEnd().endsWith(":") && !line.startsWith("- ", indent);
    return isKey && lines[index + 1]?.startsWith(`${" ".repeat(indent)}- `) === true;
  });
}
