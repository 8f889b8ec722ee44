import { XMLParser } from "fast-xml-parser";
import { parse as parseYaml } from "yaml";
import type { FormatId } from "../../../src/serializer/format-id.js";
import {
  bareCodec,
  type Codec,
  fastXmlParserCodec,
  msgpackCodec,
  type Ours,
  plainJson,
  protobufjsCodec,
} from "./codecs.js";
import type { ProtobufjsMessage } from "./generated.js";
import type { Task } from "./measure.js";
import { type Webhook, WebhookSchema } from "./webhook.js";

/** Two tasks that do the same work, and how many times as long ours may take. */
export interface Demand {
  readonly name: string;
  readonly most: number;
  readonly ours: Task;
  readonly theirs: Task;
}

/**
 * The bare codecs beside what others have for the same value and data. Theirs check nothing: not the depth, not the sizes, no keys
 * that are there twice, and where ours refuses what is no UTF-8 some of them read it as something else.
 */
export function demandsOn(value: Webhook, ours: Ours, generated: ProtobufjsMessage): readonly Demand[] {
  const own = (id: FormatId): Codec => bareCodec(id, value, ours, ours.planOf(WebhookSchema));
  const protobuf = own("protobuf");
  const msgpack = own("msgpack");
  const yaml = own("yaml");
  const xml = own("xml");
  const json = own("json");
  const proto = protobufjsCodec("protobufjs, static", generated, Buffer.from(protobuf.data));
  const packed = msgpackCodec(value);
  const parser = new XMLParser();
  return [
    {
      name: "protobuf encode / protobufjs static encode",
      most: 1.2,
      ours: protobuf.encode,
      theirs: proto.encode,
    },
    {
      name: "protobuf decode / protobufjs static decode",
      most: 1.3,
      ours: protobuf.decode,
      theirs: proto.decode,
    },
    {
      name: "msgpack encode / @msgpack/msgpack encode",
      most: 1.15,
      ours: msgpack.encode,
      theirs: packed.encode,
    },
    {
      name: "msgpack decode / @msgpack/msgpack decode",
      most: 1.15,
      ours: msgpack.decode,
      theirs: packed.decode,
    },
    { name: "JSON decode / JSON.parse", most: 1.6, ours: json.decode, theirs: plainJson(value).decode },
    {
      name: "YAML decode / yaml parse",
      most: 1,
      ours: yaml.decode,
      theirs: () => parseYaml(String(yaml.data)),
    },
    { name: "XML encode / XMLBuilder", most: 1, ours: xml.encode, theirs: fastXmlParserCodec(value).encode },
    {
      name: "XML decode / XMLParser",
      most: 1,
      ours: xml.decode,
      theirs: () => parser.parse(String(xml.data)),
    },
  ];
}
