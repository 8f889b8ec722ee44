import type { Format } from "../format.js";
import { checkLimit } from "../limits.js";
import type { FormatOptions } from "../options.js";
import type { WirePlan } from "../plan.js";
import { decodeText } from "../text.js";
import { JsonLowerer } from "./json/lower.js";
import { locateInJson, parseJson } from "./json/parse.js";
import { printJson } from "./json/print.js";
import { JsonRaiser } from "./json/raise.js";

function encode(value: unknown, plan: WirePlan | undefined, options: FormatOptions): string {
  const lowerer = new JsonLowerer(options);
  const lowered = lowerer.lower(value, plan);
  const isPlain = !lowerer.needsPrinter && !options.canonical;
  if (isPlain) return JSON.stringify(lowered, undefined, options.indent);
  return printJson(lowered, { canonical: options.canonical, indent: options.canonical ? 0 : options.indent });
}

function decode(data: string | Uint8Array, plan: WirePlan | undefined, options: FormatOptions): unknown {
  checkLimit(options.limits, "bytes", data.length, { format: "json", direction: "decode" });
  const raw = parseJson(decodeText(data, "json"), options);
  return plan === undefined ? raw : new JsonRaiser(options.limits.digits).raise(raw, plan);
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
