import { describe, expect, test } from "vitest";
import type { NamedSeries } from "../../../src/cli/suggest/named-series.js";
import { readSampleFile } from "../../../src/cli/suggest/sample-file.js";

const { NaN: nan, POSITIVE_INFINITY: inf } = Number;
const T0 = 1_767_225_600;

function read(content: string | Uint8Array): readonly NamedSeries[] {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return readSampleFile({ file: "in", content: bytes });
}

/** Of the first series: seconds after {@link T0}, and the value. */
function pairs(content: string): readonly (readonly [seconds: number, value: number])[] {
  return (read(content)[0]?.samples ?? []).map(({ time, value }) => [time / 1000 - T0, value]);
}

function matrix(result: unknown): string {
  return JSON.stringify({ status: "success", data: { resultType: "matrix", result } });
}

const TWO = [
  [0, 1.5],
  [60, 2],
];

describe("the same samples are read from", () => {
  test.each<[name: string, content: string]>([
    ["CSV", `${T0},1.5\n${T0 + 60},2\n`],
    ["CSV with a header, CRLF and blank lines", `time,value\r\n\r\n${T0},1.5\r\n${T0 + 60},2`],
    ["CSV in milliseconds", `${T0}000,1.5\n${T0 + 60}000,2\n`],
    ["CSV with RFC 3339", "2026-01-01T00:00:00Z, 1.5\n2026-01-01T02:01:00+02:00, 2e0\n"],
    ["semicolons, in another order", `Value;Timestamp\n1.5;${T0}\n2;${T0 + 60}`],
    ["tabs", `date\tnode_load1\n${T0}\t1.5\n${T0 + 60}\t2`],
    ["quotes", `"time","host","value"\n"${T0}","a ""b"", c","1.5"\n${T0 + 60},d,2`],
    ["a byte order mark", `\ufefftime,value\n${T0},1.5\n${T0 + 60},2`],
    ["JSON", `[{"time": ${T0}, "value": 1.5}, {"time": "2026-01-01T00:01:00Z", "value": "2"}]`],
    ["JSON in milliseconds", `[{"time": ${T0}000, "value": 1.5}, {"time": ${T0 + 60}000, "value": 2}]`],
    ["lines of JSON", `{"time": ${T0}, "value": 1.5}\n\n{"time": ${T0 + 60}, "value": 2}\n`],
    [
      "query_range",
      matrix([
        {
          metric: {},
          values: [
            [T0, "1.5"],
            [T0 + 60, "2"],
          ],
        },
      ]),
    ],
    [
      "its data",
      `{"resultType":"matrix","result":[{"metric":{},"values":[[${T0},"1.5"],[${T0 + 60},"2"]]}]}`,
    ],
    ["promtool", `[{"metric":{},"values":[[${T0},"1.5"],[${T0 + 60}.0,"2"]]}]`],
  ])("%s", (_, content) => {
    expect(pairs(content)).toEqual(TWO);
  });
});

test("what is no number is read, too", () => {
  expect(
    pairs(`${T0},NaN\n${T0},\n${T0},+Inf\n${T0},-inf\n${T0},.5\n${T0},-1.e2`).map(([, value]) => value),
  ).toEqual([nan, nan, inf, -inf, 0.5, -100]);
  expect(
    pairs(`[{"time":${T0},"value":null},{"time":${T0},"value":"+Inf"}]`).map(([, value]) => value),
  ).toEqual([nan, inf]);
});

test("each series of an answer has its labels and times to the millisecond", () => {
  const metric = { __name__: "up", job: 'a"b', ["__proto__"]: "x" };
  const series = read(
    matrix([
      { metric, values: [[T0 + 0.25, "1"]] },
      { metric: {}, values: [] },
    ]),
  );
  expect(series).toEqual([
    { labels: metric, samples: [{ time: T0 * 1000 + 250, value: 1 }] },
    { labels: {}, samples: [] },
  ]);
  expect(Object.keys(series[0]?.labels ?? {})).toContain("__proto__");
});

test("one line of JSON is one sample", () => {
  expect(pairs(`{"time":${T0},"value":7}\n`)).toEqual([[0, 7]]);
});

test.each(["", " \n\n", "[]"])("%j has one series, without samples", (content) => {
  expect(read(content)).toEqual([{ labels: {}, samples: [] }]);
});

const SAMPLE = `{"time":${T0},"value":1}`;

describe("a mistake has its place", () => {
  test.each<[content: string | Uint8Array, place: string, reason: RegExp]>([
    ["foo,bar", "in:1:1", /columns/],
    ["a,b,c\n1,2,3", "in:1:1", /columns/],
    ["yesterday,1", "in:1:1", /expected a time/],
    [`${T0},1\n2026-01-01 00:00:00,2`, "in:2:1", /expected a time/],
    [`time,value\n${T0},1\n${T0 + 60},1 500`, "in:3:12", /expected a number/],
    [`${T0},1e999`, "in:1:12", /expected a number/],
    [`${T0},1\n${T0}`, "in:2:1", /expected 2 fields .* here are 1/],
    [`${T0},1\n${T0},1,7`, "in:2:14", /expected 2 fields .* here are 3/],
    [`${T0},1\n${T0}000,1`, "in:2:1", /not in seconds/],
    [`${T0}000,1\n5,1`, "in:2:1", /not in milliseconds/],
    ["1e300,1", "in:1:1", /expected a time/],
    [`time,value\n"${T0},1`, "in:2:1", /not closed/],
    [`time,value\n"${T0}"x,1`, "in:2:13", /separator/],
    ["[1, 2", "in:1:6", /"\]"/],
    ["[\n  {,}", "in:2:4", /key/],
    ["[3]", "in:1:2", /expected an object/],
    [`[${SAMPLE},\n {"time":true,"value":1}]`, "in:2:10", /expected a time/],
    [`[${SAMPLE},\n {"time":${T0},"value":"x"}]`, "in:2:29", /expected a number/],
    [`[${SAMPLE},\n {"time":${T0}}]`, "in:2:2", /expected a number/],
    [`${SAMPLE}\n{"time":1,"value":[]}`, "in:2:19", /expected a number/],
    [`${SAMPLE}\n{"time":1,`, "in:2:11", /key/],
    [`{"status":"error","errorType":"bad_data","error":"no such query"}`, "in:1:50", /no such query/],
    ['{"time":1,"value":1e999}', "in:1:19", /expected a number/],
    [`${"1".repeat(401)},1`, "in:1:1", /expected a time/],
    ["{}", "in:1:1", /query_range/],
    ['{"data": []}', "in:1:10", /query_range/],
    ['{"data":{"resultType":"vector","result":[]}}', "in:1:23", /matrix/],
    ['{"data":{"resultType":"matrix","result":{}}}', "in:1:23", /matrix/],
    [matrix([3]), "in:1:61", /expected a series/],
    [matrix([{ values: [] }]), "in:1:61", /labels/],
    [matrix([{ metric: {}, histograms: [] }]), "in:1:61", /histogram/],
    [matrix([{ metric: {} }]), "in:1:61", /samples in "values"/],
    [matrix([{ metric: { job: 1 }, values: [] }]), "in:1:78", /label is a text/],
    [matrix([{ metric: {}, values: [[T0]] }]), "in:1:84", /pair/],
    [matrix([{ metric: {}, values: [["a", "1"]] }]), "in:1:85", /Unix seconds/],
    [matrix([{ metric: {}, values: [[1e30, "1"]] }]), "in:1:85", /Unix seconds/],
    [matrix([{ metric: {}, values: [[1, "x"]] }]), "in:1:87", /expected a number/],
    [`[{"metric":{},"values":[]},7]`, "in:1:28", /expected a series/],
    [Uint8Array.of(0x31, 0xff), "in:", /UTF-8/],
  ])("%j: %s", (content, place, reason) => {
    const refusal = {
      code: "unreadable_input",
      message: expect.stringContaining(place),
      details: { file: "in", reason: expect.stringMatching(reason) },
    };
    expect(() => read(content)).toThrow(expect.objectContaining(refusal));
  });
});
