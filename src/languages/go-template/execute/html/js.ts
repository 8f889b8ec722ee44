import type { JsContext } from "./context.js";

const TRAILING_SPACES = /[\t\n\f\r \u2028\u2029]+$/;
const WORD = /[$\w]+$/;
const SIGNS = /([+-])\1*$/;
const DIGIT_DOT = /\d\.$/;
/** What comes in front of an expression, and so of a regular expression. */
const PUNCTUATION = ",<>=*%&|^?!~([:;{}";
const KEYWORDS: ReadonlySet<string> = new Set([
  "break",
  "case",
  "continue",
  "delete",
  "do",
  "else",
  "finally",
  "in",
  "instanceof",
  "return",
  "throw",
  "try",
  "typeof",
  "void",
]);
/** Longer words are no keywords. */
const TAIL = 100;

/** What a slash behind this JavaScript would begin. */
export function nextJsContext(text: string, before: JsContext): JsContext {
  const code = trimEnd(text);
  const last = code.at(-1);
  if (last === undefined) return before;
  if (last === "+" || last === "-") {
    // `++` and `--` stand behind values, single signs in front of them.
    return (SIGNS.exec(code.slice(-TAIL))?.[0].length ?? 0) % 2 === 1 ? "jsCtxRegexp" : "jsCtxDivOp";
  }
  if (last === ".") return DIGIT_DOT.test(code.slice(-2)) ? "jsCtxDivOp" : "jsCtxRegexp";
  if (PUNCTUATION.includes(last)) return "jsCtxRegexp";
  return KEYWORDS.has(WORD.exec(code.slice(-TAIL))?.[0] ?? "") ? "jsCtxRegexp" : "jsCtxDivOp";
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && TRAILING_SPACES.test(text[end - 1] ?? "")) end--;
  return text.slice(0, end);
}

/** Types of scripts that browsers run. */
const SCRIPT_TYPES: ReadonlySet<string> = new Set(
  [
    "application/ecmascript application/javascript application/json application/ld+json application/x-ecmascript",
    "application/x-javascript module text/ecmascript text/javascript text/javascript1.0 text/javascript1.1",
    "text/javascript1.2 text/javascript1.3 text/javascript1.4 text/javascript1.5 text/jscript text/livescript",
    "text/x-ecmascript text/x-javascript",
  ].flatMap((types) => types.split(" ")),
);

/** Whether what a script element of this `type` has in it is JavaScript or JSON. */
export function isScriptType(type: string): boolean {
  const [essence = ""] = type.toLowerCase().split(";");
  return SCRIPT_TYPES.has(essence.trim());
}
