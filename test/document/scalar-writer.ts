/** Where each unit of a value was put: `[start, end)` of the text that stands for it. */
export type Places = readonly (readonly [start: number, end: number])[];

export interface Written {
  readonly text: string;
  readonly value: string;
  readonly places: Places;
}

export type Style = "plain" | "single" | "double" | "literal" | "folded";

const INDENT = "      ";
const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  "\0": "\\0",
  "\t": "\\t",
  "\n": "\\n",
  '"': '\\"',
  "\\": "\\\\",
  "\u00a0": "\\_",
};

/** Writes a string value in a style, in ways picked by `pick`, and notes what went where. */
class ScalarWriter {
  text: string;
  value = "";
  readonly places: [number, number][] = [];
  readonly pick: (choices: number) => number;
  readonly nl: string;

  constructor(prefix: string, nl: string, pick: (choices: number) => number) {
    this.text = prefix;
    this.nl = nl;
    this.pick = pick;
  }

  put(value: string, source: string): void {
    for (let unit = 0; unit < value.length; unit++) {
      // Text that reads as it is written goes unit by unit, anything else as a whole.
      const isVerbatim = value === source;
      this.places.push([
        this.text.length + (isVerbatim ? unit : 0),
        this.text.length + (isVerbatim ? unit + 1 : source.length),
      ]);
    }
    this.text += source;
    this.value += value;
  }

  isPicked(oneIn: number): boolean {
    return this.pick(oneIn) === 0;
  }

  blanks(): string {
    return " ".repeat(this.pick(3));
  }

  newLine(): void {
    this.text += INDENT + this.blanks();
  }

  /** A space as a line break, or several line breaks as one more. */
  fold(breaks: number): void {
    this.text += this.blanks();
    if (breaks === 0) this.put(" ", this.nl);
    else {
      this.text += this.nl;
      for (let count = 0; count < breaks; count++) {
        this.text += this.blanks();
        this.put("\n", this.nl);
      }
    }
    this.newLine();
  }
}

/** `words` are joined by spaces and line breaks; only double quotes can hold every character. */
export function writeScalar(
  style: Style,
  words: readonly string[],
  nl: string,
  pick: (choices: number) => number,
): Written {
  const writer = new ScalarWriter(`first: 1${nl}list:${nl}  - key: `, nl, pick);
  if (style === "literal" || style === "folded") writeBlock(writer, style, words);
  else writeFlow(writer, style, words);
  const { text, value, places } = writer;
  return { text: `${text}${nl}    last: x${nl}`, value, places };
}

function writeFlow(writer: ScalarWriter, style: Style, words: readonly string[]): void {
  const quote = style === "single" ? "'" : style === "double" ? '"' : "";
  writer.text += quote;
  for (const [index, word] of words.entries()) {
    if (index > 0) separate(writer, style);
    for (const unit of word)
      writer.put(
        unit,
        style === "double" ? escapeOf(writer, unit) : style === "single" ? unit.replace("'", "''") : unit,
      );
  }
  writer.text += quote;
}

function separate(writer: ScalarWriter, style: Style): void {
  const way = writer.pick(4);
  if (way === 0) writer.fold(writer.pick(3));
  else if (way === 1 && style === "double") {
    writer.text += `\\${writer.nl}`;
    writer.newLine();
  } else writer.put(" ", " ");
}

function escapeOf(writer: ScalarWriter, character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const mustEscape =
    code < 32 ||
    (code > 126 && code < 160) ||
    character === '"' ||
    character === "\\" ||
    code === 0x2028 ||
    code === 0x2029;
  if (!mustEscape && !writer.isPicked(6)) return character;
  const short = SHORT_ESCAPES[character];
  if (short !== undefined && writer.isPicked(2)) return short;
  const digits = code.toString(16);
  if (code < 256 && writer.isPicked(2)) return `\\x${digits.padStart(2, "0")}`;
  if (code < 65536 && writer.isPicked(2)) return `\\u${digits.padStart(4, "0")}`;
  return `\\U${digits.padStart(8, "0")}`;
}

/** Words are lines here: one that begins with a blank is more indented, an empty one stays. */
function writeBlock(writer: ScalarWriter, style: "literal" | "folded", lines: readonly string[]): void {
  const chomp = writer.isPicked(2) ? "-" : writer.isPicked(2) ? "+" : "";
  writer.text += `${style === "literal" ? "|" : ">"}2${chomp}${writer.isPicked(2) ? " # comment" : ""}${writer.nl}`;
  const last = lines.findLastIndex((line) => line !== "");
  const content = lines.slice(0, last + 1);
  for (const [index, line] of content.entries()) {
    if (line !== "") {
      writer.text += INDENT;
      writer.put(line, line);
    } else writer.text += writer.blanks();
    if (index < last) endLine(writer, content, index, style);
    else if (chomp !== "-") writer.put("\n", writer.nl);
    else writer.text += writer.nl;
  }
  // What `+` keeps after the end is for a table of cases.
  writer.text += "    # the end";
}

function endLine(
  writer: ScalarWriter,
  lines: readonly string[],
  index: number,
  style: "literal" | "folded",
): void {
  const isText = (line: string | undefined): boolean =>
    line !== undefined && line !== "" && line[0] !== " " && line[0] !== "\t";
  const before = lines.slice(0, index + 1).findLast((line) => line !== "");
  const next = lines.slice(index + 1).find((line) => line !== "");
  const canFold = style === "folded" && isText(before) && isText(next);
  const isFirstBreak = lines[index] !== "";
  if (!canFold || !isFirstBreak) writer.put("\n", writer.nl);
  else if (lines[index + 1] === "") writer.text += writer.nl;
  else writer.put(" ", writer.nl);
}
