import { expect, test } from "vitest";
import { subqueryResolution } from "../../../src/rules/promql/subquery-resolution.js";
import { findingsIn } from "../../helpers/rule-findings.js";

const settings = { prometheus: { scrapeInterval: "1m", scrapeIntervals: { fast: "10s" } } };

test.each([
  ["max_over_time(x[30s:])", ["default 30s"]],
  ["max_over_time(x[1h:1h])", ["coarse 1h"]],
  ["max_over_time(x[1h:])", []],
  ["max_over_time(x[1h:1m])", []],
  ["max_over_time((x + y{job='fast'})[1h:15s])", []],
  ["max_over_time((x + a:b)[1h:15s])", []],
  ["max_over_time(vector(time())[1h:15s])", []],
  ["max_over_time(x[1h:step()])", []],
  ["max_over_time(x[1m-1h:1m])", []],
])("in %s it finds %j", (expr, expected) => {
  expect(findingsIn(subqueryResolution, expr, { settings })).toEqual(expected);
});

test("without a step the interval of the server counts", () => {
  const slow = { prometheus: { evaluationInterval: "10m" } };
  expect(findingsIn(subqueryResolution, "max_over_time(x[5m:])", { settings: slow })).toEqual(["default 5m"]);
});
