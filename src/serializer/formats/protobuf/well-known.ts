import type { Reader, Writer } from "protobufjs/minimal.js";
import { describe } from "../../encode-walk.js";
import { asPlainObject } from "../../fits-plan.js";
import { escapedKey, hasHoles, type TaggedValue, TagProblem, tagged, untagged } from "../../tags.js";
import { setKey, takesKey } from "./keys.js";
import { readText } from "./read-text.js";
import type { ValueCodec } from "./scalars.js";
import type { ProtoWalk } from "./walk.js";
import { writeText } from "./write-text.js";

/** Runs `read` for each field until `end`, which it must meet. */
export function readFields(
  reader: Reader,
  end: number,
  walk: ProtoWalk,
  read: (number: number, wireType: number) => boolean,
): void {
  walk.openMessage();
  while (reader.pos < end) {
    const tag = reader.tag();
    if (!read(tag >>> 3, tag & 7)) skipField(reader, tag, walk);
  }
  endFields(reader, end, walk);
}

/** Passes over the field behind a tag. */
export function skipField(reader: Reader, tag: number, walk: ProtoWalk): void {
  if (tag >>> 3 === 0) walk.fail("malformed", "a field with the number 0");
  if ((tag & 7) === 4) walk.fail("malformed", "the end of a group that was not begun");
  reader.skipType(tag & 7, 0, tag >>> 3);
}

export function endFields(reader: Reader, end: number, walk: ProtoWalk): void {
  if (reader.pos !== end) walk.fail("malformed", "a field reaches beyond its message");
  walk.closeMessage();
}

export function endOf(reader: Reader, walk: ProtoWalk): number {
  const length = reader.uint32();
  if (length > reader.len - reader.pos) walk.fail("malformed", "a message reaches beyond the data");
  return reader.pos + length;
}

const MAX_SECONDS = 8_640_000_000_000n;

/** google.protobuf.Timestamp: `int64 seconds = 1; int32 nanos = 2;`. */
export const timestampCodec: ValueCodec = {
  wireType: 2,
  write(writer, value, walk) {
    const time = value instanceof Date ? value.getTime() : Number.NaN;
    if (Number.isNaN(time)) walk.fail("unrepresentable", `${describe(value)} where the schema has a date`);
    const seconds = Math.floor(time / 1_000);
    const nanos = (time - seconds * 1_000) * 1_000_000;
    writer.fork();
    if (seconds !== 0) writer.uint32(8).int64(seconds);
    if (nanos !== 0) writer.uint32(16).int32(nanos);
    writer.ldelim();
  },
  read(reader, walk) {
    let seconds = 0n;
    let nanos = 0;
    readFields(reader, endOf(reader, walk), walk, (number, wireType) => {
      if (wireType !== 0 || number > 2) return false;
      if (number === 1) seconds = BigInt(reader.int64().toString());
      else nanos = reader.int32();
      return true;
    });
    const isBeyond = seconds > MAX_SECONDS || seconds < -MAX_SECONDS;
    const date = new Date(isBeyond ? Number.NaN : Number(seconds) * 1_000 + nanos / 1_000_000);
    if (nanos < 0 || nanos > 999_999_999) walk.fail("malformed", `a timestamp with ${nanos} nanoseconds`);
    if (Number.isNaN(date.getTime()) || nanos % 1_000_000 !== 0) {
      walk.fail("unrepresentable", "a timestamp finer or farther than a Date can hold");
    }
    return date;
  },
  zero: () => new Date(0),
};

/** Tags of google.protobuf.Value: null_value, number_value, string_value, bool_value, struct_value, list_value. */
const TAG = { null: 8, number: 17, string: 26, bool: 32, struct: 42, list: 50 } as const;
/** Of the only field of a Struct and of a ListValue, and of the key and value of an entry. */
const FIRST = 10;
const SECOND = 18;

function writeList(writer: Writer, items: readonly unknown[], walk: ProtoWalk): void {
  writer.uint32(TAG.list).fork();
  items.forEach((item, index) => {
    walk.enter(index);
    writer.uint32(FIRST);
    valueCodec.write(writer, item, walk);
    walk.leave();
  });
  writer.ldelim();
}

function writeStruct(writer: Writer, value: unknown, walk: ProtoWalk): void {
  const isTagged = walk.options.types === "tagged";
  const object = asPlainObject(value);
  if (object === undefined) walk.fail("unrepresentable", `${describe(value)} in google.protobuf.Value`);
  const keys = Object.keys(object).filter(
    (key) => (object[key] !== undefined || isTagged) && takesKey(key, walk),
  );
  if (walk.options.canonical) keys.sort();
  writer.uint32(TAG.struct).fork();
  for (const key of keys) {
    const written = isTagged && keys.length === 1 ? escapedKey(key) : key;
    writeEntry(writer, written, object[key], walk);
  }
  writer.ldelim();
}

function writeEntry(writer: Writer, key: string, value: unknown, walk: ProtoWalk): void {
  walk.enter(key);
  walk.key(key.length);
  writeText(writer.uint32(FIRST).fork().uint32(FIRST), key, walk);
  writer.uint32(SECOND);
  valueCodec.write(writer, value, walk);
  writer.ldelim();
  walk.leave();
}

function writeTagged(writer: Writer, { tag, content }: TaggedValue, walk: ProtoWalk): void {
  if (tag === "$bigint") walk.digits(content.length);
  walk.open();
  writer.uint32(TAG.struct).fork();
  writeEntry(writer, tag, content, walk);
  writer.ldelim();
  walk.close();
}

/** The fields of a google.protobuf.Value, without the length in front. */
export function writeValueBody(writer: Writer, value: unknown, walk: ProtoWalk): void {
  walk.node();
  const rich = walk.options.types === "tagged" ? tagged(value) : undefined;
  if (rich !== undefined) writeTagged(writer, rich, walk);
  else if (value === null) writer.uint32(TAG.null).uint32(0);
  else if (typeof value === "boolean") writer.uint32(TAG.bool).bool(value);
  else if (typeof value === "number") {
    if (!Number.isFinite(value)) walk.fail("unrepresentable", `${value} in google.protobuf.Value`);
    writer.uint32(TAG.number).double(value);
  } else if (typeof value === "string") {
    walk.text(value.length);
    writeText(writer.uint32(TAG.string), value, walk);
  } else {
    walk.open();
    if (Array.isArray(value)) {
      if (walk.options.types === "tagged" && hasHoles(value)) {
        walk.fail("unrepresentable", "a list with holes");
      }
      writeList(writer, Array.from<unknown>(value), walk);
    } else writeStruct(writer, value, walk);
    walk.close();
  }
}

export function readValueBody(reader: Reader, end: number, walk: ProtoWalk): unknown {
  walk.node();
  let found: { readonly value: unknown } | undefined;
  readFields(reader, end, walk, (number, wireType) => {
    const tag = (number << 3) | wireType;
    if (!VALUE_TAGS.has(tag)) return false;
    if (found !== undefined) walk.fail("duplicate_key", "two kinds of one google.protobuf.Value");
    found = { value: readKind(reader, tag, walk) };
    return true;
  });
  return (found ?? walk.fail("malformed", "a google.protobuf.Value without a kind")).value;
}

const VALUE_TAGS: ReadonlySet<number> = new Set(Object.values(TAG));

function readKind(reader: Reader, tag: number, walk: ProtoWalk): unknown {
  switch (tag) {
    case TAG.null:
      reader.uint32();
      return null;
    case TAG.number: {
      const number = reader.double();
      return Number.isFinite(number) ? number : walk.fail("malformed", `${number} in google.protobuf.Value`);
    }
    case TAG.string: {
      const text = readText(reader);
      walk.text(text.length);
      return text;
    }
    case TAG.bool:
      return reader.bool();
    default:
      return readCollection(reader, tag === TAG.list, walk);
  }
}

function readCollection(reader: Reader, isList: boolean, walk: ProtoWalk): unknown {
  const list: unknown[] = [];
  const entries = new Map<string, unknown>();
  walk.open();
  readFields(reader, endOf(reader, walk), walk, (number, wireType) => {
    if (number !== 1 || wireType !== 2) return false;
    if (isList) {
      walk.enter(list.length);
      list.push(valueCodec.read(reader, walk));
      walk.leave();
    } else readEntry(reader, entries, walk);
    return true;
  });
  walk.close();
  if (isList) return list;
  const struct: Record<string, unknown> = {};
  for (const [key, value] of entries) setKey(struct, key, value, walk);
  return walk.options.types === "tagged" ? readTagged(struct, walk) : struct;
}

function readTagged(struct: Readonly<Record<string, unknown>>, walk: ProtoWalk): unknown {
  try {
    return untagged(struct, walk.options.limits.digits);
  } catch (error) {
    if (error instanceof TagProblem) walk.fail("malformed", error.message);
    throw error;
  }
}

function readEntry(reader: Reader, entries: Map<string, unknown>, walk: ProtoWalk): void {
  let key = "";
  let value: unknown = null;
  readFields(reader, endOf(reader, walk), walk, (number, wireType) => {
    if (wireType !== 2 || number > 2) return false;
    if (number === 1) {
      key = readText(reader);
      walk.key(key.length);
      return true;
    }
    walk.enter(key);
    value = valueCodec.read(reader, walk);
    walk.leave();
    return true;
  });
  if (entries.has(key)) walk.fail("duplicate_key", `duplicate key ${JSON.stringify(key)}`);
  entries.set(key, value);
}

/** google.protobuf.Value: any JSON value. */
export const valueCodec: ValueCodec = {
  wireType: 2,
  write(writer, value, walk) {
    writer.fork();
    writeValueBody(writer, value, walk);
    writer.ldelim();
  },
  read: (reader, walk) => readValueBody(reader, endOf(reader, walk), walk),
  zero: () => null,
};
