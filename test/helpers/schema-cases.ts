import { describe, expect, test } from "vitest";
import * as z from "zod";
import type { Path } from "../../src/base/path.js";

/** Values a schema takes, and values it refuses, each with the path of the first issue. */
export interface SchemaCases {
  readonly valid: readonly unknown[];
  readonly invalid: readonly (readonly [value: unknown, path: Path])[];
}

/** Takes a schema through its cases: what it accepts comes back as it was, beside defaults. Secrets are written as `<secret>`. */
export function testSchema(name: string, schema: z.ZodType, { valid, invalid }: SchemaCases): void {
  describe(name, () => {
    test("has enough cases", () => {
      expect([valid.length >= 3, invalid.length >= 5]).toEqual([true, true]);
    });

    test.each(valid.map((value) => [value]))("%j fits", (value) => {
      const encoded: unknown = z.encode(schema, schema.parse(value));
      if (typeof value === "object") expect(encoded).toMatchObject(value ?? {});
      else expect(encoded).toBe(value);
    });

    test.each(invalid)("%j is refused at %j", (value, path) => {
      expect(firstPath(schema.safeParse(value).error?.issues ?? [])).toEqual(path);
    });
  });
}

/** Of a union no alternative of which fits, that with the fewest issues speaks, and of several the one that goes wrong deepest. */
function firstPath(issues: readonly z.core.$ZodIssue[], base: Path = []): Path | undefined {
  const [issue] = issues;
  if (issue === undefined) return undefined;
  const path = [...base, ...issue.path.map((key) => (typeof key === "number" ? key : String(key)))];
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return path;
  const fewest = Math.min(...issue.errors.map(({ length }) => length));
  const paths = issue.errors
    .filter(({ length }) => length === fewest)
    .map((errors) => firstPath(errors, path) ?? path);
  return paths.reduce((best, next) => (next.length > best.length ? next : best));
}
