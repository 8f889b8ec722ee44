import { describe, expect, test } from "vitest";
import { executeGoTemplate } from "../../../../../src/languages/go-template/execute/execute.js";
import {
  ANY_MAP,
  type GoType,
  type GoValue,
  goFloat,
  goInt,
  goMap,
  goSlice,
  goString,
  goStrings,
  goStruct,
  HTML,
  LIST,
  URL_TEXT,
} from "../../../../../src/languages/go-template/execute/value.js";

const POINT: GoType = { name: "geo.Point", kind: "struct" };
const POINTER: GoType = { name: "*geo.Point", kind: "pointer", element: POINT };
const POINT_POINTER: GoValue = {
  kind: "pointer",
  type: POINTER,
  target: goStruct(POINT, { X: goInt(1) }),
};
const KIND: GoType = { name: "geo.Kind", kind: "int", toText: () => "a</script>" };
const DATA: GoValue = goMap(
  new Map<string, GoValue>([
    ["evil", goString(`<script>alert("x")</script>`)],
    ["js", goString("javascript:alert(1)")],
    ["trusted", goString(`<b title="a>b">&amp;<!-- c --><textarea><i></textarea>'x'</b>`, HTML)],
    ["url", goString("javascript:f('a,b')", URL_TEXT)],
    ["empty", goString("")],
    ["nan", goFloat(Number.NaN)],
    ["list", goStrings(["a", "</script>"])],
    ["pointers", goSlice([POINT_POINTER], LIST)],
    ["pointer", POINT_POINTER],
    ["kind", { kind: "int", type: KIND, value: 3n }],
    ["n", goInt(5)],
  ]),
  ANY_MAP,
);

function render(text: string): string {
  const result = executeGoTemplate(text, DATA, { engine: "html" });
  return result.ok ? result.value : `${result.error.code}: ${result.error.message}`;
}

describe("what is trusted", () => {
  // Printed by Go 1.19.
  test.each([
    ["{{ .trusted }}", `<b title="a>b">&amp;<!-- c --><textarea><i></textarea>'x'</b>`],
    ['<a title="{{ .trusted }}">', `<a title="&amp;&#39;x&#39;">`],
    ["<a title={{ .trusted }}>", "<a title=&amp;&#39;x&#39;>"],
    [
      "<title>{{ .trusted }}</title>",
      "<title>&lt;b title=&#34;a&gt;b&#34;&gt;&amp;&lt;!-- c --&gt;&lt;textarea&gt;&lt;i&gt;&lt;/textarea&gt;&#39;x&#39;&lt;/b&gt;</title>",
    ],
    ['<a href="{{ .url }}">', `<a href="javascript:f%28%27a,b%27%29">`],
    ['<a href="x?{{ .url }}">', `<a href="x?javascript:f%28%27a,b%27%29">`],
    ['<img srcset="{{ .url }} 2x">', `<img srcset="javascript:f%28%27a%2cb%27%29 2x">`],
  ])("%s", (text, expected) => {
    expect(render(text)).toBe(expected);
  });
});

describe("what is not", () => {
  test.each([
    ["{{ .evil }}", "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;"],
    ['<a href="{{ .js }}">', '<a href="#ZgotmplZ">'],
    ['<img srcset="{{ .js }}, /ok.png 2x">', '<img srcset="#ZgotmplZ, /ok.png 2x">'],
    ["<a {{ .js }}=1>", "<a ZgotmplZ=1>"],
    ["<a {{ .empty }}=1>", "<a ZgotmplZ=1>"],
    [
      "<script>x = {{ .evil }}</script>",
      '<script>x = "\\u003cscript\\u003ealert(\\"x\\")\\u003c/script\\u003e"</script>',
    ],
    [
      "<script>x = {{ .list }}; y = {{ .nan }}; z = {{ .n }}</script>",
      '<script>x = ["a","\\u003c/script\\u003e"]; y =  /* json: unsupported value: NaN */null ; z =  5 </script>',
    ],
    [
      "<script>x = {{ .pointer }}{{ .pointers }}; y = {{ .kind }}</script>",
      '<script>x = {"X":1}[{"X":1}]; y = "a\\u003c/script\\u003e"</script>',
    ],
    ["<p title='{{ .nope }}'>", "<p title=''>"],
    ["<style>a { color: {{ .evil }} }</style>", "<style>a { color: ZgotmplZ }</style>"],
    // Newer than Go 1.19, for the sake of safety.
    ["<a title={{ .empty }} onclick=x>", "<a title=ZgotmplZ onclick=x>"],
    ["<style>a { color: {{ print `a<b` }} }</style>", "<style>a { color: ZgotmplZ }</style>"],
    ["<style>a { color: {{ print `--x` }} }</style>", "<style>a { color: ZgotmplZ }</style>"],
    ["<style>a { color: {{ print `\\65xpression` }} }</style>", "<style>a { color: ZgotmplZ }</style>"],
    ['<a style="b: {{ print `-moz-binding` }}">', '<a style="b: ZgotmplZ">'],
    [
      "<style>a { content: '{{ print `a/b` }}{{ print `\\7FFFFFF z` }}' }</style>",
      "<style>a { content: 'a\\2f b\\\\7FFFFFF z' }</style>",
    ],
    ['<a href="&#106;avascript&colon;{{ .n }}">', '<a href="&#106;avascript&colon;5">'],
    [
      "<a onclick='f(&quot;{{ .evil }}&quot;)'>",
      "<a onclick='f(&quot;\\u003cscript\\u003ealert(\\u0022x\\u0022)\\u003c\\/script\\u003e&quot;)'>",
    ],
    ["<a onclick='f(&#0;&#xD800;{{ .n }}&nope;)'>", "<a onclick='f(&#0;&#xD800; 5 &nope;)'>"],
  ])("%s", (text, expected) => {
    expect(render(text)).toBe(expected);
  });
});

describe("comments go, and what they hid", () => {
  test.each([
    ["a<!-- {{ .evil }} -->b", "ab"],
    ["<script>a /* x\n{{ .n }} */ b // {{ .n }}\nc</script>", "<script>a \n  b \nc</script>"],
    ["<style>a /* {{ .n }} */ b // {{ .n }}\nc</style>", "<style>a    b \nc</style>"],
    [
      '<style>a { background: url( \'{{ .n }}\' ) url(x) url("y\\"") }</style>',
      '<style>a { background: url( \'5\' ) url(x) url("y\\"") }</style>',
    ],
    [
      "<script>a = b++ / 2; c = 1. / 3; return /x[/]y/.test('\\'') - /z/</script>",
      "<script>a = b++ / 2; c = 1. / 3; return /x[/]y/.test('\\'') - /z/</script>",
    ],
    [
      "<script type='text/plain'>{{ .evil }}</script>",
      "<script type='text/plain'>&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;</script>",
    ],
    ["1 < 2 </ a <! b <!doctype html>", "1 &lt; 2 &lt;/ a &lt;! b <!doctype html>"],
    ["a <", "a &lt;"],
    ["a </", "a &lt;/"],
  ])("%s", (text, expected) => {
    expect(render(text)).toBe(expected);
  });
});

describe("refused, as in Go", () => {
  test.each([
    [
      "<script>x = {{ if .n }}y{{ else }}; {{ end }} / z",
      "escape: html/template: '/' could start a division or regexp",
    ],
    [
      "{{ range .list }}<a{{ if .n }}{{ break }}{{ end }}>{{ end }}",
      "at range loop break: {{range}} branches end in different contexts: {stateText delimNone urlPartNone jsCtxRegexp attrNone elementNone <nil>}, {stateTag",
    ],
    [
      "{{ range .list }}<a{{ if .n }}{{ continue }}{{ end }}>{{ end }}",
      "at range loop continue: {{range}} branches end in different contexts",
    ],
    ["<script>'a\\{{ .n }}", "escape: html/template: unfinished escape sequence in JS string: "],
    ["<style>'a\\{{ .n }}", "escape: html/template: unfinished escape sequence in CSS string: "],
    ["<script>/[a{{ .n }}", "escape: html/template: unfinished JS regexp charset: "],
    ["<a b=c`d>", 'escape: html/template: "`" in unquoted attr: "c`d"'],
    ["<a\u00a0'>", 'escape: html/template: "\'" in attribute name'],
    [
      '<a href="{{ if .n }}?{{ else }}x{{ end }}{{ .n }}">',
      "escape: html/template::1:44: {{.n}} appears in an ambiguous context within a URL",
    ],
    [
      "{{ define `a` }}{{ if .n }}<b {{ template `a` . }}{{ end }}{{ end }}{{ template `a` . }}",
      "escape: html/template:",
    ],
    [
      "{{ .n | html | print }}",
      'escape: html/template::1:3: predefined escaper "html" disallowed in template',
    ],
  ])("%s", (text, expected) => {
    expect(render(text)).toContain(expected);
  });
});

describe("refused here, where newer releases of Go go on", () => {
  test.each(["<script>`{{ .n }}`", "<script>a <!-- b {{ .n }}", "<script>a --> b"])("%s", (text) => {
    expect(render(text)).toMatch(/^unsupported: html\/template:/);
  });
});

test.each([
  ["{{ .evil }}{{ .evil }}{{ .evil }}", { output: 60 }],
  ["<script>{{ .list }}", { output: 20 }],
  ["<script>{{ .list }}", { steps: 5 }],
  ["<a b=c d=e f=g h=i>", { steps: 10 }],
])("limits hold for %s", (text, limits) => {
  expect(executeGoTemplate(text, DATA, { engine: "html", limits })).toMatchObject({ ok: false });
});

test("a template that ends within a tag is named", () => {
  const result = executeGoTemplate("<a href='x", DATA, { engine: "html", name: "n" });
  expect(result.ok ? "" : result.error.message).toBe(
    "html/template:n: ends in a non-text context: {stateURL delimSingleQuote urlPartPreQuery jsCtxRegexp attrURL elementNone <nil>}",
  );
});

test("templates that call each other deeper than the limit", () => {
  const chain = Array.from(
    { length: 20 },
    (_, at) => `{{ define "t${at}" }}{{ template "t${at + 1}" }}{{ end }}`,
  );
  const text = `{{ template "t0" }}${chain.join("")}{{ define "t20" }}{{ end }}`;
  const result = executeGoTemplate(text, DATA, { engine: "html", limits: { depth: 10 } });
  expect(result).toMatchObject({
    error: { message: expect.stringContaining("over the limit of 10 levels") },
  });
});

test("loops in loops do not take exponential time", () => {
  const text = `${"{{ range .list }}".repeat(40)}x${"{{ end }}".repeat(40)}`;
  expect(executeGoTemplate(text, DATA, { engine: "html" })).toMatchObject({
    ok: false,
    error: {
      code: "unsupported",
      message: expect.stringMatching(/^html\/template::1:\d+: over the limit of 1000000 steps$/),
    },
  });
});
