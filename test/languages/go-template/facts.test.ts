import { describe, expect, test } from "vitest";
import { ELEMENT, templateFacts } from "../../../src/languages/go-template/facts.js";
import {
  PROMETHEUS_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_VARIABLES,
} from "../../../src/languages/go-template/functions.js";
import { parseGoTemplate } from "../../../src/languages/go-template/parser.js";

function factsOf(text: string): ReturnType<typeof templateFacts> {
  return templateFacts(
    parseGoTemplate(text, {
      functions: PROMETHEUS_TEMPLATE_FUNCTIONS,
      variables: PROMETHEUS_TEMPLATE_VARIABLES,
    }),
  );
}

/** Paths as people write them; a question mark where the start is not known. */
const pathsOf = (text: string): readonly string[] =>
  factsOf(text).fields.map(({ path, isKnown }) => (isKnown ? "" : "?") + path.join("."));

describe("fields", () => {
  test.each<[text: string, paths: readonly string[]]>([
    ["{{ .Labels.severity }}", ["Labels.severity"]],
    ["{{ $labels.job }}{{ $.Labels.job }}", ["Labels.job", "Labels.job"]],
    ["{{ $externalLabels.a }}{{ $externalURL }}{{ $value }}", ["ExternalLabels.a", "ExternalURL", "Value"]],
    ['{{ index $labels "a.b" }}', ["Labels.a.b"]],
    ['{{ "a.b" | index .Labels }}', ["Labels.a.b"]],
    ['{{ index (index .A 0).B "c" }}', [`A.${ELEMENT}`, `A.${ELEMENT}.B`, `A.${ELEMENT}.B.c`]],
    ["{{ index .A .B }}", ["A", "B"]],
    [
      "{{ with .Labels }}{{ .a }}{{ $.b }}{{ else with .C }}{{ .d }}{{ else }}{{ .e }}{{ end }}",
      ["Labels", "Labels.a", "b", "C", "C.d", "e"],
    ],
    ["{{ if .A }}{{ .b }}{{ else }}{{ .c }}{{ end }}", ["A", "b", "c"]],
    [
      "{{ range .Alerts }}{{ .Labels.a }}{{ else }}{{ .b }}{{ end }}",
      ["Alerts", `Alerts.${ELEMENT}.Labels.a`, "b"],
    ],
    ["{{ range $i, $e := .A }}{{ $e.b }}{{ $i.c }}{{ end }}", ["A", `A.${ELEMENT}.b`, "?c"]],
    ["{{ range $e := .A }}{{ $e.b }}{{ end }}", ["A", `A.${ELEMENT}.b`]],
    ["{{ $x := .A }}{{ $x.b }}{{ $x = .C }}{{ $x.d }}", ["A", "A.b", "C", "?d"]],
    ["{{ if true }}{{ $labels := .A }}{{ end }}{{ $labels.b }}", ["A", "Labels.b"]],
    ['{{ range query "up" }}{{ .Labels.a }}{{ . }}{{ end }}', ["?Labels.a"]],
    ["{{ (first .A).B }}{{ (.C).D }}{{ now.E }}", ["A", "?B", "C", "C.D", "?E"]],
    ['{{ define "x" }}{{ .a }}{{ $.b }}{{ end }}', ["?a", "?b"]],
    ['{{ block "x" .A }}{{ .b }}{{ $.c }}{{ end }}{{ .d }}', ["A", "A.b", "A.c", "d"]],
    ["{{ .A (.B) .C.D }}{{ break }}text{{/* c */}}", ["A", "B", "C.D"]],
    ["{{ .a.b | print .c }}", ["a.b", "c"]],
    ["{{ . }}", [""]],
  ])("%s reads %j", (text, paths) => {
    expect(pathsOf(text)).toEqual(paths);
  });

  test("know where their names stand", () => {
    const text = "{{ $labels.job.x }}";
    const [read] = factsOf(text).fields;
    expect(read?.names.map(({ span }) => text.slice(span.start, span.end))).toEqual([".job", ".x"]);
    expect(read?.span).toEqual({ start: 3, end: 16 });
  });
});

test("variables, templates and assignments are listed", () => {
  const facts = factsOf('{{ $x = $labels }}{{ template "a" }}{{ template "b" $value }}{{ $x }}');
  expect(facts.variables.map(({ name }) => name)).toEqual(["$labels", "$value", "$x"]);
  expect(facts.undeclared).toEqual([{ name: "$x", span: { start: 3, end: 5 } }]);
  expect(facts.templates).toEqual([
    { name: "a", span: { start: 30, end: 33 } },
    { name: "b", span: { start: 48, end: 51 }, dot: { path: ["Value"], span: { start: 52, end: 58 } } },
  ]);
});

test("calls count what is piped in", () => {
  const text = '{{ "x" | reReplaceAll "(" `b` | toUpper }}{{ print now (match "a" $value) }}';
  const { calls } = factsOf(text);
  expect(calls.map(({ name, arguments: values, isPiped }) => [name, values.length, isPiped])).toEqual([
    ["reReplaceAll", 3, true],
    ["toUpper", 1, true],
    ["now", 0, false],
    ["match", 2, false],
    ["print", 2, false],
  ]);
  expect(
    calls[0]?.arguments.map(({ literal, span }) => [literal, text.slice(span.start, span.end)]),
  ).toMatchObject([
    [{ type: "string", value: "(" }, '"("'],
    [{ type: "string", value: "b" }, "`b`"],
    [{ type: "string", value: "x" }, '"x"'],
  ]);
  expect(calls[1]?.arguments).toMatchObject([{ call: "reReplaceAll" }]);
  expect(calls[3]?.arguments[1]?.path).toEqual(["Value"]);
});

test.each([
  ["{{ $value }}", 1],
  ["{{ .Value }}%", 1],
  ["{{ $v := .Value }}{{ $v }}", 1],
  ["{{ ($value) }}{{ print $value }}{{ $value | println }}", 3],
  ['{{ printf "%v" $value }}{{ $value | printf "%s" }}', 2],
  ['{{ printf "%.2f" $value }}{{ $value | humanize }}{{ $value.x }}', 0],
  ['{{ print "a" $value }}{{ if $value }}{{ end }}{{ $x := $value }}{{ $labels.a }}', 0],
])("%s prints the sample value as it is %i times", (text, count) => {
  expect(factsOf(text).rawValues).toHaveLength(count);
});

test("facts are read once", () => {
  const template = parseGoTemplate("{{ .a }}", { functions: PROMETHEUS_TEMPLATE_FUNCTIONS });
  expect(templateFacts(template)).toBe(templateFacts(template));
});
