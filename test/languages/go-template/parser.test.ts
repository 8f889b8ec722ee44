import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatTemplateError, type TemplateErrorCode } from "../../../src/languages/go-template/errors.js";
import {
  GO_TEMPLATE_BUILTINS,
  PROMETHEUS_TEMPLATE_FUNCTIONS,
  PROMETHEUS_TEMPLATE_VARIABLES,
} from "../../../src/languages/go-template/functions.js";
import {
  type GoTemplate,
  MAX_TEMPLATE_DEPTH,
  parseGoTemplate,
} from "../../../src/languages/go-template/parser.js";
import { fuzzRuns } from "../../helpers/fuzz.js";

const parse = (text: string): GoTemplate =>
  parseGoTemplate(text, {
    functions: PROMETHEUS_TEMPLATE_FUNCTIONS,
    variables: PROMETHEUS_TEMPLATE_VARIABLES,
  });

const codesOf = (text: string): readonly TemplateErrorCode[] => parse(text).errors.map(({ code }) => code);

describe("the first error is the one Go stops at", () => {
  // Texts of promtool 2.42.
  test.each([
    ["{{ nope }}", '1: function "nope" not defined'],
    ["{{ .x} }}", "1: bad character U+007D '}'"],
    ["{{ .x } }}", '1: unexpected "}" in operand'],
    ["{{ $labels.x\n", "2: unclosed action started at __alert_a:1"],
    ['{{\n\n\n"abc}}', "4: unterminated quoted string in action started at __alert_a:1"],
    ["{{ if }}", "1: missing value for if"],
    ["{{ 1 | 2 }}", "1: non executable command in pipeline stage 2"],
    ["{{ end }}", "1: unexpected {{end}}"],
    ["{{ else }}", "1: unexpected {{else}}"],
    ["{{ else if .x }}", "1: unexpected {{else}}"],
    ["{{ if .x }}", "1: unexpected EOF"],
    ["{{ if .x }}{{ else }}{{ else }}{{ end }}", "1: expected end; found {{else}}"],
    ["{{break}}", "1: {{break}} outside {{range}}"],
    ["{{continue}}", "1: {{continue}} outside {{range}}"],
    ["{{break 1}}", '1: unexpected "1" in {{break}}'],
    ["{{/* x", "1: unclosed comment"],
    ["{{/* x */ }}", "1: comment ends before closing delimiter"],
    ["{{(1}}", "1: unclosed left paren"],
    ["{{ .a-b }}", "1: bad character U+002D '-'"],
    ["{{ $labels.a-b }}", "1: bad character U+002D '-'"],
    ['{{ "a""b" }}', '1: unexpected "\\"b\\"" in operand'],
    ["{{ 08 }}", '1: integer overflow: "08"'],
    ["{{ 0x }}", '1: illegal number syntax: "0x"'],
    ["{{ 1e400 }}", '1: illegal number syntax: "1e400"'],
    ["{{ 18446744073709551616 }}", '1: integer overflow: "18446744073709551616"'],
    ["{{ '' }}", "1: invalid syntax"],
    ["{{ 'ab' }}", "1: malformed character constant: 'ab'"],
    ["{{ '\\q' }}", "1: invalid syntax"],
    ["{{ 'a }}", "1: unterminated character constant"],
    ["{{ `a }}", "1: unterminated raw quoted string"],
    ['{{ "\\q" }}', "1: invalid syntax"],
    ["{{ 1+2 }}", '1: bad number syntax: "1+2"'],
    ["{{ + }}", '1: illegal number syntax: "+"'],
    ["{{ true.x }}", '1: unexpected . after term "true"'],
    ['{{ "x".y }}', '1: unexpected . after term "\\"x\\""'],
    ["{{ 1.y }}", '1: bad number syntax: "1.y"'],
    ["{{ nil.y }}", '1: unexpected . after term "nil"'],
    ["{{ ..x }}", '1: unexpected . after term "."'],
    ["{{ if $x := 1 }}{{ end }}{{ $x }}", '1: undefined variable "$x"'],
    ["{{ $x, $y := 1 }}", "1: too many declarations in command"],
    ["{{ range $x, 1 := .x }}{{end}}", "1: range can only initialize variables"],
    ["{{ range $x, $y, $z := .x }}{{end}}", "1: too many declarations in range"],
    ["{{ : }}", "1: expected :="],
    ["{{ \u00e9 }}", '1: function "\u00e9" not defined'],
    ["{{ \u00a0 }}", "1: unrecognized character in action: U+00A0"],
    ["{{ \x01 }}", "1: unrecognized character in action: U+0001"],
    ["{{ template }}", '1: unexpected "}}" in template clause'],
    ["{{ template x }}", '1: unexpected "x" in template clause'],
    ['{{ template "x" "y }}', "1: unterminated quoted string"],
    ["{{ define }}", '1: unexpected "}}" in define clause'],
    ["{{ define x }}", '1: unexpected "x" in define clause'],
    ['{{ define "x" }}', "1: unexpected EOF"],
    [
      '{{ define "x" }}a{{ end }}{{ define "x" }}b{{ end }}',
      '1: template: multiple definition of template "x"',
    ],
    ['{{ define "x" }}{{ $labels.x }}{{ end }}', '1: undefined variable "$labels"'],
    ['{{ if .x }}{{ define "y" }}{{ end }}{{ end }}', "1: unexpected <define> in command"],
    ['{{ block "x" }}{{ end }}', "1: missing value for block clause"],
    ['{{ block "x" . }}\n\n{{else}}{{ end }}', "1: unexpected {{else}} in block clause"],
    ['{{ define "x" }}\n\n{{else}}{{ end }}', "3: unexpected {{else}} in define clause"],
    ["{{ with .x }}{{ else if .y }}{{ end }}{{ end }}", "1: unexpected <if> in input"],
    ["{{ if .x }}\n{{ range .y }}\n{{ end", "3: unclosed action"],
    ["{{ (.x }}", "1: unclosed left paren"],
    ["{{ ().y }}", "1: missing value for parenthesized pipeline"],
    ["{{ $1 }}", '1: undefined variable "$1"'],
    ["{{ .1a }}", '1: bad number syntax: ".1a"'],
    ["{{ 1a }}", '1: bad number syntax: "1a"'],
    ["{{ @ }}", '1: unexpected "@" in command'],
    ["{{ ! }}", '1: unexpected "!" in command'],
    ["{{ a.b.c }}", '1: function "a" not defined'],
    ['{{ printf "%s" .x | toUpper | nil }}', "1: non executable command in pipeline stage 3"],
    ["{{end}}\n\n", "1: unexpected {{end}}"],
    ["a\n\n{{ if\n}}", "4: missing value for if"],
    ['{{ template "\\q" }}', "1: invalid syntax"],
    ['{{ define "\\q" }}{{end}}', "1: invalid syntax"],
    ['{{ if .x }}{{ template "a" \n}} {{ end }} {{ end }}', "2: unexpected {{end}}"],
    ["{{}}", "1: missing value for command"],
    ["{{ }}", "1: missing value for command"],
    ["{{-}}", '1: illegal number syntax: "-"'],
    ["{{- }}", "1: missing value for command"],
    ["{{--}}", '1: bad number syntax: "--"'],
    ["{{- -}}", '1: illegal number syntax: "-"'],
    ["{{ -}}", "1: missing value for command"],
    ["{{ 3-}}", '1: bad number syntax: "3-"'],
    ["{{", "1: unclosed action"],
    ["{{{", '1: unexpected "{" in command'],
    ["{{{{", '1: unexpected "{" in command'],
    [
      '{{ "abcdefghijklmnop" 1 | 2 "abcdefghijklmnop".x }}',
      '1: unexpected . after term "\\"abcdefghijklmnop\\""',
    ],
    ["{{ .abcdefghijklmnop.x(1) }}", '1: unexpected "(" in operand'],
    ['{{ "abc"abcdefghijklmnopq }}', '1: unexpected "abcdefghij"... in operand'],
    ['{{ 1 "abcdefgh\\"ij"xyz }}', '1: unexpected "xyz" in operand'],
    ["{{ | humanize }}", '1: unexpected "|" in command'],
    ["{{ .x || .y }}", '1: unexpected "|" in command'],
    ["{{ .x && .y }}", '1: unexpected "&" in operand'],
    ["{{ $labels['x'] }}", "1: bad character U+005B '['"],
    ['{{ $labels["x"] }}', "1: bad character U+005B '['"],
    ['{{ "x" }}{{ \'\\xff\' }}{{ "\\xff" }}{{ "\\u12" }}', "1: invalid syntax"],
    ["{{/* a */}}\n{{ nope }}", '2: function "nope" not defined'],
    ["{{ if .x }}{{/* a\n\n */}}\n{{ else }}", "4: unexpected EOF"],
    ['{{"a" "b\n"}}', "1: unterminated quoted string"],
  ])("%j: %s", (text, expected) => {
    const [first] = parse(text).errors;
    expect(first && formatTemplateError("__alert_a", first)).toBe(`template: __alert_a:${expected}`);
  });

  // Texts of Go 1.23 and later where they differ from those of Go 1.19, which built promtool 2.42.
  test.each([
    ["{{1)}}", "1: unexpected right paren"],
    ["{{ if .x }}{{ else with .y }}{{ end }}", "1: unexpected <with> in input"],
    ["{{ ((((", "1: unclosed action"],
  ])("%j: %s", (text, expected) => {
    const [first] = parse(text).errors;
    expect(first && formatTemplateError("__alert_a", first)).toBe(`template: __alert_a:${expected}`);
  });
});

test.each([
  "ok",
  "{{ .x | }}",
  "{{range $i, $e := .x}}{{break}}{{end}}",
  "{{- /* x */ -}} y",
  "{{ 1_000 }}",
  "{{ 1+2i }}",
  "{{ . }}",
  "{{ .}}",
  "{{ nil }}",
  "{{ $x := 1 }}{{ $x }}",
  "{{ $x = 1 }}",
  '{{ template "x" . }}',
  '{{ block "x" . }}a{{ end }}',
  "{{ (.x).y }}",
  "{{ $ }}",
  "{{ $.x }}",
  "{{ .1 }}",
  "{{ 0o17 }} {{ 0b11 }} {{ 0x1p4 }}",
  "{{ query.x }}",
  "{{ with $x := 1 }}{{ $x }}{{ else }}{{ $x }}{{ end }}",
  "{{ .x\n.y }}",
  "{{ .x\n\n| }}",
  "{{-3}}",
  "{{ 3 -}}",
  "{{ .x -}} y {{- .z }}",
  "}}",
  "{",
  "{{ len.x }}",
  "{{ $value | humanize | }}",
  '{{ if eq .x "a" and .y }}{{end}}',
  "{{ with .x }}{{ else with .y }}{{ end }}",
])("%j is fine", (text) => {
  expect(parse(text).errors).toEqual([]);
});

describe("all errors are found", () => {
  test.each<[text: string, codes: readonly TemplateErrorCode[]]>([
    ["{{ $a }}{{ nope }}{{ 08 }}", ["undefined_variable", "undefined_function", "bad_literal"]],
    ["{{ .a-b }} {{ $c }}", ["bad_character", "undefined_variable"]],
    ['{{ printf "a }} {{ $c }}', ["unterminated_literal", "undefined_variable"]],
    [
      "{{ if $a ) }}{{ $b }}{{ end }}{{ end }}",
      ["undefined_variable", "unexpected_paren", "undefined_variable", "unexpected_end"],
    ],
    ["{{ (.a }}{{ $b }}", ["unclosed_paren", "undefined_variable"]],
    ["{{/* a */ }}{{ $b }}", ["unclosed_comment", "undefined_variable"]],
    ["{{/* a }}{{ $b }}{{/* c }}", ["unclosed_comment", "undefined_variable", "unclosed_comment"]],
    ["{{ .a {{ $b }}", ["unexpected_token"]],
    ["{{ ' {{ $b }}", ["unterminated_literal", "undefined_variable"]],
    ['{{ if .a }}{{ define "x" }}{{ $b }}{{ end }}{{ end }}', ["unexpected_token", "undefined_variable"]],
    ['{{ define "x" }}{{ else }}{{ $b }}{{ end }}', ["unexpected_end", "undefined_variable"]],
    ['{{ block "x" . }}{{ else }}{{ $b }}{{ end }}', ["unexpected_end", "undefined_variable"]],
    ["{{ range .x }}{{ else }}{{ else }}{{ $b }}{{ end }}", ["unexpected_end", "undefined_variable"]],
    ["{{ else if .x }}{{ $b }}", ["unexpected_end", "undefined_variable"]],
    [
      "{{ block . }}{{ end }}{{ template . }}{{ define . }}{{ end }}{{ $b }}",
      ["unexpected_token", "unexpected_token", "unexpected_token", "undefined_variable"],
    ],
    [
      "{{ break . }}{{ end . }}{{ else . }}{{ $b }}",
      [
        "unexpected_token",
        "unexpected_token",
        "unexpected_end",
        "unexpected_token",
        "unexpected_end",
        "undefined_variable",
      ],
    ],
    [
      "{{ if }}{{ else }}{{ end }}{{ 1 | 2 | .x | nil }}",
      ["missing_value", "non_executable_command", "non_executable_command"],
    ],
    ["{{ $a, $b := 1 }}{{ range $c, 1 }}{{ end }}", ["bad_declaration", "bad_declaration"]],
    [
      '{{ define "x" }}a{{ end }}{{ define "x" }} {{ end }}{{ define "x" }}b{{ end }}',
      ["duplicate_definition"],
    ],
    [
      '{{ continue }}{{ range .x }}{{ block "y" . }}{{ break }}{{ end }}{{ end }}',
      ["outside_range", "outside_range"],
    ],
    [
      "{{ template \"\\q\" }}{{ \"\\q\" }}{{ 'ab' }}{{ '' }}",
      ["bad_literal", "bad_literal", "bad_literal", "bad_literal"],
    ],
    ["{{ if .x }}", ["unexpected_eof"]],
    ["{{ .x", ["unclosed_action"]],
  ])("%s", (text, codes) => {
    expect(codesOf(text).toSorted()).toEqual(codes.toSorted());
  });

  test("up to a hundred", () => {
    expect(parse("{{ $a }}".repeat(1000)).errors).toHaveLength(100);
  });
});

describe("the tree", () => {
  test("keeps the place of every node, in UTF-16 units", () => {
    const text = '😀{{- if eq $labels.job "a\\n" -}} b {{ end }}';
    const { root } = parse(text);
    const [start, control] = root.nodes;
    expect(start).toEqual({ type: "text", text: "😀", span: { start: 0, end: 2 } });
    if (control?.type !== "if") throw new Error("not an if");
    expect(text.slice(control.span.start, control.span.end)).toBe(text.slice(2));
    const [command] = control.branches[0]?.pipeline.commands ?? [];
    expect(command?.operands).toEqual([
      { type: "function", name: "eq", span: { start: 9, end: 11 } },
      {
        type: "variable",
        name: "$labels",
        nameSpan: { start: 12, end: 19 },
        fields: [{ name: "job", span: { start: 19, end: 23 } }],
        span: { start: 12, end: 23 },
      },
      { type: "string", value: "a\n", text: '"a\\n"', span: { start: 24, end: 29 } },
    ]);
    expect(control.branches[0]?.pipeline.span).toEqual({ start: 9, end: 29 });
    expect(control.branches[0]?.body.nodes).toEqual([
      { type: "text", text: "b ", span: { start: 34, end: 36 } },
    ]);
  });

  test("has one node for a chain of else-ifs", () => {
    const [node] = parse("{{ if .a }}1{{ else if .b }}2{{ else if .c }}3{{ else }}4{{ end }}").root.nodes;
    expect(node).toMatchObject({ type: "if", branches: [{}, {}, {}], otherwise: { nodes: [{ text: "4" }] } });
  });

  test("knows literals by their value", () => {
    const { root } = parse("{{ print 0x1F 1_000 017 1e3 'a' '\\n' -5 .5 0x1p4 true nil 1+2i 2i `a\"` }}");
    const [action] = root.nodes;
    if (action?.type !== "action") throw new Error("not an action");
    const values = action.pipeline.commands[0]?.operands
      .slice(1)
      .map((operand) => ("value" in operand ? operand.value : operand.type));
    expect(values).toEqual([31, 1000, 15, 1000, 97, 10, -5, 0.5, 16, true, "nil", NaN, NaN, 'a"']);
  });

  test("tells fields of a pipeline and of a function from fields of dot", () => {
    const { root } = parse("{{ (first .a).b.c | now.d .e.f }}");
    expect(root.nodes).toMatchObject([
      {
        pipeline: {
          commands: [
            {
              operands: [
                { type: "chain", operand: { type: "pipeline" }, fields: [{ name: "b" }, { name: "c" }] },
              ],
            },
            {
              operands: [
                { type: "chain", operand: { type: "function", name: "now" }, fields: [{ name: "d" }] },
                { type: "field", fields: [{ name: "e" }, { name: "f" }] },
              ],
            },
          ],
        },
      },
    ]);
  });

  test("declarations and assignments are told apart", () => {
    const { root } = parse("{{ range $i, $e := .x }}{{ $i = 1 }}{{ end }}");
    expect(root.nodes).toMatchObject([
      {
        type: "range",
        pipeline: { declarations: [{ name: "$i" }, { name: "$e" }], isAssignment: false },
        body: { nodes: [{ pipeline: { declarations: [{ name: "$i" }], isAssignment: true } }] },
      },
    ]);
  });

  test("an empty definition does not replace another", () => {
    const text = '{{ define "x" }} {{/* */}}{{ end }}{{ define "x" }}a{{ end }}{{ define "x" }}{{ end }}';
    const { definitions, errors } = parse(text);
    expect(errors).toEqual([]);
    expect(definitions.get("x")?.body.nodes).toMatchObject([{ type: "text", text: "a" }]);
  });
});

test("a set of functions says which names are known", () => {
  const { errors } = parseGoTemplate("{{ toUpper .x }}{{ $labels }}", { functions: GO_TEMPLATE_BUILTINS });
  expect(errors.map(({ message }) => message)).toEqual([
    'function "toUpper" not defined',
    'undefined variable "$labels"',
  ]);
});

describe("hostile templates", () => {
  test.each([
    ["parentheses", "{{ ", "(", "max expression depth exceeded"],
    ["ifs", "", "{{ if .x }}", "template nests too deeply"],
    ["ranges", "", "{{ range .x }}", "template nests too deeply"],
    ["blocks", "", '{{ block "x" . }}', "template nests too deeply"],
  ])("%s 100,000 deep are an error", (_name, before, part, message) => {
    const { errors } = parse(before + part.repeat(100_000));
    expect(errors.at(-1)).toMatchObject({ code: "too_deep", message });
  });

  test("what is nested up to the limit is fine", () => {
    const depth = MAX_TEMPLATE_DEPTH / 2;
    const text = `${"{{ if .x }}".repeat(depth)}{{ ${"(".repeat(depth)}.y${")".repeat(depth)} }}${"{{ end }}".repeat(depth)}`;
    expect(parse(text).errors).toEqual([]);
    expect(parse(`{{ if .x }}${"{{ else if .y }}".repeat(10_000)}{{ end }}`).errors).toEqual([]);
  });

  test.each([
    ["comments that never end", "{{/*}}"],
    ["strings that never end", '{{ "}}'],
    ["raw strings that never end", "{{ x `"],
    ["variables", "{{ $x := 1 }}"],
    ["undefined functions", "{{ a"],
    ["fields", ".a"],
    ["definitions", '{{ define "x" }}{{ end }}'],
    ["text", "{ }"],
    ["arguments", "{{ print 1 }}"],
    ["new lines", "\n{{\n.x\n}}"],
  ])("%s take time by their length", (_name, part) => {
    const timeOf = (count: number): number => {
      const text = part.repeat(count);
      const start = process.cpuUsage().user;
      parse(text);
      return (process.cpuUsage().user - start) / 1000;
    };
    timeOf(1_000);
    const short = Math.min(timeOf(4_000), timeOf(4_000));
    // Quadratic time takes this many characters well over the two seconds a busy machine may need.
    expect(Math.min(timeOf(40_000), timeOf(40_000))).toBeLessThan(Math.max(short * 12, 2_000));
  });

  const part = fc.constantFrom(
    ..."{{|}}|{{- | -}}|if |else |end|range |with |define |template |block |break|continue|\"x\"|`y`|'c'|$labels|.x|$x|:=|=|(|)| |\n|1|0x1F|-|/*|*/|{{/*|*/}}|humanize|nope|nil|.|,|:|{{end}}|{{else}}|{{if .x}}|{{range $i, $e := .y}}|\"|'|`|é|😀|}|{|\\|\udcff".split(
      "|",
    ),
    "|",
  );
  const text = fc.oneof(
    fc.array(part, { maxLength: 30 }).map((parts) => parts.join("")),
    fc.string(),
  );

  test("any text gets a tree and errors inside the text", () => {
    fc.assert(
      fc.property(text, (template) => {
        for (const { span, line, message } of parse(template).errors) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(template.length);
          expect(line).toBeGreaterThan(0);
          expect(message).not.toBe("");
        }
      }),
      { numRuns: fuzzRuns(5000, 1_000_000) },
    );
  });
});
