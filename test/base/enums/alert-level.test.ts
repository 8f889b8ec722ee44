import { describe, expect, test } from "vitest";
import { AlertLevel } from "../../../src/base/enums/alert-level.js";

test("from worst to mildest", () => {
  expect(AlertLevel.ids).toEqual(["critical", "high", "medium", "low", "info"]);
  expect(AlertLevel.ids.map((id) => AlertLevel.values[id].weight)).toEqual([100, 80, 50, 20, 10]);
  expect(AlertLevel.ids.map((id) => AlertLevel.values[id].priority)).toEqual(["p1", "p2", "p3", "p4", "p5"]);
  expect(AlertLevel.atLeast("high", "medium")).toBe(true);
  expect(AlertLevel.atLeast("low", "medium")).toBe(false);
});

/** One row for each system: what the levels are written as, and where that loses. */
const WRITTEN = [
  ["syslog", [2, 3, 4, 5, 6], []],
  ["opentelemetry", [21, 17, 13, 10, 9], []],
  ["pagerduty", ["critical", "error", "warning", "info", "info"], ["low"]],
  ["opsgenie", ["P1", "P2", "P3", "P4", "P5"], []],
  ["nagios", [2, 2, 1, 1, 0], ["high", "low"]],
  ["prometheus", ["critical", "error", "warning", "low", "info"], []],
  ["log", ["fatal", "error", "warn", "notice", "info"], []],
  ["flagger", ["error", "error", "warn", "info", "info"], ["critical", "low"]],
] as const;

test.each(WRITTEN)("written for %s", (system, words, lossy) => {
  expect(AlertLevel.ids.map((id) => AlertLevel.toExternal(system, id).value)).toEqual(words);
  expect(AlertLevel.ids.filter((id) => AlertLevel.toExternal(system, id).lossy)).toEqual(lossy);
});

test("there is no other system", () => {
  expect(AlertLevel.systems).toEqual(WRITTEN.map(([system]) => system));
});

/** What each word is read as; `!` where writing it back gives another. */
const READ = [
  ["syslog", { critical: ["0!", "1!", 2], high: [3], medium: [4], low: [5], info: [6, "7!"] }],
  [
    "opentelemetry",
    {
      critical: [21, "22!", "23!", "24!"],
      high: [17, "18!", "19!", "20!"],
      medium: [13, "14!", "15!", "16!"],
      low: [10, "11!", "12!"],
      info: ["1!", "2!", "3!", "4!", "5!", "6!", "7!", "8!", 9],
    },
  ],
  ["pagerduty", { critical: ["critical"], high: ["error"], medium: ["warning"], info: ["info"] }],
  [
    "opsgenie",
    { critical: ["P1", "p1!"], high: ["P2"], medium: ["P3", "P0!", "urgent!"], low: ["P4"], info: ["P5"] },
  ],
  ["nagios", { critical: [2], medium: [1, "3!"], info: [0] }],
  [
    "prometheus",
    {
      critical: ["critical", "page!", "Critical!"],
      high: ["error", "major!", "high!"],
      medium: ["warning", "minor!"],
      low: ["low", "ticket!"],
      info: ["info", "none!"],
    },
  ],
  [
    "log",
    {
      critical: ["fatal", "panic!", "emerg!", "FATAL!"],
      high: ["error"],
      medium: ["warn"],
      low: ["notice"],
      info: ["info", "debug!", "trace!"],
    },
  ],
  ["flagger", { high: ["error"], medium: ["warn"], info: ["info"] }],
] as const;

describe.each(READ)("read from %s", (system, words) => {
  const rows = Object.entries(words).flatMap(([id, list]) =>
    list.map((word: string | number) => {
      const text = String(word);
      const lossy = text.endsWith("!");
      const bare = lossy ? text.slice(0, -1) : word;
      const isNumber = typeof word === "number" || /^\d+$/.test(String(bare));
      return [isNumber ? Number(bare) : bare, id, lossy] as const;
    }),
  );

  test.each(rows)("%j is %s", (word, value, lossy) => {
    expect(AlertLevel.fromExternal(system, word)).toEqual({ value, lossy });
  });
});

test.each([
  ["syslog", 8],
  ["syslog", "2"],
  ["opentelemetry", 0],
  ["opentelemetry", 25],
  ["pagerduty", "page"],
  ["pagerduty", "sev1"],
  ["nagios", 4],
  ["prometheus", "debug"],
  ["log", "warning"],
  ["flagger", "critical"],
] as const)("%s has no %j", (system, word) => {
  expect(AlertLevel.safeFromExternal(system, word).ok).toBe(false);
});

test.each([
  ["page", "critical"],
  ["error", "high"],
  ["warning", "medium"],
  ["ticket", "low"],
  ["debug", "info"],
])("%s is another word for %s", (word, id) => {
  expect(AlertLevel.parse(word)).toBe(id);
});
