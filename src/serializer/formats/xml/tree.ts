import { XMLParser } from "fast-xml-parser";
import { resolveReferences } from "./characters.js";
import type { XmlScan } from "./scan.js";

/** All there is to an element of a text that {@link XmlScan} found well formed; comments are gone. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text between the children put together; CDATA sections are text. */
  readonly text: string;
  /** Where its tag begins. */
  readonly start: number;
}

const TEXT = "#text";
const CDATA = "#cdata";
const ATTRIBUTES = ":@";
const ATTRIBUTE_PREFIX = "@";
const ELEMENT_PREFIX = "-";
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const LITERAL_BLANK = /[\t\n]/g;

/** A node as `preserveOrder` gives it: one property names the element, `:@` has the attributes. */
interface ParsedNode {
  readonly [name: string]: readonly ParsedNode[] | string | Readonly<Record<string, string>>;
}

// No name of XML begins with these prefixes, so that none is taken for a property of Object.prototype and refused or renamed.
// References are resolved here: the parser does not know a line break in an attribute from the reference to one.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE_PREFIX,
  transformTagName: (name) => (name.startsWith(ELEMENT_PREFIX) ? name : ELEMENT_PREFIX + name),
  textNodeName: TEXT,
  cdataPropName: CDATA,
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  jPath: false,
  // The scan has counted them.
  maxNestedTags: Number.MAX_SAFE_INTEGER,
});

/** The root element of a well-formed text. */
export function parseTree(text: string, scan: XmlScan): XmlElement {
  // The types of the package say any.
  const parsed = parser.parse(text.slice(scan.start, scan.end)) as readonly ParsedNode[];
  const starts = scan.elements.values();
  const [root] = parsed.map((node) => elementOf(node, starts));
  if (root === undefined) throw new Error("a well-formed text has a root");
  return root;
}

/** Elements come in the order of the text, as their starts do. */
function elementOf(node: ParsedNode, starts: Iterator<number>): XmlElement {
  const property = Object.keys(node).find((key) => key.startsWith(ELEMENT_PREFIX)) ?? "";
  const start = starts.next().value ?? 0;
  const children: XmlElement[] = [];
  let text = "";
  for (const child of contentOf(node, property)) {
    const part = child[TEXT];
    if (typeof part === "string") text += resolveReferences(part);
    else if (child[CDATA] !== undefined) text += cdataOf(child);
    else children.push(elementOf(child, starts));
  }
  return {
    name: property.slice(ELEMENT_PREFIX.length),
    attributes: attributesOf(node),
    children,
    text,
    start,
  };
}

function contentOf(node: ParsedNode, property: string): readonly ParsedNode[] {
  const content = node[property];
  return Array.isArray(content) ? content : [];
}

function cdataOf(node: ParsedNode): string {
  const text = contentOf(node, CDATA)[0]?.[TEXT];
  return typeof text === "string" ? text : "";
}

function attributesOf(node: ParsedNode): ReadonlyMap<string, string> {
  const found = node[ATTRIBUTES];
  if (found === undefined) return NO_ATTRIBUTES;
  // XML 1.0 section 3.3.3: a literal line break or tab in an attribute is a space.
  return new Map(
    Object.entries(found).map(([name, value]) => [
      name.slice(ATTRIBUTE_PREFIX.length),
      resolveReferences(String(value).replace(LITERAL_BLANK, " ")),
    ]),
  );
}
