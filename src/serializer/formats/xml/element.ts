import type { WireField, WirePlan } from "../../plan.js";
import { unescapeIllegal } from "./characters.js";
import { shapeOf } from "./shape.js";
import type { XmlElement } from "./tree.js";

const OWN_ATTRIBUTES: ReadonlySet<string> = new Set(["type", "esc"]);
const IGNORED_ATTRIBUTE = /^xml(?:ns)?(?::|$)/;

/** Whether the key the element stands for is an attribute, because it can be no name. */
export function isKeyed(element: XmlElement): boolean {
  return element.name === "entry" && element.attributes.has("key");
}

/** The key an element stands for; `undefined` when its escapes are broken. */
export function keyOf(element: XmlElement): string | undefined {
  if (!isKeyed(element)) return element.name;
  const key = element.attributes.get("key") ?? "";
  return isEscaped(element, "key") ? unescapeIllegal(key) : key;
}

export function isEscaped(element: XmlElement, part: "key" | "text"): boolean {
  return element.attributes.get("esc")?.split(" ").includes(part) ?? false;
}

/** What belongs to the convention, or to XML itself, and not to the value. */
export function isOwnAttribute(element: XmlElement, name: string): boolean {
  return OWN_ATTRIBUTES.has(name) || IGNORED_ATTRIBUTE.test(name) || (name === "key" && isKeyed(element));
}

/** Whether the element says that it is the list whose items otherwise stand under its name. */
export function isWholeList({ attributes }: XmlElement, field: WireField | undefined): boolean {
  const type = attributes.get("type");
  return type === "array" || type === "set" || (type === "null" && field?.plan.nullable === true);
}

/** Whether some attribute is part of the value. */
export function hasFields(element: XmlElement): boolean {
  return [...element.attributes.keys()].some((name) => !isOwnAttribute(element, name));
}

/** The text of the discriminator, which may be an attribute. */
export function tagText(element: XmlElement, { type }: WirePlan, discriminator: string): string | undefined {
  if (type.kind === "union") {
    const found = type.options.map(({ plan }) => tagText(element, plan, discriminator));
    return found.find((text) => text !== undefined);
  }
  if (type.kind !== "object") return undefined;
  const { names, attributes } = shapeOf(type);
  const name = names.get(discriminator) ?? discriminator;
  const child = element.children.find((candidate) => keyOf(candidate) === name);
  return (attributes.has(name) ? element.attributes.get(name) : undefined) ?? child?.text;
}
