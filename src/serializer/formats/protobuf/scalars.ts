import type { Reader, Writer } from "protobufjs/minimal.js";
import { DECIMAL_INTEGER } from "../../../base/patterns/decimal-integer.js";
import { describe } from "../../encode-walk.js";
import type { ProtoEnum, ScalarRef } from "./model.js";
import { readText } from "./read-text.js";
import type { ProtoWalk } from "./walk.js";
import { writeText } from "./write-text.js";

/** How one value is written behind its tag. */
export interface ValueCodec {
  /** 0 varint, 1 eight bytes, 2 length-delimited, 5 four bytes. */
  readonly wireType: 0 | 1 | 2 | 5;
  write(writer: Writer, value: unknown, walk: ProtoWalk): void;
  read(reader: Reader, walk: ProtoWalk): unknown;
  /** What a field that is absent from a map entry holds. */
  zero(walk: ProtoWalk): unknown;
}

const INT32: readonly [number, number] = [-0x8000_0000, 0x7fff_ffff];
const UINT32: readonly [number, number] = [0, 0xffff_ffff];
const SAFE: readonly [number, number] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];

function refuse(value: unknown, wanted: string, walk: ProtoWalk): never {
  return walk.fail("unrepresentable", `${describe(value)} where the schema has ${wanted}`);
}

function checkInteger(value: unknown, [min, max]: readonly [number, number], walk: ProtoWalk): number {
  const isInside = typeof value === "number" && Number.isInteger(value) && value >= min && value <= max;
  // The writer would cut other numbers off without a word, and has no -0.
  if (!isInside || Object.is(value, -0)) return refuse(value, `an integer of ${min} to ${max}`, walk);
  return value;
}

function varint(value: bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, value);
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}

/** The 64 bits of a varint. */
function readLong(reader: Reader): bigint {
  const { high, low } = reader.uint64();
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

function bigintCodec(name: "int64" | "uint64"): ValueCodec {
  const wrap = name === "int64" ? BigInt.asIntN : BigInt.asUintN;
  return {
    wireType: 0,
    write(writer, value, walk) {
      if (typeof value !== "bigint" || wrap(64, value) !== value) refuse(value, name, walk);
      writer.raw(varint(value));
    },
    read: (reader) => wrap(64, readLong(reader)),
    zero: () => 0n,
  };
}

export const stringCodec: ValueCodec = {
  wireType: 2,
  write(writer, value, walk) {
    if (typeof value !== "string") return refuse(value, "a string", walk);
    walk.text(value.length);
    writeText(writer, value, walk);
  },
  read(reader, walk) {
    const text = readText(reader);
    walk.text(text.length);
    return text;
  },
  zero: () => "",
};

const decimalCodec: ValueCodec = {
  wireType: 2,
  write(writer, value, walk) {
    if (typeof value !== "bigint") return refuse(value, "a bigint", walk);
    const text = value.toString();
    if (text.length > walk.options.limits.digits) walk.fail("limit", "a bigint of too many digits");
    writer.string(text);
  },
  read(reader, walk) {
    const text = readText(reader);
    const isDecimal = text.length <= walk.options.limits.digits && DECIMAL_INTEGER.test(text);
    return isDecimal ? BigInt(text) : text;
  },
  zero: () => 0n,
};

const bytesCodec: ValueCodec = {
  wireType: 2,
  write(writer, value, walk) {
    if (!(value instanceof Uint8Array)) return refuse(value, "bytes", walk);
    walk.text(value.length);
    writer.bytes(value);
  },
  read(reader, walk) {
    const bytes = reader.bytes();
    walk.text(bytes.length);
    // A copy: the reader gives a window into the data.
    return new Uint8Array(bytes);
  },
  zero: () => new Uint8Array(0),
};

const boolCodec: ValueCodec = {
  wireType: 0,
  write(writer, value, walk) {
    if (typeof value !== "boolean") return refuse(value, "a boolean", walk);
    writer.bool(value);
  },
  read: (reader) => reader.bool(),
  zero: () => false,
};

const doubleCodec: ValueCodec = {
  wireType: 1,
  write(writer, value, walk) {
    if (typeof value !== "number") return refuse(value, "a number", walk);
    writer.double(value);
  },
  read: (reader) => reader.double(),
  zero: () => 0,
};

const floatCodec: ValueCodec = {
  wireType: 5,
  write(writer, value, walk) {
    if (typeof value !== "number") return refuse(value, "a number", walk);
    if (!Object.is(Math.fround(value), value)) refuse(value, "a float32, see Math.fround", walk);
    writer.float(value);
  },
  read: (reader) => reader.float(),
  zero: () => 0,
};

const safeIntegerCodec: ValueCodec = {
  wireType: 0,
  write: (writer, value, walk) => void writer.int64(checkInteger(value, SAFE, walk)),
  read(reader) {
    const value = BigInt.asIntN(64, readLong(reader));
    const number = Number(value);
    // The schema refuses a bigint, where a number would be another one.
    return Number.isSafeInteger(number) ? number : value;
  },
  zero: () => 0,
};

const int32Codec: ValueCodec = {
  wireType: 0,
  write: (writer, value, walk) => void writer.int32(checkInteger(value, INT32, walk)),
  read: (reader) => reader.int32(),
  zero: () => 0,
};

const uint32Codec: ValueCodec = {
  wireType: 0,
  write: (writer, value, walk) => void writer.uint32(checkInteger(value, UINT32, walk)),
  read: (reader) => reader.uint32(),
  zero: () => 0,
};

const int64Codec = bigintCodec("int64");
const uint64Codec = bigintCodec("uint64");

export function scalarCodec(type: ScalarRef): ValueCodec {
  switch (type.name) {
    case "double":
      return doubleCodec;
    case "float":
      return floatCodec;
    case "int32":
      return int32Codec;
    case "uint32":
      return uint32Codec;
    case "int64":
      return type.as === "number" ? safeIntegerCodec : int64Codec;
    case "uint64":
      return uint64Codec;
    case "bool":
      return boolCodec;
    case "string":
      return type.as === "bigint" ? decimalCodec : stringCodec;
    case "bytes":
      return bytesCodec;
    default:
      return type.name satisfies never;
  }
}

export function enumCodec({ name, values }: ProtoEnum): ValueCodec {
  const numbers = new Map(values.map((each) => [each.value, each.number]));
  const byNumber = new Map(values.map((each) => [each.number, each.value]));
  return {
    wireType: 0,
    write(writer, value, walk) {
      writer.int32(numbers.get(value) ?? refuse(value, `one of ${name}`, walk));
    },
    read(reader, walk) {
      const number = reader.int32();
      if (number === 0 || byNumber.has(number)) return byNumber.get(number);
      return walk.fail("unrepresentable", `${name} has no value with the number ${number}`);
    },
    zero: () => undefined,
  };
}

/** A google.protobuf.NullValue, whose only value is zero. */
export const nullCodec: ValueCodec = {
  wireType: 0,
  write: (writer) => void writer.uint32(0),
  read(reader) {
    reader.uint32();
    return null;
  },
  zero: () => null,
};
