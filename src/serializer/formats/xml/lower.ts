import { describe, EncodeWalk, type WalkedEntry } from "../../encode-walk.js";
import type { FormatOptions } from "../../options.js";
import type { MapType, ObjectType, WirePlan } from "../../plan.js";
import { isTextKey, pairPlan } from "../../text-key.js";
import { escapeIllegal, hasBlankEdge, isElementName, isIllegal, isOrdinary } from "./characters.js";
import type { XmlOutput } from "./print.js";
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

/** Most elements have no attributes, and many no children: a list for each would be a third of what is put together. */
const NONE: readonly never[] = [];

type PlanAt = (index: number) => WirePlan | undefined;

/**
 * A value as elements, by a convention that loses nothing. An element with text is a string, one with children an object;
 * `type` says what else it is: `number`, `boolean`, `null`, `array`, `object` (an empty one), and of richer values `integer`
 * (a bigint), `dateTime`, `base64Binary`, `set`, `map`. Where the plan fixes the type, it is not written.
 */
export function lower(value: unknown, plan: WirePlan | undefined, options: FormatOptions): XmlOutput {
  const walk = new EncodeWalk("xml", options);
  const { root } = options.xml;
  const named = plan?.name !== undefined && isElementName(plan.name) ? plan.name : "value";
  return lowerValue(root === undefined ? { name: named } : hintedTag(root, walk), value, plan, walk);
}

function lowerValue(tag: Tag, value: unknown, plan: WirePlan | undefined, walk: EncodeWalk): XmlOutput {
  if (plan?.type.kind === "union" && value !== null) {
    return walk.option(plan.type, value, (option) => lowerValue(tag, value, option, walk));
  }
  const scalar = scalarOf(value, plan, walk);
  if (scalar !== undefined) {
    const isFixed = plan !== undefined && !walk.isTypeNeeded && fixedType(plan) === scalar.type;
    return element(tag, isFixed || scalar.type === "string" ? undefined : scalar.type, scalar.text, NONE);
  }
  return typeof value === "object" && value !== null
    ? lowerObject(tag, value, plan, walk)
    : walk.fail("unrepresentable", `${describe(value)} has no form here`);
}

/** `undefined` for what is no scalar, or none that the plan has. */
function scalarOf(value: unknown, plan: WirePlan | undefined, walk: EncodeWalk): Scalar | undefined {
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

function lowerObject(tag: Tag, value: object, plan: WirePlan | undefined, walk: EncodeWalk): XmlOutput {
  const type = plan?.type ?? { kind: "any" };
  const item = hintedTag(plan?.hints.xml?.item ?? "item", walk);
  switch (type.kind) {
    case "any":
      return untyped(tag, value, item, walk);
    case "array":
    case "tuple": {
      if (!Array.isArray(value)) break;
      const planAt: PlanAt =
        type.kind === "array" ? () => type.item : (index) => type.items[index] ?? type.rest;
      return list(tag, needed("array", walk), value, item, planAt, walk);
    }
    case "set":
      if (value instanceof Set)
        return list(tag, needed("set", walk), [...value], item, () => type.item, walk);
      break;
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

function untyped(tag: Tag, value: object, item: Tag, walk: EncodeWalk): XmlOutput {
  const listed = (type: string, values: readonly unknown[]): XmlOutput =>
    list(tag, type, values, item, () => undefined, walk);
  if (Array.isArray(value)) return listed("array", walk.items(value, undefined));
  if (walk.isTagged(undefined)) {
    if (value instanceof Set) return listed("set", [...value]);
    if (value instanceof Map) return listed("map", [...value]);
  }
  return entries(tag, "object", walk.entries(value, undefined), walk);
}

function needed(type: string, walk: EncodeWalk): string | undefined {
  return walk.isTypeNeeded ? type : undefined;
}

function list(
  tag: Tag,
  type: string | undefined,
  values: readonly unknown[],
  item: Tag,
  planAt: PlanAt,
  walk: EncodeWalk,
): XmlOutput {
  // `Array.from` visits the holes of a sparse array, which are undefined and refused.
  const children = walk.inside(() =>
    Array.from(values, (value, index) =>
      walk.below(index, () => lowerValue(item, value, planAt(index), walk)),
    ),
  );
  return element(tag, type, "", children);
}

/** Elements named by the keys where all keys are text and no type is needed, else items that are pairs. */
function map(
  tag: Tag,
  value: ReadonlyMap<unknown, unknown>,
  type: MapType,
  item: Tag,
  walk: EncodeWalk,
): XmlOutput {
  if (isTextKey(type.key) && !walk.isTypeNeeded) {
    return entries(tag, undefined, walk.mapEntries(value, type.value), walk);
  }
  const pair = pairPlan(type);
  return list(tag, needed("map", walk), [...value], item, () => pair, walk);
}

/** `type` is written only where there is no child to show that this is no string. */
function entries(
  tag: Tag,
  type: string | undefined,
  found: readonly WalkedEntry[],
  walk: EncodeWalk,
): XmlOutput {
  const children = walk.inside(() =>
    found.map(({ key, value, plan }) =>
      walk.below(key, () => lowerValue(keyTag(walk.key(key)), value, plan, walk)),
    ),
  );
  return element(tag, children.length === 0 ? type : undefined, "", children);
}

/** An object whose fields are attributes or text where the hints say so and no type is needed; else elements. */
function object(tag: Tag, value: object, type: ObjectType, walk: EncodeWalk): XmlOutput {
  const { names, attributes, elements, unwrapped, text } = shapeOf(type);
  const written: (readonly [string, string])[] = [];
  const children: XmlOutput[] = [];
  let content: { readonly text: string; readonly asElement: XmlOutput } | undefined;
  walk.inside(() => {
    for (const { key, value: item, plan } of walk.entries(value, type)) {
      const name = names.get(walk.key(key));
      // A key that the schema lacks must not be taken for a field that is called so in XML.
      const own = name === undefined && elements.has(key) ? { name: "entry", key } : keyTag(name ?? key);
      walk.below(key, () => {
        const bare = walk.isTypeNeeded ? undefined : bareText(item, plan, walk);
        if (bare !== undefined && name !== undefined && attributes.has(name)) written.push([name, bare]);
        else if (plan !== undefined && name !== undefined && unwrapped.has(name) && item !== null) {
          children.push(...unwrappedList(own, item, plan, walk));
        } else {
          const asElement = lowerValue(own, item, plan, walk);
          // An element without text has no such field.
          if (bare !== undefined && bare !== "" && text?.name === key) content = { text: bare, asElement };
          else children.push(asElement);
        }
      });
    }
  });
  if (content !== undefined && children.length > 0) children.push(content.asElement);
  const bare = children.length === 0 ? content?.text : undefined;
  const shown = children.length === 0 && bare === undefined ? needed("object", walk) : undefined;
  const output = element(tag, shown, bare ?? "", children);
  return written.length === 0 ? output : { ...output, attributes: [...output.attributes, ...written] };
}

/** The items of a list without an element around them; with one where their types are needed, or to tell an empty list from none. */
function unwrappedList(tag: Tag, value: unknown, plan: WirePlan, walk: EncodeWalk): readonly XmlOutput[] {
  const wrapped = lowerValue(tag, value, plan, walk);
  if (walk.isTypeNeeded) return [wrapped];
  if (wrapped.children.length > 0 || !plan.optional) {
    return wrapped.children.map((item) => ({ ...item, name: tag.name }));
  }
  return [{ ...wrapped, attributes: [["type", plan.type.kind]] }];
}

/** The text of a scalar that can be an attribute: not null, and of characters that XML has. */
function bareText(value: unknown, plan: WirePlan | undefined, walk: EncodeWalk): string | undefined {
  const scalar = value === null ? undefined : scalarOf(value, plan, walk);
  const isBare = scalar !== undefined && !isIllegal(scalar.text);
  return isBare && plan !== undefined && fixedType(plan) === scalar.type ? scalar.text : undefined;
}

function element(
  tag: Tag,
  type: string | undefined,
  text: string,
  children: readonly XmlOutput[],
): XmlOutput {
  if (tag.key === undefined && type === undefined && isOrdinary(text)) {
    return { name: tag.name, attributes: NONE, text, children };
  }
  const attributes: (readonly [string, string])[] = [];
  const escaped: string[] = [];
  if (tag.key !== undefined) {
    attributes.push(["key", escapedIn("key", tag.key, escaped)]);
  }
  const content = escapedIn("text", text, escaped);
  if (type !== undefined) attributes.push(["type", type]);
  if (escaped.length > 0) attributes.push(["esc", escaped.join(" ")]);
  if (hasBlankEdge(content)) attributes.push(["xml:space", "preserve"]);
  return { name: tag.name, attributes, text: content, children };
}

function escapedIn(part: "key" | "text", text: string, escaped: string[]): string {
  if (!isIllegal(text)) return text;
  escaped.push(part);
  return escapeIllegal(text);
}

function keyTag(key: string): Tag {
  return isElementName(key) ? { name: key } : { name: "entry", key };
}

function hintedTag(name: string, walk: EncodeWalk): Tag {
  return isElementName(name) ? { name } : walk.fail("unsupported", `"${name}" is no name for XML`);
}

/** The spelling of XML Schema, in which infinities are INF. */
function printNumber(value: number): string {
  if (Object.is(value, -0)) return "-0";
  return String(value).replace("Infinity", "INF");
}
