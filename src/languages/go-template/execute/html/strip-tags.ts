import { type Context, TEXT_CONTEXT } from "./context.js";
import { transition } from "./transition.js";

const DELIMITER_ENDS: Readonly<Record<Context["delimiter"], RegExp | undefined>> = {
  delimNone: undefined,
  delimDoubleQuote: /"/,
  delimSingleQuote: /'/,
  delimSpaceOrTagEnd: /[ \t\n\f\r>]/,
};

const IN_TAG = /^state(?:Tag|AttrName|AfterName|BeforeValue|Attr)$/;

/** The text of some HTML, without tags and comments. */
export function stripTags(html: string): string {
  let text = "";
  let context: Context = TEXT_CONTEXT;
  let at = 0;
  let isAllText = true;
  while (at < html.length) {
    const end = DELIMITER_ENDS[context.delimiter];
    if (end !== undefined) {
      const length = html.slice(at).search(end);
      if (length < 0) break;
      at += length + (context.delimiter === "delimSpaceOrTagEnd" ? 0 : 1);
      context = { ...TEXT_CONTEXT, state: "stateTag", element: context.element };
      continue;
    }
    const isInTag = IN_TAG.test(context.state);
    const state = context.element !== "elementNone" && !isInTag ? "stateRCDATA" : context.state;
    const [next, length] = transition(context, html.slice(at), state);
    if (context.state === "stateText" || context.state === "stateRCDATA") {
      const until = next.state === context.state ? at + length : html.lastIndexOf("<", at + length - 1);
      text += html.slice(at, until < at ? at + length : until);
    } else isAllText = false;
    context = next;
    at += length;
  }
  return isAllText ? html : text;
}
