import { expect, test } from "vitest";
import { compareFindings, type Finding } from "../../src/base/finding.js";

function finding(part: {
  file?: string;
  start?: number;
  end?: number;
  ruleId?: string;
  message?: string;
}): Finding {
  const { file = "a", start = 0, end = 1, ruleId = "a/b", message = "m" } = part;
  const at = (offset: number) => ({ line: 1, column: offset + 1, offset });
  return {
    ruleId,
    layer: "syntax",
    severity: "error",
    messageId: "m",
    message,
    file,
    path: [],
    range: { start: at(start), end: at(end) },
    docs: "",
  };
}

test("findings are sorted by file, place, rule and message", () => {
  const sorted = [
    finding({ file: "a", start: 0, end: 1 }),
    finding({ file: "a", start: 0, end: 2 }),
    finding({ file: "a", start: 1, ruleId: "a/a" }),
    finding({ file: "a", start: 1, ruleId: "a/b", message: "m" }),
    finding({ file: "a", start: 1, ruleId: "a/b", message: "n" }),
    finding({ file: "b" }),
  ];
  expect(sorted.toReversed().sort(compareFindings)).toEqual(sorted);
  expect(compareFindings(finding({}), finding({}))).toBe(0);
});
