import type { Span } from "../base/position.js";
import type { DocumentLanguage, ScalarNode } from "./document.js";

/**
 * A stretch of a string value and the text that stands for it. Equal lengths: unit for unit; otherwise the whole text
 * (an escape) stands for the whole stretch.
 */
interface Run {
  readonly valueStart: number;
  readonly valueLength: number;
  readonly start: number;
  readonly length: number;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 39;
const BACKSLASH = 92;
const NEL = 0x85;

/** Which text stands for which part of a string value. */
export class ScalarText {
  readonly #text: string;
  readonly #runs: Run[] = [];
  readonly #start: number;
  #value = "";

  /** `start` is where an empty value would be. */
  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
  }

  get value(): string {
    return this.#value;
  }

  /** Text that reads as it is written. */
  copy(start: number, end: number): void {
    if (start < end) this.put(this.#text.slice(start, end), start, end);
  }

  /** Text that stands for something else. */
  put(value: string, start: number, end: number): void {
    this.#runs.push({
      valueStart: this.#value.length,
      valueLength: value.length,
      start,
      length: end - start,
    });
    this.#value += value;
  }

  /** Where the part of the value was written; an empty span is a point. Offsets past the end mean the end. */
  locate(span: Span): Span {
    const start = this.#offset(span.start, "start");
    return { start, end: span.end > span.start ? Math.max(start, this.#offset(span.end - 1, "end")) : start };
  }

  /** Where the text of the unit at `index` starts or ends. */
  #offset(index: number, side: "start" | "end"): number {
    const run = this.#runAt(index);
    if (run === undefined) return this.#start;
    const within = index - run.valueStart;
    if (within >= run.valueLength) return run.start + run.length;
    if (run.valueLength === run.length) return run.start + within + (side === "end" ? 1 : 0);
    return side === "end" ? run.start + run.length : run.start;
  }

  #runAt(index: number): Run | undefined {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.valueStart ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low];
  }
}

/**
 * Reads the text of a scalar once more, this time noting what came from where. `undefined` when that does not give the
 * value it has, as for `!!binary`.
 */
export function scanScalar(
  text: string,
  node: ScalarNode,
  language: DocumentLanguage,
): ScalarText | undefined {
  if (language === "template") return scanText(text, node);
  const scanned = language === "json" ? scanJson(text, node) : scanYaml(text, node);
  const isBlock = node.style === "literal" || node.style === "folded";
  const isSame = isBlock ? scanned.value.startsWith(node.source) : scanned.value === node.source;
  return isSame ? scanned : undefined;
}

function scanText(text: string, { start, end }: ScalarNode): ScalarText {
  const scanned = new ScalarText(text, start);
  scanned.copy(start, end);
  return scanned;
}

/** Section 7 of RFC 8259: a string is one line, and any other scalar its own text. */
function scanJson(text: string, node: ScalarNode): ScalarText {
  const quotes = node.style === "double" ? 1 : 0;
  const end = node.end - quotes;
  const scanned = new ScalarText(text, node.start + quotes);
  let copied = node.start + quotes;
  for (let at = text.indexOf("\\", copied); at !== -1 && at < end; at = text.indexOf("\\", copied)) {
    scanned.copy(copied, at);
    copied = readEscape(scanned, text, at, end);
  }
  scanned.copy(copied, end);
  return scanned;
}

function scanYaml(text: string, node: ScalarNode): ScalarText {
  switch (node.style) {
    case "plain":
      return scanFlow(text, node.start, node.end, 0);
    case "single":
      return scanFlow(text, node.start + 1, node.end - 1, QUOTE);
    case "double":
      return scanFlow(text, node.start + 1, node.end - 1, BACKSLASH);
    case "literal":
    case "folded":
      return scanBlock(text, node);
    default:
      return node.style satisfies never;
  }
}

/** YAML 1.2 section 7.3. `special` is what a quote or an escape begins with; 0 for none. */
function scanFlow(text: string, start: number, end: number, special: number): ScalarText {
  const scanned = new ScalarText(text, start);
  let copied = start;
  let at = start;
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isBlank(unit) || isBreak(unit)) {
      const next = skipBlanks(text, at, end);
      if (next < end && isBreak(text.charCodeAt(next))) {
        scanned.copy(copied, at);
        at = copied = foldBreaks(scanned, text, next, end);
      } else at = next;
    } else if (unit === special) {
      scanned.copy(copied, at);
      at = copied = unit === QUOTE ? doubledQuote(scanned, at) : readEscape(scanned, text, at, end);
    } else at++;
  }
  scanned.copy(copied, end);
  return scanned;
}

/** What go-yaml reads of unquoted text, from `start` to `end`. */
export function readPlain(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  return written.includes("\n") ? scanFlow(text, start, end, 0).value : written;
}

/** What go-yaml reads between the quotes of a single-quoted scalar, from `start` to `end`. */
export function readSingleQuoted(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end - 1);
  return written.includes("\n") || written.includes("'")
    ? scanFlow(text, start + 1, end - 1, QUOTE).value
    : written;
}

/** What go-yaml reads between the quotes of a double-quoted scalar, from `start` to `end`. */
export function readDoubleQuoted(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end - 1);
  return written.includes("\n") || written.includes("\\")
    ? scanFlow(text, start + 1, end - 1, BACKSLASH).value
    : written;
}

function doubledQuote(scanned: ScalarText, at: number): number {
  scanned.put("'", at, at + 2);
  return at + 2;
}

/** One line break is a space; of several the first is dropped. Gives the start of the text after them. */
function foldBreaks(scanned: ScalarText, text: string, start: number, end: number): number {
  let at = skipBreak(text, start);
  const firstEnd = at;
  let count = 1;
  for (;;) {
    at = skipBlanks(text, at, end);
    if (at >= end || !isBreak(text.charCodeAt(at))) break;
    const next = skipBreak(text, at);
    scanned.put("\n", at, next);
    at = next;
    count++;
  }
  if (count === 1) scanned.put(" ", start, firstEnd);
  return at;
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["0", "\0"],
  ["a", "\x07"],
  ["b", "\b"],
  ["t", "\t"],
  ["\t", "\t"],
  ["n", "\n"],
  ["v", "\v"],
  ["f", "\f"],
  ["r", "\r"],
  ["e", "\x1b"],
  [" ", " "],
  ['"', '"'],
  ["'", "'"],
  ["/", "/"],
  ["\\", "\\"],
  ["N", "\u0085"],
  ["_", "\u00a0"],
  ["L", "\u2028"],
  ["P", "\u2029"],
]);
const CODE_LENGTHS: ReadonlyMap<string, number> = new Map([
  ["x", 2],
  ["u", 4],
  ["U", 8],
]);

/** YAML 1.2 section 5.7; gives the offset after the escape. */
function readEscape(scanned: ScalarText, text: string, start: number, end: number): number {
  const letter = text.charAt(start + 1);
  const short = ESCAPES.get(letter);
  if (short !== undefined) {
    scanned.put(short, start, start + 2);
    return start + 2;
  }
  const digits = CODE_LENGTHS.get(letter);
  if (digits !== undefined) {
    const next = start + 2 + digits;
    const code = Number.parseInt(text.slice(start + 2, next), 16);
    scanned.put(code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd", start, next);
    return next;
  }
  if (!isBreak(text.charCodeAt(start + 1))) {
    scanned.copy(start, start + 1);
    return start + 1;
  }
  // An escaped line break joins two lines; the empty lines after it are line breaks.
  let at = skipBreak(text, start + 1);
  for (;;) {
    at = skipBlanks(text, at, end);
    if (at >= end || !isBreak(text.charCodeAt(at))) return at;
    const next = skipBreak(text, at);
    scanned.put("\n", at, next);
    at = next;
  }
}

/** A line of a block scalar without its indentation. */
interface BlockLine {
  readonly start: number;
  readonly end: number;
  /** Of the line break; `end` when the text ends first. */
  readonly next: number;
}

/** YAML 1.2 section 8.1. Chomping is left out: the value is the beginning of what is found. */
function scanBlock(text: string, node: ScalarNode): ScalarText {
  const lines = blockLines(text, node);
  const scanned = new ScalarText(text, lines[0]?.start ?? node.start);
  let isContentBefore = false;
  let isIndentedBefore = false;
  let breaks: BlockLine[] = [];
  for (const line of lines) {
    if (line.start < line.end) {
      const isIndented = isBlank(text.charCodeAt(line.start));
      const isFolded = node.style === "folded" && isContentBefore && !isIndentedBefore && !isIndented;
      putBreaks(scanned, breaks, isFolded);
      breaks = [];
      scanned.copy(line.start, line.end);
      isContentBefore = true;
      isIndentedBefore = isIndented;
    }
    if (line.next > line.end) breaks.push(line);
  }
  putBreaks(scanned, breaks, false);
  return scanned;
}

function putBreaks(scanned: ScalarText, breaks: readonly BlockLine[], isFolded: boolean): void {
  const [first] = breaks;
  if (isFolded && breaks.length === 1 && first !== undefined) scanned.put(" ", first.end, first.next);
  else for (const line of isFolded ? breaks.slice(1) : breaks) scanned.put("\n", line.end, line.next);
}

function blockLines(text: string, node: ScalarNode): BlockLine[] {
  const lines: BlockLine[] = [];
  const firstContent = leadingBreaks(node.source);
  let indent: number | undefined;
  let at = nextLine(text, node.start, node.end).next;
  while (at < node.end) {
    const { end, next } = nextLine(text, at, node.end);
    // What the first line has more than the value is the indentation of them all.
    if (lines.length === firstContent)
      indent = spaces(text, at, end) - spaces(node.source, firstContent, node.source.length);
    lines.push({ start: Math.min(end, at + (indent ?? end - at)), end, next });
    at = next;
  }
  return lines;
}

function nextLine(text: string, start: number, end: number): { readonly end: number; readonly next: number } {
  let at = start;
  while (at < end && !isBreak(text.charCodeAt(at))) at++;
  return { end: at, next: at < end ? skipBreak(text, at) : at };
}

function leadingBreaks(value: string): number {
  let count = 0;
  while (value.charCodeAt(count) === LF) count++;
  return count;
}

function spaces(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === SPACE) at++;
  return at - start;
}

function skipBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function skipBreak(text: string, at: number): number {
  return text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
}

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === TAB;
}

function isBreak(unit: number): boolean {
  return unit === LF || unit === CR || unit === NEL;
}
