import { expect, test } from "vitest";
import { BUILTIN_FUNCTIONS } from "../../../../src/languages/go-template/execute/builtins.js";
import {
  GO_TEMPLATE_BUILTINS,
  PROMETHEUS_TEMPLATE_FUNCTIONS,
} from "../../../../src/languages/go-template/functions.js";
import { annotationFunctions } from "../../../../src/languages/go-template/prometheus/functions.js";

test("every function that templates are checked against can be run", () => {
  const runnable = [...BUILTIN_FUNCTIONS.keys(), ...annotationFunctions({ externalUrl: "" }).keys()];
  expect(runnable.sort()).toEqual([...PROMETHEUS_TEMPLATE_FUNCTIONS.keys()].sort());
  expect([...BUILTIN_FUNCTIONS.keys()].sort()).toEqual([...GO_TEMPLATE_BUILTINS.keys()].sort());
});
