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
  return print(element, indent === 0 ? "" : "\n", " ".repeat(indent));
}

/** `lineBreak` has the indentation of the element behind it; it is empty where there are no lines. */
function print({ name, attributes, text, children }: XmlOutput, lineBreak: string, step: string): string {
  let start = `<${name}`;
  for (const [attribute, value] of attributes) start += ` ${attribute}="${printAttribute(value)}"`;
  if (children.length === 0) {
    return text === "" ? `${start}/>` : `${start}>${printText(text)}</${name}>`;
  }
  const inner = lineBreak === "" ? "" : lineBreak + step;
  let content = printText(text);
  for (const child of children) content += inner + print(child, inner, step);
  return `${start}>${content}${lineBreak}</${name}>`;
}
