import { expect, test } from "vitest";
import * as z from "zod";
import { printTree } from "../../../../src/serializer/formats/yaml/print.js";
import { yaml } from "../../../../src/serializer/formats/yaml.js";
import { wire } from "../../../../src/serializer/hints.js";
import { DEFAULT_FORMAT_OPTIONS } from "../../../../src/serializer/options.js";
import { planOf } from "../../../../src/serializer/plan-of.js";

test("comments of the schema stand above their keys, and mean nothing", () => {
  const Route = z.object({
    receiver: wire(z.string(), { yaml: { comment: "Who is told." } }),
    routes: wire(
      z.array(z.object({ receiver: wire(z.string(), { yaml: { comment: "First.\n\nNext: #2\u0000" } }) })),
      {
        yaml: { comment: "Tried in order." },
      },
    ),
  });
  const value = { receiver: "a", routes: [{ receiver: "b" }, { receiver: "c" }] };
  const text = yaml.encode(value, planOf(Route), DEFAULT_FORMAT_OPTIONS);
  expect(text).toBe(`# Who is told.
receiver: a
# Tried in order.
routes:
  - # First.
    #
    # Next: #2
    receiver: b
  - # First.
    #
    # Next: #2
    receiver: c
`);
  expect(yaml.decode(text, planOf(Route), DEFAULT_FORMAT_OPTIONS)).toEqual(value);
});

test("a comment above a key that is too long for a line", () => {
  const key = "k".repeat(1_001);
  const entry = { key, value: { kind: "scalar", text: "1" }, comment: "Long." } as const;
  expect(printTree({ kind: "map", entries: [entry] })).toBe(`# Long.\n? ${key}\n: 1\n`);
});

test("a line break in a comment cannot end it", () => {
  for (const lineBreak of ["\n", "\r", "\r\n", "\u0085", "\u2028"]) {
    const schema = z.object({ a: wire(z.string(), { yaml: { comment: `x${lineBreak}evil: 1` } }) });
    const text = yaml.encode({ a: "b" }, planOf(schema), DEFAULT_FORMAT_OPTIONS);
    expect(text).toBe("# x\n# evil: 1\na: b\n");
  }
});
