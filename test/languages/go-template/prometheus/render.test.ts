import { describe, expect, test } from "vitest";
import {
  type RenderAnnotationOptions,
  renderAnnotation,
} from "../../../../src/languages/go-template/prometheus/render.js";

const SAMPLES = [
  { labels: { __name__: "up", instance: "b", __value__: "two" }, value: 2 },
  { labels: { __name__: "up", instance: "a" }, value: 1 },
];
const OPTIONS: RenderAnnotationOptions = {
  labels: { job: "api", instance: "db-1.example.org:9104" },
  value: 1234.5678,
  externalLabels: { cluster: "eu1" },
  externalUrl: "https://prom.example.org/prefix/x?y",
  now: new Date("2026-03-01T08:15:30.250Z"),
  alert: "Down",
  query: (expression) => {
    if (expression === "bad(") throw new Error("parse error");
    const thrown: unknown = "no server";
    if (expression === "gone") throw thrown;
    return expression === "none" ? [] : SAMPLES;
  },
};

function render(text: string): string {
  const result = renderAnnotation(text, OPTIONS);
  return result.ok ? result.value : result.error.message.replace(/^.*?>: /s, "");
}

describe("functions", () => {
  test.each([
    [
      "{{ $labels.job }} {{ $value }} {{ $externalLabels.cluster }} {{ $externalURL }}",
      "api 1234.5678 eu1 https://prom.example.org/prefix/x?y",
    ],
    [
      "{{ .Labels.nope }}|{{ .Value | printf `%.1f` }}|{{ $labels }}",
      "|1234.6|map[instance:db-1.example.org:9104 job:api]",
    ],
    [
      "{{ humanize $value }} {{ humanize 0.0 }} {{ humanize 0.00001234 }} {{ humanize -1e30 }} {{ humanize `12345678` }}",
      "1.235k 0 12.34u -1e+06Y 12.35M",
    ],
    ["{{ humanize `x` }}", 'error calling humanize: strconv.ParseFloat: parsing "x": invalid syntax'],
    [
      "{{ humanize `-1e999` }}",
      'error calling humanize: strconv.ParseFloat: parsing "-1e999": value out of range',
    ],
    ["{{ humanize `0x1p4` }} {{ humanize `1_000` }}", "16 1k"],
    ["{{ humanize true }}", "error calling humanize: can't convert bool to float"],
    ["{{ humanize (safeHtml `1`) }}", "error calling humanize: can't convert template.HTML to float"],
    [
      "{{ humanize `NaN` }} {{ humanize `+Inf` }} {{ humanize1024 `-Inf` }} {{ humanizeDuration `inf` }}",
      "NaN +Inf -Inf +Inf",
    ],
    ["{{ humanize1024 1048576 }} {{ humanize1024 0.5 }} {{ humanize1024 100.0 }}", "1Mi 0.5 100"],
    [
      "{{ humanizeDuration 3661 }} {{ humanizeDuration 0.0123 }} {{ humanizeDuration 90061 }} {{ humanizeDuration -61.5 }} {{ humanizeDuration 0 }} {{ humanizeDuration 59.99 }}",
      "1h 1m 1s 12.3ms 1d 1h 1m 1s -1m 1s 0s 59.99s",
    ],
    ["{{ humanizePercentage 0.12345 }}", "12.35%"],
    [
      "{{ humanizeTimestamp 1772352930.5 }} {{ humanizeTimestamp `NaN` }}",
      "2026-03-01 08:15:30.5 +0000 UTC NaN",
    ],
    [
      "{{ humanizeTimestamp 1e30 }}",
      "error calling humanizeTimestamp: 1e+30 cannot be represented as a nanoseconds timestamp since it overflows int64",
    ],
    ["{{ (toTime 1772352930).Year }} {{ toDuration 1.5 }}", "2026 1.5s"],
    ["{{ toTime `NaN` }}", "error calling toTime: value is NaN or Inf"],
    ["{{ now }} {{ now | humanizeTimestamp }}", "1.77235293025e+09 2026-03-01 08:15:30.249 +0000 UTC"],
    ["{{ parseDuration `1h30m` }} {{ parseDuration `-5s` }}", "5400 -5"],
    ["{{ parseDuration `x` }}", 'error calling parseDuration: not a valid duration string: "x"'],
    [
      "{{ title `hello wORLD a_b don't x-y éa` }} {{ toUpper `a` }} {{ toLower `B` }}",
      "Hello WORLD A_b Don'T X-Y Éa A b",
    ],
    ["{{ title `—b \ufeffb` }}|{{ title `1a a'b\u2003b\u0085c` }}", "—b \ufeffb|1a A'B\u2003B\u0085C"],
    ["{{ match `^a` `abc` }} {{ reReplaceAll `(.)b` `$1$1` `ab` }} {{ safeHtml `<` }}", "true aa <"],
    [
      "{{ stripPort $labels.instance }} {{ stripPort `[::1]:80` }} {{ stripPort `a` }} {{ stripPort `a:b:c` }} {{ stripPort `[a` }} {{ stripPort `[a]b:1` }}",
      "db-1.example.org ::1 a a:b:c [a [a]b:1",
    ],
    [
      "{{ stripDomain $labels.instance }} {{ stripDomain `10.0.0.1:80` }} {{ stripDomain `a.b` }} {{ stripDomain `[::1]:80` }} {{ stripDomain `a.b:` }}",
      "db-1:9104 10.0.0.1:80 a [::1]:80 a",
    ],
    [
      "{{ stripDomain `[fe80::1%eth0]:80` }} {{ stripDomain `[a:b.c]:80` }} {{ stripDomain `a:b:c.d` }} {{ stripDomain `01.2.3.4` }} {{ stripDomain `300.1.1.1:9` }}",
      "[fe80::1%eth0]:80 [a:b]:80 a:b:c 01 300:9",
    ],
    [
      "{{ stripDomain `::ffff:1.2.3.4` }} {{ stripDomain `::1.2.3.4.5` }} {{ stripDomain `x::1.2.3.4` }} {{ stripDomain `::a::1.2` }} {{ stripDomain `1:2:3:4:5:6:1.2.3.4` }} {{ stripDomain `1:2:3:4:5:6:7:1.2.3.4` }} {{ stripPort `[a[]:80` }}",
      "::ffff:1.2.3.4 ::1 x::1 ::a::1 1:2:3:4:5:6:1.2.3.4 1:2:3:4:5:6:7:1 [a[]:80",
    ],
    [
      "{{ graphLink `up > 1` }} {{ tableLink `a&b` }} {{ urlQueryEscape `a b` }}",
      "/graph?g0.expr=up+%3E+1&g0.tab=0 /graph?g0.expr=a%26b&g0.tab=1 a+b",
    ],
    ["{{ pathPrefix }} {{ externalURL }}", "/prefix/x https://prom.example.org/prefix/x?y"],
    ["{{ with args 1 `x` }}{{ .arg0 }}{{ .arg1 }}{{ end }}", "1x"],
    [
      "{{ with query `up` }}{{ . | first | value }} {{ . | first | label `instance` }} {{ . | first | strvalue }} {{ len . }}{{ end }}",
      "2 b two 2",
    ],
    [
      "{{ range query `up` | sortByLabel `instance` }}{{ .Labels.instance }}={{ .Value }};{{ end }}",
      "a=1;b=2;",
    ],
    ["{{ query `none` | first }}", "error calling first: first() called on vector with no elements"],
    ["{{ query `bad(` }}", "error calling query: parse error"],
    ["{{ query `gone` }}", "error calling query: no server"],
    ["{{ query `up` | first | label `nope` }}", ""],
    ["{{ query `up` }}", "printing addresses, which differ from run to run, is not supported"],
    [
      "{{ label `a` nil }}",
      "error calling label: runtime error: invalid memory address or nil pointer dereference",
    ],
    ["{{ value 1 }}", "can't handle 1 for arg of type *template.sample"],
    [
      "{{ .Foo }}",
      "can't evaluate field Foo in type struct { Labels map[string]string; ExternalLabels map[string]string; ExternalURL string; Value interface {} }",
    ],
  ])("%s", (text, expected) => {
    expect(render(text)).toBe(expected);
  });
});

test("errors have their place in the text that was given", () => {
  expect(renderAnnotation("{{ $labels.job.x }}", OPTIONS)).toEqual({
    ok: false,
    error: {
      code: "execution",
      message:
        'template: __alert_Down:1:122: executing "__alert_Down" at <$labels.job.x>: can\'t evaluate field x in type string',
      source: "__alert_Down",
      line: 1,
      column: 4,
      span: { start: 3, end: 16 },
    },
  });
  expect(renderAnnotation("a\n  {{ .Foo }}", OPTIONS)).toMatchObject({
    error: { line: 2, column: 6, span: { start: 7 } },
  });
  expect(renderAnnotation("{{ nope }}", OPTIONS)).toMatchObject({ error: { code: "syntax", column: 4 } });
});

test("limits hold", () => {
  expect(renderAnnotation("{{ range 9 }}x{{ end }}", { ...OPTIONS, limits: { steps: 9 } })).toMatchObject({
    error: { code: "limit_exceeded" },
  });
});

test("what was not given is said so", () => {
  for (const text of ["{{ query `up` }}", "{{ now }}"]) {
    expect(renderAnnotation(text, { labels: {}, value: 1 })).toMatchObject({
      error: { code: "unsupported" },
    });
  }
  expect(renderAnnotation("{{ externalURL }}{{ pathPrefix }}{{ $value }}", { labels: {}, value: 1 })).toEqual(
    {
      ok: true,
      value: "1",
    },
  );
});
