import type { Reader } from "protobufjs/minimal.js";
import { builtin } from "../../../base/builtin.js";

const buffers = builtin?.("node:buffer");
const REPLACEMENT = "\ufffd";
/** Shorter texts are read faster one by one than through a call of the engine. */
const MIN_NATIVE_LENGTH = 24;

/** Reads a string behind its tag, several times faster than the reader would where its bytes are a `Buffer` of Node. */
export function readText(reader: Reader): string {
  const start = reader.pos;
  const length = reader.uint32();
  const from = reader.pos;
  const end = from + length;
  const { buf } = reader;
  if (length >= MIN_NATIVE_LENGTH && end <= reader.len && buffers?.Buffer.isBuffer(buf) === true) {
    const text = buf.toString("utf8", from, end);
    if (!text.includes(REPLACEMENT)) {
      reader.pos = end;
      return text;
    }
  }
  // The strict way: what is no UTF-8 may have become that character.
  reader.pos = start;
  return reader.stringVerify();
}
