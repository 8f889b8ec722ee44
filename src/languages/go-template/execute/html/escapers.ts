import { printArguments } from "../builtins.js";
import { bytesOf } from "../bytes.js";
import { escapeHtml, escapeQuery } from "../escape-text.js";
import { toGoJson } from "../json.js";
import {
  CallFailure,
  type GoValue,
  goString,
  HTML,
  indirect,
  type Meter,
  STRING,
  URL_TEXT,
} from "../value.js";
import { attributeContent } from "./attributes.js";
import { decodeCss, escapeCss } from "./css.js";
import { stripTags } from "./strip-tags.js";

/** What makes a value safe for the place where it is printed; `html` and `urlquery` are the template functions. */
export type EscaperName =
  | "attribute"
  | "comment"
  | "css-string"
  | "css-value"
  | "html-name"
  | "html-text"
  | "js-regexp"
  | "js-string"
  | "js-value"
  | "unquoted"
  | "rcdata"
  | "srcset"
  | "url-part"
  | "url-filter"
  | "url-normalizer"
  | "html"
  | "urlquery";

/** Stands where a value was too dangerous to print, so that people can search for it. */
const FAILSAFE = "ZgotmplZ";

/** A value as text, and whether somebody vouched for it. */
interface Content {
  readonly text: string;
  readonly isHtml: boolean;
  readonly isUrl: boolean;
}

function contentOf(value: GoValue, meter: Meter): Content {
  const inner = indirect(value);
  const text =
    inner.kind === "nil" ? "" : inner.kind === "string" ? inner.value : printArguments([inner], meter);
  const type = inner.kind === "string" ? inner.type : STRING;
  return { text, isHtml: type === HTML, isUrl: type === URL_TEXT };
}

/** Runs the escapers one behind the other. */
export function escapeValue(value: GoValue, escapers: readonly EscaperName[], meter: Meter): string {
  let current = value;
  for (const name of escapers) {
    const text = ESCAPERS[name](current, meter);
    if (text.length > meter.maxText) {
      throw new CallFailure(`over the limit of ${meter.maxText} characters`, "limit_exceeded");
    }
    current = goString(text);
  }
  return current.kind === "string" ? current.value : "";
}

const ESCAPERS: Readonly<Record<EscaperName, (value: GoValue, meter: Meter) => string>> = {
  html: (value, meter) => escapeHtml(printArguments([value], meter)),
  urlquery: (value, meter) => escapeQuery(printArguments([value], meter)),
  comment: () => "",
  "html-text": (value, meter) => {
    const { text, isHtml } = contentOf(value, meter);
    return isHtml ? text : escapeMarkup(text);
  },
  rcdata: (value, meter) => {
    const { text, isHtml } = contentOf(value, meter);
    return isHtml ? normalizeMarkup(text) : escapeMarkup(text);
  },
  attribute: (value, meter) => {
    const { text, isHtml } = contentOf(value, meter);
    return isHtml ? normalizeMarkup(stripTags(text)) : escapeMarkup(text);
  },
  unquoted: (value, meter) => {
    const { text, isHtml } = contentOf(value, meter);
    // Without any text the next attribute would become the value.
    if (text === "") return FAILSAFE;
    return escapeUnquoted(isHtml ? stripTags(text) : text, isHtml);
  },
  "html-name": (value, meter) => htmlName(contentOf(value, meter).text),
  "css-string": (value, meter) => escapeCss(contentOf(value, meter).text),
  "css-value": (value, meter) => cssValue(contentOf(value, meter).text),
  "js-string": (value, meter) => escapeJsText(contentOf(value, meter).text, JS_STRING),
  "js-regexp": (value, meter) => escapeJsText(contentOf(value, meter).text, JS_REGEXP) || "(?:)",
  "js-value": jsValue,
  "url-filter": (value, meter) => {
    const { text, isUrl } = contentOf(value, meter);
    return isUrl || isSafeUrl(text) ? text : `#${FAILSAFE}`;
  },
  "url-normalizer": (value, meter) => processUrl(contentOf(value, meter).text, true),
  "url-part": (value, meter) => {
    const { text, isUrl } = contentOf(value, meter);
    return processUrl(text, isUrl);
  },
  srcset: (value, meter) => {
    const { text, isUrl } = contentOf(value, meter);
    if (isUrl) return processUrl(text, true).replaceAll(",", "%2c");
    return text.split(",").map(srcsetElement).join(",");
  },
};

const MARKUP: ReadonlyMap<string, string> = new Map([
  ["\0", "\ufffd"],
  ['"', "&#34;"],
  ["&", "&amp;"],
  ["'", "&#39;"],
  ["+", "&#43;"],
  ["<", "&lt;"],
  [">", "&gt;"],
]);
const MARKUP_SPECIAL = /[\0"&'+<>]/g;
const MARKUP_BUT_ENTITIES = /[\0"'+<>]/g;
const UNQUOTED_SPECIAL = /[\0\t\n\v\f\r "&'+<=>`\ufdd0-\ufdef\ufff0-\uffff]/g;

function escapeMarkup(text: string): string {
  return text.replace(MARKUP_SPECIAL, (char) => MARKUP.get(char) ?? char);
}

/** For HTML somebody vouched for: its entities stay. */
function normalizeMarkup(text: string): string {
  return text.replace(MARKUP_BUT_ENTITIES, (char) => MARKUP.get(char) ?? char);
}

function escapeUnquoted(text: string, keepsEntities: boolean): string {
  return text.replace(UNQUOTED_SPECIAL, (char) => {
    if (char === "&" && keepsEntities) return char;
    if (char === "\0") return "&#xfffd;";
    const code = char.charCodeAt(0);
    return (
      (char === "&" || char === "<" || char === ">" ? MARKUP.get(char) : undefined) ??
      (code > 0xff ? `&#x${code.toString(16)};` : `&#${code};`)
    );
  });
}

const HTML_NAME = /^[a-z\d]+$/;

/** A name of an attribute whose value means nothing special. */
function htmlName(text: string): string {
  const name = text.toLowerCase();
  return attributeContent(name) === "plain" && HTML_NAME.test(name) ? name : FAILSAFE;
}

const CSS_DANGER = /[\0"'()/;@[\\\]`{}<>]|[\s\S]--/;
/** Hyphens do not count either: `-moz-binding` is as bad as `mozbinding`. */
const NOT_CSS_NAME = /[^a-zA-Z\d_]/g;

/** A value such as a number, a color or a keyword, and nothing that could end the declaration or run code. */
function cssValue(text: string): string {
  const value = decodeCss(text);
  const names = value.replace(NOT_CSS_NAME, "").toLowerCase();
  const isDangerous =
    CSS_DANGER.test(value) ||
    value.startsWith("--") ||
    names.includes("expression") ||
    names.includes("mozbinding");
  return isDangerous ? FAILSAFE : value;
}

const JS_LOW: ReadonlyMap<string, string> = new Map([
  ["\t", "\\t"],
  ["\n", "\\n"],
  ["\f", "\\f"],
  ["\r", "\\r"],
  ["/", "\\/"],
  ["\\", "\\\\"],
]);
const JS_STRING = /[\0-\x1f"&'+/<>\\`\u2028\u2029]/g;
const JS_REGEXP = /[\0-\x1f"$&'()*+\-./<>?[\\\]^{|}\u2028\u2029]/g;
const JS_AS_CODE = /[\0-\x1f"&'+<>`\u2028\u2029]/;

function escapeJsText(text: string, special: RegExp): string {
  return text.replace(special, (char) => {
    const low = JS_LOW.get(char);
    if (low !== undefined) return low;
    return JS_AS_CODE.test(char) ? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}` : `\\${char}`;
  });
}

const JS_NAME_PART = /[$\w]/;

/** JSON, with blanks around what would run into a keyword next to it. */
function jsValue(value: GoValue, meter: Meter): string {
  const inner = indirect(value);
  const toText = inner.kind === "nil" || inner.kind === "time" ? undefined : inner.type.toText;
  let json: string;
  try {
    json = toGoJson(toText === undefined ? inner : goString(toText(inner)), meter);
  } catch (error) {
    if (!(error instanceof CallFailure) || error.code !== "execution") throw error;
    return ` /* ${error.message.replaceAll("*/", "* /")} */null `;
  }
  const isName = JS_NAME_PART.test(json[0] ?? "") || JS_NAME_PART.test(json.at(-1) ?? "");
  return isName ? ` ${json} ` : json;
}

const SAFE_SCHEME = /^(?:https?|mailto)$/i;

/** Without a scheme, or with one that runs no code. */
function isSafeUrl(url: string): boolean {
  const colon = url.indexOf(":");
  const scheme = url.slice(0, Math.max(colon, 0));
  return colon < 0 || scheme.includes("/") || SAFE_SCHEME.test(scheme);
}

const UNRESERVED = /[\w.~-]/;
const RESERVED = /[!#$&*+,/:;=?@[\]]/;
const HEX_BYTE = /^[\da-fA-F]{2}$/;

/** Percent-encodes; `isWhole` leaves what structures a URL, and escapes that are there already. */
function processUrl(text: string, isWhole: boolean): string {
  const bytes = bytesOf(text);
  let processed = "";
  for (const [index, byte] of bytes.entries()) {
    const char = String.fromCharCode(byte);
    const isKept =
      UNRESERVED.test(char) ||
      (isWhole && RESERVED.test(char)) ||
      (isWhole &&
        char === "%" &&
        HEX_BYTE.test(String.fromCharCode(...bytes.subarray(index + 1, index + 3))));
    processed += isKept ? char : `%${byte.toString(16).padStart(2, "0")}`;
  }
  return processed;
}

const SRCSET_ELEMENT = /^([\t\n\f\r ]*)([^\t\n\f\r ]*)([\t\n\f\r \da-zA-Z]*)$/;

/** An URL and what stands behind it, such as `2x`. */
function srcsetElement(element: string): string {
  const [, before = "", url = "", after = ""] = SRCSET_ELEMENT.exec(element) ?? [
    undefined,
    "",
    "javascript:",
  ];
  return isSafeUrl(url) ? before + processUrl(url, true) + after : `#${FAILSAFE}`;
}
