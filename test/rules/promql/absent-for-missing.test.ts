import { expect, test } from "vitest";
import { absentForMissing } from "../../../src/rules/promql/absent-for-missing.js";
import { Engine } from "../../../src/validator/engine.js";
import { findingsIn } from "../../helpers/rule-findings.js";

test("only absent() is meant", () => {
  expect(findingsIn(absentForMissing, "up == 0")).toEqual([]);
  expect(findingsIn(absentForMissing, "absent_over_time(up[10m])")).toEqual([]);
});

test("a recording rule may be absent at once", () => {
  expect(findingsIn(absentForMissing, "absent(up)", { record: "up:absent" })).toEqual([]);
});

test("absent() anywhere in the condition", () => {
  expect(findingsIn(absentForMissing, 'up == 0 or absent(up{job="a"})')).toEqual(["missing absent"]);
});

test("a scrape interval past what a duration can hold tells nothing", () => {
  const settings = { prometheus: { scrapeInterval: "999999999999y" } };
  expect(findingsIn(absentForMissing, "absent(up)", { settings })).toEqual(["missing absent"]);
});

test("a wait past what a duration can hold is not missing", () => {
  const content =
    "groups:\n  - name: a\n    rules:\n      - alert: A\n        expr: absent(up)\n        for: 999999999999y\n";
  expect(new Engine([absentForMissing], {}).run([{ file: "a.yml", content }]).findings).toEqual([]);
});
