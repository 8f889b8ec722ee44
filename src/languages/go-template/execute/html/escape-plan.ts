import type { Pipeline } from "../../ast.js";
import type { EditedPrinter } from "../program.js";
import { type Context, type EscapeProblem, isComment } from "./context.js";
import { type EscaperName, escapeValue } from "./escapers.js";

/** Functions of templates that escape too; only the last of a pipeline may be one. */
export const PREDEFINED: ReadonlySet<string> = new Set(["html", "urlquery"]);
const SAME_AS_PREDEFINED: ReadonlyMap<string, string> = new Map([
  ["attribute", "html"],
  ["html-text", "html"],
  ["rcdata", "html"],
  ["url-part", "urlquery"],
  ["url-normalizer", "urlquery"],
]);
/** What changes nothing behind the escaper that is the key. */
const REDUNDANT: ReadonlyMap<string, readonly EscaperName[]> = new Map([
  ["comment", ["attribute", "unquoted", "html-text"]],
  ["css-string", ["attribute"]],
  ["js-regexp", ["attribute"]],
  ["js-string", ["attribute"]],
  ["url-part", ["url-normalizer"]],
]);

/** What is done with a value that is printed in a context, and the context behind it. */
export type EscapePlan =
  | { readonly context: Context; readonly escapers: readonly EscaperName[] }
  | { readonly problem: EscapeProblem };

export function escapersFor(context: Context, action: string): EscapePlan {
  const escapers: EscaperName[] = [];
  let behind = context;
  switch (context.state) {
    case "stateURL":
    case "stateCSSDqStr":
    case "stateCSSSqStr":
    case "stateCSSDqURL":
    case "stateCSSSqURL":
    case "stateCSSURL":
      if (context.urlPart === "urlPartUnknown") {
        return { problem: { description: `${action} appears in an ambiguous context within a URL` } };
      }
      if (context.urlPart === "urlPartNone") escapers.push("url-filter");
      if (context.urlPart === "urlPartQueryOrFrag") escapers.push("url-part");
      else escapers.push(context.state.endsWith("qStr") ? "css-string" : "url-normalizer");
      break;
    case "stateJS":
      escapers.push("js-value");
      // A slash behind a value divides.
      behind = { ...context, js: "jsCtxDivOp" };
      break;
    case "stateJSDqStr":
    case "stateJSSqStr":
      escapers.push("js-string");
      break;
    case "stateJSBqStr":
      return { problem: { description: `${action} appears in a JS template literal`, isUnsupported: true } };
    case "stateJSRegexp":
      escapers.push("js-regexp");
      break;
    case "stateCSS":
      escapers.push("css-value");
      break;
    case "stateText":
      escapers.push("html-text");
      break;
    case "stateRCDATA":
      escapers.push("rcdata");
      break;
    case "stateAttrName":
    case "stateTag":
      behind = { ...context, state: "stateAttrName" };
      escapers.push("html-name");
      break;
    case "stateSrcset":
      escapers.push("srcset");
      break;
    default:
      if (isComment(context)) escapers.push("comment");
  }
  if (context.delimiter === "delimSpaceOrTagEnd") escapers.push("unquoted");
  else if (context.delimiter !== "delimNone") escapers.push("attribute");
  return { context: behind, escapers };
}

/** The escapers behind the pipeline, where one that it ends with itself takes the place of the one it equals. */
export function planPrinter(pipeline: Pipeline, escapers: readonly EscaperName[]): EditedPrinter {
  const last = pipeline.commands.at(-1);
  const [first, ...args] = last?.operands ?? [];
  const own = first?.type === "function" && PREDEFINED.has(first.name) ? first.name : undefined;
  const isReplaced = escapers.some((name) => own !== undefined && SAME_AS_PREDEFINED.get(name) === own);
  const names: EscaperName[] = [];
  for (const escaper of escapers) {
    const name =
      own !== undefined && SAME_AS_PREDEFINED.get(escaper) === own ? (own as EscaperName) : escaper;
    const isRedundant = REDUNDANT.get(names.at(-1) ?? "")?.includes(name) === true;
    if (!isRedundant && !names.includes(name)) names.push(name);
  }
  const rest = pipeline.commands.slice(0, -1);
  // `{{html .X .Y}}`: Go prints the arguments first, as `print` does, and then escapes.
  const isCall = own !== undefined && rest.length === 0 && args.length > 0;
  if (isCall && !isReplaced) names.unshift(own as EscaperName);
  const print: EditedPrinter["print"] = (value, meter) => escapeValue(value, names, meter);
  if (last === undefined || first === undefined || !(isReplaced || isCall)) return { pipeline, print };
  if (rest.length > 0) return { pipeline: { ...pipeline, commands: rest }, print };
  const printing = {
    ...last,
    operands: [{ type: "function", name: "print", span: first.span } as const, ...args],
  };
  return { pipeline: { ...pipeline, commands: [printing] }, print };
}
