/** XML 1.0 (5th edition), production 2, the other way round; lone surrogates are outside of it too. */
const ILLEGAL = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
/** Asked first, since an expression of whole characters takes several times as long. */
const NOT_ASCII = /[^\t\n\r\x20-\x7e]/;
const ILLEGAL_OR_BACKSLASH = /[^\t\n\r\x20-\x5b\x5d-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPE = /\\(u[0-9a-fA-F]{4})?/g;
const TEXT_MARKUP = /[&<>\r]/g;
const ATTRIBUTE_MARKUP = /[&<>"\t\n\r]/g;
const REFERENCE = /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(amp|lt|gt|quot|apos));/g;
const MARKUP: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
/** Printable ASCII without markup and a blank at either end. */
const BARE = /^(?:[!-%'-;=?-~](?:[ -%'-;=?-~]*[!-%'-;=?-~])?)?$/;
const EDGE_BLANK = /^[ \t\n\r]|[ \t\n\r]$/;
const BLANK = /^[ \t\n\r]*$/;
/** An NCName (Namespaces in XML 1.0) of the basic multilingual plane. */
const NC_NAME =
  /^[A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd][-.\w\xb7\xc0-\xd6\xd8-\xf6\xf8-\u037d\u037f-\u1fff\u200c-\u200d\u203f-\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd]*$/;
/** U+1680 and U+FEFF can be part of a name, and are white space to JavaScript, so that fast-xml-parser ends the name there. */
const WHITE_SPACE = /\s/;
const RESERVED_PREFIX = /^xml/i;
const MAX_NAME = 255;
/** Names that fast-xml-parser, in the hands of other readers, refuses or renames. */
const REWRITTEN: ReadonlySet<string> = new Set([
  "__proto__",
  "constructor",
  "prototype",
  "hasOwnProperty",
  "toString",
  "valueOf",
  "__defineGetter__",
  "__defineSetter__",
  "__lookupGetter__",
  "__lookupSetter__",
]);

/** A value has the same few keys over and over, and to look at each takes several expressions. */
const knownNames = new Map<string, boolean>();
const MAX_KNOWN_NAMES = 1_000;

export function findIllegal(text: string): number {
  return NOT_ASCII.test(text) ? text.search(ILLEGAL) : -1;
}

/** Whether a key can be the name of an element that every XML tool keeps as it is. */
export function isElementName(key: string): boolean {
  if (key.length > MAX_NAME) return false;
  let answer = knownNames.get(key);
  if (answer === undefined) {
    answer = isName(key);
    if (knownNames.size === MAX_KNOWN_NAMES) knownNames.clear();
    knownNames.set(key, answer);
  }
  return answer;
}

function isName(key: string): boolean {
  return NC_NAME.test(key) && !hasWhiteSpace(key) && !RESERVED_PREFIX.test(key) && !REWRITTEN.has(key);
}

export function hasWhiteSpace(name: string): boolean {
  return WHITE_SPACE.test(name);
}

export function printText(text: string): string {
  return text.replace(TEXT_MARKUP, (unit) => MARKUP.get(unit) ?? unit);
}

/** Between double quotes. */
export function printAttribute(text: string): string {
  return text.replace(ATTRIBUTE_MARKUP, (unit) => MARKUP.get(unit) ?? unit);
}

/** Replaces the references of well-formed text. */
export function resolveReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    REFERENCE,
    (whole, hex: string | undefined, decimal: string | undefined, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES.get(name ?? "") ?? whole;
    },
  );
}

/** Whether XML 1.0 has no way to write the text, so that it needs {@link escapeIllegal}. */
export function isIllegal(text: string): boolean {
  return ILLEGAL.test(text);
}

/** The convention's own escapes for what XML cannot hold: a backslash, `u` and four digits. */
export function escapeIllegal(text: string): string {
  return text.replace(
    ILLEGAL_OR_BACKSLASH,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** `undefined` when a backslash begins no escape. */
export function unescapeIllegal(text: string): string | undefined {
  let isBroken = false;
  const unescaped = text.replace(ESCAPE, (_, code?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    isBroken = true;
    return "";
  });
  return isBroken ? undefined : unescaped;
}

/** Whether the text is written as it is: most has nothing to be escaped and no blanks that must be kept. */
export function isBare(text: string): boolean {
  return BARE.test(text);
}

export function hasBlankEdge(text: string): boolean {
  return EDGE_BLANK.test(text);
}

export function isBlank(text: string): boolean {
  return BLANK.test(text);
}
