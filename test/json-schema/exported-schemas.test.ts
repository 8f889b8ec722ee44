import { describe, expect, test } from "vitest";
import * as z from "zod";
import { formatPath } from "../../src/base/path.js";
import { DOMAINS } from "../../src/json-schema/domains.js";
import { examplesOf } from "../../src/json-schema/examples.js";
import { EXPORTED_SCHEMAS } from "../../src/json-schema/exported-schemas.js";
import { ENTRIES, exportsOf } from "../repo/project.js";

function issuesOf(schema: z.core.$ZodType, value: unknown): string {
  const { error } = z.safeParse(schema, value);
  return (error?.issues ?? [])
    .map(
      ({ path, code }) =>
        `${formatPath(path.map((key) => (typeof key === "number" ? key : String(key))))}: ${code}`,
    )
    .join(", ");
}

describe.each(EXPORTED_SCHEMAS)("$name", ({ name, folder, schema }) => {
  const examples = examplesOf({ name, folder });
  test("has examples", () => {
    const how = `write src/${folder}/examples/<file of the schema>.ts and a line in its index.ts (CONTRIBUTING.md, "Adding things")`;
    expect(
      examples?.valid.length ?? 0,
      `${name}Schema has less than 3 valid examples: ${how}`,
    ).toBeGreaterThan(2);
    expect(
      examples?.invalid.length ?? 0,
      `${name}Schema has less than 5 invalid examples: ${how}`,
    ).toBeGreaterThan(4);
  });

  test("accepts the valid ones", () => {
    expect(examples?.valid.map((value) => issuesOf(schema, value))).toEqual(examples?.valid.map(() => ""));
  });

  test("refuses the invalid ones for what they say", () => {
    expect(examples?.invalid.map(([, value]) => issuesOf(schema, value))).toEqual(
      examples?.invalid.map(([issues]) => issues),
    );
    expect(examples?.invalid.map(([issues]) => issues)).not.toContain("");
  });
});

test("each has an id of its own", () => {
  const ids = EXPORTED_SCHEMAS.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  expect(twice, "two entries export these under one name: rename one").toEqual([]);
});

/** How the validator is called is no document. */
const NO_DOMAINS = ["tocsin/validator"];

test("each entry with schemas is a domain", () => {
  const withSchemas = [...ENTRIES].filter(
    ([name, file]) =>
      !NO_DOMAINS.includes(name) &&
      exportsOf(file).some((each) => !each.isType && /^[A-Z]\w*Schema$/.test(each.name)),
  );
  const known = DOMAINS.map(({ entry }): string => entry);
  expect(
    withSchemas.map(([name]) => name).filter((name) => !known.includes(name)),
    "add these entries to DOMAINS in src/json-schema/domains.ts",
  ).toEqual([]);
});
