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
  const builder = new TreeBuilder(scan.elements);
  const [root] = parsed.map((node) => builder.element(node));
  if (root === undefined) throw new Error("a well-formed text has a root");
  return root;
}

class TreeBuilder {
  /** Elements come in the order of the text, as their starts do. */
  readonly #starts: readonly number[];
  #next = 0;
  /** By the property that has the prefix too: the same few names come again and again. */
  readonly #names = new Map<string, string>();

  constructor(starts: readonly number[]) {
    this.#starts = starts;
  }

  element(node: ParsedNode): XmlElement {
    const property = propertyOf(node);
    const start = this.#starts[this.#next++] ?? 0;
    const children: XmlElement[] = [];
    let text = "";
    for (const child of contentOf(node, property)) {
      const part = child[TEXT];
      if (typeof part === "string") text += resolveReferences(part);
      else if (child[CDATA] !== undefined) text += cdataOf(child);
      else children.push(this.element(child));
    }
    return { name: this.#nameOf(property), attributes: attributesOf(node), children, text, start };
  }

  #nameOf(property: string): string {
    const known = this.#names.get(property);
    if (known !== undefined) return known;
    const name = property.slice(ELEMENT_PREFIX.length);
    this.#names.set(property, name);
    return name;
  }
}

/** Which one names the element. This kind of loop makes no list of them. */
function propertyOf(node: ParsedNode): string {
  for (const property in node) if (property.startsWith(ELEMENT_PREFIX)) return property;
  return "";
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
