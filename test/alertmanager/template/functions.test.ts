import { describe, expect, test } from "vitest";
import { notificationFunctions } from "../../../src/alertmanager/template/functions.js";
import { renderNotification } from "../../../src/alertmanager/template/render.js";
import {
  ALERTMANAGER_TEMPLATE_FUNCTIONS,
  GO_TEMPLATE_BUILTINS,
} from "../../../src/languages/go-template/functions.js";
import { PAYLOAD } from "../../helpers/webhook-payload.js";

const NOW = new Date("2026-03-01T09:15:30.250Z");

function render(text: string, now: Date | undefined = NOW): string {
  const result = renderNotification(`{{ ${text} }}`, PAYLOAD, now === undefined ? {} : { now });
  return result.ok ? result.value : result.error.message.replace(/^.*?>: /, "");
}

describe("functions", () => {
  test.each([
    ['toUpper "straße é"', "STRAßE É"],
    ['printf "%x %x" (toUpper "a\\xffb") (toLower "A\\xffB")', "41efbfbd42 61efbfbd62"],
    ['toLower "ÀB"', "àb"],
    ['title "hello WORLD don\'t 1st é foo.bar a_b x-y 1.5a"', "Hello World Don't 1St É Foo.bar A_b X-Y 1.5A"],
    ['trimSpace " \\n a b\\u00a0"', "a b"],
    ['join "-" (stringSlice "a" "b")', "a-b"],
    ['match "^a.c$" "abc"', "true"],
    ['match "[" "abc"', "error calling match: error parsing regexp: missing closing ]: `[`"],
    ['reReplaceAll "(?P<first>a)(b)?" "[$first|$2|$9|$nope]" "ab-a"', "[a|b||]-[a|||]"],
    [
      'reReplaceAll "[`\\n" "x" "a"',
      'error calling reReplaceAll: regexp: Compile("[`\\n"): error parsing regexp: missing closing ]: `[`\n`',
    ],
    ['reReplaceAll "x*" "-" "a🙂b"', "-a-🙂-b-"],
    ['safeHtml "<b>"', "<b>"],
    ['safeUrl "a:b"', "a:b"],
    ['urlUnescape "a%20b+c%C3%A9"', "a b cé"],
    ['urlUnescape "%zz"', 'error calling urlUnescape: invalid URL escape "%zz"'],
    ['urlUnescape "a%2"', 'error calling urlUnescape: invalid URL escape "%2"'],
    [
      'toJson (dict "b" 1 "a" (list 1.5 true nil "<&>\\n"))',
      '{"a":[1.5,true,null,"\\u003c\\u0026\\u003e\\n"],"b":1}',
    ],
    ["toJson (index .Alerts 1).StartsAt", '"2026-03-01T10:10:00+02:00"'],
    ["toJson (since (index .Alerts 0).StartsAt)", "3600126543211"],
    ["toJson (index .CommonLabels.SortedPairs 0)", '{"Name":"alertname","Value":"ReplicationLag"}'],
    ["toJson 1e21", "1e+21"],
    ["toJson 1e-7", "1e-7"],
    [
      "toJson (index .Alerts 0).Labels",
      '{"alertname":"ReplicationLag","cluster":"eu1","instance":"db-2:9104","severity":"critical","team":"db"}',
    ],
    ['len (append (list 1 2) 3 "x")', "4"],
    ["append 1 2", "can't handle 1 for arg of type []interface {}"],
    ['index (dict "a" 1) "b"', "<no value>"],
    ['dict "a"', "error calling dict: dict requires even number of arguments"],
    ["dict 1 2", "error calling dict: dict keys must be strings, got int"],
    ["(index .Alerts 0).StartsAt.Compare (index .Alerts 1).EndsAt", "-1"],
    ["(index .Alerts 1).EndsAt.Compare (index .Alerts 0).StartsAt", "1"],
    ["now.Compare now", "0"],
    ["now.IsDST", "IsDST is not supported"],
    ["now.Location", "Location of a time is not supported"],
    ["now.AddDate 999999 1 1", "the date is too far away"],
    ["(index .Alerts 0).EndsAt.Sub now", "-2562047h47m16.854775808s"],
    ["now", "2026-03-01 09:15:30.25 +0000 UTC"],
    ["since (index .Alerts 0).StartsAt", "1h0m0.126543211s"],
    ["since (index .Alerts 0).EndsAt", "2562047h47m16.854775807s"],
    ["humanizeDuration (since (index .Alerts 0).StartsAt)", "1h 0m 0s"],
    ['date "Mon 02 Jan 2006" (index .Alerts 0).StartsAt', "Sun 01 Mar 2026"],
    ['tz "Europe/Berlin" now | date "15:04 MST -07:00"', "10:15 CET +01:00"],
    ['tz "Mars/Base" now', "error calling tz: unknown time zone Mars/Base"],
    ['toDate "2006-01-02" "2026-03-04"', "2026-03-04 00:00:00 +0000 UTC"],
    ['toDate "2006-01-02" "x"', "0001-01-01 00:00:00 +0000 UTC"],
    ['mustToDate "2006-01-02" "2026-03-04" | date "Jan 2"', "Mar 4"],
    [
      'mustToDate "2006-01-02" "x"',
      'error calling mustToDate: parsing time "x" as "2006-01-02": cannot parse',
    ],
    ['base64encode "a?>ÿ"', "YT8-w78="],
    ['base64encode ""', ""],
    ['base64decode "YT8-w78="', "a?>ÿ"],
    ['base64decode "YQ=="', "a"],
    ['base64decode "YQ="', "error calling base64decode: illegal base64 data at input byte 3"],
    ['base64decode "YQ"', "error calling base64decode: illegal base64 data at input byte 0"],
    ['base64decode "YQ=x"', "error calling base64decode: illegal base64 data at input byte 2"],
    ['base64decode "YQ==YQ=="', "error calling base64decode: illegal base64 data at input byte 4"],
    ['base64decode "YQ==="', "error calling base64decode: illegal base64 data at input byte 4"],
    ['base64decode "YWJ=="', "error calling base64decode: illegal base64 data at input byte 4"],
    ['base64decode "Y\\nQ=\\n"', "error calling base64decode: illegal base64 data at input byte 5"],
    ['base64decode "Y=Q="', "error calling base64decode: illegal base64 data at input byte 1"],
    ['base64decode "Y\\nQ=\\n=\\r\\n"', "a"],
    ['base64decode "a?"', "error calling base64decode: illegal base64 data at input byte 1"],
    ['routeLabels "x"', ""],
  ])("%s", (text, expected) => {
    expect(render(text)).toBe(expected);
  });
});

test.each([
  ['{{ $x := "ab" }}{{ range 4 }}{{ $x = print $x $x }}{{ end }}{{ toJson (list $x $x) }}', { output: 50 }],
  ['{{ reReplaceAll "a" "bbbbbbbbbb" "aaaaaaaaaa" }}', { output: 50 }],
  ["{{ $x := list }}{{ range 200 }}{{ $x = list $x }}{{ end }}{{ toJson $x }}", {}],
])("limits hold for %s", (text, limits) => {
  expect(renderNotification(text, PAYLOAD, { limits })).toMatchObject({
    ok: false,
    error: { code: "limit_exceeded" },
  });
});

test.each(["now", "since (index .Alerts 0).StartsAt"])(
  "%s fails when nobody says what time it is",
  (text) => {
    expect(renderNotification(`{{ ${text} }}`, PAYLOAD)).toMatchObject({
      ok: false,
      error: { code: "unsupported" },
    });
  },
);

test("every function that templates are checked against can be run", () => {
  const known = [...ALERTMANAGER_TEMPLATE_FUNCTIONS.keys()].filter((name) => !GO_TEMPLATE_BUILTINS.has(name));
  expect([...notificationFunctions({}).keys()].sort()).toEqual(known.sort());
});
