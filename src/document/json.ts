import type { DocumentNode, MappingKey, ScalarNode, ScalarValue } from "./document.js";
import { EntryList } from "./entry-list.js";
import type { DocumentLimits } from "./limits.js";
import { checkLimit, limitReached, ProblemList, type RawDocument, type RawProblem } from "./raw-document.js";

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const INTEGER = /^-?[0-9]+$/;
const WORD = /[A-Za-z_$][\w$]*/y;
const HEX = /^[0-9a-fA-F]{4}$/;
const WORDS: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ["true", true],
  ["false", false],
  ["null", null],
]);
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["\\", "\\"],
  ["/", "/"],
  ["b", "\b"],
  ["f", "\f"],
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
]);
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

/** Reads a JSON text (RFC 8259), strictly. The first error ends it; the second of two equal keys wins and is a problem. */
export function readJson(text: string, limits: DocumentLimits): RawDocument {
  return new JsonReader(text, limits).read();
}

/** Ends the reading; never leaves this file. */
class JsonSyntaxError extends Error {
  readonly start: number;
  readonly end: number;

  constructor(message: string, start: number, end: number) {
    super(message);
    this.start = start;
    this.end = end;
  }
}

class JsonReader {
  readonly #text: string;
  readonly #limits: DocumentLimits;
  readonly #problems: ProblemList<RawProblem>;
  readonly #path: (string | number)[] = [];
  #at = 0;
  #nodes = 0;
  #depth = 0;

  constructor(text: string, limits: DocumentLimits) {
    this.#text = text;
    this.#limits = limits;
    this.#problems = new ProblemList(limits.problems);
  }

  read(): RawDocument {
    let root: DocumentNode | undefined;
    const stopped = limitReached(() => {
      try {
        root = this.#document();
      } catch (error) {
        if (!(error instanceof JsonSyntaxError)) throw error;
        const { message, start, end } = error;
        this.#problems.add({ code: "syntax", message, start, end, path: [...this.#path], refused: true });
      }
    });
    if (stopped !== undefined) {
      this.#problems.add({
        code: "limitExceeded",
        message: stopped,
        start: this.#at,
        end: this.#at,
        path: [],
        refused: true,
      });
    }
    return { start: 0, root, problems: this.#problems.items };
  }

  #document(): DocumentNode {
    const root = this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#fail("unexpected text after the value");
    return root;
  }

  #value(): DocumentNode {
    checkLimit("nodes", this.#limits.nodes, ++this.#nodes);
    this.#skipSpace();
    switch (this.#text.charCodeAt(this.#at)) {
      case OPEN_BRACE:
        return this.#object();
      case OPEN_BRACKET:
        return this.#array();
      case QUOTE:
        return this.#string();
      default:
        return this.#numberOrWord();
    }
  }

  #object(): DocumentNode {
    const start = this.#open();
    const list = new EntryList();
    if (!this.#takes(CLOSE_BRACE)) {
      do {
        const key = this.#key();
        this.#path.push(key.name);
        if (!this.#takes(COLON)) this.#fail('expected ":" after the key');
        const value = this.#value();
        const earlier = list.entries[list.indexOf(key.name) ?? -1];
        if (earlier !== undefined) this.#reportDuplicate(key, earlier.key.start);
        list.set({ key, value });
        this.#path.pop();
      } while (this.#continues(CLOSE_BRACE));
    }
    this.#depth--;
    return { kind: "mapping", start, end: this.#at, entries: list.entries };
  }

  #array(): DocumentNode {
    const start = this.#open();
    const items: DocumentNode[] = [];
    if (!this.#takes(CLOSE_BRACKET)) {
      do {
        this.#path.push(items.length);
        items.push(this.#value());
        this.#path.pop();
      } while (this.#continues(CLOSE_BRACKET));
    }
    this.#depth--;
    return { kind: "sequence", start, end: this.#at, items };
  }

  #open(): number {
    checkLimit("depth", this.#limits.depth, ++this.#depth);
    return this.#at++;
  }

  /** Whether another item follows. */
  #continues(close: number): boolean {
    if (this.#takes(close)) return false;
    const comma = this.#at;
    if (!this.#takes(COMMA)) this.#fail(`expected "," or "${String.fromCharCode(close)}"`);
    this.#skipSpace();
    if (this.#text.charCodeAt(this.#at) !== close) return true;
    throw new JsonSyntaxError("a comma after the last item", comma, comma + 1);
  }

  #takes(unit: number): boolean {
    this.#skipSpace();
    if (this.#text.charCodeAt(this.#at) !== unit) return false;
    this.#at++;
    return true;
  }

  #skipSpace(): void {
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return;
      this.#at++;
    }
  }

  #key(): MappingKey {
    this.#skipSpace();
    if (this.#text.charCodeAt(this.#at) !== QUOTE) this.#fail("expected a key in double quotes");
    const { source, start, end } = this.#string();
    return { name: source, start, end };
  }

  #string(): ScalarNode {
    const start = this.#at++;
    let source = "";
    let copied = this.#at;
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit === QUOTE) break;
      if (unit === BACKSLASH) {
        source += this.#text.slice(copied, this.#at) + this.#escape();
        copied = this.#at;
      } else if (unit >= 32) this.#at++;
      else if (this.#at >= this.#text.length) {
        throw new JsonSyntaxError("the double quote that opens this text is not closed", start, start + 1);
      } else this.#fail("a control character in a text must be written as an escape");
    }
    source += this.#text.slice(copied, this.#at++);
    return { kind: "scalar", start, end: this.#at, source, style: "double", value: source };
  }

  #escape(): string {
    const letter = this.#text.charAt(this.#at + 1);
    const short = ESCAPES.get(letter);
    if (short !== undefined) {
      this.#at += 2;
      return short;
    }
    const digits = this.#text.slice(this.#at + 2, this.#at + 6);
    if (letter !== "u" || !HEX.test(digits))
      throw new JsonSyntaxError("unknown escape", this.#at, this.#at + 2);
    this.#at += 6;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  #numberOrWord(): ScalarNode {
    const start = this.#at;
    const source = this.#match(NUMBER) ?? this.#match(WORD);
    if (source === undefined)
      this.#fail(start < this.#text.length ? "expected a value" : "the text ends where a value should be");
    const end = start + source.length;
    const word = WORDS.get(source);
    if (word !== undefined)
      return { kind: "scalar", start, end, source: word === null ? "" : source, style: "plain", value: word };
    const value = numberOf(source);
    if (value === undefined)
      throw new JsonSyntaxError(`"${source.slice(0, 50)}" is no JSON value`, start, end);
    return { kind: "scalar", start, end, source, style: "plain", value };
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const source = pattern.exec(this.#text)?.[0];
    this.#at += source?.length ?? 0;
    return source;
  }

  #reportDuplicate({ name, start, end }: MappingKey, earlier: number): void {
    const message = `key "${name}" is already defined`;
    this.#problems.add({ code: "duplicateKey", message, start, end, path: [...this.#path], earlier });
  }

  #fail(message: string): never {
    throw new JsonSyntaxError(message, this.#at, Math.min(this.#at + 1, this.#text.length));
  }
}

/** Integers a double would change are bigints; a number too large for a double is refused, as by Go. */
function numberOf(source: string): number | bigint | undefined {
  const value = Number(source);
  if (!Number.isFinite(value)) return undefined;
  return Number.isSafeInteger(value) || !INTEGER.test(source) || String(value) === source
    ? value
    : BigInt(source);
}
