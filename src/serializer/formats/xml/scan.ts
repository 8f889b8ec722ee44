import type { SerializationErrorCode } from "../../error.js";
import { findIllegal, hasWhiteSpace } from "./characters.js";

export interface ScanLimits {
  /** Of elements. */
  readonly depth: number;
  /** Elements and attributes. */
  readonly nodes: number;
}

export interface XmlScan {
  /** The root element, without what is around it. */
  readonly start: number;
  readonly end: number;
  /** Where elements begin, in the order of the text. */
  readonly elements: readonly number[];
}

/** Leaves the scanner; `reason` and `offset` are for the error the caller makes. */
export class XmlProblem extends Error {
  readonly code: SerializationErrorCode;
  readonly offset: number;
  /** The bound, for a `limit`. */
  readonly limit: keyof ScanLimits | undefined;

  constructor(code: SerializationErrorCode, reason: string, offset: number, limit?: keyof ScanLimits) {
    super(reason);
    this.code = code;
    this.offset = offset;
    this.limit = limit;
  }
}

const NAME =
  /[:A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}][-.:\w\xb7\xc0-\xd6\xd8-\xf6\xf8-\u037d\u037f-\u1fff\u200c-\u200d\u203f-\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]*/uy;
const BLANKS = /[ \t\r\n]*/y;
const EQUALS = /[ \t\r\n]*=[ \t\r\n]*/y;
/** Production 23, with the value of `encoding` for the caller to judge. */
const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y;
const KNOWN_ENCODING = /^(?:utf-?8|us-ascii)$/i;
const REFERENCE = /&(?:#x([0-9a-fA-F]+);|#([0-9]+);|(?:amp|lt|gt|quot|apos);)?/g;

/**
 * Whether a text is well-formed XML 1.0, more strictly than fast-xml-parser asks: it has no document type, no processing
 * instructions, and no entities but the five predefined ones.
 *
 * @throws {@link XmlProblem}
 */
export function scanXml(text: string, limits: ScanLimits): XmlScan {
  const illegal = findIllegal(text);
  if (illegal !== -1) {
    const code = text.charCodeAt(illegal).toString(16).toUpperCase().padStart(4, "0");
    throw new XmlProblem("malformed", `XML 1.0 has no character U+${code}`, illegal);
  }
  return new XmlScanner(text, limits).scan();
}

interface OpenElement {
  readonly name: string;
  readonly start: number;
}

class XmlScanner {
  readonly #text: string;
  readonly #limits: ScanLimits;
  readonly #open: OpenElement[] = [];
  readonly #elements: number[] = [];
  #attributes = 0;
  #at = 0;
  #end: number | undefined;

  constructor(text: string, limits: ScanLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  scan(): XmlScan {
    this.#declaration();
    while (this.#at < this.#text.length) {
      if (this.#text.startsWith("<", this.#at)) this.#markup();
      else this.#characters();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) {
      this.#fail(`the element <${unclosed.name}> is not closed`, unclosed.start);
    }
    if (this.#end === undefined) return this.#fail("there is no element in the text", 0);
    return { start: this.#elements[0] ?? 0, end: this.#end, elements: this.#elements };
  }

  #declaration(): void {
    if (!this.#text.startsWith("<?xml")) return;
    DECLARATION.lastIndex = 0;
    const match = DECLARATION.exec(this.#text);
    // `<?xml-stylesheet …?>` is a processing instruction.
    if (match === null) {
      this.#fail(
        "this is no XML declaration",
        0,
        this.#text.startsWith("<?xml-") ? "unsupported" : "malformed",
      );
    }
    const encoding = match[1] ?? match[2];
    if (encoding !== undefined && !KNOWN_ENCODING.test(encoding)) {
      this.#fail(`the encoding ${encoding.slice(0, 40)} is not UTF-8`, 0, "encoding");
    }
    this.#at = DECLARATION.lastIndex;
  }

  #characters(): void {
    const end = indexOr(this.#text, "<", this.#at);
    const part = this.#text.slice(this.#at, end);
    if (this.#open.length === 0) {
      BLANKS.lastIndex = 0;
      BLANKS.test(part);
      if (BLANKS.lastIndex < part.length) {
        this.#outside("text outside the root element", this.#at + BLANKS.lastIndex);
      }
    }
    const close = part.indexOf("]]>");
    if (close !== -1) this.#fail('"]]>" in text must be written as "]]&gt;"', this.#at + close);
    this.#references(part, this.#at);
    this.#at = end;
  }

  #markup(): void {
    const text = this.#text;
    if (text.startsWith("</", this.#at)) this.#endTag();
    else if (text.startsWith("<!--", this.#at)) this.#comment();
    else if (text.startsWith("<![CDATA[", this.#at)) this.#cdata();
    else if (text.startsWith("<?", this.#at)) {
      this.#fail("processing instructions are refused", this.#at, "unsupported");
    } else if (text.startsWith("<!DOCTYPE", this.#at)) {
      this.#fail("a document type is refused", this.#at, "unsupported");
    } else this.#startTag();
  }

  #startTag(): void {
    const start = this.#at;
    if (this.#end !== undefined) this.#outside("a second root element", start);
    this.#at++;
    const name = this.#name("an element");
    this.#elements.push(start);
    this.#limit("nodes", this.#elements.length + this.#attributes, start);
    this.#limit("depth", this.#open.length + 1, start);
    const isEmpty = this.#attributesOf(name);
    if (!isEmpty) this.#open.push({ name, start });
    else if (this.#open.length === 0) this.#end = this.#at;
  }

  /** Whether the tag ends with `/>`. */
  #attributesOf(element: string): boolean {
    const names = new Set<string>();
    for (;;) {
      const before = this.#at;
      this.#skip(BLANKS);
      if (this.#takes("/>")) return true;
      if (this.#takes(">")) return false;
      if (this.#at >= this.#text.length) this.#fail(`the tag <${element}> is cut off`, this.#at);
      if (this.#at === before) this.#fail("expected a blank, > or />", this.#at);
      const start = this.#at;
      const name = this.#name("an attribute");
      if (names.has(name)) this.#fail(`the attribute ${name} is there twice`, start);
      names.add(name);
      this.#limit("nodes", this.#elements.length + ++this.#attributes, start);
      this.#value(name);
    }
  }

  #value(name: string): void {
    if (!this.#skip(EQUALS)) this.#fail(`expected = after the attribute ${name}`, this.#at);
    const quote = this.#text.charAt(this.#at);
    if (quote !== '"' && quote !== "'") this.#fail(`the value of ${name} must be in quotes`, this.#at);
    const start = this.#at + 1;
    const end = this.#text.indexOf(quote, start);
    if (end === -1) this.#fail(`the value of ${name} is not closed`, this.#at);
    const value = this.#text.slice(start, end);
    const bracket = value.indexOf("<");
    if (bracket !== -1) this.#fail('"<" in an attribute must be written as "&lt;"', start + bracket);
    this.#references(value, start);
    this.#at = end + 1;
  }

  #endTag(): void {
    const start = this.#at;
    this.#at += 2;
    const name = this.#name("an element");
    this.#skip(BLANKS);
    if (!this.#takes(">")) this.#fail(`expected > after </${name}`, this.#at);
    const open = this.#open.pop();
    if (open === undefined) return this.#fail(`</${name}> closes nothing`, start);
    if (open.name !== name) this.#fail(`</${name}> where <${open.name}> is to be closed`, start);
    if (this.#open.length === 0) this.#end = this.#at;
  }

  #comment(): void {
    const dashes = this.#text.indexOf("--", this.#at + 4);
    if (dashes === -1) this.#fail("the comment is not closed", this.#at);
    if (!this.#text.startsWith("-->", dashes)) this.#fail('"--" in a comment', dashes);
    this.#at = dashes + 3;
  }

  #cdata(): void {
    if (this.#open.length === 0) this.#outside("text outside the root element", this.#at);
    const end = this.#text.indexOf("]]>", this.#at);
    if (end === -1) this.#fail("the CDATA section is not closed", this.#at);
    this.#at = end + 3;
  }

  #references(part: string, offset: number): void {
    if (!part.includes("&")) return;
    for (const { 0: reference, 1: hex, 2: decimal, index } of part.matchAll(REFERENCE)) {
      if (reference === "&") {
        this.#fail(
          '"&" begins no reference that is known here; as a character it is "&amp;"',
          offset + index,
        );
      }
      const digits = hex ?? decimal;
      if (digits !== undefined && !isCharacter(Number.parseInt(digits, hex === undefined ? 10 : 16))) {
        this.#fail(`${reference.slice(0, 20)} is no character of XML 1.0`, offset + index);
      }
    }
  }

  #name(what: string): string {
    NAME.lastIndex = this.#at;
    const name = NAME.exec(this.#text)?.[0];
    if (name === undefined) return this.#fail(`expected the name of ${what}`, this.#at);
    if (hasWhiteSpace(name)) {
      this.#fail("a name with U+1680 or U+FEFF, which others take for a blank", this.#at, "unsupported");
    }
    this.#at += name.length;
    return name;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    const isThere = pattern.test(this.#text);
    if (isThere) this.#at = pattern.lastIndex;
    return isThere;
  }

  #takes(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #limit(name: keyof ScanLimits, actual: number, offset: number): void {
    const max = this.#limits[name];
    if (actual > max) throw new XmlProblem("limit", `over the limit of ${max} ${name}`, offset, name);
  }

  /** After the root it is trailing data, before it no XML at all. */
  #outside(reason: string, offset: number): never {
    return this.#fail(reason, offset, this.#end === undefined ? "malformed" : "trailing_data");
  }

  #fail(reason: string, offset: number, code: SerializationErrorCode = "malformed"): never {
    throw new XmlProblem(code, reason, offset);
  }
}

function indexOr(text: string, sought: string, from: number): number {
  const index = text.indexOf(sought, from);
  return index === -1 ? text.length : index;
}

/** Production 2 of XML 1.0. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
