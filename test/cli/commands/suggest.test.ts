import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { parsePromql } from "../../../src/languages/promql/parser.js";
import { validate } from "../../../src/rules/validate.js";
import { runCli } from "../../helpers/cli.js";
import { createFolder } from "../../helpers/folder.js";
import { createNoise, DAY, MINUTE, samplesOf, wave } from "../../helpers/series.js";

const noise = createNoise(12);
/** Two days, with an hour of something else. */
const PEAK = samplesOf(
  576,
  5 * MINUTE,
  (_, index) => 3 + 0.1 * noise() + (index >= 300 && index < 312 ? 5 : 0),
);
const DAILY = samplesOf(5 * 96, 15 * MINUTE, (time) => 100 + 20 * wave(time, DAY) + noise());

interface Labels {
  readonly [name: string]: string;
}

function answerOf(...series: readonly (readonly [labels: Labels, samples: typeof PEAK])[]): string {
  const result = series.map(([metric, samples]) => ({
    metric,
    values: samples.map(({ time, value }) => [time / 1000, String(value)]),
  }));
  return JSON.stringify({ status: "success", data: { resultType: "matrix", result } });
}

const SELECTOR = 'node_load1{instance="a\\"b\\\\c",job="node"}';
const LOAD = { __name__: "node_load1", instance: 'a"b\\c', job: "node" };
const files = {
  "peak.csv": PEAK.map(({ time, value }) => `${time / 1000},${value}\n`).join(""),
  "daily.json": answerOf([LOAD, DAILY]),
  "load.json": answerOf([LOAD, PEAK], [{ ...LOAD, instance: "new" }, PEAK.slice(0, 20)]),
  "utf8.json": answerOf([{ __name__: "my.load", job: "node" }, PEAK]),
  "unnamed.json": answerOf([{ job: "node" }, PEAK]),
  "empty.json": answerOf(),
};

function suggest(...args: string[]): ReturnType<typeof runCli> {
  return runCli(["suggest", ...args], createFolder(files));
}

interface Suggested {
  readonly groups: readonly {
    readonly rules: readonly { readonly expr: string; readonly record?: string }[];
  }[];
}

/** The rules of a printed file that has no findings. */
function rulesIn(content: string): readonly { readonly expr: string; readonly record?: string }[] {
  expect(validate({ file: "suggested.rules.yml", content }).findings).toEqual([]);
  const { groups }: Suggested = parse(content);
  return groups.flatMap(({ rules }) => rules);
}

describe("text", () => {
  test("says what is suggested, and what it would have done", async () => {
    const { code, stdout, stderr } = await suggest("peak.csv", "--direction", "above", "--for", "10m");
    expect([code, stderr]).toEqual([0, ""]);
    const lines = stdout.split("\n");
    expect(lines[0]).toBe("the series");
    expect(lines[1]).toMatch(/^ {2}alert: above 3\.\d+, for 10m$/);
    expect(lines[2]).toMatch(/^ {2}bounds: median [23]\.?\d*, give or take 3\.5 × 0\.\d+$/);
    expect(lines[3]).toBe("  samples: 576 over 2d, one every 5m");
    expect(lines[4]).toMatch(
      /^ {2}history: fired once \(3\.5 a week, the longest for 50m\); 1\d of 576 samples out of bounds/,
    );
    expect(lines[5]).toMatch(/^ {2}held out: fired never; \d+ of 115 samples .+ in the last 9h35m/);
    expect(lines[6]).toMatch(/^ {2}with another for: 0s .+, 1h never$/);
    expect(lines[7]).toMatch(/^ {2}recovery: no longer above 3\.\d+; with that, once$/);
    expect(stdout).not.toContain("expr:");
  });

  test("ends with a comparison, when the file or the call says what of", async () => {
    const { code, stdout } = await suggest("load.json", "--direction", "below");
    expect(code).toBe(1);
    expect(stdout).toMatch(/^node_load1\{instance="a\\"b\\\\c",job="node"\}\n/);
    expect(stdout).toMatch(/\n {2}expr: node_load1\{instance="a\\"b\\\\c",job="node"\} < 2\.\d+\n/);
    expect(stdout).toContain("\n  no suggestion: there are 20 samples");
    const given = await suggest("peak.csv", "--expr", "rate(x[5m]) * 2");
    expect(given.stdout).toMatch(
      /expr: \(rate\(x\[5m\]\) \* 2\) > 3\.\d+ or \(rate\(x\[5m\]\) \* 2\) < 2\.\d+\n$/,
    );
    expect((await suggest("unnamed.json")).stdout).toMatch(/^\{job="node"\}\n/);
  });

  test("has the range of the bounds of a season, and their source", async () => {
    const { stdout } = await suggest("daily.json");
    expect(stdout).toMatch(
      /alert: above \d+\.?\d* to \d+\.?\d* or below \d+\.?\d* to \d+\.?\d*, by the time of each 1d, for/,
    );
    expect(stdout).toContain("what Holt-Winters smoothing expects, give or take 3.5 × ");
    expect(stdout).toMatch(/season: every 1d, 9\d\.\d+ % of the variance, high confidence \(5 seen/);
    expect(stdout).toContain("--format yaml-rule prints the rules");
  });

  test("tells of the average, of quantiles, of a trend and of flaws", async () => {
    const average = await suggest("load.json", "--method", "ewma");
    expect(average.stdout).toMatch(
      /alert: moving average above .+\n {2}bounds: mean [23]\.?\d*, give or take 3 × /,
    );
    expect(average.stdout).toContain("PromQL has no exponentially weighted average");
    const input = PEAK.map(({ time }, index) => `${time / 1000},${index % 40 === 0 ? index : 0}\n`).join("");
    expect((await suggest("-")).code).toBe(1);
    const quantiles = await runCli(["suggest", "-"], ".", { input });
    expect(quantiles.stdout).toContain("bounds: quantiles, median 0\n");
    const rising = [
      ...PEAK.map(({ time }, index) => `${time / 1000},${index}\n`),
      `${PEAK[0]?.time ?? 0}`.slice(0, 10),
      ",7\n",
    ];
    const trend = await runCli(["suggest", "-"], ".", {
      input: `${rising.join("")}1767830400,NaN\n1767900000,Inf\n`,
    });
    expect(trend.stdout).toMatch(/trend: \+28\d a day, now at 57\d/);
    expect(trend.stdout).toMatch(
      /; 1 NaN, 1 infinite, 1 at times that others have, [\d,]+ missing, 2 gaps of up to/,
    );
    const falling = PEAK.map(({ time }, index) => `${time / 1000},${-index}\n`).join("");
    expect((await runCli(["suggest", "-"], ".", { input: falling })).stdout).toMatch(/trend: -28\d a day/);
  });

  test("has nothing in it that a terminal would obey", async () => {
    const input = answerOf([{ __name__: "up", job: "\u001b[31m\u202e" }, PEAK]);
    const { stdout } = await runCli(["suggest", "-"], ".", { input });
    expect(stdout).not.toContain("\u202e");
    expect(stdout).not.toContain("\u001b");
  });
});

describe("rules", () => {
  test("are a file that can be loaded, with the evidence as comments", async () => {
    const { code, stdout, stderr } = await suggest(
      "load.json",
      "--format",
      "yaml-rule",
      "--direction",
      "above",
    );
    expect([code, stderr.split("\n")[0]]).toEqual([1, 'node_load1{instance="new",job="node"}']);
    expect(stdout).toMatch(/^# node_load1\{instance="a\\"b\\\\c",job="node"\}\n# {3}alert: above /);
    expect(rulesIn(stdout)).toEqual([
      {
        alert: "NodeLoad1High",
        expr: expect.stringMatching(/^node_load1\{instance="a\\"b\\\\c",job="node"\} > 3\.\d+$/),
        for: expect.stringMatching(/^\d+[ms]/),
        labels: { severity: "warning" },
        annotations: {
          summary: expect.stringContaining("node_load1 is {{ $value }}"),
          description: expect.stringContaining("on the 2d"),
        },
      },
    ]);
  });

  test("take a plain average where the method takes a weighted one", async () => {
    const exprs = async (...args: string[]): Promise<string | undefined> =>
      rulesIn(
        (await suggest(...args, "--method", "ewma", "--format", "yaml-rule", "--direction", "below")).stdout,
      )[0]?.expr;
    expect(await exprs("utf8.json")).toMatch(
      /^avg_over_time\(\{__name__="my.load",job="node"\}\[45m\]\) < 2\.\d+$/,
    );
    expect(await exprs("peak.csv", "--expr", "sum(x)")).toMatch(
      /^avg_over_time\(sum\(x\)\[45m:5m\]\) < 2\.\d+$/,
    );
    expect(await exprs("peak.csv", "--expr", "x offset 5m")).toMatch(
      /^avg_over_time\(x\[45m\] offset 5m\) < 2\.\d+$/,
    );
  });

  test("record the bounds of a season, one for each slot", async () => {
    const { code, stdout } = await suggest("daily.json", "--format", "yaml-rule");
    expect(code).toBe(0);
    const rules = rulesIn(stdout);
    expect(rules.map(({ record }) => record)).toEqual([
      "node_load1:suggested_upper",
      "node_load1:suggested_lower",
      undefined,
    ]);
    const slots = (rules[0]?.expr ?? "").split("\nor ");
    expect(slots).toHaveLength(48);
    expect(slots[3]).toMatch(
      /^vector\(\d+\.?\d*\) and floor\(vector\(time\(\) % 86400 \* 48 \/ 86400\)\) == 3$/,
    );
    expect(rules[2]?.expr).toBe(
      `${SELECTOR} > on () group_left () node_load1:suggested_upper or ${SELECTOR} < on () group_left () node_load1:suggested_lower`,
    );
    expect(rules.flatMap(({ expr }) => parsePromql(expr).errors)).toEqual([]);
  });

  test("of several series record bounds of each", async () => {
    const input = answerOf([LOAD, DAILY], [{ ...LOAD, instance: "b" }, DAILY]);
    const args = ["suggest", "-", "--format", "yaml-rule", "--direction", "above"];
    const { stdout } = await runCli(args, ".", { input });
    // Alerts of one name and other series: a hint, since that they are others takes more than the rules to know.
    const { findings } = validate({ file: "suggested.rules.yml", content: stdout });
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ["prometheus/duplicate-rule", "info"],
    ]);
    const { groups }: Suggested = parse(stdout);
    const rules = groups.flatMap((group) => group.rules);
    expect(rules.map(({ record }) => record)).toEqual([
      "node_load1:suggested_upper_1",
      undefined,
      "node_load1:suggested_upper_2",
      undefined,
    ]);
    expect(rules[3]?.expr).toContain("node_load1:suggested_upper_2");
  });

  test("of an expression hold for all series of it", async () => {
    const input = DAILY.map(({ time, value }) => `${time},${value}\n`).join("");
    const { stdout } = await runCli(
      ["suggest", "-", "--expr", "sum(x)", "--format", "yaml-rule", "--direction", "above"],
      ".",
      { input },
    );
    expect(
      rulesIn(stdout)
        .map(({ expr }) => expr)
        .at(-1),
    ).toBe("sum(x) > on () group_left () tocsin:suggested_upper");
  });

  test("compare with the bound of their side, whatever the name", async () => {
    const input = DAILY.map(({ time, value }) => `${time},${value}\n`).join("");
    const args = [
      "suggest",
      "-",
      "--expr",
      "a:suggested_upper",
      "--format",
      "yaml-rule",
      "--direction",
      "below",
    ];
    const { stdout } = await runCli(args, ".", { input });
    expect(rulesIn(stdout).at(-1)?.expr).toBe(
      "a:suggested_upper < on () group_left () a:suggested_upper:suggested_lower",
    );
  });

  test("are not printed when there are none", async () => {
    const { code, stdout, stderr } = await runCli(["suggest", "-", "--format", "yaml-rule"], ".", {
      input: "",
    });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe("the series\n  samples: 0\n  no suggestion: there are no samples\n");
  });
});

test("JSON has everything", async () => {
  const { code, stdout } = await suggest("load.json", "--format", "json", "--sensitivity", "4");
  expect(code).toBe(1);
  const { series } = JSON.parse(stdout);
  expect(series).toEqual([
    expect.objectContaining({
      labels: LOAD,
      ok: true,
      method: "robust",
      sensitivity: 4,
      threshold: expect.objectContaining({ kind: "static" }),
    }),
    expect.objectContaining({ ok: false, reasons: [expect.objectContaining({ code: "too-few-samples" })] }),
  ]);
  expect(series[0].rules[0].alert).toBe("NodeLoad1Unusual");
  expect(series[0].history.episodes).toHaveLength(1);
  expect(JSON.parse((await suggest("peak.csv", "--format", "json")).stdout).series[0]).not.toHaveProperty(
    "rules",
  );
});

test("a period, a rate of alerts and a method are taken", async () => {
  const args = [
    "daily.json",
    "--format",
    "json",
    "--period",
    "1d",
    "--alerts-per-week",
    "2",
    "--method",
    "seasonal",
  ];
  const [series] = JSON.parse((await suggest(...args)).stdout).series;
  expect(series).toMatchObject({ method: "seasonal", threshold: { period: DAY, slots: 48 } });
  expect(series.history.firedPerWeek).toBeLessThanOrEqual(2);
});

describe("a wrong call ends with 2:", () => {
  test.each<[args: readonly string[], message: RegExp]>([
    [["missing.csv"], /cannot read missing\.csv: there is no such file/],
    [["empty.json"], /cannot read empty\.json: there is no series in it/],
    [["peak.csv", "--sensitivity", "x"], /It is a number/],
    [["peak.csv", "--sensitivity", "-1"], /sensitivity is over 0/],
    [["peak.csv", "--sensitivity", "3", "--alerts-per-week", "1"], /cannot be used with option/],
    [["peak.csv", "--for", "5 minutes"], /It is a duration such as 5m/],
    [["peak.csv", "--method", "magic"], /Allowed choices are auto, robust, ewma, seasonal/],
    [["peak.csv", "--expr", "sum(x"], /cannot use --expr: 1:6/],
    [["peak.csv", "--expr", "x[5m]"], /cannot use --expr: it is a .+, not an instant vector/],
    [["load.json", "--expr", "x"], /--expr stands for one series, and there are 2/],
    [["peak.csv", "--format", "yaml-rule"], /say it with --expr/],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await suggest(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  test("a mistake in the file, with its place", async () => {
    const { code, stderr } = await runCli(["suggest", "-"], ".", { input: "time,value\n1767225600,abc\n" });
    expect([code, stderr]).toEqual([
      2,
      "error: cannot read <stdin>:2:12: expected a number, NaN, +Inf, -Inf or nothing\n",
    ]);
  });
});
