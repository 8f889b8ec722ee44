import { quoteGo } from "../../strconv.js";
import { attributeContent } from "./attributes.js";
import {
  type AttributeType,
  type Context,
  contextOf,
  type ElementType,
  errorContext,
  type HtmlState,
  type JsContext,
  unsupportedContext,
  VALUE_STATES,
} from "./context.js";
import { decodeCss, endsWithUrlKeyword } from "./css.js";
import { nextJsContext } from "./js.js";

/** The context behind some text from the start of a string, and how much of it that is. */
export type Step = readonly [context: Context, length: number];

const SPACES = /^[ \t\n\f\r]*/;
const TAG_NAME = /^[A-Za-z](?:[A-Za-z\d]|[:-][A-Za-z\d])*/;
const ATTRIBUTE_NAME_END = /[ \t\n\f\r=>'"<]/;
const NOT_A_NAME = /['"<]/;
const JS_TOKEN = /["`'/]/;
const CSS_TOKEN = /[("'/]/g;
const CSS_SPACES_AFTER = /^[\t\n\f\r ]*/;
const CSS_SPACES_BEFORE = /[\t\n\f\r ]*$/;
export const JS_LINE_END: RegExp = /[\n\r\u2028\u2029]/;
const CSS_LINE_END = /[\n\f\r]/;
const QUOTED_TEXT = /: .*$/s;
const NOTHING = /$^/g;
const QUERY_START = /[#?]/;

const ELEMENTS: ReadonlyMap<string, ElementType> = new Map([
  ["script", "elementScript"],
  ["style", "elementStyle"],
  ["textarea", "elementTextarea"],
  ["title", "elementTitle"],
]);
const CONTENT_STATES: Readonly<Record<ElementType, HtmlState>> = {
  elementNone: "stateText",
  elementScript: "stateJS",
  elementStyle: "stateCSS",
  elementTextarea: "stateRCDATA",
  elementTitle: "stateRCDATA",
};
const END_TAGS: Readonly<Record<ElementType, RegExp | undefined>> = {
  elementNone: undefined,
  elementScript: /<\/script[> \t\n\f/]/i,
  elementStyle: /<\/style[> \t\n\f/]/i,
  elementTextarea: /<\/textarea[> \t\n\f/]/i,
  elementTitle: /<\/title[> \t\n\f/]/i,
};

/** Where the element whose text this is ends; -1 when not in this text. */
export function endTagIndex(element: ElementType, text: string): number {
  const end = END_TAGS[element];
  return end === undefined ? -1 : text.search(end);
}

/** One step from the start of `text`, which is not empty. */
export function transition(context: Context, text: string, state: HtmlState = context.state): Step {
  switch (state) {
    case "stateText":
      return inText(context, text);
    case "stateTag":
      return inTag(context, text);
    case "stateAttrName":
      return inAttributeName(context, text);
    case "stateAfterName":
      return afterName(context, text);
    case "stateBeforeValue":
      return beforeValue(context, text);
    case "stateHTMLCmt": {
      const end = text.indexOf("-->");
      return end < 0 ? [context, text.length] : [contextOf({}), end + 3];
    }
    case "stateRCDATA": {
      const end = endTagIndex(context.element, text);
      return end < 0 ? [context, text.length] : [contextOf({}), end];
    }
    case "stateURL":
    case "stateSrcset":
      return [inUrl(context, text), text.length];
    case "stateJS":
      return inJs(context, text);
    case "stateJSDqStr":
    case "stateJSSqStr":
    case "stateJSBqStr":
    case "stateJSRegexp":
      return inJsLiteral(context, text);
    case "stateCSS":
      return inCss(context, text);
    case "stateCSSDqStr":
    case "stateCSSSqStr":
    case "stateCSSDqURL":
    case "stateCSSSqURL":
    case "stateCSSURL":
      return inCssString(context, text);
    case "stateJSBlockCmt":
    case "stateCSSBlockCmt": {
      const end = text.indexOf("*/");
      if (end < 0) return [context, text.length];
      return [{ ...context, state: state === "stateJSBlockCmt" ? "stateJS" : "stateCSS" }, end + 2];
    }
    case "stateJSLineCmt":
      return inLineComment({ ...context, state: "stateJS" }, context, text.search(JS_LINE_END), text);
    case "stateCSSLineCmt":
      return inLineComment({ ...context, state: "stateCSS" }, context, text.search(CSS_LINE_END), text);
    case "stateAttr":
    case "stateError":
    case "stateDead":
      return [context, text.length];
  }
  return state satisfies never;
}

/** The line break is not part of the comment. */
function inLineComment(behind: Context, context: Context, end: number, text: string): Step {
  return end < 0 ? [context, text.length] : [behind, end];
}

function inText(context: Context, text: string): Step {
  for (let at = text.indexOf("<"); at >= 0 && at + 1 < text.length; ) {
    if (text.startsWith("<!--", at)) return [contextOf({ state: "stateHTMLCmt" }), at + 4];
    const isEnd = text[at + 1] === "/";
    const start = at + (isEnd ? 2 : 1);
    const name = tagName(text, start);
    if (name !== "") {
      const element = isEnd ? "elementNone" : (ELEMENTS.get(name.toLowerCase()) ?? "elementNone");
      return [contextOf({ state: "stateTag", element }), start + name.length];
    }
    at = text.indexOf("<", start);
  }
  return [context, text.length];
}

const MAX_TAG_NAME = 1_000;

function tagName(text: string, at: number): string {
  return TAG_NAME.exec(text.slice(at, at + MAX_TAG_NAME))?.[0] ?? "";
}

function spacesAt(text: string): number {
  return SPACES.exec(text)?.[0].length ?? 0;
}

/** Length of the attribute name that the text begins with, or what is wrong with it. */
function attributeNameLength(text: string): number | Context {
  const end = text.search(ATTRIBUTE_NAME_END);
  if (end < 0) return text.length;
  const char = text[end] ?? "";
  if (!NOT_A_NAME.test(char)) return end;
  return errorContext(`${quoteGo(char)} in attribute name: ${quoteGo(text.slice(0, 32))}`);
}

function inTag(context: Context, text: string): Step {
  const start = spacesAt(text);
  if (start === text.length) return [context, start];
  const { element } = context;
  if (text[start] === ">") {
    return [contextOf({ state: CONTENT_STATES[element], element }), start + 1];
  }
  const length = attributeNameLength(text.slice(start));
  if (typeof length !== "number") {
    const shown = quoteGo(text.slice(0, 32));
    const description = length.problem?.description.replace(QUOTED_TEXT, `: ${shown}`) ?? "";
    return [errorContext(description), text.length];
  }
  if (length === 0) {
    const rest = quoteGo(text.slice(start));
    return [errorContext(`expected space, attr name, or end of tag, but got ${rest}`), text.length];
  }
  const end = start + length;
  const attribute = attributeType(text.slice(start, end).toLowerCase(), element);
  const state = end === text.length ? "stateAttrName" : "stateAfterName";
  return [contextOf({ state, element, attribute }), end];
}

function attributeType(name: string, element: ElementType): AttributeType {
  if (element === "elementScript" && name === "type") return "attrScriptType";
  switch (attributeContent(name)) {
    case "url":
      return "attrURL";
    case "css":
      return "attrStyle";
    case "js":
      return "attrScript";
    case "srcset":
      return "attrSrcset";
    default:
      return "attrNone";
  }
}

function inAttributeName(context: Context, text: string): Step {
  const length = attributeNameLength(text);
  if (typeof length !== "number") return [length, text.length];
  return [length === text.length ? context : { ...context, state: "stateAfterName" }, length];
}

function afterName(context: Context, text: string): Step {
  const start = spacesAt(text);
  if (start === text.length) return [context, start];
  // Without a value, or at the end of the tag.
  if (text[start] !== "=") return [{ ...context, state: "stateTag" }, start];
  return [{ ...context, state: "stateBeforeValue" }, start + 1];
}

function beforeValue(context: Context, text: string): Step {
  const start = spacesAt(text);
  if (start === text.length) return [context, start];
  const state = VALUE_STATES[context.attribute];
  if (text[start] === "'") return [{ ...context, state, delimiter: "delimSingleQuote" }, start + 1];
  if (text[start] === '"') return [{ ...context, state, delimiter: "delimDoubleQuote" }, start + 1];
  return [{ ...context, state, delimiter: "delimSpaceOrTagEnd" }, start];
}

function inUrl(context: Context, text: string): Context {
  if (QUERY_START.test(text)) return { ...context, urlPart: "urlPartQueryOrFrag" };
  const isBlank = spacesAt(text) === text.length;
  return !isBlank && context.urlPart === "urlPartNone" ? { ...context, urlPart: "urlPartPreQuery" } : context;
}

function inJs(context: Context, text: string): Step {
  const at = text.search(JS_TOKEN);
  const before = at < 0 ? text : text.slice(0, at);
  if (before.includes("<!--") || before.includes("-->")) {
    return [unsupportedContext("HTML comments in JavaScript are not supported"), text.length];
  }
  const js = nextJsContext(before, context.js);
  if (at < 0) return [{ ...context, js }, text.length];
  const literal = (state: HtmlState): Step => [{ ...context, state, js: "jsCtxRegexp" }, at + 1];
  switch (text[at]) {
    case '"':
      return literal("stateJSDqStr");
    case "'":
      return literal("stateJSSqStr");
    case "`":
      return literal("stateJSBqStr");
  }
  return atSlash(context, js, text, at);
}

function atSlash(context: Context, js: JsContext, text: string, at: number): Step {
  if (text[at + 1] === "/") return [{ ...context, js, state: "stateJSLineCmt" }, at + 2];
  if (text[at + 1] === "*") return [{ ...context, js, state: "stateJSBlockCmt" }, at + 2];
  if (js === "jsCtxRegexp") return [{ ...context, js, state: "stateJSRegexp" }, at + 1];
  if (js === "jsCtxDivOp") return [{ ...context, js: "jsCtxRegexp" }, at + 1];
  const rest = quoteGo(text.slice(at, at + 32));
  return [errorContext(`'/' could start a division or regexp: ${rest}`), text.length];
}

const LITERAL_SPECIALS: Readonly<Partial<Record<HtmlState, RegExp>>> = {
  stateJSDqStr: /[\\"]/g,
  stateJSSqStr: /[\\']/g,
  stateJSBqStr: /[\\`]/g,
  stateJSRegexp: /[\\/[\]]/g,
};

function inJsLiteral(context: Context, text: string): Step {
  let inSet = false;
  let skipped = -1;
  for (const { 0: char, index } of text.matchAll(LITERAL_SPECIALS[context.state] ?? NOTHING)) {
    if (index === skipped) continue;
    if (char === "\\") {
      if (index + 1 === text.length) {
        return [errorContext(`unfinished escape sequence in JS string: ${quoteGo(text)}`), text.length];
      }
      skipped = index + 1;
    } else if (char === "[") inSet = true;
    else if (char === "]") inSet = false;
    else if (!inSet) return [{ ...context, state: "stateJS", js: "jsCtxDivOp" }, index + 1];
  }
  if (inSet) return [errorContext(`unfinished JS regexp charset: ${quoteGo(text)}`), text.length];
  return [context, text.length];
}

function inCss(context: Context, text: string): Step {
  const enter = (state: HtmlState, length: number): Step => [{ ...context, state }, length];
  for (const { 0: char, index } of text.matchAll(CSS_TOKEN)) {
    if (char === '"') return enter("stateCSSDqStr", index + 1);
    if (char === "'") return enter("stateCSSSqStr", index + 1);
    if (char === "/") {
      if (text[index + 1] === "/") return enter("stateCSSLineCmt", index + 2);
      if (text[index + 1] === "*") return enter("stateCSSBlockCmt", index + 2);
    } else if (
      endsWithUrlKeyword(text.slice(Math.max(index - MAX_TAG_NAME, 0), index).replace(CSS_SPACES_BEFORE, ""))
    ) {
      const start = index + 1 + (CSS_SPACES_AFTER.exec(text.slice(index + 1))?.[0].length ?? 0);
      if (text[start] === '"') return enter("stateCSSDqURL", start + 1);
      if (text[start] === "'") return enter("stateCSSSqURL", start + 1);
      return enter("stateCSSURL", start);
    }
  }
  return [context, text.length];
}

const CSS_STRING_SPECIALS: Readonly<Partial<Record<HtmlState, RegExp>>> = {
  stateCSSDqStr: /[\\"]/g,
  stateCSSDqURL: /[\\"]/g,
  stateCSSSqStr: /[\\']/g,
  stateCSSSqURL: /[\\']/g,
  // An unquoted URL ends at a blank or at the parenthesis.
  stateCSSURL: /[\\\t\n\f\r )]/g,
};

function inCssString(context: Context, text: string): Step {
  let current = context;
  let done = 0;
  for (const { 0: char, index } of text.matchAll(CSS_STRING_SPECIALS[context.state] ?? NOTHING)) {
    if (index < done) continue;
    if (char !== "\\") return [{ ...current, state: "stateCSS" }, index + 1];
    if (index + 1 === text.length) {
      return [errorContext(`unfinished escape sequence in CSS string: ${quoteGo(text)}`), text.length];
    }
    current = inUrl(current, decodeCss(text.slice(done, index + 2)));
    done = index + 2;
  }
  return [done < text.length ? inUrl(current, decodeCss(text.slice(done))) : current, text.length];
}
