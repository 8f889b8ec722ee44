import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { compileAlertRules } from "../../src/alerting/compile/alert-rules.js";
import { compileAlertmanager } from "../../src/alerting/compile/alertmanager.js";
import {
  type AlertingConfigInput,
  AlertingConfigSchema,
} from "../../src/schemas/alert/platform/alerting-config.js";
import type { ThresholdInput } from "../../src/schemas/alert/platform/threshold.js";
import { CHANNELS, loadRule } from "../helpers/compile-input.js";
import { createFolder } from "../helpers/folder.js";
import { fuzzRuns } from "../helpers/fuzz.js";

const PROMTOOL = "promtool";
const hasPromtool = /version 2\.42/.test(
  spawnSync(PROMTOOL, ["--version"], { encoding: "utf8" }).stdout ?? "",
);
const MINUTE = 60_000;

/** Whether an alert of one series fires, minute by minute, from what is declared. */
type Model = (values: readonly number[]) => readonly boolean[];

interface Scenario {
  readonly name: string;
  readonly operator: "gt" | "lt";
  readonly threshold: ThresholdInput;
  /** The bounds at a minute: to fire, and to stay. */
  readonly bounds: (
    values: readonly number[],
    minute: number,
  ) => readonly [fire: number, stay: number] | undefined;
}

function modelOf({ operator, bounds }: Scenario): Model {
  const exceeds = (value: number, bound: number): boolean =>
    operator === "gt" ? value > bound : value < bound;
  return (values) => {
    let fires = false;
    return values.map((value, minute) => {
      const bound = bounds(values, minute);
      fires = bound !== undefined && (exceeds(value, bound[0]) || (fires && exceeds(value, bound[1])));
      return fires;
    });
  };
}

/** As `quantile_over_time(0.5, …)` computes it. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(rank)], sorted[Math.ceil(rank)]];
  return (low + high) / 2;
}

/** The window of Prometheus before 3.0 has both its ends. */
function robust(width: number, stay: number, side: 1 | -1): Scenario["bounds"] {
  return (values, minute) => {
    const seen = values.slice(Math.max(0, minute - 11), minute);
    if (seen.length === 0) return undefined;
    const middle = median(seen);
    const mad = median(seen.map((value) => Math.abs(value - middle)));
    return [middle + (side * width * mad) / 0.6745, middle + (side * stay * mad) / 0.6745];
  };
}

const SCENARIOS: readonly Scenario[] = [
  { name: "Static", operator: "gt", threshold: { type: "static", value: 5 }, bounds: () => [5, 5] },
  {
    name: "HysteresisAbove",
    operator: "gt",
    threshold: { type: "static", value: 7, recovery: 3 },
    bounds: () => [7, 3],
  },
  {
    name: "HysteresisBelow",
    operator: "lt",
    threshold: { type: "static", value: 2.5, recovery: 6 },
    bounds: () => [2.5, 6],
  },
  {
    name: "Robust",
    operator: "gt",
    threshold: { type: "dynamic", model: { method: "robust", window: "10m", deviations: 2 } },
    bounds: robust(2, 2, 1),
  },
  {
    name: "RobustBelow",
    operator: "lt",
    threshold: {
      type: "dynamic",
      model: { method: "robust", window: "10m", deviations: 1.5, recoveryDeviations: 0.5 },
    },
    bounds: robust(1.5, 0.5, -1),
  },
  {
    // Time begins on a Thursday, at 0:00 UTC.
    name: "Scheduled",
    operator: "gt",
    threshold: {
      type: "scheduled",
      windows: [
        { weekdays: ["thursday"], startTime: "00:10", endTime: "00:35", value: 3, recovery: 1 },
        { weekdays: ["thursday", "friday"], startTime: "01:00", endTime: "24:00", value: 8 },
      ],
      otherwise: { value: 6 },
    },
    bounds: (_, minute) => (minute >= 10 && minute < 35 ? [3, 1] : minute >= 60 ? [8, 8] : [6, 6]),
  },
  {
    // There it is 1:00 already.
    name: "ScheduledInZone",
    operator: "gt",
    threshold: {
      type: "scheduled",
      timeZone: "Etc/GMT-1",
      windows: [{ weekdays: ["thursday"], startTime: "01:15", endTime: "02:00", value: 4 }],
    },
    bounds: (_, minute) => (minute >= 15 && minute < 60 ? [4, 4] : undefined),
  },
];

/** A file of tests for promtool: every scenario sees the same values, and is asked about every minute. */
function testFile(values: readonly number[]): object {
  return {
    rule_files: ["compiled.rules.yml"],
    evaluation_interval: "1m",
    tests: [
      {
        interval: "1m",
        input_series: [{ series: 'load{instance="a"}', values: values.join(" ") }],
        alert_rule_test: SCENARIOS.flatMap((scenario) =>
          modelOf(scenario)(values).map((fires, minute) => ({
            eval_time: `${minute}m`,
            alertname: scenario.name,
            exp_alerts: fires
              ? [
                  {
                    exp_labels: { severity: "error", priority: "p2", tenant: "acme", instance: "a" },
                    exp_annotations: { summary: scenario.name },
                  },
                ]
              : [],
          })),
        ),
      },
    ],
  };
}

function compiled(): object {
  const alertRules = SCENARIOS.map(({ name, operator, threshold }) => ({
    name,
    level: "high",
    condition: { type: "threshold", query: "load", operator, threshold },
  }));
  const result = compileAlertRules(AlertingConfigSchema.parse({ tenant: "acme", alertRules }));
  return result.ok ? result.value.value : expect.fail(JSON.stringify(result.error));
}

test.runIf(hasPromtool)(
  "compiled rules fire in Prometheus 2.42 when what is declared says so",
  () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 30, maxLength: 75 });
    for (const sample of fc.sample(values, fuzzRuns(3, 200))) {
      const folder = createFolder({
        "compiled.rules.yml": stringify(compiled()),
        "compiled.tests.yml": stringify(testFile(sample)),
      });
      const { stdout, stderr } = spawnSync(PROMTOOL, ["test", "rules", join(folder, "compiled.tests.yml")], {
        encoding: "utf8",
      });
      expect(stdout + stderr, sample.join(" ")).toMatch(/SUCCESS/);
    }
  },
  10 * MINUTE,
);

test.skipIf(hasPromtool)("promtool 2.42 is not installed: compiled rules are not run", () => {
  expect(hasPromtool).toBe(false);
});

const hasAmtool = /version 0\.25/.test(spawnSync("amtool", ["--version"], { encoding: "utf8" }).stdout ?? "");

/** With nothing that came after 0.25, and names and windows that need care. */
const ROUTED: AlertingConfigInput = {
  tenant: "acme",
  alertRules: [
    loadRule({ channels: ["chat", "mail"] }),
    loadRule({ name: 'Odd "name" (a|b) \\ {{ x }}', channels: ["pager"] }),
    loadRule({
      name: "Ümlaut, and: more",
      channels: ["chat"],
      suppressionWindows: [
        { type: "cron", cron: "30 22 * * fri", duration: "3h" },
        { type: "once", startsAt: "2026-02-28T12:00:00Z", endsAt: "2026-03-02T12:00:00Z" },
        {
          type: "weekly",
          timeZone: "Europe/Berlin",
          windows: [{ weekdays: ["monday"], startTime: "00:00", endTime: "24:00" }],
        },
      ],
    }),
  ],
  notificationChannels: CHANNELS.map((channel) =>
    channel.name === "ops"
      ? { name: "ops", type: "pagerduty", settings: { routingKey: { file: "/etc/key" } } }
      : channel,
  ),
};

test.runIf(hasAmtool)("compiled routes go in Alertmanager 0.25 where they are meant to", () => {
  const compiledRoutes = compileAlertmanager(AlertingConfigSchema.parse(ROUTED), { defaultChannel: "ops" });
  const config = compiledRoutes.ok
    ? compiledRoutes.value.value
    : expect.fail(JSON.stringify(compiledRoutes.error));
  const file = join(createFolder({ "alertmanager.yml": stringify(config) }), "alertmanager.yml");
  const amtool = (...args: string[]): string => {
    const { stdout, stderr } = spawnSync("amtool", args, { encoding: "utf8" });
    return stdout + stderr;
  };
  expect(amtool("check-config", file)).toMatch(/SUCCESS/);
  for (const { name, channels = [] } of ROUTED.alertRules ?? []) {
    const labels = { alertname: name, severity: "error", tenant: "acme" };
    const matchers = Object.entries(labels).map(([label, value]) => `${label}=${JSON.stringify(value)}`);
    const receivers = channels.map((channel) => `acme/${channel}`);
    expect(amtool("config", "routes", "test", "--config.file", file, ...matchers)).toContain(
      `${receivers.join(",")}\n`,
    );
  }
});

test.skipIf(hasAmtool)("amtool 0.25 is not installed: compiled routes are not tried", () => {
  expect(hasAmtool).toBe(false);
});
