import { expect, test } from "vitest";
import { Secret } from "../../../../src/base/types/secret.js";
import {
  SecretReferenceSchema,
  SecretSourceSchema,
} from "../../../../src/schemas/alert/platform/secret-source.js";
import { testSchema } from "../../../helpers/schema-cases.js";

testSchema("SecretSourceSchema", SecretSourceSchema, {
  valid: ["<secret>", { env: "API_KEY" }, { file: "/run/secrets/key" }],
  invalid: [
    ["", []],
    [{ env: "1KEY" }, ["env"]],
    [{ env: "A", file: "b" }, []],
    [{ secretRef: { name: "x" } }, ["secretRef", "key"]],
    [42, []],
  ],
});

testSchema("SecretReferenceSchema", SecretReferenceSchema, {
  valid: [{ env: "_KEY" }, { file: "key" }, { secretRef: { name: "pagerduty", key: "routing-key" } }],
  invalid: [
    [{ file: "" }, ["file"]],
    [{ env: "A B" }, ["env"]],
    [{ secretRef: "x" }, ["secretRef"]],
    [{}, ["file"]],
    ["text", []],
  ],
});

test("an inline secret prints as nothing but its presence", () => {
  const secret = SecretSourceSchema.parse("correct-horse");
  expect(secret).toBeInstanceOf(Secret);
  expect(JSON.stringify({ secret })).toBe('{"secret":"<secret>"}');
});
