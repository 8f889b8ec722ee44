import minimal, { type Writer } from "protobufjs/minimal.js";
import { builtin } from "../../base/builtin.js";
import { SerializationError } from "../error.js";
import type { Format } from "../format.js";
import { checkLimit } from "../limits.js";
import type { FormatOptions } from "../options.js";
import type { WirePlan } from "../plan.js";
import { buildModel } from "./protobuf/build.js";
import { type BodyCodec, compileMessage } from "./protobuf/codec.js";
import { ProtoWalk } from "./protobuf/walk.js";
import { readValueBody, writeValueBody } from "./protobuf/well-known.js";

/** Without a schema the whole value is a google.protobuf.Value. */
const VALUE_BODY: Pick<BodyCodec, "write" | "read"> = { write: writeValueBody, read: readValueBody };

const buffers = builtin?.("node:buffer");

/** Stands for the missing lock among the keys of the cache. */
const NO_LOCK = {};
const codecs = new WeakMap<object, WeakMap<WirePlan, Map<string, BodyCodec>>>();

function codecOf(
  plan: WirePlan | undefined,
  { protobuf: { lock, presence } }: FormatOptions,
): typeof VALUE_BODY {
  if (plan === undefined) return VALUE_BODY;
  const byPlan = codecs.get(lock ?? NO_LOCK) ?? new WeakMap<WirePlan, Map<string, BodyCodec>>();
  codecs.set(lock ?? NO_LOCK, byPlan);
  const byPresence = byPlan.get(plan) ?? new Map<string, BodyCodec>();
  byPlan.set(plan, byPresence);
  const codec = byPresence.get(presence) ?? compileMessage(buildModel(plan, { lock, presence }).root);
  byPresence.set(presence, codec);
  return codec;
}

/** Bytes of a writer that is worth keeping: to let one grow takes a tenth of the time of an encoding. */
const MAX_SPARE_BYTES = 2 ** 20;

/** The writer of the last encoding; none while one is going on, which a getter of the value may start within another. */
let spare: Writer | undefined;

function encode(value: unknown, plan: WirePlan | undefined, options: FormatOptions): Uint8Array {
  const codec = codecOf(plan, options);
  const writer = spare ?? minimal.Writer.create();
  spare = undefined;
  codec.write(writer, value, new ProtoWalk("encode", options));
  // A copy: what the writer gives is part of its buffer.
  const bytes = new Uint8Array(writer.finish(true));
  if (writer.buf.length <= MAX_SPARE_BYTES) spare = writer.reset();
  return bytes;
}

function decode(data: string | Uint8Array, plan: WirePlan | undefined, options: FormatOptions): unknown {
  if (typeof data === "string") {
    throw new SerializationError("malformed", "protobuf is bytes, not text", {
      format: "protobuf",
      direction: "decode",
    });
  }
  checkLimit(options.limits, "bytes", data.length, { format: "protobuf", direction: "decode" });
  const codec = codecOf(plan, options);
  const walk = new ProtoWalk("decode", options);
  // Not `Reader.create`, whose reader of a `Buffer` takes what is no UTF-8 for U+FFFD.
  const reader = new minimal.Reader(
    buffers?.Buffer.from(data.buffer, data.byteOffset, data.byteLength) ?? data,
  );
  try {
    return codec.read(reader, data.length, walk);
  } catch (cause) {
    throw toSerializationError(cause, walk, reader.pos);
  }
}

/** The reader throws plain errors; its text decoder a TypeError for what is no UTF-8. */
function toSerializationError(cause: unknown, { path }: ProtoWalk, offset: number): SerializationError {
  const isOurs = cause instanceof SerializationError;
  const code = cause instanceof TypeError ? "encoding" : "malformed";
  const reason = cause instanceof TypeError ? "a string is not UTF-8" : "the data is cut off or broken";
  return new SerializationError(isOurs ? cause.code : code, isOurs ? cause.reason : reason, {
    format: "protobuf",
    direction: "decode",
    path,
    place: { offset },
    ...(isOurs && cause.limit !== undefined ? { limit: cause.limit } : {}),
    ...(isOurs && cause.actual !== undefined ? { actual: cause.actual } : {}),
    cause,
  });
}

/**
 * Protocol Buffers, proto3. Fields have the numbers of the hints, else of `options.protobuf.lock`, else by declaration: without
 * hints or a lock only the same version of the schema reads what was written.
 */
export const protobuf: Format = {
  id: "protobuf",
  mediaType: "application/protobuf",
  mediaTypes: ["application/protobuf", "application/x-protobuf", "application/vnd.google.protobuf"],
  suffix: "+protobuf",
  extensions: [".pb", ".binpb", ".binproto"],
  isText: false,
  encode,
  decode,
};
