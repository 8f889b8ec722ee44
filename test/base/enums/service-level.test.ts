import { expect, test } from "vitest";
import {
  checkServiceLevels,
  DEFAULT_SERVICE_LEVELS,
  type ServiceLevel,
} from "../../../src/base/enums/service-level.js";

test("the usual promises", () => {
  const rows = Object.values(DEFAULT_SERVICE_LEVELS).map((level: ServiceLevel) => [
    level.clock,
    level.acknowledgeMinutes,
    level.resolveMinutes,
    level.renotifyMinutes,
    level.escalateMinutes,
  ]);
  expect(rows).toEqual([
    ["24x7", 15, 4 * 60, 15, 15],
    ["24x7", 30, 8 * 60, 30, 30],
    ["business", 4 * 60, 3 * 480, 4 * 60, 8 * 60],
    ["business", 480, 5 * 480, undefined, undefined],
    ["business", undefined, undefined, undefined, undefined],
  ]);
  expect(checkServiceLevels(DEFAULT_SERVICE_LEVELS)).toEqual([]);
});

const { p1, p2, p5 } = DEFAULT_SERVICE_LEVELS;

test.each([
  [{ p2: { ...p2, acknowledgeMinutes: 10 } }, ["not_monotone p2 acknowledgeMinutes"]],
  [
    { p1: p5 },
    ["acknowledge", "resolve", "renotify", "escalate"].map((field) => `not_monotone p2 ${field}Minutes`),
  ],
  [{ p5: { clock: "24x7" as const } }, ["not_monotone p5 clock"]],
  [
    { p1: { ...p1, acknowledgeMinutes: 20, resolveMinutes: 10 } },
    ["acknowledge_after_resolve p1 acknowledgeMinutes"],
  ],
  [{ p1: { ...p1, escalateMinutes: 5 } }, ["renotify_after_escalate p1 renotifyMinutes"]],
  [{ p4: { ...p5, acknowledgeMinutes: 1_000 } }, []],
])("a table with %j", (part, expected) => {
  const found = checkServiceLevels({ ...DEFAULT_SERVICE_LEVELS, ...part }).map(
    ({ code, priority, field }) => `${code} ${priority} ${field}`,
  );
  expect(found.filter((each) => each !== "not_monotone p2 clock")).toEqual(expected);
});
