import { expect, test } from "vitest";
import { isSerializationError } from "../../../../src/serializer/error.js";
import { openDocument } from "../../../../src/serializer/formats/yaml/edit.js";

const TEXT = `# rules of the shop
groups:
- name: api # not web
  # how often
  interval: 1m

  rules: [a, b]
shared: &x 1 # anchored
other: *x
`;

test("an edit keeps the comments around it", () => {
  const document = openDocument(TEXT);
  document.set(["groups", 0, "name"], "web: new");
  document.set(["groups", 0, "limit"], 5);
  document.set(["groups", 0, "rules", 0], { expr: "up\n== 0\n" });
  expect(document.delete(["groups", 0, "interval"])).toBe(true);
  expect(document.toString()).toBe(`# rules of the shop
groups:
- name: "web: new" # not web

  rules: [{expr: "up\\n== 0\\n"}, b]
  limit: 5
shared: &x 1 # anchored
other: *x
`);
});

test("values are those the serializer reads", () => {
  const document = openDocument("a: 0o17\n5: yes\nb: [1.10]\n");
  expect(document.get(["a"])).toBe(15);
  expect(document.get([5])).toBe("yes");
  expect(document.get(["b", 0])).toBe(1.1);
  expect(document.get(["b", 1])).toBe(undefined);
  expect(document.get(["b", 1, "c"])).toBe(undefined);
  expect(document.has(["b", 0])).toBe(true);
  document.set([5], "no");
  expect(document.toString()).toBe('a: 0o17\n5: "no"\nb: [1.10]\n');
});

test("what is missing on the way is made, and the root can be replaced", () => {
  const document = openDocument("a: 1\n");
  document.set(["b", "c", 0], true);
  expect(document.toString()).toBe("a: 1\nb:\n  c:\n    - true\n");
  document.set([], ["x"]);
  expect(document.get([])).toEqual(["x"]);
  expect(document.delete([])).toBe(false);
  expect(document.delete(["y"])).toBe(false);
});

test("aliases follow their anchor, and an alias can be replaced", () => {
  const document = openDocument(TEXT);
  document.set(["shared"], "y");
  expect(document.get(["other"])).toBe("y");
  document.set(["other"], 3);
  expect(document.get(["shared"])).toBe("y");
  expect(document.get(["other"])).toBe(3);
});

test.each<[string, (document: ReturnType<typeof openDocument>) => void]>([
  ["an anchor that is in use cannot go", (document) => document.delete(["shared"])],
  ["a scalar has nothing inside", (document) => document.set(["shared", "deep"], 1)],
  ["a list has no gaps", (document) => document.set(["groups", 9], 1)],
])("%s, and the text stays", (_, edit) => {
  const document = openDocument(TEXT);
  let error: unknown;
  try {
    edit(document);
  } catch (thrown) {
    error = thrown;
  }
  expect(isSerializationError(error, "unsupported")).toBe(true);
  expect(document.toString()).toBe(TEXT);
});

test("escapes stay escapes, unless the text has such characters bare", () => {
  const document = openDocument('a: "\\u0085\\u2028"\nb: 1\n');
  document.set(["b"], 2);
  expect(document.toString()).toBe('a: "\\u0085\\u2028"\nb: 2\n');
  const bare = openDocument('a: "\u2028"\nb: 1\n');
  bare.set(["b"], 2);
  expect(bare.toString()).toBe('a: "\u2028"\nb: 2\n');
});

test("what cannot be read, or written, is refused", () => {
  expect(() => openDocument("a: [")).toThrow(/cannot decode yaml/);
  expect(() => openDocument("[[1]]", { limits: { depth: 1 } })).toThrow(/over the limit of 1/);
  expect(() => openDocument("a: 1").set(["a"], new Date(0))).toThrow(/a Date has no form/);
});
