import type { Reader, Writer } from "protobufjs/minimal.js";
import { describe } from "../../encode-walk.js";
import { asPlainObject } from "../../fits-plan.js";
import { setKey, takesKey } from "./keys.js";
import type { ProtoField, ProtoSlot } from "./model.js";
import { scalarCodec, stringCodec, type ValueCodec } from "./scalars.js";
import { STRING } from "./slot.js";
import type { ProtoWalk } from "./walk.js";
import { endFields, endOf, skipField } from "./well-known.js";
import { writeShortEntry } from "./write-text.js";

/** What a slot has gathered from the fields of a message: `undefined` until there is one. */
export type Gathered = unknown;

/** Writes and reads the value of one slot. */
export interface SlotCodec {
  readonly slot: ProtoSlot;
  /** Writes tag and value, or nothing where absence says the same. */
  write(writer: Writer, value: unknown, walk: ProtoWalk): void;
  /** Takes one field; gives what is gathered now, or {@link SKIP} for a wire type that is not the field's. */
  read(reader: Reader, wireType: number, gathered: Gathered, walk: ProtoWalk): Gathered;
  /** The value of what was gathered. */
  finish(gathered: Gathered, walk: ProtoWalk): unknown;
}

/** The field is another one than the number says: it is passed over. */
export const SKIP = Symbol("skip");
/** The field says that the value is null. */
const NULL = Symbol("null");

function tagOf({ number }: ProtoField, wireType: number): number {
  return ((number << 3) | wireType) >>> 0;
}

/** `codec` is asked for late: that of a recursive message is not there yet. */
export function slotCodec(slot: ProtoSlot, codec: () => ValueCodec): SlotCodec {
  if (slot.presence === "list") return new ListSlot(slot, codec);
  if (slot.presence === "map") return new MapSlot(slot, codec);
  return new SingleSlot(slot, codec);
}

function isZero(value: unknown): boolean {
  switch (typeof value) {
    case "string":
      return value === "";
    case "number":
      return Object.is(value, 0);
    case "object":
      return value instanceof Uint8Array && value.length === 0;
    default:
      return value === false || value === 0n;
  }
}

class SingleSlot implements SlotCodec {
  readonly slot: ProtoSlot;
  readonly #codec: () => ValueCodec;
  /** In front of the value; 0, which is none, until it is known. */
  #tag = 0;

  constructor(slot: ProtoSlot, codec: () => ValueCodec) {
    this.slot = slot;
    this.#codec = codec;
  }

  write(writer: Writer, value: unknown, walk: ProtoWalk): void {
    const { presence, field, nullField } = this.slot;
    walk.node();
    if (value === undefined) {
      if (presence === "optional" || presence === "nullish") return;
      walk.fail("unrepresentable", "undefined");
    }
    if (value === null && presence === "nullable") return;
    if (value === null && nullField !== undefined) {
      writer.uint32(tagOf(nullField, 0)).uint32(0);
      return;
    }
    if (presence === "zero" && isZero(value)) return;
    const codec = this.#codec();
    if (this.#tag === 0) this.#tag = tagOf(field, codec.wireType);
    codec.write(writer.uint32(this.#tag), value, walk);
  }

  read(reader: Reader, wireType: number, gathered: Gathered, walk: ProtoWalk): Gathered {
    const codec = this.#codec();
    if (wireType !== codec.wireType) return SKIP;
    if (gathered !== undefined) walk.fail("duplicate_key", "a field that may occur once occurs twice");
    walk.node();
    return codec.read(reader, walk);
  }

  readNull(reader: Reader, wireType: number, gathered: Gathered, walk: ProtoWalk): Gathered {
    if (wireType !== 0) return SKIP;
    if (gathered !== undefined) walk.fail("duplicate_key", "null and a value");
    reader.uint32();
    return NULL;
  }

  finish(gathered: Gathered, walk: ProtoWalk): unknown {
    if (gathered === NULL) return null;
    if (gathered !== undefined) return gathered;
    if (this.slot.presence === "zero") return this.#codec().zero(walk);
    return this.slot.presence === "nullable" ? null : undefined;
  }
}

export function isNullable(codec: SlotCodec): codec is SingleSlot {
  return codec instanceof SingleSlot && codec.slot.nullField !== undefined;
}

/** Lists and sets; scalars are packed, and read in both forms. */
class ListSlot implements SlotCodec {
  readonly slot: ProtoSlot;
  readonly #codec: () => ValueCodec;

  constructor(slot: ProtoSlot, codec: () => ValueCodec) {
    this.slot = slot;
    this.#codec = codec;
  }

  #items(value: unknown, walk: ProtoWalk): readonly unknown[] {
    const { collection } = this.slot;
    if (collection === "array" && Array.isArray(value)) return Array.from<unknown>(value);
    if (collection === "set" && value instanceof Set) return [...value];
    if (collection === "pairs" && value instanceof Map) return [...value];
    return walk.fail("unrepresentable", `${describe(value)} where the schema has a list, set or map`);
  }

  write(writer: Writer, value: unknown, walk: ProtoWalk): void {
    const items = this.#items(value, walk);
    if (items.length === 0) return;
    const codec = this.#codec();
    const isPacked = codec.wireType !== 2;
    const tag = tagOf(this.slot.field, 2);
    walk.open();
    if (isPacked) writer.uint32(tag).fork();
    for (let index = 0; index < items.length; index++) {
      walk.enter(index);
      walk.node();
      if (!isPacked) writer.uint32(tag);
      codec.write(writer, items[index], walk);
      walk.leave();
    }
    if (isPacked) writer.ldelim();
    walk.close();
  }

  read(reader: Reader, wireType: number, gathered: Gathered, walk: ProtoWalk): Gathered {
    const codec = this.#codec();
    const items: unknown[] = Array.isArray(gathered) ? gathered : [];
    const readItem = (): void => {
      walk.enter(items.length);
      walk.node();
      items.push(codec.read(reader, walk));
      walk.leave();
    };
    if (wireType !== codec.wireType && wireType !== 2) return SKIP;
    walk.open();
    if (wireType === codec.wireType) readItem();
    else {
      const end = endOf(reader, walk);
      while (reader.pos < end) readItem();
      if (reader.pos !== end) walk.fail("malformed", "an item reaches beyond its list");
    }
    walk.close();
    return items;
  }

  finish(gathered: Gathered, walk: ProtoWalk): unknown {
    const items: readonly unknown[] = Array.isArray(gathered) ? gathered : [];
    if (this.slot.collection === "set") {
      const set = new Set(items);
      return set.size === items.length ? set : walk.fail("duplicate_key", "a set has an item twice");
    }
    if (this.slot.collection !== "pairs") return items;
    // The items are entries, which read as pairs.
    const map = new Map(items as readonly (readonly [unknown, unknown])[]);
    return map.size === items.length ? map : walk.fail("duplicate_key", "a map has a key twice");
  }
}

/** Maps of protobuf: records, and `Map`s with keys it allows. */
class MapSlot implements SlotCodec {
  readonly slot: ProtoSlot;
  readonly #codec: () => ValueCodec;
  readonly #keys: ValueCodec;
  readonly #tag: number;

  constructor(slot: ProtoSlot, codec: () => ValueCodec) {
    this.slot = slot;
    this.#codec = codec;
    this.#keys = scalarCodec(slot.field.mapKey ?? STRING);
    this.#tag = tagOf(slot.field, 2);
  }

  write(writer: Writer, value: unknown, walk: ProtoWalk): void {
    walk.open();
    if (this.slot.collection === "map") this.#writeMap(writer, value, walk);
    else this.#writeRecord(writer, value, walk);
    walk.close();
  }

  #writeMap(writer: Writer, value: unknown, walk: ProtoWalk): void {
    if (!(value instanceof Map)) return this.#refuse(value, walk);
    const entries: readonly (readonly [unknown, unknown])[] = [...value];
    const ordered = walk.options.canonical ? entries.toSorted(byKey) : entries;
    for (const [key, item] of ordered) this.#writeEntry(writer, key, item, walk);
  }

  #writeRecord(writer: Writer, value: unknown, walk: ProtoWalk): void {
    const record = asPlainObject(value);
    if (record === undefined) return this.#refuse(value, walk);
    if (walk.options.canonical || !walk.loopsOverOwn(record)) {
      for (const entry of Object.entries(record).sort(byKey)) this.#writeOwn(writer, ...entry, walk);
      return;
    }
    const isOfTexts = this.#keys === stringCodec && this.#codec() === stringCodec;
    for (const key in record) {
      const item = record[key];
      // Labels are most of what there is; what is wrong with one is for the other way to say.
      const isText = isOfTexts && typeof item === "string" && walk.allowsEntry(key, item);
      if (isText && writeShortEntry(writer, this.#tag, key, item)) walk.node();
      else this.#writeOwn(writer, key, item, walk);
    }
  }

  #writeOwn(writer: Writer, key: string, item: unknown, walk: ProtoWalk): void {
    if (item !== undefined && takesKey(key, walk)) this.#writeEntry(writer, key, item, walk);
  }

  #writeEntry(writer: Writer, key: unknown, item: unknown, walk: ProtoWalk): void {
    const codec = this.#codec();
    const name = String(key);
    walk.enter(name);
    walk.node();
    walk.key(name.length);
    writer.uint32(this.#tag).fork();
    this.#keys.write(writer.uint32(KEY_NUMBER | this.#keys.wireType), key, walk);
    codec.write(writer.uint32(VALUE_NUMBER | codec.wireType), item, walk);
    writer.ldelim();
    walk.leave();
  }

  #refuse(value: unknown, walk: ProtoWalk): never {
    return walk.fail("unrepresentable", `${describe(value)} where the schema has a ${this.slot.collection}`);
  }

  read(reader: Reader, wireType: number, gathered: Gathered, walk: ProtoWalk): Gathered {
    if (wireType !== 2) return SKIP;
    const codec = this.#codec();
    const end = endOf(reader, walk);
    const keyTag = KEY_NUMBER | this.#keys.wireType;
    const valueTag = VALUE_NUMBER | codec.wireType;
    let key: unknown = this.#keys.zero(walk);
    let value: unknown;
    walk.node();
    walk.open();
    walk.openMessage();
    while (reader.pos < end) {
      const tag = reader.tag();
      if (tag === keyTag) {
        key = this.#keys === stringCodec ? walk.keys.read(reader) : this.#keys.read(reader, walk);
        if (typeof key === "string") {
          walk.text(key.length);
          walk.key(key.length);
        }
      } else if (tag === valueTag) {
        walk.enter(String(key));
        value = codec.read(reader, walk);
        walk.leave();
      } else skipField(reader, tag, walk);
    }
    endFields(reader, end, walk);
    walk.close();
    const read = value === undefined ? codec.zero(walk) : value;
    return this.slot.collection === "map"
      ? intoMap(gathered, key, read, walk)
      : intoRecord(gathered, String(key), read, walk);
  }

  finish(gathered: Gathered, walk: ProtoWalk): unknown {
    if (this.slot.collection === "map") return gathered instanceof Map ? gathered : new Map();
    if (!(gathered instanceof RecordEntries)) return {};
    const { record, names } = gathered;
    let keys = 0;
    // Without a list of the keys.
    for (const _ in record) keys += 1;
    if (keys === names.length) return record;
    const seen = new Set<string>();
    const twice = names.find((name) => seen.size === seen.add(name).size);
    if (twice === undefined) return record;
    walk.enter(this.slot.key);
    return walk.fail("duplicate_key", `duplicate key ${JSON.stringify(twice)}`);
  }
}

/** Of the key and the value in the entry of a map. */
const KEY_NUMBER = 8;
const VALUE_NUMBER = 16;

/** The entries of a record so far. To ask of each key whether it is new would take as long as to set it. */
class RecordEntries {
  readonly record: Record<string, unknown> = {};
  readonly names: string[] = [];
}

function intoRecord(gathered: Gathered, key: string, value: unknown, walk: ProtoWalk): RecordEntries {
  const entries = gathered instanceof RecordEntries ? gathered : new RecordEntries();
  if (key === "__proto__" && !takesKey(key, walk)) return entries;
  setKey(entries.record, key, value, walk);
  entries.names.push(key);
  return entries;
}

function intoMap(
  gathered: Gathered,
  key: unknown,
  value: unknown,
  walk: ProtoWalk,
): ReadonlyMap<unknown, unknown> {
  const entries = gathered instanceof Map ? gathered : new Map<unknown, unknown>();
  const { size } = entries;
  entries.set(key, value);
  if (entries.size === size) walk.fail("duplicate_key", `duplicate key ${JSON.stringify(String(key))}`);
  return entries;
}

function byKey([a]: readonly [unknown, unknown], [b]: readonly [unknown, unknown]): number {
  return String(a) < String(b) ? -1 : 1;
}
