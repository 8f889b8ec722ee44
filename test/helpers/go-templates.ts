import fc from "fast-check";

/** Texts of templates that mostly parse: every construct, and values of every type where they fit and where they do not. */
export function templateArbitrary(engine: "text" | "html"): fc.Arbitrary<string> {
  const { body } = fc.letrec<{ body: string; node: string; operand: string; pipeline: string }>((tie) => ({
    body: fc.array(tie("node"), { maxLength: 4 }).map((nodes) => nodes.join("")),
    node: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      {
        arbitrary: fc.constantFrom(...(engine === "html" ? HTML_TEXTS : TEXTS)),
        weight: engine === "html" ? 5 : 2,
      },
      { arbitrary: tie("pipeline").map((pipeline) => `{{ ${pipeline} }}`), weight: 5 },
      { arbitrary: fc.constantFrom("{{- ", "{{ ").map((left) => `a ${left}.Status -}} b`), weight: 1 },
      {
        arbitrary: fc
          .tuple(fc.constantFrom("if", "with"), tie("pipeline"), tie("body"), tie("body"))
          .map(([keyword, test, yes, no]) => `{{ ${keyword} ${test} }}${yes}{{ else }}${no}{{ end }}`),
        weight: 1,
      },
      {
        arbitrary: fc
          .tuple(fc.constantFrom("", "$i, $e := ", "$e := "), fc.constantFrom(...LISTS), tie("body"))
          .map(([names, list, inner]) => `{{ range ${names}${list} }}${inner}{{ end }}`),
        weight: 1,
      },
      {
        arbitrary: fc
          .tuple(tie("pipeline"), tie("body"))
          .map(([value, inner]) => `{{ $x := ${value} }}${inner}{{ $x }}`),
        weight: 1,
      },
      {
        arbitrary: fc
          .tuple(fc.constantFrom("a", "b", "c"), tie("pipeline"))
          .map(([name, value]) => `{{ template "${name}" ${value} }}`),
        weight: 1,
      },
    ),
    operand: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { arbitrary: fc.constantFrom(...OPERANDS), weight: 6 },
      { arbitrary: tie("pipeline").map((pipeline) => `(${pipeline})`), weight: 1 },
      {
        arbitrary: fc
          .tuple(tie("pipeline"), fc.constantFrom(".Status", ".Labels", ".Names", ".x", ".Unix", ".Foo"))
          .map(([pipeline, field]) => `(${pipeline})${field}`),
        weight: 1,
      },
    ),
    pipeline: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      { arbitrary: tie("operand"), weight: 3 },
      {
        arbitrary: fc
          .tuple(fc.constantFrom(...FUNCTIONS), fc.array(tie("operand"), { maxLength: 3 }))
          .map((parts) => parts.flat().join(" ")),
        weight: 4,
      },
      {
        arbitrary: fc
          .tuple(fc.constantFrom(...FORMATS), fc.array(tie("operand"), { maxLength: 3 }))
          .map(([format, args]) => `printf ${JSON.stringify(format)} ${args.join(" ")}`),
        weight: 2,
      },
      {
        arbitrary: fc
          .tuple(
            tie("pipeline"),
            fc.constantFrom(...FUNCTIONS, 'join ","', "printf `%v`", 'date "2006-01-02"'),
          )
          .map(([value, next]) => `${value} | ${next}`),
        weight: 2,
      },
    ),
  }));
  return body.map((text) => text + DEFINITIONS);
}

const DEFINITIONS =
  '{{ define "a" }}<{{ . }}>{{ end }}{{ define "b" }}{{ range . }}{{ . }},{{ else }}none{{ end }}{{ end }}' +
  '{{ define "c" }}{{ with . }}{{ .Status }}{{ end }}{{ end }}';

const TEXTS = ["x", " \n ", "<b>", "é", "}}", "{"];
const HTML_TEXTS = [
  "x ",
  "<b>",
  "</b>",
  '<a href="',
  "<a href='/x?q=",
  "<a href=",
  '">',
  "'>",
  ">",
  " title=",
  '<p title="',
  "<p ",
  '<p onclick="f(',
  '<p style="color: ',
  "<script>",
  "</script>",
  "var x = ",
  "'",
  '"',
  ";",
  " / 2;",
  "/* c */",
  "// d\n",
  "<style>",
  "</style>",
  "p { color: ",
  " }",
  'url("',
  "url(",
  ")",
  "<!-- c -->",
  "<textarea>",
  "</textarea>",
  '<img srcset="',
  " < y",
  "<!DOCTYPE html>",
  "\\",
];
const LISTS = [
  ".Alerts",
  ".CommonLabels",
  '(list 1 nil "a")',
  '(stringSlice "p" "q")',
  ".Alerts.Firing",
  "nil",
  ".Status",
  '(dict "k" 1)',
  "$.CommonLabels.SortedPairs",
];
const OPERANDS = [
  ".",
  "$",
  ".Status",
  ".CommonLabels",
  ".CommonLabels.team",
  ".CommonLabels.nope",
  ".Labels.instance",
  ".Annotations",
  ".Alerts",
  "(index $.Alerts 0)",
  "(index $.Alerts 0).StartsAt",
  "(index $.Alerts 1).EndsAt",
  "(index $.Alerts 0).Annotations.summary",
  ".Foo",
  ".Name",
  ".Value",
  "$.Status",
  "$.CommonLabels.SortedPairs",
  "$.ExternalURL",
  "nil",
  "true",
  "false",
  "0",
  "1",
  "-7",
  "2.5",
  "1e3",
  "1e21",
  "0x1F",
  "'a'",
  "9223372036854775807",
  '"a b"',
  '""',
  '"<i>&\\"\'é+"',
  '"javascript:x"',
  '"a/b?c=d e"',
  '"日本"',
  '"\\xff"',
  '"7"',
  "`a\\n`",
  '(safeHtml "<u>h</u>")',
  '(safeUrl "javascript:y")',
  '(list 1 "b" 2.5 nil)',
  '(dict "k" "v" "n" nil)',
  '(stringSlice "a" "b")',
];
const FUNCTIONS = [
  "print",
  "println",
  "len",
  "index",
  "slice",
  "not",
  "and",
  "or",
  "eq",
  "ne",
  "lt",
  "le",
  "gt",
  "ge",
  "html",
  "js",
  "urlquery",
  "toUpper",
  "toLower",
  "trimSpace",
  "join",
  "match",
  "reReplaceAll",
  "safeHtml",
  "safeUrl",
  "stringSlice",
  "toJson",
  "list",
  "append",
  "dict",
  'reReplaceAll "[a-c](.?)" "<$1>"',
  'match "a."',
  "call",
];
const FORMATS = [
  "%v",
  "%s",
  "%d",
  "%q",
  "%x",
  "%X",
  "%T",
  "%t",
  "%c",
  "%U",
  "%f",
  "%e",
  "%g",
  "%6.2f|",
  "%-8v|",
  "%08d|",
  "%+d",
  "% d",
  "%+v",
  "%5s|%-5s|",
  "%.2s",
  "%.3g",
  "%#x",
  "%#o",
  "%o",
  "%b",
  "%!",
  "%z",
  "%[2]v %[1]v",
  "%*d",
  "%v %v",
  "100%",
  "%%",
  "% x",
  "%#q",
  "%+q",
  "%010.3f",
  "%G",
  "%E",
];
