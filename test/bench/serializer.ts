/**
 * `npm run bench`: webhook payloads of 10 and of 1,000 alerts through every codec there is for them, then the ratios that the
 * serializer is held to. The build is measured: what runs TypeScript names each function as it is made, which takes longer than
 * many of them.
 */
import { isDeepStrictEqual } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { FormatId } from "../../src/serializer/format-id.js";
import type * as protoSchema from "../../src/serializer/proto-schema.js";
import {
  bareCodec,
  type Codec,
  checkedCodec,
  fastXmlParserCodec,
  msgpackCodec,
  type Ours,
  otherCodecs,
  plainJson,
  protobufEsCodec,
  protobufjsCodec,
  yamlCodec,
} from "./serializer/codecs.js";
import { demandsOn } from "./serializer/demands.js";
import { type GeneratedCode, generate } from "./serializer/generated.js";
import { measure, measureRatio } from "./serializer/measure.js";
import { createWebhook, type Webhook, WebhookSchema } from "./serializer/webhook.js";

const FORMATS: readonly FormatId[] = ["json", "yaml", "xml", "protobuf", "msgpack"];
const ROUNDS = 9;
const RATIO_ROUNDS = 15;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const BUILD = new URL("../../dist/serializer/", import.meta.url);

/** Each module of the build exports what its source does. */
async function loadBuild(): Promise<Ours & Pick<typeof protoSchema, "toProto">> {
  const names = ["registry", "plan-of", "serializer", "options", "proto-schema"];
  const modules = await Promise.all(names.map((name) => import(new URL(`${name}.js`, BUILD).href)));
  return Object.assign({}, ...modules);
}

function codecsOf(value: Webhook, ours: Ours, generated: GeneratedCode): readonly Codec[] {
  const plan = ours.planOf(WebhookSchema);
  const bytes = Buffer.from(bareCodec("protobuf", value, ours, plan).data);
  return [
    plainJson(value),
    ...FORMATS.flatMap((id) => [
      bareCodec(id, value, ours, plan),
      checkedCodec(id, value, ours),
      bareCodec(id, value, ours, undefined),
    ]),
    yamlCodec(value),
    fastXmlParserCodec(value),
    protobufjsCodec("protobufjs, reflection", generated.reflection, bytes),
    protobufjsCodec("protobufjs, static", generated.static, bytes),
    ...protobufEsCodec(generated, bytes),
    msgpackCodec(value),
    ...otherCodecs(value),
  ];
}

/** Bytes of the data, and of what is left of it compressed. */
function sizes(data: string | Uint8Array): readonly [bytes: number, gzip: number, brotli: number] {
  const bytes = Buffer.from(data);
  return [bytes.length, gzipSync(bytes).length, brotliCompressSync(bytes, BROTLI).length];
}

function printTable(value: Webhook, codecs: readonly Codec[]): void {
  const encode = measure(
    codecs.map((codec) => codec.encode),
    ROUNDS,
  );
  const decode = measure(
    codecs.map((codec) => codec.decode),
    ROUNDS,
  );
  const [json = 1] = codecs.map(({ data }) => data.length);
  console.log(`\n${value.alerts.length} alerts; x: times JSON.stringify and JSON.parse of a string`);
  console.log(
    "codec                       bytes  /JSON  encode ms      x  decode ms      x    gzip     br5  same",
  );
  for (const [index, { name, data, decode: read }] of codecs.entries()) {
    const [bytes, gzip, brotli] = sizes(data);
    const isSame = isDeepStrictEqual(JSON.parse(JSON.stringify(read())), value);
    const cells = [
      name.padEnd(24),
      String(bytes).padStart(8),
      (bytes / json).toFixed(2).padStart(6),
      ...timeCells(encode, index),
      ...timeCells(decode, index),
      String(gzip).padStart(7),
      String(brotli).padStart(7),
      (isSame ? "yes" : "no").padStart(5),
    ];
    console.log(cells.join(" "));
  }
}

function timeCells(times: readonly number[], index: number): readonly string[] {
  const [first = Number.NaN] = times;
  const time = times[index] ?? Number.NaN;
  return [time.toFixed(4).padStart(10), (time / first).toFixed(1).padStart(6)];
}

function printDemands(value: Webhook, ours: Ours, generated: GeneratedCode): void {
  console.log(`\n${value.alerts.length} alerts, ours over theirs, without the schema's own checks`);
  for (const demand of demandsOn(value, ours, generated.static)) {
    const ratio = measureRatio(demand.ours, demand.theirs, RATIO_ROUNDS);
    const verdict = ratio <= demand.most ? "pass" : "FAIL";
    console.log(`${verdict}  ${demand.name.padEnd(46)} ${ratio.toFixed(2)} of at most ${demand.most}`);
  }
}

const ours = await loadBuild();
const generated = await generate(ours.toProto(WebhookSchema, { root: "Webhook" }).proto, "tocsin", "Webhook");
if (generated.es === undefined) console.log("protoc is not installed: the table is without protobuf-es");
const [small, large] = [createWebhook(10), createWebhook(1_000)];
for (const value of [small, large]) printTable(value, codecsOf(value, ours, generated));
printDemands(large, ours, generated);
