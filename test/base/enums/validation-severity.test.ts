import { expect, test } from "vitest";
import { severityOfCvss, ValidationSeverity } from "../../../src/base/enums/validation-severity.js";

test("from worst to mildest", () => {
  const { ids, values } = ValidationSeverity;
  expect(ids).toEqual(["critical", "high", "medium", "low", "info"]);
  expect(ids.map((id) => values[id].weight)).toEqual([100, 70, 40, 10, 0]);
  expect(ids.map((id) => values[id].exitCode)).toEqual([2, 2, 1, 0, 0]);
});

test.each([
  ["sarif", ["error", "error", "warning", "note", "note"], ["critical", "info"]],
  ["github", ["error", "error", "warning", "notice", "notice"], ["critical", "info"]],
] as const)("written for %s", (system, words, lossy) => {
  expect(ValidationSeverity.ids.map((id) => ValidationSeverity.toExternal(system, id).value)).toEqual(words);
  expect(ValidationSeverity.ids.filter((id) => ValidationSeverity.toExternal(system, id).lossy)).toEqual(
    lossy,
  );
});

test("SARIF's none is read as information", () => {
  expect(ValidationSeverity.fromExternal("sarif", "none")).toEqual({ value: "info", lossy: true });
});

test.each([
  [0, "info"],
  [0.05, "low"],
  [0.1, "low"],
  [3.9, "low"],
  [3.95, "low"],
  [4, "medium"],
  [6.9, "medium"],
  [7, "high"],
  [8.9, "high"],
  [9, "critical"],
  [10, "critical"],
])("a score of %d is %s", (score, severity) => {
  expect(severityOfCvss(score)).toBe(severity);
});

test.each([-0.1, 10.1, Number.NaN, Number.POSITIVE_INFINITY])("%d is no score", (score) => {
  expect(() => severityOfCvss(score)).toThrow(expect.objectContaining({ code: "invalid_argument" }));
});
