import { describe, EncodeWalk, type WalkedEntry } from "../../encode-walk.js";
import type { FormatOptions } from "../../options.js";
import type { MapType, ObjectType, WirePlan, WireType } from "../../plan.js";
import { isTextKey, pairPlan } from "../../text-key.js";
import {
  escapeIllegal,
  hasBlankEdge,
  isBare,
  isElementName,
  isIllegal,
  printAttribute,
  printText,
} from "./characters.js";
import { fixedType, type ScalarType, shapeOf } from "./shape.js";

/** The name of an element, and the key it stands for when that cannot be a name. */
interface Tag {
  readonly name: string;
  readonly key?: string;
}

interface Scalar {
  readonly text: string;
  readonly type: ScalarType;
}

/** A list, and the plans of its items. */
interface Items {
  readonly values: readonly unknown[];
  readonly planAt: (index: number) => WirePlan | undefined;
}

/** Knows the lines too. */
class XmlWalk extends EncodeWalk {
  readonly #step: string;
  #lineBreak: string;

  constructor(options: FormatOptions) {
    super("xml", options);
    this.#step = " ".repeat(options.indent);
    this.#lineBreak = options.indent === 0 ? "" : "\n";
  }

  /** In front of an element: a line break and its indentation, empty where all is on one line. */
  get lineBreak(): string {
    return this.#lineBreak;
  }

  /**
   * What is inside of an element, from the parts that are written. They are joined, level by level: texts that are only added to one
   * another are kept in pieces by the engine, millions of them, which takes longer to clean up than all the rest.
   */
  children(write: (parts: string[]) => void): string {
    return this.inside(() => {
      const outer = this.#lineBreak;
      if (outer !== "") this.#lineBreak = outer + this.#step;
      const parts: string[] = [];
      write(parts);
      this.#lineBreak = outer;
      return parts.join("");
    });
  }
}

/**
 * A value as an element, by a convention that loses nothing. An element with text is a string, one with children an object;
 * `type` says what else it is: `number`, `boolean`, `null`, `array`, `object` (an empty one), and of richer values `integer`
 * (a bigint), `dateTime`, `base64Binary`, `set`, `map`. Where the plan fixes the type, it is not written. Blanks are added between
 * elements only, where no text is.
 */
export function printXml(value: unknown, plan: WirePlan | undefined, options: FormatOptions): string {
  const walk = new XmlWalk(options);
  const { root } = options.xml;
  const named = plan?.name !== undefined && isElementName(plan.name) ? plan.name : "value";
  return print(root === undefined ? { name: named } : hintedTag(root, walk), value, plan, walk);
}

function print(tag: Tag, value: unknown, plan: WirePlan | undefined, walk: XmlWalk): string {
  if (plan?.type.kind === "union" && value !== null) {
    return walk.option(plan.type, value, (option) => print(tag, value, option, walk));
  }
  const scalar = scalarOf(value, plan, walk);
  if (scalar !== undefined) {
    const isFixed = plan !== undefined && !walk.isTypeNeeded && fixedType(plan) === scalar.type;
    return element(tag, isFixed || scalar.type === "string" ? undefined : scalar.type, scalar.text);
  }
  return typeof value === "object" && value !== null
    ? printObject(tag, value, plan, walk)
    : walk.fail("unrepresentable", `${describe(value)} has no form here`);
}

/** `undefined` for what is no scalar, or none that the plan has. */
function scalarOf(value: unknown, plan: WirePlan | undefined, walk: XmlWalk): Scalar | undefined {
  switch (typeof value) {
    case "string":
      return { text: walk.text(value), type: "string" };
    case "number":
      return { text: printNumber(walk.number(value, plan)), type: "number" };
    case "bigint":
      return { text: walk.integer(value, plan), type: "integer" };
    case "boolean":
      return { text: String(value), type: "boolean" };
    default:
      break;
  }
  if (value === null) return { text: "", type: "null" };
  const isTagged = walk.isTagged(plan);
  if (value === undefined && isTagged) return { text: "", type: "undefined" };
  if (value instanceof Date && (isTagged || plan?.type.kind === "date")) {
    const unit = walk.isTypeNeeded ? "iso" : plan?.hints.timestamp;
    return { text: String(walk.date(value, unit)), type: "dateTime" };
  }
  return value instanceof Uint8Array && (isTagged || plan?.type.kind === "bytes")
    ? { text: walk.bytes(value), type: "base64Binary" }
    : undefined;
}

function printObject(tag: Tag, value: object, plan: WirePlan | undefined, walk: XmlWalk): string {
  const type = plan?.type ?? { kind: "any" };
  const item = hintedTag(plan?.hints.xml?.item ?? "item", walk);
  const items = itemsOf(value, type);
  if (items !== undefined)
    return list(tag, needed(type.kind === "set" ? "set" : "array", walk), items, item, walk);
  switch (type.kind) {
    case "any":
      return untyped(tag, value, item, walk);
    case "map":
      if (value instanceof Map) return map(tag, value, type, item, walk);
      break;
    case "record":
      return entries(tag, needed("object", walk), walk.entries(value, type), walk);
    case "object":
      return object(tag, value, type, walk);
    default:
      break;
  }
  return walk.fail("unrepresentable", `expected ${type.kind}, got ${describe(value)}`);
}

/** `undefined` where the type has no list or set, or the value is none. */
function itemsOf(value: object, type: WireType): Items | undefined {
  switch (type.kind) {
    case "array":
      return Array.isArray(value) ? { values: value, planAt: () => type.item } : undefined;
    case "tuple":
      return Array.isArray(value)
        ? { values: value, planAt: (index) => type.items[index] ?? type.rest }
        : undefined;
    case "set":
      return value instanceof Set ? { values: [...value], planAt: () => type.item } : undefined;
    default:
      return undefined;
  }
}

function untyped(tag: Tag, value: object, item: Tag, walk: XmlWalk): string {
  const listed = (type: string, values: readonly unknown[]): string =>
    list(tag, type, { values, planAt: () => undefined }, item, walk);
  if (Array.isArray(value)) return listed("array", walk.items(value, undefined));
  if (walk.isTagged(undefined)) {
    if (value instanceof Set) return listed("set", [...value]);
    if (value instanceof Map) return listed("map", [...value]);
  }
  return entries(tag, "object", walk.entries(value, undefined), walk);
}

function needed(type: string, walk: XmlWalk): string | undefined {
  return walk.isTypeNeeded ? type : undefined;
}

function list(tag: Tag, type: string | undefined, items: Items, item: Tag, walk: XmlWalk): string {
  const children = walk.children((parts) => printItems(items, item, walk, parts));
  return around(tag, type, children, walk);
}

function printItems({ values, planAt }: Items, item: Tag, walk: XmlWalk, parts: string[]): void {
  // Holes of a sparse array are undefined, and refused.
  for (let index = 0; index < values.length; index++) {
    const printed = walk.below(index, () => print(item, values[index], planAt(index), walk));
    parts.push(walk.lineBreak, printed);
  }
}

/** Elements named by the keys where all keys are text and no type is needed, else items that are pairs. */
function map(
  tag: Tag,
  value: ReadonlyMap<unknown, unknown>,
  type: MapType,
  item: Tag,
  walk: XmlWalk,
): string {
  if (isTextKey(type.key) && !walk.isTypeNeeded) {
    return entries(tag, undefined, walk.mapEntries(value, type.value), walk);
  }
  const pair = pairPlan(type);
  return list(tag, needed("map", walk), { values: [...value], planAt: () => pair }, item, walk);
}

/** `type` is written only where there is no child to show that this is no string. */
function entries(tag: Tag, type: string | undefined, found: readonly WalkedEntry[], walk: XmlWalk): string {
  const children = walk.children((parts) => {
    for (const { key, value, plan } of found) {
      const printed = walk.below(key, () => print(keyTag(walk.key(key)), value, plan, walk));
      parts.push(walk.lineBreak, printed);
    }
  });
  return around(tag, children === "" ? type : undefined, children, walk);
}

/** An object whose fields are attributes or text where the hints say so and no type is needed; else elements. */
function object(tag: Tag, value: object, type: ObjectType, walk: XmlWalk): string {
  const { names, attributes, elements, unwrapped, text } = shapeOf(type);
  let fields = "";
  let content: { readonly text: string; readonly asElement: readonly string[] } | undefined;
  const children = walk.children((parts) => {
    for (const { key, value: item, plan } of walk.entries(value, type)) {
      const name = names.get(walk.key(key));
      // A key that the schema lacks must not be taken for a field that is called so in XML.
      const own = name === undefined && elements.has(key) ? { name: "entry", key } : keyTag(name ?? key);
      walk.below(key, () => {
        const isAttribute = name !== undefined && attributes.has(name);
        const isContent = text?.name === key;
        const bare = isAttribute || isContent ? bareText(item, plan, walk) : undefined;
        if (isAttribute && bare !== undefined) fields += attribute(name, bare);
        else if (plan !== undefined && name !== undefined && unwrapped.has(name) && item !== null) {
          printUnwrapped(own, item, plan, walk, parts);
        } else {
          const asElement = [walk.lineBreak, print(own, item, plan, walk)];
          // An element without text has no such field.
          if (isContent && bare !== undefined && bare !== "") content = { text: bare, asElement };
          else parts.push(...asElement);
        }
      });
    }
    if (parts.length > 0 && content !== undefined) parts.push(...content.asElement);
  });
  if (children !== "") return around(tag, undefined, children, walk, fields);
  return element(
    tag,
    content === undefined ? needed("object", walk) : undefined,
    content?.text ?? "",
    fields,
  );
}

/** The items of a list without an element around them; with one where their types are needed, or to tell an empty list from none. */
function printUnwrapped(tag: Tag, value: unknown, plan: WirePlan, walk: XmlWalk, parts: string[]): void {
  const items = typeof value === "object" && value !== null ? itemsOf(value, plan.type) : undefined;
  if (items === undefined || walk.isTypeNeeded) {
    parts.push(walk.lineBreak, print(tag, value, plan, walk));
  } else if (items.values.length === 0 && plan.optional) {
    parts.push(walk.lineBreak, element(tag, plan.type.kind, ""));
  } else walk.inside(() => printItems(items, tag, walk, parts));
}

/** The text of a scalar that can be an attribute: not null, of characters that XML has, and where no type is needed. */
function bareText(value: unknown, plan: WirePlan | undefined, walk: XmlWalk): string | undefined {
  const scalar = value === null || walk.isTypeNeeded ? undefined : scalarOf(value, plan, walk);
  const isBare = scalar !== undefined && !isIllegal(scalar.text);
  return isBare && plan !== undefined && fixedType(plan) === scalar.type ? scalar.text : undefined;
}

/** An element with text or nothing; `fields` are further attributes. */
function element({ name, key }: Tag, type: string | undefined, text: string, fields = ""): string {
  if (key === undefined && type === undefined && isBare(text)) {
    return text === "" ? `<${name}${fields}/>` : `<${name}${fields}>${text}</${name}>`;
  }
  const escaped: string[] = [];
  const own = key === undefined ? "" : attribute("key", escapedIn("key", key, escaped));
  const content = escapedIn("text", text, escaped);
  const start =
    `<${name}${own}` +
    (type === undefined ? "" : attribute("type", type)) +
    (escaped.length === 0 ? "" : attribute("esc", escaped.join(" "))) +
    (hasBlankEdge(content) ? attribute("xml:space", "preserve") : "") +
    fields;
  return content === "" ? `${start}/>` : `${start}>${printText(content)}</${name}>`;
}

/** An element with children, each behind its line break; without any it is empty. */
function around(
  tag: Tag,
  type: string | undefined,
  children: string,
  { lineBreak }: XmlWalk,
  fields = "",
): string {
  const empty = element(tag, type, "", fields);
  return children === "" ? empty : `${empty.slice(0, -"/>".length)}>${children}${lineBreak}</${tag.name}>`;
}

function attribute(name: string, value: string): string {
  return ` ${name}="${printAttribute(value)}"`;
}

function escapedIn(part: "key" | "text", text: string, escaped: string[]): string {
  if (!isIllegal(text)) return text;
  escaped.push(part);
  return escapeIllegal(text);
}

function keyTag(key: string): Tag {
  return isElementName(key) ? { name: key } : { name: "entry", key };
}

function hintedTag(name: string, walk: XmlWalk): Tag {
  return isElementName(name) ? { name } : walk.fail("unsupported", `"${name}" is no name for XML`);
}

/** The spelling of XML Schema, in which infinities are INF. */
function printNumber(value: number): string {
  if (Object.is(value, -0)) return "-0";
  return String(value).replace("Infinity", "INF");
}
