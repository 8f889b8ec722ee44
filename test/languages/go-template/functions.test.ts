import { expect, test } from "vitest";
import {
  ALERTMANAGER_TEMPLATE_FUNCTIONS,
  GO_TEMPLATE_BUILTINS,
  PROMETHEUS_TEMPLATE_FUNCTIONS,
} from "../../../src/languages/go-template/functions.js";

test.each([
  ["Go", GO_TEMPLATE_BUILTINS, ["index", "printf", "eq", "call"], ["humanize", "toUpper"]],
  [
    "Prometheus",
    PROMETHEUS_TEMPLATE_FUNCTIONS,
    ["index", "humanize", "query", "toDuration"],
    ["tmpl", "join"],
  ],
  [
    "Alertmanager",
    ALERTMANAGER_TEMPLATE_FUNCTIONS,
    ["index", "join", "toJson", "routeLabels"],
    ["humanize", "query"],
  ],
])("%s has its functions and no others", (_program, functions, present, absent) => {
  expect(present.filter((name) => !functions.has(name))).toEqual([]);
  expect(absent.filter((name) => functions.has(name))).toEqual([]);
});

test("every function takes at least as many arguments as it needs", () => {
  for (const { minArguments, maxArguments, argumentTypes } of ALERTMANAGER_TEMPLATE_FUNCTIONS.values()) {
    expect(minArguments).toBeLessThanOrEqual(maxArguments);
    if (maxArguments > 0) expect(argumentTypes).not.toEqual([]);
  }
});
