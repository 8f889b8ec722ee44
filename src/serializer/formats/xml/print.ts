import { printAttribute, printText } from "./characters.js";

/** An element to be written: it has text or children, not both. */
export interface XmlOutput {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  readonly children: readonly XmlOutput[];
}

/** `indent` is in spaces, 0 for one line. Blanks are added between elements only, where no text is. */
export function printElement(element: XmlOutput, indent: number): string {
  const parts: string[] = [];
  put(element, indent === 0 ? undefined : "\n", " ".repeat(indent), parts);
  return parts.join("");
}

/** `lineBreak` has the indentation of the element behind it. */
function put(element: XmlOutput, lineBreak: string | undefined, step: string, parts: string[]): void {
  const { name, attributes, text, children } = element;
  parts.push("<", name);
  for (const [attribute, value] of attributes) parts.push(" ", attribute, '="', printAttribute(value), '"');
  if (text === "" && children.length === 0) {
    parts.push("/>");
    return;
  }
  parts.push(">", printText(text));
  const inner = lineBreak === undefined ? undefined : lineBreak + step;
  for (const child of children) {
    if (inner !== undefined) parts.push(inner);
    put(child, inner, step, parts);
  }
  if (lineBreak !== undefined && children.length > 0) parts.push(lineBreak);
  parts.push("</", name, ">");
}
