import type { Reader, Writer } from "protobufjs/minimal.js";
import { describe } from "../../encode-walk.js";
import { asPlainObject, optionFor } from "../../fits-plan.js";
import type { UnionType } from "../../plan.js";
import { KeptFields, setUnknownFields, unknownFieldsOf } from "../../unknown-fields.js";
import { setOwn } from "./keys.js";
import type { ProtoMessage, ProtoType } from "./model.js";
import { enumCodec, nullCodec, scalarCodec, type ValueCodec } from "./scalars.js";
import { type Gathered, isNullable, SKIP, type SlotCodec, slotCodec } from "./slot-codec.js";
import type { ProtoWalk } from "./walk.js";
import { endFields, endOf, skipField, timestampCodec, valueCodec } from "./well-known.js";

/** Writes and reads the fields of a message, without the length that stands in front of one within another. */
export interface BodyCodec {
  write(writer: Writer, value: unknown, walk: ProtoWalk): void;
  read(reader: Reader, end: number, walk: ProtoWalk): unknown;
  /** What a message without fields says. */
  empty(walk: ProtoWalk): unknown;
}

/** Closures over the reader and writer: no code is generated, so that it works under a content security policy. */
export function compileMessage(root: ProtoMessage): BodyCodec {
  return new Compiler().body(root);
}

class Compiler {
  readonly #bodies = new Map<ProtoMessage, BodyCodec>();

  body(message: ProtoMessage): BodyCodec {
    const known = this.#bodies.get(message);
    if (known !== undefined) return known;
    const all = message.rest === undefined ? message.slots : [...message.slots, message.rest];
    const body = bodyOf(
      message,
      all.map((slot) => {
        let codec: ValueCodec | undefined;
        return slotCodec(slot, () => (codec ??= this.#value(slot.field.type)));
      }),
    );
    this.#bodies.set(message, body);
    return body;
  }

  #value(type: ProtoType): ValueCodec {
    switch (type.kind) {
      case "scalar":
        return scalarCodec(type);
      case "enum":
        return enumCodec(type.enum);
      case "timestamp":
        return timestampCodec;
      case "value":
        return valueCodec;
      case "null":
        return nullCodec;
      case "message":
        return nested(this.body(type.message));
      default:
        return type satisfies never;
    }
  }
}

function nested(body: BodyCodec): ValueCodec {
  return {
    wireType: 2,
    write(writer, value, walk) {
      writer.fork();
      body.write(writer, value, walk);
      writer.ldelim();
    },
    read: (reader, walk) => body.read(reader, endOf(reader, walk), walk),
    zero: (walk) => body.empty(walk),
  };
}

function bodyOf(message: ProtoMessage, codecs: readonly SlotCodec[]): BodyCodec {
  const parts = partsOf(message, codecs);
  // A map or list of the value; boxes, entries and unions are levels of the encoding only.
  const isLevel = message.role === "object" || message.role === "tuple";
  const gather = gatherer(message, codecs);
  return {
    write(writer, value, walk) {
      walk.openMessage();
      if (isLevel) walk.open();
      parts.write(writer, value, walk);
      if (isLevel) walk.close();
      walk.closeMessage();
    },
    read(reader, end, walk) {
      if (isLevel) walk.open();
      const gathered = gather(reader, end, walk);
      const value = parts.assemble(gathered, walk);
      if (isLevel) walk.close();
      return value;
    },
    empty: (walk) => parts.assemble([], walk),
  };
}

/** What a message holds for each slot, and behind them the {@link KeptFields} it has. */
type Gather = (reader: Reader, end: number, walk: ProtoWalk) => readonly Gathered[];

/** Most fields have small numbers, which are found faster in a list than in a map. */
const DENSE_NUMBERS = 64;

interface KnownField {
  readonly index: number;
  readonly key: string;
  readonly codec: Pick<SlotCodec, "read">;
}

function knownFields(codecs: readonly SlotCodec[]): ReadonlyMap<number, KnownField> {
  const fields = new Map<number, KnownField>();
  codecs.forEach((codec, index) => {
    const { field, nullField, key } = codec.slot;
    fields.set(field.number, { index, key, codec });
    if (nullField === undefined || !isNullable(codec)) return;
    fields.set(nullField.number, { index, key, codec: { read: codec.readNull.bind(codec) } });
  });
  return fields;
}

/** Reads the fields of a message, for each slot what it makes of its own. */
function gatherer({ role }: ProtoMessage, codecs: readonly SlotCodec[]): Gather {
  const byNumber = knownFields(codecs);
  const dense = Array.from({ length: DENSE_NUMBERS }, (_, number) => byNumber.get(number));
  const hasKeys = role === "object" || role === "tuple";
  const count = codecs.length;
  return (reader, end, walk) => {
    const gathered: Gathered[] = [];
    for (let index = 0; index < count; index++) gathered.push(undefined);
    let kept: KeptFields | undefined;
    walk.openMessage();
    while (reader.pos < end) {
      const start = reader.pos;
      const tag = reader.tag();
      const number = tag >>> 3;
      const known = number < DENSE_NUMBERS ? dense[number] : byNumber.get(number);
      if (known !== undefined) {
        if (hasKeys) walk.enter(known.key);
        const value = known.codec.read(reader, tag & 7, gathered[known.index], walk);
        if (hasKeys) walk.leave();
        if (value !== SKIP) {
          gathered[known.index] = value;
          continue;
        }
      } else if (walk.options.protobuf.unknownFields === "error" && number !== 0) {
        walk.fail("unsupported", `the schema has no field with the number ${number}`);
      }
      skipField(reader, tag, walk);
      if (role === "object" && walk.options.protobuf.unknownFields === "keep") {
        kept ??= new KeptFields();
        kept.add(reader.buf.subarray(start, reader.pos));
      }
    }
    endFields(reader, end, walk);
    if (kept !== undefined) gathered.push(kept);
    return gathered;
  };
}

interface Parts {
  write(writer: Writer, value: unknown, walk: ProtoWalk): void;
  assemble(gathered: readonly Gathered[], walk: ProtoWalk): unknown;
}

function partsOf(message: ProtoMessage, codecs: readonly SlotCodec[]): Parts {
  const slots = codecs.slice(0, message.slots.length);
  const rest = message.rest === undefined ? undefined : codecs.at(-1);
  switch (message.role) {
    case "object":
      return objectParts(slots, rest);
    case "tuple":
      return tupleParts(slots, rest);
    case "box":
      return boxParts(slots);
    case "entry":
      return entryParts(slots);
    case "union":
      return unionParts(slots, message.union);
    default:
      return message.role satisfies never;
  }
}

function writeAt(codec: SlotCodec, writer: Writer, value: unknown, walk: ProtoWalk): void {
  walk.enter(codec.slot.key);
  codec.write(writer, value, walk);
  walk.leave();
}

function objectParts(slots: readonly SlotCodec[], rest: SlotCodec | undefined): Parts {
  const known = new Set(slots.map(({ slot }) => slot.key));
  const isInherited = slots.map(({ slot }) => slot.key in Object.prototype);
  const keptAt = rest === undefined ? slots.length : slots.length + 1;
  return {
    write(writer, value, walk) {
      const object = asPlainObject(value);
      if (object === undefined) {
        return walk.fail("unrepresentable", `${describe(value)} where the schema has an object`);
      }
      for (let index = 0; index < slots.length; index++) {
        const codec = slots[index];
        if (codec === undefined) continue;
        const { key } = codec.slot;
        // What all objects inherit is none of this one.
        const isOwn = !isInherited[index] || Object.hasOwn(object, key);
        writeAt(codec, writer, isOwn ? object[key] : undefined, walk);
      }
      if (rest !== undefined) {
        const others = Object.entries(object).filter(([key]) => !known.has(key));
        rest.write(writer, Object.fromEntries(others), walk);
      }
      const kept = walk.options.protobuf.unknownFields === "keep" ? unknownFieldsOf(object) : undefined;
      if (kept !== undefined) writer.raw(kept);
    },
    assemble(gathered, walk) {
      const object: Record<string, unknown> = {};
      for (let index = 0; index < slots.length; index++) {
        const codec = slots[index];
        const value = codec?.finish(gathered[index], walk);
        if (value === undefined || codec === undefined) continue;
        const { key } = codec.slot;
        if (key === "__proto__") setOwn(object, key, value);
        else object[key] = value;
      }
      const kept = gathered[keptAt];
      if (kept instanceof KeptFields) setUnknownFields(object, kept.bytes);
      if (rest === undefined) return object;
      // Made by the codec of a record.
      const others = rest.finish(gathered[slots.length], walk) as Readonly<Record<string, unknown>>;
      for (const [key, value] of Object.entries(others)) {
        if (known.has(key)) walk.fail("duplicate_key", `duplicate key ${JSON.stringify(key)}`);
        setOwn(object, key, value);
      }
      return object;
    },
  };
}

function tupleParts(slots: readonly SlotCodec[], rest: SlotCodec | undefined): Parts {
  return {
    write(writer, value, walk) {
      if (!Array.isArray(value) || (rest === undefined && value.length > slots.length)) {
        return walk.fail("unrepresentable", `${describe(value)} where the schema has a tuple`);
      }
      slots.forEach((codec, index) => {
        writeAt(codec, writer, value[index], walk);
      });
      rest?.write(writer, value.slice(slots.length), walk);
    },
    assemble(gathered, walk) {
      const items = slots.map((codec, index) => codec.finish(gathered[index], walk));
      const further = rest?.finish(gathered[slots.length], walk);
      if (Array.isArray(further) && further.length > 0) return [...items, ...further];
      while (items.length > 0 && items.at(-1) === undefined) items.pop();
      return items;
    },
  };
}

function boxParts(slots: readonly SlotCodec[]): Parts {
  return {
    write(writer, value, walk) {
      for (const codec of slots) codec.write(writer, value, walk);
    },
    assemble: (gathered, walk) => slots.map((codec, index) => codec.finish(gathered[index], walk))[0],
  };
}

function entryParts(slots: readonly SlotCodec[]): Parts {
  return {
    write(writer, value, walk) {
      // The slot of a map gives its entries.
      const pair = value as readonly unknown[];
      slots.forEach((codec, index) => {
        codec.write(writer, pair[index], walk);
      });
    },
    assemble: (gathered, walk) => slots.map((codec, index) => codec.finish(gathered[index], walk)),
  };
}

function unionParts(slots: readonly SlotCodec[], union: UnionType | undefined): Parts {
  return {
    write(writer, value, walk) {
      const option = union === undefined ? undefined : optionFor(union, value);
      const index = option === undefined ? -1 : (union?.options.indexOf(option) ?? -1);
      const codec = slots[index];
      if (codec === undefined) {
        return walk.fail("unrepresentable", `${describe(value)} fits no option of the union`);
      }
      codec.write(writer, value, walk);
    },
    assemble(gathered, walk) {
      const present = slots.filter((_, index) => gathered[index] !== undefined);
      if (present.length > 1) walk.fail("duplicate_key", "two options of one union");
      const [codec] = present;
      return codec === undefined ? undefined : codec.finish(gathered[slots.indexOf(codec)], walk);
    },
  };
}
