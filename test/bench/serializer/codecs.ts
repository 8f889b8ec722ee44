import { deserialize, serialize } from "node:v8";
import { decode as decodeMsgpack, encode as encodeMsgpack } from "@msgpack/msgpack";
import { parse as parseDevalue, stringify as stringifyDevalue } from "devalue";
import { XMLBuilder, XMLParser } from "fast-xml-parser";
import { dump, load } from "js-yaml";
import { Packr, pack, unpack } from "msgpackr";
import superjson from "superjson";
import { parse as parseYaml, stringify as stringifyYaml } from "yaml";
import type { FormatId } from "../../../src/serializer/format-id.js";
import type * as options from "../../../src/serializer/options.js";
import type { WirePlan } from "../../../src/serializer/plan.js";
import type * as planOf from "../../../src/serializer/plan-of.js";
import type * as registry from "../../../src/serializer/registry.js";
import type * as serializer from "../../../src/serializer/serializer.js";
import type { GeneratedCode, ProtobufjsMessage } from "./generated.js";
import { type Webhook, WebhookSchema } from "./webhook.js";

type Data = string | Uint8Array;

export interface Codec {
  readonly name: string;
  readonly data: Data;
  readonly encode: () => Data;
  readonly decode: () => unknown;
}

/** The parts of the serializer, from its source or from the build of it. */
export interface Ours {
  readonly formatOf: typeof registry.formatOf;
  readonly planOf: typeof planOf.planOf;
  readonly createSerializer: typeof serializer.createSerializer;
  readonly DEFAULT_FORMAT_OPTIONS: typeof options.DEFAULT_FORMAT_OPTIONS;
}

function codec<D extends Data>(name: string, encode: () => D, decode: (data: D) => unknown): Codec {
  const data = encode();
  return { name, data, encode, decode: () => decode(data) };
}

/** What the others are compared with: JSON of the engine, text to text. */
export function plainJson(value: unknown): Codec {
  return codec("JSON", () => JSON.stringify(value), JSON.parse);
}

/** A format without the schema's own checks: only what is wrong with the data, or has no form in it, is refused. */
export function bareCodec(id: FormatId, value: Webhook, ours: Ours, plan: WirePlan | undefined): Codec {
  const format = ours.formatOf(id, "encode");
  const settings = ours.DEFAULT_FORMAT_OPTIONS;
  return codec(
    plan === undefined ? `tocsin ${id}, no schema` : `tocsin ${id}`,
    () => format.encode(value, plan, settings),
    (data) => format.decode(data, plan, settings),
  );
}

/** One of our formats as callers have it, between the schema's own checks. */
export function checkedCodec(id: FormatId, value: Webhook, ours: Ours): Codec {
  const serializer = ours.createSerializer(WebhookSchema);
  return codec(
    `tocsin ${id}, and zod`,
    () => serializer.encode(value, id),
    (data) => serializer.decode(data, id),
  );
}

export function msgpackCodec(value: Webhook): Codec {
  return codec(
    "@msgpack/msgpack",
    () => encodeMsgpack(value),
    (data) => decodeMsgpack(data),
  );
}

export function yamlCodec(value: Webhook): Codec {
  return codec(
    "yaml",
    () => stringifyYaml(value),
    (data) => parseYaml(data),
  );
}

/** By its defaults, which do not keep the value. */
export function fastXmlParserCodec(value: Webhook): Codec {
  const builder = new XMLBuilder();
  const parser = new XMLParser();
  return codec(
    "fast-xml-parser",
    () => builder.build({ value }),
    (data) => parser.parse(data),
  );
}

/** Bytes to bytes: the plain object of a message to its encoding, and back to a message. */
export function protobufjsCodec(name: string, message: ProtobufjsMessage, bytes: Uint8Array): Codec {
  const plain = message.toObject(message.decode(bytes));
  return codec(
    name,
    () => message.encode(plain).finish(),
    (data) => message.decode(data),
  );
}

export function protobufEsCodec({ es, static: message }: GeneratedCode, bytes: Uint8Array): readonly Codec[] {
  if (es === undefined) return [];
  const plain = message.toObject(message.decode(bytes));
  return [
    codec(
      "protobuf-es",
      () => es.encode(plain),
      (data) => es.decode(data),
    ),
  ];
}

/** The others of the table. */
export function otherCodecs(value: Webhook): readonly Codec[] {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const records = new Packr({ structuredClone: false });
  return [
    codec(
      "JSON, from and to bytes",
      () => encoder.encode(JSON.stringify(value)),
      (data) => JSON.parse(decoder.decode(data)),
    ),
    codec(
      "js-yaml",
      () => dump(value),
      (data) => load(data),
    ),
    codec(
      "msgpackr",
      () => pack(value),
      (data) => unpack(data),
    ),
    codec(
      "msgpackr, records",
      () => records.pack(value),
      (data) => records.unpack(data),
    ),
    codec(
      "superjson",
      () => superjson.stringify(value),
      (data) => superjson.parse(data),
    ),
    codec(
      "devalue",
      () => stringifyDevalue(value),
      (data) => parseDevalue(data),
    ),
    codec(
      "v8.serialize",
      () => serialize(value),
      (data) => deserialize(data),
    ),
  ];
}
