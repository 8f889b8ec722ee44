import type { DocumentNode } from "./document.js";
import type { RawProblem } from "./raw-document.js";

export const UNQUOTED_TEMPLATE = 'a template that begins a value must be quoted: "{{ … }}"';

/** An error of the YAML package, without the stack its own error objects capture. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Errors inside one scalar: the text around it was understood. After any other the reader has lost its way. */
const LOCAL_CODES: ReadonlySet<string> = new Set([
  "BAD_DQ_ESCAPE",
  "BAD_ALIAS",
  "BAD_SCALAR_START",
  "TAG_RESOLVE_FAILED",
]);

const BETTER_WORDS: ReadonlyMap<string, string> = new Map([
  ["Tabs are not allowed as indentation", "a tab cannot indent; use spaces"],
  [
    "Nested mappings are not allowed in compact mappings",
    'a second "key: value" on one line; quote the text if ": " is part of it',
  ],
  ["Implicit keys need to be on a single line", 'a key must end with ":" on its own line'],
  ["Implicit map keys need to be followed by map values", 'expected ":" after this key'],
  [
    "All mapping items must start at the same column",
    "this key does not start in the column of the keys before it",
  ],
  [
    "All sequence items must start at the same column",
    "this item does not start in the column of the items before it",
  ],
  ["Unexpected scalar at node end", "unexpected text after the value"],
  ['Missing closing "quote', "the double quote that opens this text is not closed"],
  ["Missing closing 'quote", "the single quote that opens this text is not closed"],
]);

const TEMPLATE_VALUE = /(?:^|[:-])[ \t]+(\{\{)/;

export interface Explained {
  readonly problems: readonly RawProblem[];
  /** Whether the reader lost its way: then what it read is not what was meant. */
  readonly isLost: boolean;
}

/**
 * Turns errors into problems: of those that make the reader lose its way only the first, the rest are its echoes.
 * `root` is what was read nevertheless.
 */
export function explainErrors(
  errors: readonly YamlError[],
  text: string,
  root: DocumentNode | undefined,
): Explained {
  const sorted = errors.filter((error) => !isGoEscape(error, text)).sort((a, b) => a.start - b.start);
  const first = sorted.find((error) => !LOCAL_CODES.has(error.code));
  const locals = sorted
    .filter((error) => LOCAL_CODES.has(error.code))
    .map((error) => explainLocal(error, text));
  if (first === undefined) return { problems: locals, isLost: false };
  if (root !== undefined && isLeftOf(first.start, root, text)) {
    return { problems: [...locals, explainLeftOver(first, text)], isLost: false };
  }
  const key = sorted.find((error) => error.start === first.start && error.code === "MULTILINE_IMPLICIT_KEY");
  return {
    problems: [...locals, key === undefined ? explain(first, text) : explainContinuation(key, text)],
    isLost: true,
  };
}

/** go-yaml knows `\'` in double quotes, the YAML package does not. */
function isGoEscape({ code, start }: YamlError, text: string): boolean {
  return code === "BAD_DQ_ESCAPE" && text.startsWith("\\'", start);
}

/** Text that starts left of the root ends it, and with it the document: a Go program reads no further. */
function isLeftOf(offset: number, root: DocumentNode, text: string): boolean {
  return root.kind !== "scalar" && offset >= root.end && columnOf(offset, text) < columnOf(root.start, text);
}

function explainLeftOver({ start, end }: YamlError, text: string): RawProblem {
  const message =
    "this starts left of the first line, so the document ends before it and the rest is not read";
  return { code: "laterDocument", message, ...placeIn(text, start, end) };
}

function explainContinuation({ start, end }: YamlError, text: string): RawProblem {
  const lastLine = text.lastIndexOf("\n", end) + 1;
  const message =
    "this line continues the text before it, so it cannot have a key; check the indentation and the quotes";
  return { code: "syntax", message, ...placeIn(text, Math.max(start, lastLine), end), refused: true };
}

function explain({ message, start, end }: YamlError, text: string): RawProblem {
  const line = start - columnOf(start, text);
  const template = TEMPLATE_VALUE.exec(text.slice(line, start));
  if (template !== null) {
    const at = line + template.index + template[0].length - 2;
    return {
      code: "unquotedTemplate",
      message: UNQUOTED_TEMPLATE,
      ...placeIn(text, at, start),
      refused: true,
    };
  }
  return {
    code: "syntax",
    message: BETTER_WORDS.get(message) ?? decapitalize(message),
    ...placeIn(text, start, end),
    refused: true,
  };
}

function explainLocal({ code, message, start, end }: YamlError, text: string): RawProblem {
  if (code !== "BAD_DQ_ESCAPE")
    return { code: "syntax", message: decapitalize(message), ...placeIn(text, start, end), refused: true };
  const written = text.slice(start, start + 2);
  return {
    code: "badEscape",
    message: `unknown escape ${written}`,
    ...placeIn(text, start, start + 2),
    refused: true,
  };
}

function placeIn(text: string, start: number, end: number): Pick<RawProblem, "start" | "end" | "path"> {
  let from = start;
  while (text.charAt(from) === " ") from++;
  from = Math.min(from, text.length);
  return { start: from, end: Math.min(Math.max(from, end), text.length), path: [] };
}

function columnOf(offset: number, text: string): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function decapitalize(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
