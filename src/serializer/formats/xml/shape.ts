import { SerializationError } from "../../error.js";
import type { ObjectType, WireField, WirePlan } from "../../plan.js";
import { isElementName } from "./characters.js";

/** Where the fields of an object stand in its element. */
export interface XmlShape {
  readonly elements: ReadonlyMap<string, WireField>;
  readonly attributes: ReadonlyMap<string, WireField>;
  /** Names of elements that are the items of a list, which has no element of its own. */
  readonly unwrapped: ReadonlySet<string>;
  /** The field that is the text of the element. */
  readonly text: WireField | undefined;
  /** Element or attribute name by field name. */
  readonly names: ReadonlyMap<string, string>;
}

/** What the convention itself writes. */
const OWN_ATTRIBUTES: ReadonlySet<string> = new Set(["type", "key", "esc"]);

/** What is written as a list, or may be. */
const LISTED: ReadonlySet<string> = new Set(["array", "set", "tuple", "map", "union", "any"]);

const shapes = new WeakMap<ObjectType, XmlShape>();

/** @throws {@link SerializationError} `unsupported` for hints that contradict one another. */
export function shapeOf(type: ObjectType): XmlShape {
  let shape = shapes.get(type);
  if (shape === undefined) {
    shape = createShape(type);
    shapes.set(type, shape);
  }
  return shape;
}

function createShape(type: ObjectType): XmlShape {
  const elements = new Map<string, WireField>();
  const attributes = new Map<string, WireField>();
  const names = new Map<string, string>();
  const unwrapped = new Set<string>();
  let text: WireField | undefined;
  for (const field of type.fields) {
    const hints = field.plan.hints.xml ?? {};
    const isUnwrapped = hints.wrap === false;
    const hinted = (isUnwrapped ? hints.item : undefined) ?? hints.name;
    const name = hinted ?? field.name;
    if ((hinted !== undefined || isUnwrapped) && !isElementName(name)) {
      refuse(field, `"${name}" is no name for XML`);
    }
    if (isUnwrapped) {
      checkUnwrapped(field);
      unwrapped.add(name);
    }
    if (elements.has(name)) refuse(field, `a second field is called "${name}" in XML`);
    // Every field can be an element: where its value has no other form, or where types have to be written.
    elements.set(name, field);
    names.set(field.name, name);
    if (hints.attribute === true || hints.text === true) checkScalar(field);
    if (hints.attribute === true) {
      if (OWN_ATTRIBUTES.has(name) || !isElementName(name)) refuse(field, `"${name}" cannot be an attribute`);
      attributes.set(name, field);
    } else if (hints.text === true) {
      if (text !== undefined) refuse(field, "a second field is the text of the element");
      text = field;
    }
  }
  return { elements, attributes, unwrapped, text, names };
}

/** An item must not look like the list itself, with its `type`. */
function checkUnwrapped(field: WireField): void {
  const { type, nullable } = field.plan;
  if (type.kind !== "array" && type.kind !== "set") {
    return refuse(field, `only lists and sets can be without an element, not ${type.kind}`);
  }
  if (LISTED.has(type.item.type.kind) || (nullable && type.item.nullable)) {
    refuse(field, `a list of ${type.item.type.kind} needs an element around it`);
  }
}

function checkScalar(field: WireField): void {
  if (fixedType(field.plan) === undefined) {
    refuse(field, `only scalars of one type can be an attribute or text, not ${field.plan.type.kind}`);
  }
}

/** What `type` says of a scalar; a string has no such attribute. */
export type ScalarType =
  | "string"
  | "number"
  | "integer"
  | "boolean"
  | "dateTime"
  | "base64Binary"
  | "null"
  | "undefined";

const LITERAL_TYPES: Readonly<Record<string, ScalarType>> = {
  string: "string",
  number: "number",
  bigint: "integer",
  boolean: "boolean",
};

/** The one type that the scalars of a plan have, null aside; `undefined` when there are several, or no scalars. */
export function fixedType({ type }: WirePlan): ScalarType | undefined {
  switch (type.kind) {
    case "string":
    case "number":
    case "boolean":
      return type.kind;
    case "bigint":
      return "integer";
    case "bytes":
      return "base64Binary";
    case "date":
      return "dateTime";
    case "enum":
    case "literal": {
      const [first, ...others] = new Set(type.values.map((value) => typeof value));
      return others.length > 0 ? undefined : LITERAL_TYPES[first ?? ""];
    }
    default:
      return undefined;
  }
}

function refuse(field: WireField, reason: string): never {
  throw new SerializationError("unsupported", reason, {
    format: "xml",
    direction: "encode",
    path: [field.name],
  });
}
