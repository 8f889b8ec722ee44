import { quoteGo } from "../../strconv.js";
import { type Context, errorContext, isComment, TEXT_CONTEXT } from "./context.js";
import { unescapeEntities } from "./entities.js";
import { isScriptType } from "./js.js";
import { endTagIndex, JS_LINE_END, transition } from "./transition.js";

const DELIMITER_ENDS = {
  delimDoubleQuote: /"/g,
  delimSingleQuote: /'/g,
  delimSpaceOrTagEnd: /[ \t\n\f\r>]/g,
} as const;
const BAD_IN_UNQUOTED = /["'<=`]/;
const DOCTYPE = "<!DOCTYPE";

/** Walks a text from context to context and takes comments and stray angle brackets out of it. */
export class TextReader {
  readonly #text: string;
  readonly #parts: string[] = [];
  /** Up to here the text is in `#parts`, or left out. */
  #written = 0;
  #isEdited = false;
  /** The next end tag that was looked for, so that it is not searched for again. */
  #endTag = { element: "elementNone", from: 0, at: -1 };

  constructor(text: string) {
    this.#text = text;
  }

  /** The context behind the next piece, and where that piece ends. */
  next(context: Context, at: number): readonly [Context, number] {
    if (context.delimiter !== "delimNone") return this.#inAttribute(context, at, context.delimiter);
    const end = this.#findEndTag(context, at);
    if (end === at) return [TEXT_CONTEXT, at];
    const [next, length] = transition(context, this.#text.slice(at, end < 0 ? undefined : end));
    return [next, at + length];
  }

  #findEndTag({ element }: Context, at: number): number {
    if (element === "elementNone") return -1;
    const known = this.#endTag;
    if (known.element !== element || known.from > at || (known.at >= 0 && known.at < at)) {
      const found = endTagIndex(element, this.#text.slice(at));
      this.#endTag = { element, from: at, at: found < 0 ? -1 : at + found };
    }
    return this.#endTag.at;
  }

  #inAttribute(
    context: Context,
    at: number,
    delimiter: keyof typeof DELIMITER_ENDS,
  ): readonly [Context, number] {
    const text = this.#text;
    const regex = DELIMITER_ENDS[delimiter];
    regex.lastIndex = at;
    const end = regex.exec(text)?.index ?? text.length;
    const value = text.slice(at, end);
    const bad = delimiter === "delimSpaceOrTagEnd" ? BAD_IN_UNQUOTED.exec(value)?.[0] : undefined;
    if (bad !== undefined) {
      return [errorContext(`${quoteGo(bad)} in unquoted attr: ${quoteGo(value)}`), text.length];
    }
    if (end === text.length) {
      let inner = context;
      for (let rest = unescapeEntities(value); rest !== ""; ) {
        const [next, length] = transition(inner, rest);
        inner = next;
        rest = rest.slice(length);
      }
      return [inner, end];
    }
    const isOtherScript =
      context.state === "stateAttr" && context.attribute === "attrScriptType" && !isScriptType(value);
    const element = context.element === "elementScript" && isOtherScript ? "elementNone" : context.element;
    return [
      { ...TEXT_CONTEXT, state: "stateTag", element },
      delimiter === "delimSpaceOrTagEnd" ? end : end + 1,
    ];
  }

  /** Decides what of the piece from `at` to `end` is printed. */
  keep(context: Context, next: Context, at: number, end: number): void {
    if (context.state === "stateText" || context.state === "stateRCDATA") {
      this.#escapeBrackets(at, next.state === context.state ? end : this.#tagStart(at, end));
    } else if (isComment(context) && context.delimiter === "delimNone") {
      this.#dropComment(context, end);
    }
    if (context.state !== next.state && isComment(next) && next.delimiter === "delimNone") {
      this.#write(end - (next.state === "stateHTMLCmt" ? 4 : 2));
      this.#skipTo(end);
    }
  }

  #tagStart(at: number, end: number): number {
    const start = this.#text.lastIndexOf("<", end - 1);
    return start < at ? end : start;
  }

  #escapeBrackets(at: number, end: number): void {
    for (
      let found = this.#text.indexOf("<", at);
      found >= 0 && found < end;
      found = this.#text.indexOf("<", found + 1)
    ) {
      if (this.#text.slice(found, found + DOCTYPE.length).toUpperCase() === DOCTYPE) continue;
      this.#write(found);
      this.#parts.push("&lt;");
      this.#skipTo(found + 1);
    }
  }

  #dropComment(context: Context, end: number): void {
    // A comment of several lines ends a statement as a line break does.
    if (context.state === "stateJSBlockCmt") {
      this.#parts.push(JS_LINE_END.test(this.#text.slice(this.#written, end)) ? "\n" : " ");
    } else if (context.state === "stateCSSBlockCmt") this.#parts.push(" ");
    this.#skipTo(end);
  }

  #write(end: number): void {
    this.#parts.push(this.#text.slice(this.#written, end));
  }

  #skipTo(end: number): void {
    this.#written = end;
    this.#isEdited = true;
  }

  /** The text as it is to be printed; `undefined` when it is as it was. */
  finish(context: Context): string | undefined {
    if (!this.#isEdited) return undefined;
    if (!isComment(context) || context.delimiter !== "delimNone") this.#write(this.#text.length);
    return this.#parts.join("");
  }
}
