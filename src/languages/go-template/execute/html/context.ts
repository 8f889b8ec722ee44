// The contexts, and what leads from one to another, are those of Go's html/template (Copyright The Go Authors, BSD
// 3-Clause License; see NOTICE): what it escapes, and how, can only be right when it is the same.
import type { GoTemplateNode } from "../../ast.js";
import type { TemplateSource } from "../template-source.js";

/** Where text stands; the names are the ones Go prints in errors. */
export type HtmlState =
  | "stateText"
  | "stateTag"
  | "stateAttrName"
  | "stateAfterName"
  | "stateBeforeValue"
  | "stateHTMLCmt"
  | "stateRCDATA"
  | "stateAttr"
  | "stateURL"
  | "stateSrcset"
  | "stateJS"
  | "stateJSDqStr"
  | "stateJSSqStr"
  | "stateJSBqStr"
  | "stateJSRegexp"
  | "stateJSBlockCmt"
  | "stateJSLineCmt"
  | "stateCSS"
  | "stateCSSDqStr"
  | "stateCSSSqStr"
  | "stateCSSDqURL"
  | "stateCSSSqURL"
  | "stateCSSURL"
  | "stateCSSBlockCmt"
  | "stateCSSLineCmt"
  | "stateError"
  /** Behind `break` and `continue`. */
  | "stateDead";
export type Delimiter = "delimNone" | "delimDoubleQuote" | "delimSingleQuote" | "delimSpaceOrTagEnd";
export type UrlPart = "urlPartNone" | "urlPartPreQuery" | "urlPartQueryOrFrag" | "urlPartUnknown";
/** What a slash begins. */
export type JsContext = "jsCtxRegexp" | "jsCtxDivOp" | "jsCtxUnknown";
export type AttributeType =
  | "attrNone"
  | "attrScript"
  | "attrScriptType"
  | "attrStyle"
  | "attrURL"
  | "attrSrcset";
export type ElementType =
  | "elementNone"
  | "elementScript"
  | "elementStyle"
  | "elementTextarea"
  | "elementTitle";

export interface EscapeProblem {
  readonly description: string;
  readonly isUnsupported?: boolean;
  /** What it is about, when that is a node. */
  readonly at?: { readonly node: GoTemplateNode; readonly source: TemplateSource };
  /** Go says only the line of the loop where that leads to the problem. */
  readonly loop?: { readonly node: GoTemplateNode; readonly source: TemplateSource };
}

export interface Context {
  readonly state: HtmlState;
  readonly delimiter: Delimiter;
  readonly urlPart: UrlPart;
  readonly js: JsContext;
  readonly attribute: AttributeType;
  readonly element: ElementType;
  readonly problem?: EscapeProblem;
}

export const TEXT_CONTEXT: Context = {
  state: "stateText",
  delimiter: "delimNone",
  urlPart: "urlPartNone",
  js: "jsCtxRegexp",
  attribute: "attrNone",
  element: "elementNone",
};

export function contextOf(part: Partial<Context>): Context {
  return { ...TEXT_CONTEXT, ...part };
}

export function errorContext(description: string, at?: EscapeProblem["at"]): Context {
  return contextOf({ state: "stateError", problem: { description, ...(at === undefined ? {} : { at }) } });
}

export function unsupportedContext(description: string): Context {
  return contextOf({ state: "stateError", problem: { description, isUnsupported: true } });
}

export function sameContext(a: Context, b: Context): boolean {
  return (
    a.state === b.state &&
    a.delimiter === b.delimiter &&
    a.urlPart === b.urlPart &&
    a.js === b.js &&
    a.attribute === b.attribute &&
    a.element === b.element &&
    a.problem === b.problem
  );
}

export function isComment({ state }: Context): boolean {
  return state.endsWith("Cmt");
}

/** As Go prints a context. */
export function printContext({ state, delimiter, urlPart, js, attribute, element }: Context): string {
  return `{${state} ${delimiter} ${urlPart} ${js} ${attribute} ${element} <nil>}`;
}

/** The name of a template that is called in this context. */
export function nameInContext(name: string, context: Context): string {
  const { state, delimiter, urlPart, js, attribute, element } = context;
  if (state === "stateText") return name;
  const parts = [
    [delimiter, "delimNone"],
    [urlPart, "urlPartNone"],
    [js, "jsCtxRegexp"],
    [attribute, "attrNone"],
    [element, "elementNone"],
  ].flatMap(([value, usual]) => (value === usual ? [] : [`_${value}`]));
  return `${name}$htmltemplate_${state}${parts.join("")}`;
}

/** The context when a value stands here, without any text in between. */
export function nudge(context: Context): Context {
  switch (context.state) {
    case "stateTag":
      return { ...context, state: "stateAttrName" };
    case "stateBeforeValue":
      return {
        ...context,
        state: VALUE_STATES[context.attribute],
        delimiter: "delimSpaceOrTagEnd",
        attribute: "attrNone",
      };
    case "stateAfterName":
      return { ...context, state: "stateAttrName", attribute: "attrNone" };
    default:
      return context;
  }
}

/** What the value of an attribute is. */
export const VALUE_STATES: Readonly<Record<AttributeType, HtmlState>> = {
  attrNone: "stateAttr",
  attrScript: "stateJS",
  attrScriptType: "stateAttr",
  attrStyle: "stateCSS",
  attrURL: "stateURL",
  attrSrcset: "stateSrcset",
};
