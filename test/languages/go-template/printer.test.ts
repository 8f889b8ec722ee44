import fc from "fast-check";
import { expect, test } from "vitest";
import type { List } from "../../../src/languages/go-template/ast.js";
import {
  PROMETHEUS_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_VARIABLES,
} from "../../../src/languages/go-template/functions.js";
import { parseGoTemplate } from "../../../src/languages/go-template/parser.js";
import { printGoTemplate } from "../../../src/languages/go-template/printer.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

function parse(text: string): List {
  const { root, errors } = parseGoTemplate(text, {
    functions: PROMETHEUS_TEMPLATE_FUNCTIONS,
    variables: PROMETHEUS_TEMPLATE_VARIABLES,
  });
  expect(errors, text).toEqual([]);
  return root;
}

const withoutSpans = (tree: List): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (/^(?:name)?span$/i.test(key) ? undefined : value)),
  );

test.each([
  ["a {{- .x -}} b", "a{{ .x }}b"],
  ["{{/* a */}}{{- /* b */}}", "{{/* a */}}{{/* b */}}"],
  ["a{ {{- .x }}", "a{ {{- .x }}"],
  ["{{if .a}}1{{else if .b}}2{{else}}3{{end}}", "{{ if .a }}1{{ else if .b }}2{{ else }}3{{ end }}"],
  ["{{with $x:=.a}}{{else with .b}}{{end}}", "{{ with $x := .a }}{{ else with .b }}{{ end }}"],
  [
    "{{range $i,$e:=.a}}{{$i =1}}{{break}}{{continue}}{{else}}{{end}}",
    "{{ range $i, $e := .a }}{{ $i = 1 }}{{ break }}{{ continue }}{{ else }}{{ end }}",
  ],
  [
    '{{define `x`}}{{end}}{{block "y" .}}{{end}}{{template "x"}}{{template "\\xff" 1}}',
    '{{ define "x" }}{{ end }}{{ block "y" . }}{{ end }}{{ template "x" }}{{ template "\\xff" 1 }}',
  ],
  [
    "{{(first .a.b).c|printf `%s` -1 'c' true nil . $.x now.y}}",
    "{{ (first .a.b).c | printf `%s` -1 'c' true nil . $.x now.y }}",
  ],
])("%s is printed as %s", (text, printed) => {
  const tree = parse(text);
  expect(printGoTemplate(tree)).toBe(printed);
  expect(withoutSpans(parse(printed))).toEqual(withoutSpans(tree));
});

const space = fc.constantFrom(" ", "  ", "\n", "\t");
const left = fc.constantFrom("{{", "{{ ", "{{- ", "{{-\n");
const right = fc.constantFrom("}}", " }}", " -}}", "\n-}}");
const delimited = (content: fc.Arbitrary<string>) =>
  fc.tuple(left, content, right).map((parts) => parts.join(""));
const name = fc.constantFrom("$labels", "$value", "$", "$x");
const fields = fc
  .array(fc.constantFrom(".a", ".else", ".é", ".A_1"), { maxLength: 3 })
  .map((parts) => parts.join(""));
const literal = fc.constantFrom(
  '"a\\n}}"',
  "`b\n{{`",
  "'\\''",
  "1",
  "-0x1F",
  "1_0.5e3",
  "true",
  "nil",
  ".",
  "1i",
);

const { pipeline, list } = fc.letrec<{
  operand: string;
  command: string;
  pipeline: string;
  node: string;
  list: string;
}>((tie) => ({
  operand: fc.oneof(
    { depthSize: "small" },
    literal,
    fc.tuple(name, fields).map((parts) => parts.join("")),
    fields.filter((text) => text !== ""),
    fc.constantFrom("now", "first.a"),
    fc.tuple(tie("pipeline"), fields).map(([inner, path]) => `(${inner})${path}`),
  ),
  command: fc.oneof(
    fc.tuple(fc.constantFrom("print", ".a", "$x.b"), space, tie("operand")).map((parts) => parts.join("")),
    fc.constantFrom("humanize", "$labels.a"),
  ),
  pipeline: fc
    .tuple(tie("operand"), fc.array(tie("command"), { maxLength: 2 }), space)
    .map(([first, rest, gap]) => [first, ...rest].join(`${gap}|${gap}`)),
  node: fc.oneof(
    { depthSize: "small" },
    fc.constantFrom(" a ", "{", "}", "\n", "é😀"),
    delimited(tie("pipeline")),
    delimited(tie("pipeline").map((text) => `$x := ${text}`)),
    delimited(fc.constant("/* c */")).map((text) => text.replace(/^\{\{\s/, "{{").replace(/\s\}\}$/, "}}")),
    fc
      .tuple(fc.constantFrom("if", "with"), tie("pipeline"), tie("list"), tie("list"))
      .map(
        ([word, test, body, other]) => `{{${word} ${test}}}${body}{{else ${word} .b}}${other}{{else}}{{end}}`,
      ),
    fc
      .tuple(tie("pipeline"), tie("list"), tie("list"))
      .map(([of, body, other]) => `{{range $x, $y := ${of}}}${body}{{break}}{{else}}${other}{{end}}`),
    fc.tuple(tie("pipeline"), tie("list")).map(([of, body]) => `{{range ${of}}}${body}{{end}}`),
    tie("pipeline").map((dot) => `{{template "t" ${dot}}}`),
  ),
  list: fc.array(tie("node"), { maxLength: 3, depthIdentifier: "list" }).map((parts) => parts.join("")),
}));

test("what is printed parses to the same tree", () => {
  // The declaration in front gives every generated `$x` a meaning.
  const template = fc
    .oneof(
      list,
      pipeline.map((text) => `{{ ${text} }}`),
    )
    .map((text) => `{{ $x := 1 }}${text}`);
  fc.assert(
    fc.property(template, (text) => {
      const { root, errors } = parseGoTemplate(text, {
        functions: PROMETHEUS_TEMPLATE_FUNCTIONS,
        variables: PROMETHEUS_TEMPLATE_VARIABLES,
      });
      // Texts that meet (`{` and `{{`) or literals that take fields can make another template, even a broken one.
      fc.pre(errors.length === 0);
      expect(withoutSpans(parse(printGoTemplate(root)))).toEqual(withoutSpans(root));
    }),
    { numRuns: fuzzRuns(1000, 100_000) },
  );
});
