import { expect, test } from "vitest";
import * as z from "zod";
import { DOMAINS } from "../../src/json-schema/domains.js";
import { EXPORTED_SCHEMAS } from "../../src/json-schema/exported-schemas.js";
import { renderSchema, renderSchemasPages } from "../../src/json-schema/page.js";

/** The pages themselves are held fresh by test/repo/docs.test.ts. */
test("every schema has a section on the page of its domain", () => {
  const pages = renderSchemasPages();
  expect([...pages.keys()]).toEqual(DOMAINS.map(({ folder }) => `src/${folder}/README.md`));
  for (const { name, folder } of EXPORTED_SCHEMAS) {
    expect(pages.get(`src/${folder}/README.md`)).toContain(`\n## ${name}Schema\n`);
  }
});

test("a section has fields with types, defaults and bounds, an example, and what is refused", () => {
  const schema = z.strictObject({
    id: z.string().min(1).max(8),
    count: z.int().min(2).default(3),
    share: z.number().gt(0).lt(1).multipleOf(0.5).optional(),
    tags: z.array(z.string().min(2)).min(1).max(4),
    kind: z.enum(["a", "b"]),
    version: z.literal(4),
    pair: z.tuple([z.string(), z.number()]),
    either: z.union([z.string().regex(/^`$/), z.null()]),
    both: z.intersection(z.string().min(1), z.string().max(2)),
    other: z.record(z.string(), z.boolean()),
    inner: z.array(z.strictObject({ at: z.iso.datetime(), "never|": z.never().optional() })),
    any: z.unknown(),
    long: z
      .string()
      .regex(
        /^aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa$/,
      ),
    gone: z.undefined().optional(),
  });
  const section = renderSchema(
    {
      name: "Thing",
      id: "thing",
      folder: "schemas/alert",
      schema,
    },
    {
      valid: [{ id: "a", list: ["x".repeat(60), "y".repeat(60)], none: [] }, 1, 2],
      invalid: [
        ["$: invalid_type", null],
        ["id: too_small", { id: "" }],
        ["$: x", "z".repeat(200)],
        ["$: x", "`"],
        ["$: x", 1],
      ],
    },
  );
  expect(section.split("\n")).toEqual(
    expect.arrayContaining([
      "## ThingSchema",
      "| `id` | string, not empty, at most 8 characters | required |  |",
      "| `count` | integer, at least 2 | `3` |  |",
      "| `share` | number, more than 0, less than 1, a multiple of 0.5 |  |  |",
      "| `tags` | list of string, at least 2 characters, not empty, at most 4 items | required |  |",
      '| `kind` | `"a"`, `"b"` | required |  |',
      "| `version` | `4` | required |  |",
      "| `pair` | [string, number] | required |  |",
      "| `either` | string, `` ^`$ `` or null | required |  |",
      "| `other` | map to boolean | required |  |",
      "| `inner[].at` | string, date-time, a long pattern | required |  |",
      "| `any` | anything | required |  |",
      "| `long` | string, a long pattern | required |  |",
      '  "list": [',
      `    "${"x".repeat(60)}",`,
      '  "none": []',
      '- `{"id":""}`: id: too_small',
      `- \`"${"z".repeat(99)}…\`: $: x`,
      '- `` "`" ``: $: x',
    ]),
  );
  expect(section).not.toContain("gone");
});
