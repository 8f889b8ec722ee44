import { describe, expect, test } from "vitest";
import {
  type ExecuteGoTemplateOptions,
  executeGoTemplate,
} from "../../../../src/languages/go-template/execute/execute.js";
import {
  ANY,
  ANY_MAP,
  BOOL,
  BYTE,
  CallFailure,
  FLOAT,
  type GoType,
  type GoValue,
  goBool,
  goFloat,
  goFunction,
  goInt,
  goMap,
  goSlice,
  goString,
  goStringMap,
  goStrings,
  goStruct,
  INT,
  LIST,
  NIL,
  STRING,
  STRING_MAP,
  STRINGS,
} from "../../../../src/languages/go-template/execute/value.js";

const POINT: GoType = { name: "geo.Point", kind: "struct" };
const POINTER: GoType = { name: "*geo.Point", kind: "pointer", element: POINT };
const point = goStruct(POINT, { X: goInt(1), Y: goFloat(2.5) });
const ZEROS = new Map(
  Object.entries({ bool: BOOL, int: INT, byte: BYTE, float: FLOAT, map: STRING_MAP, list: STRINGS }).map(
    ([name, element]) => [
      name,
      goMap(new Map(), { name: `map[string]${element.name}`, kind: "map", element }),
    ],
  ),
);
const DATA: GoValue = goMap(
  new Map<string, GoValue>([
    ["n", goInt(3)],
    ["f", goFloat(1.5)],
    ["yes", goBool(true)],
    ["s", goString("text")],
    ["list", goStrings(["a", "b"])],
    ["any", goSlice([goInt(1), NIL, goString("x")], LIST)],
    ["map", goStringMap({ b: "2", a: "1", __proto__x: "3" })],
    ["point", point],
    ["pointer", { kind: "pointer", type: POINTER, target: point }],
    ["nil", NIL],
    ["nowhere", { kind: "pointer", type: POINTER, target: NIL }],
    ["inf", goFloat(Number.POSITIVE_INFINITY)],
    ["nan", goFloat(Number.NaN)],
    ["zeros", goMap(ZEROS, ANY_MAP)],
  ]),
  ANY_MAP,
);

function render(text: string, options: ExecuteGoTemplateOptions = {}): string {
  const result = executeGoTemplate(text, DATA, { missingKey: "zero", ...options });
  return result.ok ? result.value : result.error.message;
}

describe("as Go 1.25 renders, where Go 1.19 does not", () => {
  test.each([
    ["{{ range 3 }}{{ . }}{{ end }}", "012"],
    ["{{ range $i := .n }}{{ $i }}{{ else }}none{{ end }}", "012"],
    ["{{ range 0 }}{{ else }}none{{ end }}", "none"],
    [
      "{{ range $i, $e := 3 }}{{ end }}",
      'template: :1:19: executing "" at <3>: can\'t use 3 to iterate over more than one variable',
    ],
    ["{{ $x := 0 }}{{ range $x = .list }}{{ end }}{{ $x }}", "b"],
    ["{{ $x := 0 }}{{ $y := 0 }}{{ range $x, $y = .list }}{{ end }}{{ $x }}{{ $y }}", "1b"],
    ["{{ with .nil }}{{ else with .s }}{{ . }}{{ else }}no{{ end }}", "text"],
  ])("%s", (text, expected) => {
    expect(render(text)).toBe(expected);
  });
});

describe("values", () => {
  test.each([
    [
      "{{ .any }} {{ index .any 1 }} {{ range .any }}{{ . }},{{ end }}",
      "[1 <nil> x] <no value> 1,<no value>,x,",
    ],
    ["{{ .nope }}", "<no value>"],
    ["{{ .nope.x }}", 'template: :1:8: executing "" at <.nope.x>: nil pointer evaluating interface {}.x'],
    ["{{ .map.nope }}|{{ .map.a }}", "|1"],
    ["{{ .map.__proto__ }}|{{ .map.constructor }}|{{ .map.__proto__x }}", "||3"],
    [
      "{{ .point }} {{ printf `%+v` .point }} {{ .point.X }} {{ .pointer.Y }} {{ .pointer }}",
      "{1 2.5} {X:1 Y:2.5} 1 2.5 {1 2.5}",
    ],
    ["{{ printf `%v %T` .pointer .pointer }}", "&{1 2.5} *geo.Point"],
    [
      "{{ .point.Z }}",
      'template: :1:9: executing "" at <.point.Z>: can\'t evaluate field Z in type interface {}',
    ],
    [
      "{{ .point.X 1 }}",
      'template: :1:9: executing "" at <.point.X>: X has arguments but cannot be invoked as function',
    ],
    ["{{ eq .pointer .pointer }} {{ eq .point .point }} {{ eq .nil nil }}", "true true true"],
    ["{{ range .nil }}{{ else }}none{{ end }}", "none"],
    ["{{ range .yes }}{{ end }}", 'template: :1:9: executing "" at <.yes>: range can\'t iterate over true'],
    [
      "{{ len .pointer }}",
      'template: :1:3: executing "" at <len .pointer>: error calling len: len of type geo.Point',
    ],
    ["{{ printf `%s` .nil }} {{ print .nil .any }}", "%!s(<nil>) <nil> [1 <nil> x]"],
    ['{{ printf `%#q %#q %#q %#q` "\\xff" "a\\tb" "\\u0085" "\\a" }}', '"\\xff" `a\tb` `\u0085` "\\a"'],
    ["{{ printf `%8v|%-4v|%08v` .nil .any .any }}", "   <nil>|[1    <nil> x   ]|[00000001 <nil> 0000000x]"],
    ["{{ 1i }}", 'template: :1:3: executing "" at <1i>: complex numbers are not supported'],
    ["{{ printf `%#v %#v %#v %#v` 1 `a` true 1.5 }}", '1 "a" true 1.5'],
    [
      "{{ printf `%#v` .map }}",
      'template: :1:3: executing "" at <printf `%#v` .map>: the verb %#v for map[string]string is not supported',
    ],
    [
      "{{ printf `%x` 1.5 }}",
      'template: :1:3: executing "" at <printf `%x` 1.5>: the verb %x for floats is not supported',
    ],
    [
      "{{ printf `%200000d` 1 }}",
      'template: :1:3: executing "" at <printf `%200000d` 1>: cannot print that wide: over the limit of 100000',
    ],
    [
      "{{ .nowhere.X }}",
      'template: :1:11: executing "" at <.nowhere.X>: nil pointer evaluating interface {}.X',
    ],
    [
      "{{ with .zeros }}{{ .bool.x }} {{ .int.x }} {{ .byte.x }} {{ .float.x }} {{ .map.x }} {{ .list.x }}{{ end }}",
      "false 0 0 0 map[] []",
    ],
    ["{{ printf `% f|%6.1f|%06f|%+f|%-6f|` .inf .inf .inf .inf .inf }}", " Inf|  +Inf|  +Inf|+Inf|+Inf  |"],
    ["{{ printf `%08f|% f|%F|%G|%#G` .nan .nan .nan .inf .inf }}", "     NaN| NaN|NaN|+Inf|+Inf"],
    ["{{ $x = 1 }}", 'template: :1:8: executing "" at <1>: undefined variable: $x'],
    ["{{ define `d` }}{{ $ }}{{ end }}{{ template `d` .s }}{{ block `e` 1 }}{{ . }}{{ end }}", "text1"],
    ['\ufeffé{{ `\\xff` }}{{ "\\xc3" }}{{ "\\xa9" }}{{ "\\xff" }}', "\ufeffé\\xffé\ufffd"],
    ["{{ len `日本` }}{{ index `é` 0 }}{{ slice `aé` 1 2 | printf `%x` }}", "6195c3"],
  ])("%s", (text, expected) => {
    expect(render(text)).toBe(expected);
  });
});

describe("options", () => {
  test.each([
    ["default", "{{ .nope }}|{{ .map.nope }}", "<no value>|<no value>"],
    [
      "error",
      "{{ .map.nope }}",
      'template: :1:7: executing "" at <.map.nope>: map has no entry for key "nope"',
    ],
    [
      "error",
      "{{ .nil.x }}",
      'template: :1:7: executing "" at <.nil.x>: nil pointer evaluating interface {}.x',
    ],
    [
      "error",
      "{{ template `t` }}{{ define `t` }}{{ .x }}{{ end }}",
      'template: :1:37: executing "t" at <.x>: nil data; no entry for key "x"',
    ],
    ["default", "{{ template `t` }}{{ define `t` }}{{ .x }}{{ end }}", "<no value>"],
  ] as const)("missingkey=%s: %s", (missingKey, text, expected) => {
    expect(render(text, { missingKey })).toBe(expected);
  });

  test("functions of one's own", () => {
    const functions = new Map([
      [
        "twice",
        goFunction([STRING], ([text]) => goString(text?.kind === "string" ? text.value.repeat(2) : "")),
      ],
      [
        "fail",
        goFunction([ANY], () => {
          throw new CallFailure("on purpose");
        }),
      ],
    ]);
    expect(render("{{ twice .s }}", { functions })).toBe("texttext");
    expect(render("{{ 1 | fail }}", { functions, name: "n" })).toBe(
      'template: n:1:7: executing "n" at <fail>: error calling fail: on purpose',
    );
    expect(render("{{ twice 1 }}", { functions })).toContain("expected string; found 1");
  });

  // As Go 1.19 has it, with main.Point in place of geo.Point.
  test.each([
    ["{{ flip true }} {{ flip .yes }}", "false false"],
    ["{{ flip 1 }}", "expected bool; found 1"],
    ["{{ half 3 }} {{ half 1.5 }} {{ half 'a' }}", "1.5 0.75 48.5"],
    ["{{ half true }}", "expected float; found true"],
    ["{{ half .n }}", "wrong type for value; expected float64; got int"],
    ["{{ next 1.0 }} {{ next 'a' }} {{ next 1e3 }}", "2 98 1001"],
    ["{{ next 1.5 }}", "expected integer; found 1.5"],
    ["{{ next true }}", "expected integer; found true"],
    ["{{ next 9223372036854775808 }}", "expected integer; found 9223372036854775808"],
    ["{{ next -1e19 }}", "expected integer; found -1e19"],
    ["{{ where .pointer }} {{ where .point }}", "1 1"],
    ["{{ where .nowhere }}", "dereference of nil pointer of type geo.Point"],
    ["{{ where nil }}", "cannot assign nil to geo.Point"],
    ["{{ where 1 }}", "can't handle 1 for arg of type geo.Point"],
    ["{{ where .n }}", "wrong type for value; expected geo.Point; got int"],
    ["{{ keys nil }} {{ .nil | keys }}", "0 0"],
    ["{{ keys .nil }}", "wrong type for value; expected map[string]string; got interface {}"],
  ])("arguments of functions: %s", (text, expected) => {
    const functions = new Map([
      ["flip", goFunction([BOOL], ([value = NIL]) => goBool(value.kind === "bool" && !value.value))],
      ["half", goFunction([FLOAT], ([value = NIL]) => goFloat(value.kind === "float" ? value.value / 2 : 0))],
      ["next", goFunction([INT], ([value = NIL]) => goInt(value.kind === "int" ? value.value + 1n : 0))],
      [
        "where",
        goFunction([POINT], ([value = NIL]) => (value.kind === "struct" && value.fields.get("X")) || NIL),
      ],
      [
        "keys",
        goFunction([STRING_MAP], ([value = NIL]) => goInt(value.kind === "map" ? value.entries.size : -1)),
      ],
    ]);
    expect(render(text, { functions }).replace(/^template: .*?>: /, "")).toBe(expected);
  });

  test("an empty text gives nothing, also when a file has its name", () => {
    expect(render("", { files: [{ name: "", text: "other" }] })).toBe("");
  });

  test("a bug in a function is not swallowed", () => {
    const functions = new Map([
      [
        "bug",
        goFunction([], () => {
          throw new TypeError("bug");
        }),
      ],
    ]);
    expect(() => render("{{ bug }}", { functions })).toThrow(TypeError);
  });
});

describe("what never ends, ends", () => {
  const nested = `${"{{ if true }}".repeat(499)}x${"{{ end }}".repeat(499)}`;
  test.each([
    ["{{ define `r` }}{{ template `r` }}{{ end }}{{ template `r` }}", "over the limit of 500 levels"],
    ["{{ range 1000000000 }}{{ range 1000000000 }}{{ end }}{{ end }}", "over the limit of 1000000 steps"],
    [
      "{{ range 9223372036854775807 }}long text of some length{{ end }}",
      "over the limit of 1048576 characters",
    ],
    [
      "{{ $x := `ab` }}{{ range 100 }}{{ $x = print $x $x }}{{ end }}",
      "over the limit of 1048576 characters",
    ],
    [
      "{{ $x := `ab` }}{{ range 100 }}{{ $x = html $x `<<<<<<<<` $x }}{{ end }}",
      "over the limit of 1048576 characters",
    ],
    [
      `${nested}{{ define "d" }}${nested}{{ template "d" }}{{ end }}{{ template "d" }}`,
      "over the limit of 500 levels",
    ],
  ])("%.60s", (text, expected) => {
    const result = executeGoTemplate(text, DATA);
    expect(result).toMatchObject({ ok: false, error: { code: "limit_exceeded" } });
    expect(result.ok ? "" : result.error.message).toContain(expected);
  });

  test("a text that a function makes", () => {
    const functions = new Map([["long", goFunction([], () => goString("x".repeat(2_000_000)))]]);
    expect(executeGoTemplate("{{ len long }}", DATA, { functions })).toMatchObject({
      ok: false,
      error: { code: "limit_exceeded" },
    });
  });

  test("lists in lists in lists", () => {
    const list = goFunction([ANY], ([value = NIL]) => goSlice([value, value], LIST));
    const functions = new Map([["pair", list]]);
    const text = "{{ $x := `a` }}{{ range 200 }}{{ $x = pair $x }}{{ end }}{{ $x }}";
    expect(executeGoTemplate(text, DATA, { functions })).toMatchObject({
      ok: false,
      error: { code: "limit_exceeded" },
    });
  });

  test("a text of more than a MiB", () => {
    expect(executeGoTemplate("x".repeat(1_048_577), DATA)).toMatchObject({
      ok: false,
      error: { code: "limit_exceeded" },
    });
  });

  test("a deep template, run from a deep stack", () => {
    const deep = (levels: number): string => (levels === 0 ? render(nested) : deep(levels - 1));
    expect(deep(500)).toBe("x");
  });
});
