import { describe, expect, test } from "vitest";
import { scanXml, XmlProblem } from "../../../../src/serializer/formats/xml/scan.js";

const LIMITS = { depth: 100, nodes: 1_000 };

function problemOf(text: string): string {
  try {
    scanXml(text, LIMITS);
  } catch (error) {
    if (error instanceof XmlProblem) return `${error.offset} ${error.code}`;
    throw error;
  }
  return "none";
}

test("the starts of elements come in the order of the text", () => {
  expect(scanXml("<!-- x --> <a><b c='>'/>x<d></d ></a> <!-- y -->", LIMITS)).toEqual({
    start: 11,
    end: 37,
    elements: [11, 14, 25],
  });
});

describe("what is well-formed", () => {
  test.each([
    "<a/>",
    "\n<a></a>\n",
    "<a b='\"' c=\"'\" d = '>'/>",
    "<a>]] > &lt;&gt;&amp;&quot;&apos;&#9;&#x10FFFF;</a>",
    "<a><![CDATA[ <b> & ]] ]]></a>",
    "<_:é.-1/>",
    '<?xml version="1.1"?><a/>',
    "<?xml version='1.0' encoding='UTF-8' standalone='no' ?><a/>",
    "<?xml version='1.0' encoding='us-ascii'?><a/>",
    "<a><!-- - --></a>",
  ])("%s", (text) => {
    expect(problemOf(text)).toBe("none");
  });
});

// After the documents of James Clark's suite that a parser must refuse (xmltest, not-wf/sa).
describe("what is not", () => {
  test.each([
    ["", "0 malformed"],
    ["x", "0 malformed"],
    ["<a>", "0 malformed"],
    ["<a", "2 malformed"],
    ["</a>", "0 malformed"],
    ["<a></b>", "3 malformed"],
    ["<a></a", "6 malformed"],
    ["<a></ a>", "5 malformed"],
    ["<a/><b/>", "4 trailing_data"],
    ["<a/>x", "4 trailing_data"],
    ["<a/><![CDATA[]]>", "4 trailing_data"],
    ["<a/>&amp;", "4 trailing_data"],
    ["x<a/>", "0 malformed"],
    ["<![CDATA[]]><a/>", "0 malformed"],
    ["< a/>", "1 malformed"],
    ["<1/>", "1 malformed"],
    ["<a b/>", "4 malformed"],
    ["<a b=1/>", "5 malformed"],
    ["<a b='1/>", "5 malformed"],
    ["<a b='<'/>", "6 malformed"],
    ["<a b='&'/>", "6 malformed"],
    ["<a b='1' b='2'/>", "9 malformed"],
    ["<a b='1'c='2'/>", "8 malformed"],
    ["<a ='1'/>", "3 malformed"],
    ["<a>&</a>", "3 malformed"],
    ["<a>&nbsp;</a>", "3 malformed"],
    ["<a>&#0;</a>", "3 malformed"],
    ["<a>&#x110000;</a>", "3 malformed"],
    ["<a>&#xD800;</a>", "3 malformed"],
    ["<a>&#xFFFE;</a>", "3 malformed"],
    ["<a>&#X41;</a>", "3 malformed"],
    ["<a>&#;</a>", "3 malformed"],
    ["<a>]]></a>", "3 malformed"],
    ["<a><![CDATA[</a>", "3 malformed"],
    ["<a><![cdata[]]></a>", "4 malformed"],
    ["<a><!-- -- --></a>", "8 malformed"],
    ["<a><!-- ---></a>", "8 malformed"],
    ["<a><!-- </a>", "3 malformed"],
    ["<a><!ELEMENT b></a>", "4 malformed"],
    ["<!DOCTYPE a><a/>", "0 unsupported"],
    ["<a><?x y?></a>", "3 unsupported"],
    ["<?xml-stylesheet href='x'?><a/>", "0 unsupported"],
    [" <?xml version='1.0'?><a/>", "1 unsupported"],
    ["<?xml?><a/>", "0 malformed"],
    ["<?xml version='2.0'?><a/>", "0 malformed"],
    ["<?xml encoding='UTF-8' version='1.0'?><a/>", "0 malformed"],
    ["<?xml version='1.0' encoding='latin1'?><a/>", "0 encoding"],
    ["<a\ufeff/>", "1 unsupported"],
    ["<a \u1680b='1'/>", "3 unsupported"],
    ["<a>\u0001</a>", "3 malformed"],
    ["<a>\uffff</a>", "3 malformed"],
    ["<a>\ud800</a>", "3 malformed"],
  ])("%j", (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });
});

test("bounds", () => {
  expect(problemOf("<a>".repeat(101))).toBe("300 limit");
  expect(problemOf(`<a>${"<b/>".repeat(1_000)}</a>`)).toBe("3999 limit");
});
