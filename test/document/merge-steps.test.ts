import { describe, expect, test } from "vitest";
import { decodeDocument } from "../../src/document/decode.js";
import type { SourceDocument } from "../../src/document/document.js";
import type { Shape } from "../../src/document/shape.js";
import { growth, LINEAR_GROWTH } from "../helpers/growth.js";
import { ANY, briefly, readOne } from "./reading.js";

const TEXT: Shape = { kind: "string" };
const TEXTS: Shape = { kind: "list", item: TEXT };
const object = (fields: Readonly<Record<string, Shape>>, resets = false): Shape => ({
  kind: "object",
  fields: new Map(Object.entries(fields)),
  unknownKeys: "refuse",
  resets,
});
const AUTH = { user: TEXT, password: TEXT };
const ITEM = object({
  name: TEXT,
  list: TEXTS,
  joined: { ...TEXTS, appends: true },
  map: { kind: "map", value: TEXT },
  maps: { kind: "map", value: { kind: "map", value: TEXT } },
  any: ANY,
  filled: object(AUTH),
  reset: object(AUTH, true),
  either: { kind: "oneOf", shapes: [TEXT, object(AUTH)] },
});
const FILE = object({ base: ITEM, more: ITEM, own: ITEM, items: { kind: "list", item: ITEM } });

function decode(text: string): {
  readonly own: unknown;
  readonly problems: readonly string[];
  readonly document: SourceDocument;
} {
  const { value, problems, document } = decodeDocument(readOne(text), FILE, "go-yaml-v2");
  const { own } = JSON.parse(JSON.stringify(value)) as { own: unknown };
  return { own, problems: briefly(problems), document };
}

const BASE =
  "base: &a {name: a, list: [a], joined: [a], map: {a: a}, any: {a: a}, filled: {user: a}, reset: {user: a}}";
const rest = (own: object): object => ({
  name: "a",
  list: ["a"],
  joined: ["a"],
  map: { a: "a" },
  any: { a: "a" },
  filled: { user: "a" },
  reset: { user: "a" },
  ...own,
});

describe("what a merge does to a field that is there, and a field to what was merged", () => {
  test.each<[string, object]>([
    ["<<: *a", {}],
    ["name: b, <<: *a", {}],
    ["<<: *a, name: b", { name: "b" }],
    ["<<: *a, list: [b]", { list: ["b"] }],
    ["<<: *a, joined: [b]", { joined: ["a", "b"] }],
    ["joined: [b], <<: *a", { joined: ["b", "a"] }],
    ["<<: *a, joined: []", {}],
    ["<<: *a, map: {b: b}", { map: { a: "a", b: "b" } }],
    ["<<: *a, map: {}", {}],
    ["<<: *a, any: {b: b}", { any: { b: "b" } }],
    ["<<: *a, filled: {password: b}", { filled: { user: "a", password: "b" } }],
    ["filled: {password: b, user: b}, <<: *a", { filled: { user: "a", password: "b" } }],
    ["<<: *a, reset: {password: b}", { reset: { password: "b" } }],
    ["<<: *a, either: {user: b}", { either: { user: "b" } }],
    ["<<: {either: {user: b}, <<: *a}, either: {password: c}", { either: { user: "b", password: "c" } }],
    ["<<: {either: {user: b}, <<: *a}, either: c", { either: "c" }],
  ])("{%s}", (own, expected) => {
    const { own: value, problems } = decode(`${BASE}\nown: {${own}}\n`);
    expect(problems).toEqual([]);
    expect(value).toEqual(rest(expected));
  });

  test.each(["joined", "map", "filled", "name"])("null takes %s away", (key) => {
    const { own } = decode(`${BASE}\nown: {<<: *a, ${key}: null}\n`);
    expect(own).not.toHaveProperty(key);
    expect(decode(`own: {${key}: x, <<: {${key}: ~}}\n`).own).toEqual({});
  });
});

describe("lists of merges", () => {
  test("the first one wins, and what is joined comes last first", () => {
    const { own, problems } = decode(
      "base: &a {name: a, joined: [a]}\nmore: &b {name: b, list: [b], joined: [b]}\nown: {<<: [*a, *b]}\n",
    );
    expect(own).toEqual({ name: "a", list: ["b"], joined: ["b", "a"] });
    expect(problems).toEqual([]);
  });

  test("two merges in one mapping are taken one after the other", () => {
    const { own } = decode("base: &a {name: a, joined: [a]}\nown: {<<: *a, joined: [b], name: b, <<: *a}\n");
    expect(own).toEqual({ name: "a", joined: ["a", "b", "a"] });
  });

  test("a merged mapping may merge", () => {
    const { own } = decode(
      "base: &a {name: a, joined: [a]}\nmore: &b {joined: [b], <<: *a}\nown: {<<: *b, joined: [c]}\n",
    );
    expect(own).toEqual({ name: "a", joined: ["b", "a", "c"] });
  });
});

describe("keys of maps that are set twice", () => {
  test.each([
    ["base: {map: &a {x: a}}\nown: {map: {x: b, <<: *a}}", "2:13 duplicateKey"],
    ["base: {map: &a {x: a}}\nown: {map: {<<: *a, x: b}}", "2:21 duplicateKey"],
    ["base: &a {map: {x: a}}\nown: {<<: *a, map: {x: b}}", "2:21 duplicateKey"],
    ["base: &a {map: {x: a}}\nown: {map: {x: b}, <<: *a}", "2:13 duplicateKey"],
    ["own: {map: {<<: [{x: a}, {x: b}]}}", "1:27 duplicateKey"],
    ["own: {any: {<<: {x: a}, x: b}}", "1:25 duplicateKey"],
    ["own: {maps: {<<: {x: {y: a}}, x: {y: b}}}", "1:31 duplicateKey"],
  ])("%j", (text, problem) => {
    expect(decode(`${text}\n`).problems).toEqual([problem]);
  });

  test("once each, where one key was written twice as well", () => {
    const text = "own: {map: {x: a, x: b, <<: {y: c}}}\n";
    expect(decode(text).problems).toEqual([]);
    expect(briefly(readOne(text).problems)).toEqual(["1:19 duplicateKey"]);
  });
});

test("items are found where they were written", () => {
  const { document } = decode("base: &a {joined: [a, b]}\nown: {<<: *a, joined: [c]}\n");
  const places = [0, 1, 2].map((index) => document.rangeOf(["own", "joined", index]).start);
  expect(places.map(({ line, column }) => `${line}:${column}`)).toEqual(["1:20", "1:23", "2:24"]);
});

test("what does not fit is said once, and not joined", () => {
  expect(decode("own: {<<: {joined: [a]}, joined: {<<: {x: y}}, list: {a: b}}\n").problems).toEqual([
    "1:34 wrongType",
    "1:54 wrongType",
  ]);
  expect(decode("own: {<<: {nme: a}}\n").problems).toEqual(["1:12 unknownField"]);
});

test("without a merge the document stays the one that was read, and below one what does not change", () => {
  const plain = readOne("own: {joined: [a]}\n");
  expect(decodeDocument(plain, FILE, "go-yaml-v2").document).toBe(plain);
  const text = "items: [{map: {x: y}, list: [a]}, {<<: {name: a}}]\n";
  const read = readOne(text);
  const { document } = decodeDocument(read, FILE, "go-yaml-v2");
  expect(document).not.toBe(read);
  const itemOf = ({ root }: SourceDocument): unknown =>
    root?.kind === "mapping" && root.entries[0]?.value.kind === "sequence"
      ? root.entries[0].value.items[0]
      : undefined;
  expect(itemOf(document)).toBe(itemOf(read));
});

describe("many merges into one value take as long as they are long", () => {
  const repeat = (count: number, text: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => text(index)).join(", ");

  test.each<[string, (size: number) => string]>([
    [
      "lists that are joined",
      (size) => `base: &a {joined: [${repeat(20, () => "x")}]}\nown: {<<: [${repeat(size, () => "*a")}]}\n`,
    ],
    ["maps", (size) => `own: {<<: [${repeat(size, (index) => `{map: {k${index}: v}}`)}]}\n`],
    [
      "keys that are there already",
      (size) => `base: &a {map: {k: v}}\nown: {<<: [${repeat(size, () => "*a")}]}\n`,
    ],
  ])("%s", async (_title, text) => {
    const growing = await growth(200, (size) => {
      const document = readOne(text(size));
      return decodeDocument(document, FILE, "go-yaml-v2");
    });
    expect(growing).toBeLessThan(LINEAR_GROWTH);
  });
});
