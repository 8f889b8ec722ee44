import type { Reader, Writer } from "protobufjs/minimal.js";
import { describe } from "../../encode-walk.js";
import { asPlainObject } from "../../fits-plan.js";
import { setKey, takesKey } from "./keys.js";
import type { ProtoField, ProtoSlot } from "./model.js";
import { scalarCodec, type ValueCodec } from "./scalars.js";
import { STRING } from "./slot.js";
import type { ProtoWalk } from "./walk.js";
import { endOf, readFields } from "./well-known.js";

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
  return (
    Object.is(value, 0) ||
    value === "" ||
    value === false ||
    value === 0n ||
    (value instanceof Uint8Array && value.length === 0)
  );
}

class SingleSlot implements SlotCodec {
  readonly slot: ProtoSlot;
  readonly #codec: () => ValueCodec;

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
    codec.write(writer.uint32(tagOf(field, codec.wireType)), value, walk);
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
    walk.open();
    if (isPacked) writer.uint32(tagOf(this.slot.field, 2)).fork();
    items.forEach((item, index) => {
      walk.enter(index);
      walk.node();
      if (!isPacked) writer.uint32(tagOf(this.slot.field, 2));
      codec.write(writer, item, walk);
      walk.leave();
    });
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

  constructor(slot: ProtoSlot, codec: () => ValueCodec) {
    this.slot = slot;
    this.#codec = codec;
    this.#keys = scalarCodec(slot.field.mapKey ?? STRING);
  }

  #entries(value: unknown, walk: ProtoWalk): readonly (readonly [unknown, unknown])[] {
    if (this.slot.collection === "map") {
      if (value instanceof Map) return [...value];
    } else {
      const object = asPlainObject(value);
      if (object !== undefined) {
        return Object.entries(object).filter(([key, item]) => item !== undefined && takesKey(key, walk));
      }
    }
    return walk.fail("unrepresentable", `${describe(value)} where the schema has a ${this.slot.collection}`);
  }

  write(writer: Writer, value: unknown, walk: ProtoWalk): void {
    const entries = [...this.#entries(value, walk)];
    if (walk.options.canonical) entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    const codec = this.#codec();
    walk.open();
    for (const [key, item] of entries) {
      const name = String(key);
      walk.enter(name);
      walk.node();
      walk.key(name.length);
      writer.uint32(tagOf(this.slot.field, 2)).fork();
      this.#keys.write(writer.uint32(8 | this.#keys.wireType), key, walk);
      codec.write(writer.uint32(16 | codec.wireType), item, walk);
      writer.ldelim();
      walk.leave();
    }
    walk.close();
  }

  read(reader: Reader, wireType: number, gathered: Gathered, walk: ProtoWalk): Gathered {
    if (wireType !== 2) return SKIP;
    const codec = this.#codec();
    const entries = gathered instanceof Map ? gathered : new Map<unknown, unknown>();
    let key: unknown = this.#keys.zero(walk);
    let value: unknown;
    walk.node();
    walk.open();
    readFields(reader, endOf(reader, walk), walk, (number, type) => {
      if (number === 1 && type === this.#keys.wireType) {
        key = this.#keys.read(reader, walk);
        if (typeof key === "string") walk.key(key.length);
      } else if (number === 2 && type === codec.wireType) {
        walk.enter(String(key));
        value = codec.read(reader, walk);
        walk.leave();
      } else return false;
      return true;
    });
    walk.close();
    if (entries.has(key)) walk.fail("duplicate_key", `duplicate key ${JSON.stringify(String(key))}`);
    entries.set(key, value === undefined ? codec.zero(walk) : value);
    return entries;
  }

  finish(gathered: Gathered, walk: ProtoWalk): unknown {
    const entries: ReadonlyMap<unknown, unknown> = gathered instanceof Map ? gathered : new Map();
    if (this.slot.collection === "map") return entries;
    const record: Record<string, unknown> = {};
    for (const [key, value] of entries) setKey(record, String(key), value, walk);
    return record;
  }
}
