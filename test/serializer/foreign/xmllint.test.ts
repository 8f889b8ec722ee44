import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { createSerializer } from "../../../src/serializer/serializer.js";
import { fuzzRuns, inSlices } from "../../helpers/fuzz.js";
import { SCHEMAS, samples } from "./samples.js";

const RUNS = fuzzRuns(50, 20_000);
/** No element of ours has such a name: keys that are not names of plain letters stand in attributes. */
const BOUNDARY = "next-document..";
const DECLARATION = /^<\?xml[^>]*\?>\s*/;
const isInstalled = spawnSync("xmllint", ["--version"]).status === 0;

const title = isInstalled ? "xmllint" : "xmllint, LEFT OUT: it comes with Debian's libxml2-utils";

describe.skipIf(!isInstalled)(title, () => {
  /** What libxml2 has read, written again in canonical XML: many documents as one. */
  const canonical = (documents: readonly string[]): readonly string[] => {
    const text = documents.map((document) => document.replace(DECLARATION, "")).join(`<${BOUNDARY}/>`);
    const { stdout, stderr, status } = spawnSync("xmllint", ["--huge", "--c14n", "-"], {
      input: `<all>${text}</all>`,
      encoding: "utf8",
      maxBuffer: 1e9,
    });
    expect(`${status} ${stderr}`).toBe("0 ");
    return stdout.slice("<all>".length, -"</all>".length).split(`<${BOUNDARY}></${BOUNDARY}>`);
  };

  test.each(Object.entries(SCHEMAS))("reads %s as we do", async (_, schema) => {
    const serializer = createSerializer(schema);
    await inSlices(RUNS, (count) => {
      const values = samples(schema, count).filter((value) => serializer.safeEncode(value, "xml").ok);
      const documents = canonical(values.map((value) => serializer.toXml(value)));
      expect(documents.map((document) => serializer.fromXml(document))).toEqual(values);
    });
  });
});
