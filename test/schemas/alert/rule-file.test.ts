import { expect, test } from "vitest";
import { RuleFileSchema } from "../../../src/schemas/alert/rule-file.js";

test.each([{}, { groups: [] }, { groups: [{ name: "a", rules: [{ alert: "A", expr: "up" }] }] }])(
  "%j is a rule file",
  (file) => {
    expect(RuleFileSchema.parse(file)).toEqual(file);
  },
);

test.each([[{ groups: {} }], [{ groups: [null] }], [{ group: [] }], [[]], ["groups"]])(
  "%j is refused",
  (file) => {
    expect(RuleFileSchema.safeParse(file).success).toBe(false);
  },
);
