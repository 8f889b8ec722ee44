import { expect, test } from "vitest";
import { checkCalls, typeOfPrometheusPath } from "../../../src/languages/go-template/calls.js";
import {
  ALERTMANAGER_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_VARIABLES,
  type TemplateFunction,
} from "../../../src/languages/go-template/functions.js";
import { parseGoTemplate } from "../../../src/languages/go-template/parser.js";

function problemsOf(
  text: string,
  functions: ReadonlyMap<string, TemplateFunction> = PROMETHEUS_TEMPLATE_FUNCTIONS,
): readonly string[] {
  const template = parseGoTemplate(text, { functions, variables: PROMETHEUS_TEMPLATE_VARIABLES });
  expect(template.errors).toEqual([]);
  return checkCalls(template, functions, typeOfPrometheusPath).map(
    ({ code, message, span }) => `${code} ${text.slice(span.start, span.end)}: ${message}`,
  );
}

test.each([
  ["{{ humanize }}", "wrong_argument_count humanize: wrong number of args for humanize: want 1 got 0"],
  ["{{ toUpper 1 2 }}", "wrong_argument_count toUpper: wrong number of args for toUpper: want 1 got 2"],
  ['{{ "a" | toUpper "b" }}', "wrong_argument_count toUpper: wrong number of args for toUpper: want 1 got 2"],
  ["{{ eq 1 }}", "wrong_argument_count eq: wrong number of args for eq: want at least 2 got 1"],
  [
    "{{ toUpper 1 }}",
    "wrong_argument_type 1: wrong type for argument 1 of toUpper: expected string; found int",
  ],
  [
    "{{ toUpper $value }}",
    "wrong_argument_type $value: wrong type for argument 1 of toUpper: expected string; found float",
  ],
  [
    "{{ humanize true }}",
    "wrong_argument_type true: wrong type for argument 1 of humanize: expected numeric; found bool",
  ],
  [
    "{{ humanize $labels }}",
    "wrong_argument_type $labels: wrong type for argument 1 of humanize: expected numeric; found map",
  ],
  [
    '{{ query "up" | value }}',
    'wrong_argument_type query "up": wrong type for argument 1 of value: expected sample; found samples',
  ],
  [
    '{{ label "a" "b" }}',
    'wrong_argument_type "b": wrong type for argument 2 of label: expected sample; found string',
  ],
  [
    '{{ slice "abc" "1" }}',
    'wrong_argument_type "1": wrong type for argument 2 of slice: expected int; found string',
  ],
  [
    "{{ if gt $value 1 }}{{ end }}",
    "incompatible_comparison 1: incompatible types for comparison: float and int",
  ],
  [
    "{{ if eq $labels.a 'x' }}{{ end }}",
    "incompatible_comparison 'x': incompatible types for comparison: string and int",
  ],
  ["{{ 1 2 }}", "not_a_function 1 2: can't give argument to non-function 1"],
  ['{{ $labels "x" }}', 'not_a_function $labels "x": can\'t give argument to non-function $labels'],
  ['{{ "x" | (print 1) }}', "not_a_function (print 1): can't give argument to non-function (print 1)"],
  ["{{ nil }}", "not_a_function nil: nil is not a command"],
  ["{{ $x = 1 }}", "undeclared_assignment $x: undefined variable: $x"],
])("%s: %s", (text, expected) => {
  expect(problemsOf(text)).toEqual([expected]);
});

test.each([
  ["{{ $value | humanize }}{{ humanize 1 }}{{ humanize `1.5` }}{{ toDuration 5 | humanize }}"],
  ["{{ if gt $value 1.0 }}{{ end }}{{ if eq $labels.a `x` `y` }}{{ end }}{{ if eq 1i 2 }}{{ end }}"],
  ['{{ query "up" | first | value | humanize }}{{ range query "up" }}{{ label "a" . }}{{ end }}'],
  ["{{ index $labels `a` | toUpper }}{{ and 1 2 | toUpper }}{{ safeHtml `a` | toUpper }}"],
  ["{{ .A 1 }}{{ $labels.a 1 }}{{ (print 1).a 2 }}{{ printf `%d` 1 2 3 }}{{ println }}{{ slice `abc` 1 2 }}"],
  ["{{ eq nil nil }}{{ gt 0x1F 1 }}{{ lt 0x1p4 1.0 }}{{ $externalURL | toUpper }}{{ eq . . }}"],
  ["{{ humanize $labels.a.b }}{{ toUpper $value.x }}{{ toUpper .Foo }}{{ eq $labels 1 }}"],
])("%s works", (text) => {
  expect(problemsOf(text)).toEqual([]);
});

test("Alertmanager has lists and times", () => {
  expect(
    problemsOf("{{ join `,` .A }}{{ append (list 1) 2 }}{{ date `x` now }}", ALERTMANAGER_TEMPLATE_FUNCTIONS),
  ).toEqual([]);
  expect(problemsOf("{{ append (stringSlice `a`) `b` }}", ALERTMANAGER_TEMPLATE_FUNCTIONS)).toEqual([]);
  expect(problemsOf("{{ date now `x` }}", ALERTMANAGER_TEMPLATE_FUNCTIONS)).toHaveLength(2);
});

test("without types of the data only literals and results are checked", () => {
  const template = parseGoTemplate("{{ toUpper $value }}{{ toUpper 1 }}", {
    functions: PROMETHEUS_TEMPLATE_FUNCTIONS,
    variables: PROMETHEUS_TEMPLATE_VARIABLES,
  });
  expect(checkCalls(template, PROMETHEUS_TEMPLATE_FUNCTIONS)).toHaveLength(1);
  expect(checkCalls(template, new Map())).toEqual([]);
});
