import { formatGoFloat } from "./float.js";
import { formatTime } from "./time-layout.js";
import { CallFailure, type GoValue, type Meter, sortedEntries, unwrap } from "./value.js";

const MAX_DEPTH = 100;
/** Go keeps JSON safe inside of HTML. */
const ESCAPED = /["\\<>&\u0000-\u001f\u2028\u2029]|\p{Cs}/gu;
const SHORT: ReadonlyMap<string, string> = new Map([
  ['"', '\\"'],
  ["\\", "\\\\"],
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);
const SHORT_EXPONENT = /e-0(\d)$/;
const RFC3339_NANO = "2006-01-02T15:04:05.999999999Z07:00";

/** Go's `json.Marshal`. */
export function toGoJson(value: GoValue, meter: Meter): string {
  const parts: string[] = [];
  let length = 0;
  const write = (text: string): void => {
    length += text.length;
    if (length > meter.maxText) {
      throw new CallFailure(
        `cannot write JSON: over the limit of ${meter.maxText} characters`,
        "limit_exceeded",
      );
    }
    parts.push(text);
  };
  writeJson(value, write, meter, 0);
  return parts.join("");
}

function writeJson(wrapped: GoValue, write: (text: string) => void, meter: Meter, depth: number): void {
  const value = unwrap(wrapped);
  meter.charge(1);
  if (depth > MAX_DEPTH) {
    throw new CallFailure(`cannot write JSON: over the limit of ${MAX_DEPTH} levels`, "limit_exceeded");
  }
  const writeAll = <Item>(
    open: string,
    items: readonly Item[],
    close: string,
    each: (item: Item) => void,
  ): void => {
    write(open);
    for (const [index, item] of items.entries()) {
      if (index > 0) write(",");
      each(item);
    }
    write(close);
  };
  const writeField = ([name, field]: readonly [string, GoValue]): void => {
    write(`${quoteJson(name)}:`);
    writeJson(field, write, meter, depth + 1);
  };
  switch (value.kind) {
    case "nil":
      return write("null");
    case "bool":
    case "int":
    case "uint":
      return write(String(value.value));
    case "float":
      return write(jsonNumber(value.value));
    case "string":
      return write(quoteJson(value.value));
    case "slice":
      return writeAll("[", value.items, "]", (item) => writeJson(item, write, meter, depth + 1));
    case "map":
      return writeAll("{", sortedEntries(value), "}", writeField);
    case "struct": {
      const { jsonNames } = value.type;
      const fields = [...value.fields].map(([name, field]) => [jsonNames?.get(name) ?? name, field] as const);
      return writeAll("{", fields, "}", writeField);
    }
    case "time":
      return write(quoteJson(formatTime(value.time, RFC3339_NANO)));
    case "pointer":
      return writeJson(value.target, write, meter, depth);
  }
  value satisfies never;
}

/** A string as Go writes it in JSON, with what means something in HTML escaped. */
export function quoteJson(text: string): string {
  return `"${text.replace(ESCAPED, escapeJson)}"`;
}

function escapeJson(char: string): string {
  const short = SHORT.get(char);
  if (short !== undefined) return short;
  const code = char.charCodeAt(0);
  return code >= 0xd800 && code <= 0xdfff ? "\\ufffd" : `\\u${code.toString(16).padStart(4, "0")}`;
}

function jsonNumber(value: number): string {
  if (!Number.isFinite(value)) {
    throw new CallFailure(`json: unsupported value: ${formatGoFloat(value, "g", undefined)}`);
  }
  const size = Math.abs(value);
  const isShort = size === 0 || (size >= 1e-6 && size < 1e21);
  const text = formatGoFloat(value, isShort ? "f" : "e", undefined);
  // Go takes the zero out of e-09, and only there.
  return isShort ? text : text.replace(SHORT_EXPONENT, "e-$1");
}
