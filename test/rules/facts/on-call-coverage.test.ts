import { expect, test } from "vitest";
import { printInstant } from "../../../src/rules/facts/instants.js";
import { coverageGaps } from "../../../src/rules/facts/on-call-coverage.js";
import {
  type OnCallScheduleInput,
  OnCallScheduleSchema,
} from "../../../src/schemas/alert/platform/on-call-schedule.js";

const ALWAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

function layer(
  fields: Partial<OnCallScheduleInput["layers"][number]> = {},
): OnCallScheduleInput["layers"][number] {
  return {
    name: "l",
    users: ["ada"],
    handoff: { unit: "days" },
    startsAt: "2026-01-01T00:00:00Z",
    ...fields,
  };
}

function gaps(
  layers: OnCallScheduleInput["layers"],
  [start, end]: readonly [string, string],
  { timeZone = "Europe/Berlin", overrides = [] }: Partial<OnCallScheduleInput> = {},
): readonly (readonly string[])[] {
  const schedule = OnCallScheduleSchema.parse({ name: "s", timeZone, layers, overrides });
  return coverageGaps(schedule, { start: Date.parse(start), end: Date.parse(end) }).map((gap) => [
    printInstant(gap.start),
    printInstant(gap.end),
  ]);
}

const DAY = ["2026-03-10T00:00:00Z", "2026-03-11T00:00:00Z"] as const;

test("a layer without restrictions covers everything between its ends", () => {
  expect(gaps([layer()], DAY)).toEqual([]);
  expect(gaps([layer({ endsAt: "2026-03-10T12:00:00Z" })], DAY)).toEqual([
    ["2026-03-10T12:00:00Z", "2026-03-11T00:00:00Z"],
  ]);
  expect(gaps([layer({ startsAt: "2026-03-10T06:00:00Z" })], DAY)).toEqual([
    ["2026-03-10T00:00:00Z", "2026-03-10T06:00:00Z"],
  ]);
  expect(gaps([layer({ startsAt: "2027-01-01T00:00:00Z" })], DAY)).toEqual([[...DAY].map((at) => at)]);
});

test("hours are those of the schedule's clock, on both sides of UTC", () => {
  const night = { weekdays: [...ALWAYS], startTime: "22:00", endTime: "24:00" };
  expect(gaps([layer({ restrictions: [night] })], DAY)).toEqual([
    ["2026-03-10T00:00:00Z", "2026-03-10T21:00:00Z"],
    ["2026-03-10T23:00:00Z", "2026-03-11T00:00:00Z"],
  ]);
  // 22:00 to 24:00 of the day before in Auckland, 13 hours ahead.
  expect(gaps([layer({ restrictions: [night] })], DAY, { timeZone: "Pacific/Auckland" })).toEqual([
    ["2026-03-10T00:00:00Z", "2026-03-10T09:00:00Z"],
    ["2026-03-10T11:00:00Z", "2026-03-11T00:00:00Z"],
  ]);
  expect(gaps([layer({ restrictions: [night] })], DAY, { timeZone: "America/Los_Angeles" })).toEqual([
    ["2026-03-10T00:00:00Z", "2026-03-10T05:00:00Z"],
    ["2026-03-10T07:00:00Z", "2026-03-11T00:00:00Z"],
  ]);
});

test("clocks that change leave no gap between windows that meet", () => {
  const restrictions = [
    { weekdays: [...ALWAYS], startTime: "00:00", endTime: "02:30" },
    { weekdays: [...ALWAYS], startTime: "02:30", endTime: "24:00" },
  ];
  // 02:30 does not exist on the first of these days, and exists twice on the second.
  for (const day of ["2026-03-29", "2026-10-25"])
    expect(gaps([layer({ restrictions })], [`${day}T00:00:00Z`, `${day}T22:00:00Z`])).toEqual([]);
});

test("windows of other days count on their days only", () => {
  const weekend = { weekdays: ["saturday", "sunday"] as const, startTime: "00:00", endTime: "24:00" };
  const week = ["2026-03-09T00:00:00Z", "2026-03-16T00:00:00Z"] as const;
  expect(
    gaps([layer({ restrictions: [{ ...weekend, weekdays: [...weekend.weekdays] }] })], week, {
      timeZone: "UTC",
    }),
  ).toEqual([["2026-03-09T00:00:00Z", "2026-03-14T00:00:00Z"]]);
});

test("overrides fill gaps, unless they end before they begin", () => {
  const half = [layer({ endsAt: "2026-03-10T12:00:00Z" })];
  const override = { user: "grace", startsAt: "2026-03-10T12:00:00Z", endsAt: "2026-03-10T18:00:00Z" };
  expect(gaps(half, DAY, { overrides: [override] })).toEqual([
    ["2026-03-10T18:00:00Z", "2026-03-11T00:00:00Z"],
  ]);
  expect(
    gaps(half, DAY, { overrides: [{ ...override, startsAt: override.endsAt, endsAt: override.startsAt }] }),
  ).toEqual([["2026-03-10T12:00:00Z", "2026-03-11T00:00:00Z"]]);
});
