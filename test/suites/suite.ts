import { isDeepStrictEqual } from "node:util";
import * as z from "zod";
import { isSerializationError } from "../../src/serializer/error.js";
import { scanXml, XmlProblem } from "../../src/serializer/formats/xml/scan.js";
import { createSerializer } from "../../src/serializer/serializer.js";

export const SUITE_IDS = ["json", "yaml", "msgpack", "xml", "json-canonical"] as const;
export type SuiteId = (typeof SUITE_IDS)[number];

/** One document of a suite that others have made, and what the suite says of it. */
export interface SuiteCase {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** `either` where the suite leaves the choice to the reader: it may refuse the document, and nothing worse. */
  readonly verdict: "accept" | "refuse" | "either";
  /** What the documents in `data` hold, where the suite tells. */
  readonly values?: readonly unknown[];
  /** What the value is, for formats that know more than JSON. */
  readonly schema?: z.ZodType;
}

export type Suites = Readonly<Partial<Record<SuiteId, readonly SuiteCase[]>>>;

const ANY = createSerializer(z.any());
const NO_LIMITS = { depth: 1_000, nodes: 1_000_000 };

/** What a reader of ours makes of a case: the values of its documents. Throws when it refuses. */
const READERS: Readonly<Record<SuiteId, (suiteCase: SuiteCase) => Promise<readonly unknown[]>>> = {
  json: async ({ data }) => [ANY.fromJson(data)],
  yaml: ({ data }) => documentsOf(data),
  msgpack: async ({ data, schema = z.any() }) => [createSerializer(schema).decode(data, "msgpack")],
  xml: async ({ data }) => [scanXml(String(data), NO_LIMITS)],
  "json-canonical": async ({ data }) => [ANY.toJson(ANY.fromJson(data), { canonical: true })],
};

async function documentsOf(data: string | Uint8Array): Promise<readonly unknown[]> {
  const documents: unknown[] = [];
  const chunks = [typeof data === "string" ? new TextEncoder().encode(data) : data];
  for await (const document of ANY.decodeStream(chunks, "yaml-docs")) documents.push(document);
  return documents;
}

/** The cases that go otherwise than the suite says, each with what happened. */
export async function failuresOf(
  suite: SuiteId,
  cases: readonly SuiteCase[],
): Promise<ReadonlyMap<string, string>> {
  const failures = new Map<string, string>();
  for (const suiteCase of cases) {
    const failure = await failureOf(suite, suiteCase);
    if (failure !== undefined) failures.set(suiteCase.name, failure);
  }
  return failures;
}

async function failureOf(suite: SuiteId, suiteCase: SuiteCase): Promise<string | undefined> {
  const { verdict, values } = suiteCase;
  try {
    const read = await READERS[suite](suiteCase);
    if (verdict === "refuse") return "accepted";
    if (values === undefined || isDeepStrictEqual(read, values)) return undefined;
    return `read as ${JSON.stringify(read, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value))}`;
  } catch (error) {
    if (!isSerializationError(error) && !(error instanceof XmlProblem)) throw error;
    return verdict === "accept" ? `refused: ${error.message}` : undefined;
  }
}
