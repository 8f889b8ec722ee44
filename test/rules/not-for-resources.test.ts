import { expect, test } from "vitest";
import { ALL_RULES } from "../../src/rules/builtin.js";
import { NOT_FOR_RESOURCES } from "../../src/rules/not-for-resources.js";

const KIND = "alertmanager-config-resource";

test("each rule for Alertmanager looks at resources, or says why not", () => {
  const silent = ALL_RULES.filter(
    ({ id, appliesTo }) => id.startsWith("alertmanager/") && appliesTo !== "any" && !appliesTo.includes(KIND),
  ).map(({ id }) => id.replace("alertmanager/", ""));
  const listed = NOT_FOR_RESOURCES.flatMap(({ rules }) => rules);
  expect(listed.toSorted()).toEqual(silent.toSorted());
});

test("each reason is said once", () => {
  const reasons = NOT_FOR_RESOURCES.map(({ reason }) => reason);
  expect(new Set(reasons).size).toBe(reasons.length);
});
