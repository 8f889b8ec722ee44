import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { defineVersioned } from "../../src/versioning/define-versioned.js";
import { applyOperation } from "../../src/versioning/json-patch.js";

const V1Alpha1 = z.strictObject({ name: z.string(), wait: z.number() });
const V1Beta1 = z.strictObject({ name: z.string(), wait: z.string(), note: z.string().optional() });
const V1 = z.looseObject({
  name: z.string(),
  for: z.string(),
  note: z.string().optional(),
  team: z.string().optional(),
});

const rule = defineVersioned("alert-rule")
  .version("v1alpha1", V1Alpha1)
  .version("v1beta1", V1Beta1, {
    up: ({ name, wait }) => ({ name, wait: `${wait}s` }),
    down: ({ name, wait }) => ({ name, wait: Number.parseInt(wait, 10) }),
  })
  .version("v1", V1, {
    up: ({ name, wait, note }) => ({ name, for: wait, ...(note === undefined ? {} : { note }) }),
    down: ({ name, for: wait, note }) => ({ name, wait, note }),
  })
  .hub("v1");

describe("migrate", () => {
  test.each([
    [
      "to the hub",
      { schemaVersion: "v1alpha1", name: "Down", wait: 5 },
      undefined,
      { schemaVersion: "v1", name: "Down", for: "5s" },
    ],
    [
      "from no version, which is the oldest",
      { name: "Down", wait: 5 },
      "v1beta1",
      { schemaVersion: "v1beta1", name: "Down", wait: "5s" },
    ],
    [
      "back",
      { schemaVersion: "v1", name: "Down", for: "5s" },
      "v1alpha1",
      { schemaVersion: "v1alpha1", name: "Down", wait: 5 },
    ],
    [
      "nowhere",
      { schemaVersion: "v1", name: "Down", for: "5s" },
      "v1",
      { schemaVersion: "v1", name: "Down", for: "5s" },
    ],
  ] as const)("%s", (_, document, to, expected) => {
    const given = structuredClone(document);
    expect(to === undefined ? rule.migrate(document) : rule.migrate(document, to)).toEqual(expected);
    expect(document).toEqual(given);
  });

  test("what the other version has no field for stays with the document", () => {
    const document = { schemaVersion: "v1", name: "Down", for: "5m", team: "db", "x-ticket": 42 };
    const old = rule.migrate(document, "v1beta1");
    expect(old).toEqual({
      schemaVersion: "v1beta1",
      name: "Down",
      wait: "5m",
      schemaRemainders: {
        v1: [
          { op: "add", path: "/team", value: "db" },
          { op: "add", path: "/x-ticket", value: 42 },
        ],
      },
    });
    expect(rule.migrate({ ...old, name: "Up" })).toEqual({ ...document, name: "Up" });
  });

  test("what was kept goes along through other versions", () => {
    const document = { schemaVersion: "v1beta1", name: "Down", wait: "90x", note: "see wiki" };
    const old = rule.migrate(document, "v1alpha1");
    expect(rule.migrate(rule.migrate(old, "v1"), "v1beta1")).toEqual(document);
  });

  test("what was kept and has no place any more is told", () => {
    const remainders = {
      v1: [
        { op: "replace", path: "/gone/a", value: 1 },
        { op: "add", path: "/team", value: "db" },
      ],
    };
    const { document, notRestored } = rule.dryRun({ name: "Down", wait: 5, schemaRemainders: remainders });
    expect(document).toEqual({
      schemaVersion: "v1",
      name: "Down",
      for: "5s",
      team: "db",
    });
    expect(notRestored).toEqual([remainders.v1[0]]);
  });

  test("down(up(x)) is x", () => {
    const documents = fc.record({ name: fc.string(), wait: fc.nat() });
    fc.assert(
      fc.property(documents, (document) => {
        expect(rule.roundTripDifferences(document, "v1")).toEqual([]);
        expect(rule.migrate(rule.migrate(document), "v1alpha1")).toEqual({
          schemaVersion: "v1alpha1",
          ...document,
        });
      }),
      { numRuns: 50 },
    );
  });

  test("a difference of steps that are not inverse is told", () => {
    expect(
      rule.roundTripDifferences({ schemaVersion: "v1beta1", name: "a", wait: "5m" }, "v1alpha1"),
    ).toEqual([{ op: "replace", path: "/wait", value: "5s" }]);
    expect(() => rule.roundTripDifferences({ name: "a" }, "v1")).toThrow(
      expect.objectContaining({ code: "invalid_argument" }),
    );
  });
});

test("a dry run tells what would change", () => {
  const document = { name: "Down", wait: 5 };
  const { from, patch, document: migrated } = rule.dryRun(document);
  expect(from).toBe("v1alpha1");
  expect(patch).toEqual([
    { op: "remove", path: "/wait" },
    { op: "add", path: "/schemaVersion", value: "v1" },
    { op: "add", path: "/for", value: "5s" },
  ]);
  expect(patch.reduce(applyOperation, document)).toEqual(migrated);
});

describe("what cannot be migrated", () => {
  const deep = JSON.parse(`${'{"a":'.repeat(600)}1${"}".repeat(600)}`);
  test.each([
    [
      { schemaVersion: "v1beta2", name: "a" },
      { code: "unknown_version", version: "v1beta2", suggestion: "v1beta1" },
    ],
    [{ schemaVersion: 1 }, { code: "unknown_version", version: "1", suggestion: "v1" }],
    [{ name: "a" }, { code: "invalid_document", version: "v1alpha1" }],
    [
      { name: "a", wait: 5, schemaRemainders: { v1: [{ op: "move", path: "/a" }] } },
      { code: "invalid_document", version: "v1alpha1" },
    ],
    [
      { name: "a", wait: 5, schemaRemainders: { v1: [{ op: "replace", path: "/for", value: 7 }] } },
      { code: "invalid_document", version: "v1" },
    ],
    [[], { code: "no_document", version: "v1alpha1" }],
    [null, { code: "no_document", version: "v1alpha1" }],
    [deep, { code: "no_document", version: "v1alpha1" }],
  ])("%j", (document, failure) => {
    const result = rule.safeMigrate(document);
    expect(result).toEqual({ ok: false, error: { message: expect.any(String), ...failure } });
    const code = failure.code === "unknown_version" ? "unknown_id" : "invalid_argument";
    expect(() => rule.migrate(document)).toThrow(expect.objectContaining({ code }));
  });

  test("a version there is not, as a goal", () => {
    const to: string = "v2";
    expect(rule.safeMigrate({ name: "a", wait: 5 }, to)).toMatchObject({
      error: { code: "unknown_version", version: "v2" },
    });
  });
});

describe("steps", () => {
  const text = z.strictObject({ text: z.string() });

  test("that go one way keep nothing for the way back", () => {
    const hashed = defineVersioned("secret")
      .version("v1", text)
      .version("v2", z.strictObject({ length: z.number() }), {
        up: ({ text }) => ({ length: text.length }),
        oneWay: "the text is not kept",
      })
      .hub("v2");
    expect(hashed.migrate({ text: "abc" })).toEqual({ schemaVersion: "v2", length: 3 });
    const result = hashed.safeMigrate({ schemaVersion: "v2", length: 3 }, "v1");
    expect(result).toMatchObject({ ok: false, error: { code: "one_way", version: "v1" } });
    expect(() => hashed.migrate({ schemaVersion: "v2", length: 3 }, "v1")).toThrow(
      expect.objectContaining({ code: "invalid_argument", details: { argument: "to" } }),
    );
  });

  test.each([
    [
      "throw",
      () => {
        throw new Error("no such team");
      },
      "failed_step",
    ],
    [
      "throw what is no error",
      () => {
        throw "no";
      },
      "failed_step",
    ],
    ["make what is not valid", () => ({ text: 1 as unknown as string }), "invalid_document"],
    ["make what is no object", () => "x" as unknown as { text: string }, "invalid_document"],
  ])("that %s are failures", (_, up, code) => {
    const broken = defineVersioned("text")
      .version("v1", text)
      .version("v2", text, { up, oneWay: "test" })
      .hub("v2");
    expect(broken.safeMigrate({ text: "a" })).toMatchObject({ ok: false, error: { code, version: "v2" } });
  });

  test("that cannot lead back, and do not say so, are failures before anything is lost", () => {
    const broken = defineVersioned("text")
      .version("v1", text)
      .version("v2", text, {
        up: (document) => document,
        down: () => {
          throw new Error("forgotten");
        },
      })
      .hub("v2");
    expect(broken.safeMigrate({ text: "a" })).toMatchObject({
      ok: false,
      error: { code: "failed_step", version: "v1" },
    });
  });

  test("to what is no object at all", () => {
    const broken = defineVersioned("text")
      .version("v1", text)
      .version("v2", z.string(), { up: ({ text }) => text, oneWay: "test" })
      .hub("v2");
    expect(broken.safeMigrate({ text: "a" })).toMatchObject({
      ok: false,
      error: { code: "invalid_document" },
    });
  });
});
