import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { isSerializationError } from "../../../src/serializer/error.js";
import { xml } from "../../../src/serializer/formats/xml.js";
import { wire } from "../../../src/serializer/hints.js";
import { type FormatOptionsInput, formatOptions } from "../../../src/serializer/options.js";
import { planOf } from "../../../src/serializer/plan-of.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { bigBigints, jsonValues, valuesOf } from "../arbitrary.js";
import { errorOf } from "../error-of.js";
import { textCodec } from "./codec.js";
import { EveryKind } from "./every-kind.js";

const BARE: FormatOptionsInput = { xml: { declaration: false } };

const { encode, decode } = textCodec(xml);

describe("without a schema", () => {
  test("any value of the JSON domain reads back equal, compact and indented", () => {
    const values = fc.oneof(
      { weight: 4, arbitrary: jsonValues() },
      { weight: 1, arbitrary: fc.array(bigBigints()) },
    );
    fc.assert(
      fc.property(values, fc.constantFrom(0, 2), (value, indent) => {
        const text = encode(value, undefined, { indent });
        const read = decode(text);
        expect(read).toEqual(value);
        expect(encode(read, undefined, { indent })).toBe(text);
      }),
      { numRuns: fuzzRuns(500, 20_000) },
    );
  });

  test("a mutated text gives a value or a SerializationError", () => {
    const inserts = [
      "",
      "<",
      ">",
      "&",
      "&#0;",
      "</a>",
      "<a>",
      "<!--",
      "]]>",
      '"',
      " type='array'",
      "\u0001",
      "<?x?>",
    ];
    fc.assert(
      fc.property(jsonValues(), fc.nat(), fc.constantFrom(...inserts), (value, at, insert) => {
        const text = encode(value);
        const cut = at % (text.length + 1);
        try {
          decode(text.slice(0, cut) + insert + text.slice(insert === "" ? text.length : cut));
        } catch (error) {
          expect(isSerializationError(error)).toBe(true);
        }
      }),
      { numRuns: fuzzRuns(500, 1_000_000) },
    );
  });

  test.each<[unknown, string]>([
    ["a", "<value>a</value>"],
    ["", "<value/>"],
    [" a ", '<value xml:space="preserve"> a </value>'],
    ["]]>\r&<", "<value>]]&gt;&#13;&amp;&lt;</value>"],
    ["\u0000\\", '<value esc="text">\\u0000\\u005c</value>'],
    [null, '<value type="null"/>'],
    [true, '<value type="boolean">true</value>'],
    [-0, '<value type="number">-0</value>'],
    [[], '<value type="array"/>'],
    [[[]], '<value type="array"><item type="array"/></value>'],
    [{}, '<value type="object"/>'],
    [{ a: 1 }, '<value><a type="number">1</a></value>'],
    [{ entry: "x" }, "<value><entry>x</entry></value>"],
    [{ "a:\n": "" }, '<value><entry key="a:&#10;"/></value>'],
    [{ "\u0001": "" }, '<value><entry key="\\u0001" esc="key"/></value>'],
    [{ toString: "x" }, '<value><entry key="toString">x</entry></value>'],
    [{ xmlish: "x" }, '<value><entry key="xmlish">x</entry></value>'],
  ])("the form of value %#", (value, text) => {
    expect(encode(value, undefined, BARE)).toBe(text);
    expect(decode(text)).toEqual(value);
  });

  test.each<[string, unknown]>([
    ["<a>x<!-- c -->y<![CDATA[<&>]]></a>", "xy<&>"],
    ["<?xml version='1.0' encoding='utf-8' standalone='yes'?>\n<!-- c --><a/>\n<!-- d -->\n", ""],
    ["<a xmlns='urn:x' xmlns:b='urn:y' xml:lang='en'><b:c>&#x41;&#66;&apos;</b:c></a>", { "b:c": "AB'" }],
    [
      "<a>\n  <__proto_>1</__proto_>\n  <constructor>2</constructor></a>",
      { __proto_: "1", constructor: "2" },
    ],
    ["<a>x\r\ny\rz</a>", "x\ny\nz"],
    ["<a><entry key='b\tc'>1</entry></a>", { "b c": "1" }],
    ["<a type='number'> 1e3 </a>", 1000],
    ["<a type='number'>12345678901234567890</a>", 12345678901234567890n],
    ["<a type='number'>-INF</a>", Number.NEGATIVE_INFINITY],
    ["<a type='boolean'>1</a>", true],
    ["<a type='string'>1</a>", "1"],
    ["<a type='integer'>5</a>", 5n],
    ["<a type='dateTime'>1970-01-01T00:00:00Z</a>", new Date(0)],
    ["<a type='base64Binary'>A Q I =</a>", Uint8Array.of(1, 2)],
    ["<a type='set'><i>x</i></a>", new Set(["x"])],
    ["<a type='map'><i type='array'><i>x</i><i>y</i></i></a>", new Map([["x", "y"]])],
    ["<a type='object'/>", {}],
    ["<𐀀>x</𐀀>", "x"],
  ])("foreign text %#", (text, value) => {
    expect(decode(text)).toEqual(value);
    expect(decode(new TextEncoder().encode(text))).toEqual(value);
  });

  test.each<[string, string]>([
    ["<a b='1'/>", "unsupported"],
    ["<a>x<b/></a>", "unsupported"],
    ["<a type='x'/>", "unsupported"],
    ["<a><__proto__/></a>", "unsupported"],
    ["<a><b/><b/></a>", "duplicate_key"],
    ["<a type='map'><i type='array'><i>x</i><i/></i><i type='array'><i>x</i><i/></i></a>", "duplicate_key"],
    ["<a type='map'><i>x</i></a>", "malformed"],
    ["<a type='number'>x</a>", "malformed"],
    ["<a type='number'>1e400</a>", "malformed"],
    ["<a type='null'>x</a>", "malformed"],
    ["<a type='boolean'>yes</a>", "malformed"],
    ["<a type='string'><b/></a>", "malformed"],
    ["<a esc='text'>\\x</a>", "malformed"],
    ["<a><entry key='\\' esc='key'/></a>", "malformed"],
    ["<a>\ud800</a>", "encoding"],
  ])("%s is refused: %s", (text, code) => {
    const error = errorOf(() => decode(text));
    expect(error).toMatchObject({ code, format: "xml", direction: "decode", line: 1 });
    expect(error.offset).toBeGreaterThanOrEqual(0);
  });

  test("own __proto__ keys are kept or dropped when asked", () => {
    const value = decode("<a><__proto__>x</__proto__><b>y</b></a>", undefined, { dangerousKeys: "keep" });
    expect(Object.keys(value as object)).toEqual(["__proto__", "b"]);
    expect(encode(value, undefined, { ...BARE, dangerousKeys: "keep" })).toBe(
      '<value><entry key="__proto__">x</entry><b>y</b></value>',
    );
    expect(decode("<a><__proto__/><b/></a>", undefined, { dangerousKeys: "drop" })).toEqual({ b: "" });
  });

  test.each<[unknown]>([
    [new Date(0)],
    [new Uint8Array(1)],
    [[undefined]],
    [() => 1],
    [new Set()],
    [[Number.NaN]],
    [[5n]],
  ])("value %# has no form", (value) => {
    expect(errorOf(() => encode(value)).code).toBe("unrepresentable");
  });

  test("the root and the declaration", () => {
    expect(encode("x")).toBe('<?xml version="1.0" encoding="UTF-8"?><value>x</value>');
    expect(encode({ a: ["x"] }, undefined, { indent: 2, xml: { root: "top" } })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<top>\n  <a type="array">\n    <item>x</item>\n  </a>\n</top>\n',
    );
    expect(encode("x", z.string().meta({ id: "Title" }), BARE)).toBe("<Title>x</Title>");
    expect(encode("x", z.string().meta({ id: "No name" }), BARE)).toBe("<value>x</value>");
    expect(errorOf(() => encode("x", undefined, { xml: { root: "a b" } })).code).toBe("unsupported");
  });
});

describe("limits", () => {
  const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);

  test("nesting is bounded both ways", () => {
    expect(decode(nested(101))).toMatchObject({ a: { a: {} } });
    expect(errorOf(() => decode(nested(102)))).toMatchObject({
      code: "limit",
      limit: { name: "depth", max: 100 },
    });
    expect(errorOf(() => decode("<a>".repeat(1_000_000)))).toMatchObject({ code: "limit" });
    const value: unknown[] = [];
    value.push(value);
    expect(errorOf(() => encode(value))).toMatchObject({ code: "limit", limit: { name: "depth", max: 100 } });
  });

  test("wide elements take time linear in their size", () => {
    const text = `<a>${Array.from({ length: 20_000 }, (_, i) => `<k${i}>&amp;</k${i}>`).join("")}</a>`;
    expect(Object.keys(decode(text) as object)).toHaveLength(20_000);
  });

  test("entity bombs have no entities", () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "xxxxxxxx"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>';
    expect(errorOf(() => decode(bomb))).toMatchObject({ code: "unsupported", line: 1, column: 1 });
  });

  test.each<[string, FormatOptionsInput["limits"], string]>([
    ["bytes", { bytes: 3 }, "<a/>"],
    ["nodes", { nodes: 2 }, "<a><b/><c/></a>"],
    ["nodes", { nodes: 2 }, "<a b='1' c='2'/>"],
    ["stringLength", { stringLength: 2 }, "<a>abc</a>"],
    ["keyLength", { keyLength: 2 }, "<a><abc/></a>"],
  ])("%s are bounded", (name, limits, text) => {
    expect(errorOf(() => decode(text, undefined, { limits: limits ?? {} }))).toMatchObject({
      code: "limit",
      limit: { name },
    });
  });
});

describe("with a schema", () => {
  test("values of every kind read back equal, and are written the same again", () => {
    fc.assert(
      fc.property(valuesOf(planOf(EveryKind)), fc.constantFrom(0, 2), (value, indent) => {
        const text = encode(value, EveryKind, { indent });
        const read = decode(text, EveryKind);
        expect(read).toEqual(value);
        expect(encode(read, EveryKind, { indent })).toBe(text);
      }),
      { numRuns: fuzzRuns(30, 5_000) },
    );
  });

  const Alert = z
    .object({
      id: wire(z.string(), { xml: { attribute: true } }),
      count: wire(z.int().nullable(), { xml: { attribute: true, name: "n" } }),
      at: z.date(),
      ms: wire(z.date(), { timestamp: "ms" }),
      labels: z.record(z.string(), z.string()),
      teams: wire(z.array(z.string()), { xml: { item: "team", name: "owners" } }),
      data: z.instanceof(Uint8Array),
      big: z.bigint(),
      pairs: z.map(z.int(), z.boolean()),
      texts: z.map(z.enum(["2", "1"]), z.string()),
      note: z.object({
        lang: wire(z.string().optional(), { xml: { attribute: true } }),
        text: wire(z.string().optional(), { xml: { text: true } }),
        more: z.string().optional(),
      }),
    })
    .meta({ id: "Alert" });
  const alert = {
    id: "a<\n",
    count: 2,
    at: new Date(0),
    ms: new Date(5),
    labels: { job: "api", "a b": "" },
    teams: ["x"],
    data: Uint8Array.of(1, 2),
    big: 5n,
    pairs: new Map([[1, true]]),
    texts: new Map([
      ["2", "x"],
      ["1", "y"],
    ]),
    note: { lang: "en", text: " hi " },
  };

  test("the natural form", () => {
    const text = encode(alert, Alert, { ...BARE, indent: 1 });
    expect(text).toBe(`<Alert id="a&lt;&#10;" n="2">
 <at>1970-01-01T00:00:00.000Z</at>
 <ms>5</ms>
 <labels>
  <job>api</job>
  <entry key="a b"/>
 </labels>
 <owners>
  <team>x</team>
 </owners>
 <data>AQI=</data>
 <big>5</big>
 <pairs>
  <item>
   <item>1</item>
   <item>true</item>
  </item>
 </pairs>
 <texts>
  <entry key="2">x</entry>
  <entry key="1">y</entry>
 </texts>
 <note xml:space="preserve" lang="en"> hi </note>
</Alert>
`);
    expect(decode(text, Alert)).toEqual(alert);
  });

  test.each<[string, object]>([
    ["null is no attribute", { count: null }],
    ["nor is what XML cannot hold", { id: "\u0001" }],
    ["nor is the text beside elements", { note: { text: "x", more: "y" } }],
    ["nor empty text that may be absent", { note: { text: "" } }],
    ["nothing at all", { note: {} }],
  ])("where a hint cannot be followed, there is an element: %s", (_, change) => {
    const value = { ...alert, ...change };
    expect(decode(encode(value, Alert), Alert)).toEqual(value);
  });

  test.each<[string, z.ZodType, string, unknown]>([
    ["an attribute for an element", z.object({ a: z.number() }), "<v a='1'/>", { a: 1 }],
    ["an attribute that is no number", Alert.pick({ count: true }), "<v n='x'/>", { count: "x" }],
    ["text that is no number", z.number(), "<v>x</v>", "x"],
    ["an infinity where a number is wanted", z.number(), "<v>INF</v>", "INF"],
    ["a number that a double would change", z.number(), "<v>9007199254740993</v>", "9007199254740993"],
    ["a boolean", z.boolean(), "<v> true </v>", true],
    ["a bigint", z.bigint(), "<v>7</v>", 7n],
    ["no date", z.date(), "<v>x</v>", "x"],
    ["seconds", wire(z.date(), { timestamp: "s" }), "<v>1.5</v>", new Date(1_500)],
    ["a date beyond all dates", wire(z.date(), { timestamp: "ms" }), "<v>1e300</v>", "1e300"],
    [
      "an ISO date for milliseconds",
      wire(z.date(), { timestamp: "ms" }),
      "<v>1970-01-01T00:00:00Z</v>",
      new Date(0),
    ],
    ["no number of seconds", wire(z.date(), { timestamp: "s" }), "<v>x</v>", "x"],
    ["elements for text", z.string(), "<v><a>1</a></v>", { a: "1" }],
    ["a literal", z.literal([1, 2n, true, "x"]), "<v>2</v>", 2n],
    ["a number literal", z.literal([1.5, "x"]), "<v>1.50</v>", 1.5],
    ["no literal", z.literal("a"), "<v>b</v>", "b"],
    ["typed items in a typed list", z.array(z.bigint()), "<v type='array'><i>1</i></v>", [1n]],
    ["a typed set", z.set(z.bigint()), "<v type='set'><i>1</i></v>", new Set([1n])],
    [
      "a typed map",
      z.map(z.string(), z.bigint()),
      "<v type='map'><i><i>a</i><i>1</i></i></v>",
      new Map([["a", 1n]]),
    ],
    ["a typed object", z.object({ a: z.bigint() }), "<v type='object'><a>1</a></v>", { a: 1n }],
    ["a key in an attribute", z.object({ a: z.bigint() }), "<v><entry key='a'>1</entry></v>", { a: 1n }],
    ["a type that the schema does not have", z.string(), "<v type='number'>1</v>", 1],
    ["any", z.any(), "<v><a type='number'>1</a></v>", { a: 1 }],
    [
      "a catchall",
      z.object({ a: z.string() }).catchall(z.number()),
      "<v b='2'><c>3</c><a>1</a></v>",
      { b: 2, c: 3, a: "1" },
    ],
  ])("%s", (_, schema, text, value) => {
    expect(decode(text, schema)).toEqual(value);
  });

  test("a key that is called like a field in XML stays itself", () => {
    const schema = z.object({ a: wire(z.string(), { xml: { name: "b" } }) }).catchall(z.string());
    const value = { a: "1", b: "2", entry: "3" };
    expect(encode(value, schema, BARE)).toBe(
      '<value><b>1</b><entry key="b">2</entry><entry>3</entry></value>',
    );
    expect(decode(encode(value, schema), schema)).toEqual(value);
  });

  test("what is not of the plan's type has its type written, or is refused", () => {
    expect(encode(5, z.string(), BARE)).toBe('<value type="number">5</value>');
    expect(encode(null, z.string(), BARE)).toBe('<value type="null"/>');
    expect(encode(2, z.literal(["a", 2]), BARE)).toBe('<value type="number">2</value>');
    for (const schema of [
      z.array(z.string()),
      z.set(z.string()),
      z.map(z.string(), z.string()),
      z.string(),
    ]) {
      expect(errorOf(() => encode({ a: 1 }, schema)).code).toBe("unrepresentable");
    }
  });

  test.each<[string, z.ZodType]>([
    ["a list as an attribute", z.object({ a: wire(z.array(z.string()), { xml: { attribute: true } }) })],
    ["literals of two types as text", z.object({ a: wire(z.literal([1, "1"]), { xml: { text: true } }) })],
    [
      "two texts",
      z.object({ a: wire(z.string(), { xml: { text: true } }), b: wire(z.int(), { xml: { text: true } }) }),
    ],
    ["the convention's own attribute", z.object({ type: wire(z.string(), { xml: { attribute: true } }) })],
    ["an attribute that is no name", z.object({ "a b": wire(z.string(), { xml: { attribute: true } }) })],
    ["a name that is none", z.object({ a: wire(z.string(), { xml: { name: "a b" } }) })],
    ["two fields of a name", z.object({ a: z.string(), b: wire(z.string(), { xml: { name: "a" } }) })],
  ])("%s is refused", (_, schema) => {
    expect(errorOf(() => encode({}, schema))).toMatchObject({ code: "unsupported" });
  });

  test("an item name that is none is refused", () => {
    const schema = wire(z.array(z.string()), { xml: { item: "" } });
    expect(errorOf(() => encode([], schema))).toMatchObject({ code: "unsupported" });
  });
});

describe("unions", () => {
  const union = z.union([
    z.string(),
    z.date(),
    z.number(),
    z.bigint(),
    z.boolean(),
    z.instanceof(Uint8Array),
    z.set(z.string()),
    z.array(z.string()),
    z.strictObject({ a: z.string() }),
    z.object({ a: z.date() }),
    z.record(z.string(), z.bigint()),
    z.map(z.string(), z.number()),
    z.tuple([z.number(), z.union([z.bigint(), z.null()])]),
    z.object({ c: z.union([z.object({ d: z.bigint() }), z.object({ d: z.number() })]) }),
  ]);

  test.each<[unknown]>([
    ["2001-12-14T21:59:43.000Z"],
    [new Date(5)],
    [5],
    [5n],
    ["5"],
    [""],
    [true],
    [Uint8Array.of(1)],
    [new Set(["a"])],
    [["a"]],
    [[]],
    [{}],
    [{ a: "x" }],
    [{ a: new Date(1) }],
    [{ a: 5n }],
    [new Map([["a", 1]])],
    [[1, 2n]],
    [[1, null]],
    [{ c: { d: 5 } }],
    [{ c: { d: 5n } }],
  ])("a value is read as the option it was, %#", (value) => {
    expect(decode(encode(value, union), union)).toEqual(value);
  });

  test.each<[z.ZodType, string, unknown]>([
    [z.union([z.number(), z.boolean()]), "<v>true</v>", true],
    [z.union([z.number(), z.boolean()]), "<v>x</v>", "x"],
    [z.union([z.number(), z.literal("x")]), "<v>x</v>", "x"],
    [z.union([z.array(z.int()), z.object({ a: z.bigint() })]), "<v><a>1</a></v>", [1]],
    [z.union([z.tuple([z.int(), z.int()]), z.object({ a: z.bigint() })]), "<v><a>1</a></v>", { a: 1n }],
    [z.union([z.strictObject({ b: z.int() }), z.strictObject({ a: z.bigint() })]), "<v a='1'/>", { a: 1n }],
    [
      z.union([
        z.record(z.string(), z.string()),
        z.object({ a: wire(z.bigint(), { xml: { attribute: true } }) }),
      ]),
      "<v a='1'/>",
      { a: 1n },
    ],
    [
      z.union([z.map(z.int(), z.string()), z.number()]),
      "<v><i><i>1</i><i>x</i></i></v>",
      new Map([[1, "x"]]),
    ],
    [z.union([z.string(), z.number()]), "<v type='null'/>", null],
    [z.union([z.any(), z.number()]), "<v>1</v>", "1"],
    [z.union([z.string(), z.array(z.string())]), "<v type='array'><i>x</i></v>", ["x"]],
    [z.union([z.object({ a: z.string() }), z.number()]), "<v><a>1</a><b/></v>", { a: "1", b: "" }],
  ])("foreign text without types, %#", (schema, text, value) => {
    expect(decode(text, schema)).toEqual(value);
  });

  test("a discriminator decides, as an element or an attribute", () => {
    const inner = z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("c"), x: z.bigint() }),
      z.object({ kind: z.literal("d"), x: z.boolean() }),
    ]);
    const tagged = z.discriminatedUnion("kind", [
      z.object({ kind: wire(z.literal("a"), { xml: { attribute: true } }), x: z.string() }),
      z.object({ kind: z.literal("b"), x: z.date() }),
      inner,
    ]);
    const values = [
      { kind: "a", x: "5" },
      { kind: "b", x: new Date(1) },
      { kind: "c", x: 5n },
      { kind: "d", x: true },
    ];
    const text = encode(values, z.array(tagged), BARE);
    expect(text).toContain('<item kind="a"><x>5</x></item>');
    expect(decode(text, z.array(tagged))).toEqual(values);
    expect(decode("<v><kind>e</kind></v>", tagged)).toEqual({ kind: "e" });
    expect(decode("<v>x</v>", tagged)).toBe("x");
    const nested = z.union([z.string(), tagged]);
    expect(decode(encode({ kind: "c", x: 5n }, nested), nested)).toEqual({ kind: "c", x: 5n });
  });
});

test("locate finds the closest element there is", () => {
  const text = "<v>\n <a><item/>\n  <item><entry key='b c'/></item></a></v>";
  const options = formatOptions(undefined);
  expect(xml.locate?.(text, ["a", 1, "b c"], options)).toMatchObject({ line: 3, column: 9 });
  expect(xml.locate?.(text, ["a", 7], options)).toMatchObject({ line: 2, column: 2 });
});
