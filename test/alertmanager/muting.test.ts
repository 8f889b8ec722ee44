import { expect, test } from "vitest";
import { intervalsAt, mutingAt, readIntervals } from "../../src/alertmanager/muting.js";
import type { AlertmanagerConfig } from "../../src/schemas/alert/alertmanager-config.js";

const CONFIG: Pick<AlertmanagerConfig, "time_intervals" | "mute_time_intervals"> = {
  mute_time_intervals: [{ name: "weekends", time_intervals: [{ weekdays: ["saturday", "sunday"] }] }],
  time_intervals: [
    {
      name: "office-hours",
      time_intervals: [{ weekdays: ["monday:friday"], times: [{ start_time: "09:00", end_time: "17:00" }] }],
    },
    { name: "lunch", time_intervals: [{ times: [{ start_time: "12:00", end_time: "13:00" }] }] },
    {
      name: "local-mornings",
      time_intervals: [{ location: "Local", times: [{ start_time: "00:00", end_time: "12:00" }] }],
    },
    { name: "never" },
    { name: "weekends", time_intervals: [{}] },
  ],
};
const INTERVALS = readIntervals(CONFIG);

/** 2026-03-02 is a Monday. */
function march(day: number, hour: number, minute = 0): number {
  return Date.UTC(2026, 2, day, hour, minute);
}

test.each<
  [
    mute: string[],
    active: string[],
    at: number,
    mutedBy: string[],
    outsideOf: string[],
    changesAt: number | undefined,
  ]
>([
  [[], [], march(2, 8), [], [], undefined],
  [["weekends"], [], march(2, 8), [], [], march(7, 0)],
  [["weekends"], [], march(7, 0), ["weekends"], [], march(9, 0)],
  [["never", "undefined"], [], march(2, 8), [], [], undefined],
  [[], ["office-hours"], march(2, 8), [], ["office-hours"], march(2, 9)],
  [[], ["office-hours"], march(2, 9), [], [], march(2, 17)],
  [[], ["office-hours", "lunch"], march(7, 9), [], ["office-hours", "lunch"], march(7, 12)],
  [[], ["never"], march(2, 8), [], ["never"], undefined],
  // Lunch is over before the weekend is: the change is that of both together.
  [["weekends", "lunch"], [], march(7, 12), ["weekends", "lunch"], [], march(9, 0)],
  [["lunch"], ["office-hours"], march(6, 12, 30), ["lunch"], [], march(6, 13)],
  [["weekends"], ["office-hours"], march(6, 17), [], ["office-hours"], march(9, 9)],
  [["weekends"], ["never"], march(2, 8), [], ["never"], undefined],
])(
  "mute %j, active %j at %i",
  (muteTimeIntervals, activeTimeIntervals, at, mutedBy, outsideOf, changesAt) => {
    expect(mutingAt({ muteTimeIntervals, activeTimeIntervals }, INTERVALS, at)).toEqual({
      isMuted: mutedBy.length + outsideOf.length > 0,
      mutedBy,
      outsideOf,
      changesAt,
    });
  },
);

test("local intervals are those of the zone of the server", () => {
  const route = { muteTimeIntervals: ["local-mornings"], activeTimeIntervals: [] };
  expect(mutingAt(route, INTERVALS, march(2, 11, 30)).isMuted).toBe(true);
  expect(mutingAt(route, INTERVALS, march(2, 11, 30), { localZone: "Europe/Berlin" }).isMuted).toBe(false);
});

test("the named intervals at an instant; of two with one name the older list counts", () => {
  expect(intervalsAt(CONFIG, march(2, 12))).toEqual([
    { name: "weekends", isWithin: false, changesAt: march(7, 0) },
    { name: "office-hours", isWithin: true, changesAt: march(2, 17) },
    { name: "lunch", isWithin: true, changesAt: march(2, 13) },
    { name: "local-mornings", isWithin: false, changesAt: march(3, 0) },
    { name: "never", isWithin: false, changesAt: undefined },
  ]);
});

test("what cannot be read has a place", () => {
  const { problems } = readIntervals({
    time_intervals: [{ name: "nights", time_intervals: [{}, { weekdays: ["monday", "caturday"] }] }],
  });
  expect(problems.map(({ path }) => path)).toEqual([
    ["time_intervals", 0, "time_intervals", 1, "weekdays", 1],
  ]);
});

test("a search for a change that has to look at too much gives up", () => {
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, "0"));
  const odd = hours.map((hour) => ({ times: [{ start_time: `${hour}:00`, end_time: `${hour}:59` }] }));
  const config = { time_intervals: [{ name: "odd", time_intervals: odd }, { name: "never" }] };
  const start = performance.now();
  const route = { muteTimeIntervals: ["odd"], activeTimeIntervals: ["never"] };
  expect(mutingAt(route, readIntervals(config), march(2, 8)).changesAt).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(5_000);
});
