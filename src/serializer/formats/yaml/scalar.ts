/**
 * What every YAML reader takes for more than text when it stands bare: the words of YAML 1.1 and 1.2. PyYAML and go-yaml v2
 * resolve those of 1.1, in which a float needs no digit around its dot.
 */
const WORD = /^(?:y|n|yes|no|on|off|true|false|null|[-+]?\.(?:inf|nan|[._]*))$/i;
/** Numbers, dates, times and base-60 numbers hold nothing else, the commas of Ruby among them; so do harmless texts like `5d`, which are quoted for nothing. */
const NUMBER_LIKE = /^[-+.,\dA-FTXZO_:a-ftxzo \t]+$/;
const DIGIT = /\d/;
/** A letter, a digit, or punctuation that no reader gives a meaning to. */
const SAFE_START = /^[\p{L}\p{N}_/($^\\.]/u;
/** Ends the text, begins a comment, or is trimmed. */
const UNSAFE_PLAIN = /: |:$| #| $/;
const PLAIN_KEY = /^[A-Za-z_][\w./-]*$/;
/** White space that is not U+0020 or a line feed; readers differ in what they trim and fold. */
const ODD_SPACE = /[^\S \n]/;
const EDGE_BLANK = /^[ \n]| \n| $|\n\n$/;
/** Control characters, U+0085, line and paragraph separators, byte order mark, noncharacters: escaped or refused by some reader. */
const UNPRINTABLE = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
/** Of those, what JSON leaves as it is. */
const NOT_ESCAPED_BY_JSON = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * A string on one line, bare when go-yaml v2 and v3, PyYAML and the `yaml` package all read it as that string, otherwise
 * as JSON, which is YAML too. No line is folded. The string has no lone surrogate.
 */
export function printString(text: string): string {
  return isPlain(text) ? text : quote(text);
}

/** Like {@link printString}; fewer keys are bare, since in untyped maps go-yaml v2 resolves them too. */
export function printKey(name: string): string {
  // Ruby's Psych merges what is behind this key where it is quoted too.
  if (name === "<<") return '!!str "<<"';
  return PLAIN_KEY.test(name) && !isLookAlike(name) ? name : quote(name);
}

/** `text` as a JSON string, without a character that some reader refuses, folds or drops. */
export function quote(text: string): string {
  return escapeUnprintable(JSON.stringify(text));
}

/** Only for text in double quotes, where JSON leaves these characters as they are. */
export function escapeUnprintable(text: string): string {
  return text.replace(
    NOT_ESCAPED_BY_JSON,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Whether {@link escapeUnprintable} has nothing to do. */
export function isPrintable(text: string): boolean {
  return text.search(NOT_ESCAPED_BY_JSON) === -1;
}

/**
 * The lines of a literal block scalar, without indentation, behind its header; `undefined` for a text that is better quoted: one
 * line, or with blanks at the edges of the text or of a line's end, which readers and editors drop.
 */
export function literalLines(text: string): readonly [header: string, ...lines: string[]] | undefined {
  if (!text.includes("\n") || EDGE_BLANK.test(text) || UNPRINTABLE.test(text) || ODD_SPACE.test(text)) {
    return undefined;
  }
  return text.endsWith("\n") ? ["|", ...text.slice(0, -1).split("\n")] : ["|-", ...text.split("\n")];
}

/** A number that PyYAML reads as one too: it wants a dot before an exponent. */
export function printNumber(value: number): string {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  const exponent = text.indexOf("e");
  return exponent === -1 || text.includes(".") ? text : `${text.slice(0, exponent)}.0${text.slice(exponent)}`;
}

function isPlain(text: string): boolean {
  return (
    SAFE_START.test(text) &&
    !UNSAFE_PLAIN.test(text) &&
    !text.includes("\n") &&
    !UNPRINTABLE.test(text) &&
    !ODD_SPACE.test(text) &&
    !isLookAlike(text)
  );
}

function isLookAlike(text: string): boolean {
  return WORD.test(text) || (NUMBER_LIKE.test(text) && DIGIT.test(text));
}
