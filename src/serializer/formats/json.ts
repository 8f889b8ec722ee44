import { printJson } from "../../base/print-json.js";
import { AsIs } from "../as-is.js";
import { SerializationError } from "../error.js";
import type { Format } from "../format.js";
import { checkLimit } from "../limits.js";
import type { FormatOptions } from "../options.js";
import { ANY, type WirePlan } from "../plan.js";
import { isReadAsIs } from "../plan-kinds.js";
import { pathTo, TagProblem } from "../tags.js";
import { decodeText } from "../text.js";
import { JsonLowerer } from "./json/lower.js";
import { locateInJson, parseJson } from "./json/parse.js";
import { JsonRaiser } from "./json/raise.js";

function encode(value: unknown, plan: WirePlan | undefined, options: FormatOptions): string {
  const mayBePlain = !options.canonical && options.types === "plain";
  if (mayBePlain && new AsIs(options.limits, isWritten).holds(value, plan)) {
    return JSON.stringify(value, undefined, options.indent);
  }
  const lowerer = new JsonLowerer(options);
  const lowered = lowerer.lower(value, plan);
  const isPlain = !lowerer.needsPrinter && !options.canonical;
  if (isPlain) return JSON.stringify(lowered, undefined, options.indent);
  return printJson(lowered, { canonical: options.canonical, indent: options.canonical ? 0 : options.indent });
}

/** `JSON.stringify` makes null of the others, and of -0 a 0. */
function isWritten(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function decode(data: string | Uint8Array, plan: WirePlan | undefined, options: FormatOptions): unknown {
  checkLimit(options.limits, "bytes", data.length, { format: "json", direction: "decode" });
  const text = decodeText(data, "json");
  const { value: raw, mayHaveBigints } = parseJson(text, options);
  const isUntouched = plan === undefined || (!mayHaveBigints && isReadAsIs(plan));
  if (isUntouched && options.types === "plain") return raw;
  try {
    return new JsonRaiser(options).raise(raw, plan ?? ANY);
  } catch (error) {
    if (!(error instanceof TagProblem)) throw error;
    const path = pathTo(raw, error.map) ?? [];
    throw new SerializationError("malformed", error.message, {
      format: "json",
      direction: "decode",
      path,
      place: () => locateInJson(text, path, options),
    });
  }
}

/**
 * RFC 8259; with `canonical`, RFC 8785. With a schema, dates are RFC 3339 text, bytes base64, sets lists, maps objects or lists of
 * pairs, bigints beyond 2^53 decimal text, and the literals NaN and ±Infinity their names.
 */
export const json: Format = {
  id: "json",
  mediaType: "application/json",
  mediaTypes: ["application/json", "text/json"],
  suffix: "+json",
  extensions: [".json"],
  isText: true,
  encode,
  decode,
  locate(data, path, options) {
    return locateInJson(decodeText(data, "json"), path, options);
  },
};
