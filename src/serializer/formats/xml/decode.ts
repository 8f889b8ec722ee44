import type { DecodeWalk } from "../../decode-walk.js";
import type { MapType, ObjectType, UnionType, WirePlan, WireType } from "../../plan.js";
import { setOf } from "../../tags.js";
import { isTextKey, pairPlan } from "../../text-key.js";
import { isBlank, unescapeIllegal } from "./characters.js";
import { hasFields, isEscaped, isKeyed, isOwnAttribute, isWholeList, keyOf, tagText } from "./element.js";
import { readPlanned, readTyped } from "./read-scalar.js";
import { fixedType, type ScalarType, shapeOf } from "./shape.js";
import type { XmlElement } from "./tree.js";

type PlanAt = (index: number) => WirePlan | undefined;

interface Entry {
  readonly key: string;
  readonly plan: WirePlan | undefined;
  /** An attribute or the text of the element itself has no element of its own. */
  readonly source: XmlElement | string;
}

const SCALAR_TYPES: ReadonlyMap<string, ScalarType> = new Map(
  (["string", "number", "integer", "boolean", "dateTime", "base64Binary", "null", "undefined"] as const).map(
    (type) => [type, type],
  ),
);
const COLLECTION_TYPES: ReadonlySet<string> = new Set(["array", "set", "map", "object"]);
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** How well an element fits a plan: by the types that it says it has, by what others may have meant, or not at all. */
const EXACT = 2;
const LENIENT = 1;
const MISFIT = 0;

/**
 * Gives elements the types they say they have, or else those of a plan. What does not fit stays as it was read, for the schema to
 * refuse.
 */
export class ElementDecoder {
  readonly #walk: DecodeWalk;
  /** How elements below unions fit, so that unions within unions cost no more than the text has elements. */
  readonly #fits = new Map<XmlElement, Map<WireType, number>>();

  constructor(walk: DecodeWalk) {
    this.#walk = walk;
  }

  decode(element: XmlElement, plan: WirePlan | undefined): unknown {
    this.#walk.check("stringLength", element.text.length, element.start);
    const written = element.attributes.get("type");
    if (plan?.type.kind === "union" && written !== "null") {
      return this.decode(element, this.#optionFor(element, plan.type));
    }
    const scalarType = SCALAR_TYPES.get(written ?? "");
    if (scalarType !== undefined) return this.#typedScalar(element, scalarType);
    if (written !== undefined && !COLLECTION_TYPES.has(written)) {
      this.#walk.fail("unsupported", `the type "${written.slice(0, 40)}" is not known`, element.start);
    }
    return written === undefined
      ? this.#planned(element, plan)
      : this.#collection(element, written, plan?.type);
  }

  #typedScalar(element: XmlElement, type: ScalarType): unknown {
    const text = this.#text(element);
    if (type === "undefined" && isBlank(text) && this.#walk.options.types === "tagged") return undefined;
    const value = readTyped(text, type, this.#walk.options.limits.digits);
    return value === undefined ? this.#walk.fail("malformed", `this is no ${type}`, element.start) : value;
  }

  #collection(element: XmlElement, written: string, type: WireType | undefined): unknown {
    switch (written) {
      case "array":
        return this.#items(element, planAt(type));
      case "set":
        return this.#set(element, planAt(type));
      case "map":
        return this.#pairs(element, type?.kind === "map" ? type : undefined);
      default:
        return this.#walk.object(this.#entries(element, type));
    }
  }

  /** An element that does not say what it is. */
  #planned(element: XmlElement, plan: WirePlan | undefined): unknown {
    const type = plan?.type;
    switch (type?.kind) {
      case "array":
      case "tuple":
        return this.#items(element, planAt(type));
      case "set":
        return this.#set(element, planAt(type));
      case "map":
        return isTextKey(type.key) ? new Map(this.#entries(element, type)) : this.#pairs(element, type);
      case "object":
      case "record":
        return this.#walk.object(this.#entries(element, type));
      default:
        break;
    }
    if (element.children.length > 0) return this.#walk.object(this.#entries(element, undefined));
    const text = this.#text(element);
    if (plan === undefined) return text;
    return readPlanned(text, plan, this.#walk.options.limits.digits) ?? text;
  }

  #items(element: XmlElement, plans: PlanAt): unknown[] {
    this.#checkContent(element);
    return element.children.map((child, index) =>
      this.#walk.below(index, () => this.decode(child, plans(index))),
    );
  }

  #set(element: XmlElement, plans: PlanAt): ReadonlySet<unknown> {
    const set = setOf(this.#items(element, plans));
    return set ?? this.#walk.fail("duplicate_key", "an item of this set is there twice", element.start);
  }

  #pairs(element: XmlElement, type: MapType | undefined): unknown {
    const pair = type === undefined ? undefined : pairPlan(type);
    const items = this.#items(element, () => pair);
    const map = new Map<unknown, unknown>();
    for (const [index, item] of items.entries()) {
      const start = element.children[index]?.start ?? element.start;
      if (!Array.isArray(item) || item.length !== 2) {
        return this.#walk.fail("malformed", "an entry of a map is a pair of items", start);
      }
      if (map.has(item[0]))
        this.#walk.fail("duplicate_key", "the key of this pair is already in the map", start);
      map.set(item[0], item[1]);
    }
    return map;
  }

  #entries(element: XmlElement, type: WireType | undefined): [string, unknown][] {
    const entries = type?.kind === "object" ? this.#fields(element, type) : this.#keyed(element, type);
    const seen = new Set<string>();
    const values: [string, unknown][] = [];
    for (const { key, plan, source } of entries) {
      const { start } = typeof source === "string" ? element : source;
      if (!this.#walk.takesKey(key, start)) continue;
      if (seen.has(key)) this.#walk.fail("duplicate_key", `"${key}" is already there`, start);
      seen.add(key);
      values.push([key, this.#walk.below(key, () => this.#value(source, plan))]);
    }
    return values;
  }

  #value(source: XmlElement | string, plan: WirePlan | undefined): unknown {
    if (typeof source !== "string") return this.decode(source, plan);
    return plan === undefined
      ? source
      : (readPlanned(source, plan, this.#walk.options.limits.digits) ?? source);
  }

  #keyed(element: XmlElement, type: WireType | undefined): Entry[] {
    this.#checkContent(element);
    const plan = type?.kind === "record" || type?.kind === "map" ? type.value : undefined;
    return element.children.map((source) => ({ key: this.#key(source), plan, source }));
  }

  /** Attributes are fields here, and text may be one. */
  #fields(element: XmlElement, type: ObjectType): Entry[] {
    const shape = shapeOf(type);
    const entries: Entry[] = [];
    for (const [name, value] of element.attributes) {
      if (isOwnAttribute(element, name)) continue;
      this.#walk.check("stringLength", value.length, element.start);
      const field = shape.elements.get(name);
      entries.push({ key: field?.name ?? name, plan: field?.plan ?? type.catchall, source: value });
    }
    const field = element.children.length === 0 ? shape.text : undefined;
    if (field === undefined) this.#checkText(element);
    else {
      const text = this.#unescaped(element);
      if (text !== "" || !field.plan.optional)
        entries.push({ key: field.name, plan: field.plan, source: text });
    }
    const lists = new Map<string, XmlElement[]>();
    for (const name of shape.unwrapped) lists.set(name, []);
    for (const source of element.children) {
      const key = this.#key(source);
      const list =
        isKeyed(source) || isWholeList(source, shape.elements.get(key)) ? undefined : lists.get(key);
      if (list !== undefined) {
        list.push(source);
        continue;
      }
      const named = isKeyed(source) ? undefined : shape.elements.get(key);
      entries.push(
        named === undefined
          ? { key, plan: type.byName.get(key) ?? type.catchall, source }
          : { key: named.name, plan: named.plan, source },
      );
    }
    const present = new Set(entries.map(({ key }) => key));
    for (const [name, children] of lists) {
      const field = shape.elements.get(name);
      if (
        field === undefined ||
        (children.length === 0 && (field.plan.optional || present.has(field.name)))
      ) {
        continue;
      }
      const start = children[0]?.start ?? element.start;
      const source = { name, attributes: NO_ATTRIBUTES, children, text: "", start };
      entries.push({ key: field.name, plan: field.plan, source });
    }
    return entries;
  }

  #key(element: XmlElement): string {
    return keyOf(element) ?? this.#walk.fail("malformed", "a backslash that begins no escape", element.start);
  }

  /** The text of an element without children. */
  #text(element: XmlElement): string {
    const [child] = element.children;
    if (child !== undefined)
      this.#walk.fail("malformed", `<${element.name}> has an element in it`, child.start);
    this.#checkAttributes(element);
    return this.#unescaped(element);
  }

  #unescaped(element: XmlElement): string {
    if (!isEscaped(element, "text")) return element.text;
    const text = unescapeIllegal(element.text);
    return text ?? this.#walk.fail("malformed", "a backslash that begins no escape", element.start);
  }

  #checkContent(element: XmlElement): void {
    this.#checkText(element);
    this.#checkAttributes(element);
  }

  #checkText(element: XmlElement): void {
    if (!isBlank(element.text)) {
      this.#walk.fail("unsupported", `text beside the elements of <${element.name}>`, element.start);
    }
  }

  #checkAttributes(element: XmlElement): void {
    for (const name of element.attributes.keys()) {
      if (!isOwnAttribute(element, name)) {
        this.#walk.fail("unsupported", `the attribute ${name} has no place in the value`, element.start);
      }
    }
  }

  /** The option the discriminator names, or the one that fits best; of those the first. */
  #optionFor(element: XmlElement, { options, discriminator }: UnionType): WirePlan | undefined {
    if (discriminator !== undefined) {
      const named = options.find(({ plan, tags }) => {
        const text = tagText(element, plan, discriminator);
        return tags.some((tag) => String(tag) === text);
      });
      return named?.plan;
    }
    const levels = options.map(({ plan }) => this.#fit(element, plan));
    const best = Math.max(...levels);
    return best === MISFIT ? undefined : options[levels.indexOf(best)]?.plan;
  }

  #fit(element: XmlElement, plan: WirePlan): number {
    const written = element.attributes.get("type");
    if (written === "null") return plan.nullable ? EXACT : MISFIT;
    if (plan.type.kind === "any") return EXACT;
    if (element.children.length === 0 && !COLLECTION_TYPES.has(written ?? "")) {
      const level = this.#fitText(element, plan, written);
      if (level !== MISFIT || written !== undefined) return level;
    }
    let levels = this.#fits.get(element);
    if (levels === undefined) {
      levels = new Map();
      this.#fits.set(element, levels);
    }
    let level = levels.get(plan.type);
    if (level === undefined) {
      level = this.#fitCollection(element, plan.type, written);
      levels.set(plan.type, level);
    }
    return level;
  }

  #fitText(element: XmlElement, plan: WirePlan, written: string | undefined): number {
    const { type } = plan;
    if (type.kind === "union") return this.#fitOption(element, type);
    if (hasFields(element)) return MISFIT;
    const { digits } = this.#walk.options.limits;
    const text = this.#text(element);
    const scalarType = SCALAR_TYPES.get(written ?? "string");
    if (type.kind === "enum" || type.kind === "literal") {
      const value = scalarType === undefined ? undefined : readTyped(text, scalarType, digits);
      if (type.values.some((known) => Object.is(known, value))) return EXACT;
    } else if (scalarType === fixedType(plan)) return EXACT;
    return written === undefined && readPlanned(text, plan, digits) !== undefined ? LENIENT : MISFIT;
  }

  #fitOption(element: XmlElement, type: UnionType): number {
    const option = this.#optionFor(element, type);
    return option === undefined ? MISFIT : this.#fit(element, option);
  }

  #fitCollection(element: XmlElement, type: WireType, written: string | undefined): number {
    if (type.kind === "union") return this.#fitOption(element, type);
    const shape = SHAPES.get(type.kind);
    if (shape === undefined || (written !== undefined && written !== shape) || !isBlank(element.text)) {
      return MISFIT;
    }
    const isKeyedMap = type.kind === "map" && written === undefined && isTextKey(type.key);
    const isNamed = type.kind === "object" || type.kind === "record" || isKeyedMap;
    const level = isNamed ? this.#fitEntries(element, type) : this.#fitItems(element, type);
    const isSure = written !== undefined || (isNamed && element.children.length > 0);
    return isSure ? level : Math.min(level, LENIENT);
  }

  #fitItems(element: XmlElement, type: WireType): number {
    if (type.kind === "tuple") {
      const { length } = element.children;
      const isLong = length > type.items.length && type.rest === undefined;
      if (isLong || type.items.slice(length).some(({ optional }) => !optional)) return MISFIT;
    }
    const plans = planAt(type);
    return this.#least(element.children.map((child, index) => this.#fitPlan(child, plans(index), MISFIT)));
  }

  #fitEntries(element: XmlElement, type: WireType): number {
    if (type.kind !== "object") {
      if (hasFields(element)) return MISFIT;
      const value = type.kind === "record" || type.kind === "map" ? type.value : undefined;
      return this.#least(element.children.map((child) => this.#fitPlan(child, value, MISFIT)));
    }
    const entries = this.#fields(element, type);
    const keys = new Set(entries.map(({ key }) => key));
    if (type.fields.some(({ name, plan }) => !plan.optional && !keys.has(name))) return MISFIT;
    const unknown = type.strict ? MISFIT : LENIENT;
    return this.#least(
      entries.map(({ plan, source }) => {
        if (typeof source !== "string") return this.#fitPlan(source, plan, unknown);
        return plan === undefined ? unknown : LENIENT;
      }),
    );
  }

  #fitPlan(element: XmlElement, plan: WirePlan | undefined, unplanned: number): number {
    return plan === undefined ? unplanned : this.#fit(element, plan);
  }

  #least(levels: readonly number[]): number {
    return levels.reduce((least, level) => Math.min(least, level), EXACT);
  }
}

/** What `type` says of a collection where it has to. */
const SHAPES: ReadonlyMap<WireType["kind"], string> = new Map<WireType["kind"], string>([
  ["array", "array"],
  ["tuple", "array"],
  ["set", "set"],
  ["map", "map"],
  ["object", "object"],
  ["record", "object"],
]);

function planAt(type: WireType | undefined): PlanAt {
  switch (type?.kind) {
    case "array":
    case "set":
      return () => type.item;
    case "tuple":
      return (index) => type.items[index] ?? type.rest;
    case "map": {
      const pair = pairPlan(type);
      return () => pair;
    }
    default:
      return () => undefined;
  }
}
