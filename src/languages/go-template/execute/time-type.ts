import { printGoDuration } from "../../duration.js";
import { roundDuration, truncateDuration } from "./duration.js";
import {
  type CivilTime,
  civilTime,
  daysFromCivil,
  type GoTime,
  NANOS_PER_SECOND,
  timeFromCivil,
  UTC,
  ZERO_TIME,
} from "./time.js";
import { DEFAULT_TIME_LAYOUT, formatTime, MONTHS, WEEKDAYS } from "./time-layout.js";
import {
  CallFailure,
  type GoFunction,
  type GoType,
  type GoValue,
  goBool,
  goFloat,
  goFunction,
  goInt,
  goString,
  INT,
  INT64,
  STRING,
  textOf,
} from "./value.js";

/** Methods of `time.Time` whose results a template cannot take, or whose types are missing here. */
const UNSUPPORTED_METHODS = ["In", "Location", "AppendFormat", "MarshalJSON", "MarshalText", "MarshalBinary"];
const MANY_RESULTS: readonly (readonly [name: string, results: number])[] = [
  ["Clock", 3],
  ["Date", 3],
  ["ISOWeek", 2],
  ["Zone", 2],
];
const MAX_DURATION = 2n ** 63n - 1n;

const durationMethods = new Map<string, GoFunction>();
/** An integer of nanoseconds. */
export const DURATION: GoType = {
  name: "time.Duration",
  kind: "int",
  methods: durationMethods,
  toText: (value) => printGoDuration(nanosOf(value)),
};
const MONTH = namedNumber("time.Month", (value) => MONTHS[value - 1] ?? `%!Month(${value})`);
const WEEKDAY = namedNumber("time.Weekday", (value) => WEEKDAYS[value] ?? `%!Weekday(${value})`);

const timeMethods = new Map<string, GoFunction>();
export const TIME: GoType = {
  name: "time.Time",
  kind: "struct",
  methods: timeMethods,
  toText: (value) => formatTime(timeOf(value), DEFAULT_TIME_LAYOUT),
  unexported: new Set(["wall", "ext", "loc"]),
};

export function goTime(time: GoTime): GoValue {
  return { kind: "time", type: TIME, time };
}

export function goDuration(nanos: bigint): GoValue {
  return { kind: "int", type: DURATION, value: nanos };
}

/** The difference of two times, which stops at the longest duration there is. */
export function durationBetween(from: GoTime, to: GoTime): bigint {
  const nanos = to.unixNanos - from.unixNanos;
  return nanos > MAX_DURATION ? MAX_DURATION : nanos < -MAX_DURATION ? -MAX_DURATION - 1n : nanos;
}

/** The time of an argument whose parameter is one. */
export function timeOf(value: GoValue | undefined): GoTime {
  return value?.kind === "time" ? value.time : ZERO_TIME;
}

export function nanosOf(value: GoValue | undefined): bigint {
  return value?.kind === "int" ? value.value : 0n;
}

function namedNumber(name: string, nameOf: (value: number) => string): GoType {
  const type: GoType = { name, kind: "int", toText: (value) => nameOf(Number(nanosOf(value))) };
  return {
    ...type,
    methods: new Map([["String", goFunction([], ([value]) => goString(nameOf(Number(nanosOf(value)))))]]),
  };
}

function shifted(time: GoTime, nanos: bigint): GoValue {
  return goTime({ ...time, unixNanos: time.unixNanos + nanos });
}

function define(
  methods: Map<string, GoFunction>,
  name: string,
  parameters: readonly GoType[],
  run: (self: GoValue, args: readonly GoValue[]) => GoValue,
): void {
  methods.set(
    name,
    goFunction(parameters, ([self, ...args]) => run(self ?? goTime(ZERO_TIME), args)),
  );
}

const onTime = (
  name: string,
  parameters: readonly GoType[],
  run: (time: GoTime, first: GoValue | undefined, args: readonly GoValue[]) => GoValue,
): void => define(timeMethods, name, parameters, (self, args) => run(timeOf(self), args[0], args));

const CIVIL: readonly (readonly [string, (civil: CivilTime) => GoValue])[] = [
  ["Year", ({ year }) => goInt(year)],
  ["Month", ({ month }) => goInt(month, MONTH)],
  ["Day", ({ day }) => goInt(day)],
  ["Hour", ({ hour }) => goInt(hour)],
  ["Minute", ({ minute }) => goInt(minute)],
  ["Second", ({ second }) => goInt(second)],
  ["Nanosecond", ({ nanosecond }) => goInt(nanosecond)],
  ["YearDay", ({ yearDay }) => goInt(yearDay)],
  ["Weekday", ({ weekday }) => goInt(weekday, WEEKDAY)],
];
for (const [name, read] of CIVIL) onTime(name, [], (time) => read(civilTime(time)));

const UNIX: readonly (readonly [string, bigint])[] = [
  ["Unix", NANOS_PER_SECOND],
  ["UnixMilli", 1_000_000n],
  ["UnixMicro", 1_000n],
  ["UnixNano", 1n],
];
for (const [name, unit] of UNIX) {
  onTime(name, [], ({ unixNanos }) =>
    goInt((unixNanos - (((unixNanos % unit) + unit) % unit)) / unit, INT64),
  );
}

onTime("Format", [STRING], (time, layout) => goString(formatTime(time, textOf(layout))));
onTime("String", [], (time) => goString(formatTime(time, DEFAULT_TIME_LAYOUT)));
onTime("UTC", [], (time) => goTime({ ...time, zone: UTC }));
onTime("Local", [], (time) => goTime({ ...time, zone: UTC }));
onTime("IsZero", [], ({ unixNanos }) => goBool(unixNanos === ZERO_TIME.unixNanos));
onTime("IsDST", [], () => {
  throw new CallFailure("IsDST is not supported", "unsupported");
});
onTime("Add", [DURATION], (time, nanos) => shifted(time, nanosOf(nanos)));
onTime("Sub", [TIME], (time, other) => goDuration(durationBetween(timeOf(other), time)));
onTime("Before", [TIME], (time, other) => goBool(time.unixNanos < timeOf(other).unixNanos));
onTime("After", [TIME], (time, other) => goBool(time.unixNanos > timeOf(other).unixNanos));
onTime("Equal", [TIME], (time, other) => goBool(time.unixNanos === timeOf(other).unixNanos));
onTime("Compare", [TIME], (time, other) => {
  const difference = time.unixNanos - timeOf(other).unixNanos;
  return goInt(difference > 0n ? 1 : difference < 0n ? -1 : 0);
});
// Go rounds from the zero time on.
onTime("Truncate", [DURATION], (time, unit) => {
  const nanos = time.unixNanos - ZERO_TIME.unixNanos;
  return shifted(time, truncateDuration(nanos, nanosOf(unit)) - nanos);
});
onTime("Round", [DURATION], (time, unit) => {
  const nanos = time.unixNanos - ZERO_TIME.unixNanos;
  return shifted(time, roundDuration(nanos, nanosOf(unit)) - nanos);
});
onTime("AddDate", [INT, INT, INT], (time, _years, args) => {
  const [years = 0, months = 0, days = 0] = args.map((arg) => Number(nanosOf(arg)));
  const civil = civilTime(time);
  if (Math.abs(years) + Math.abs(months) + Math.abs(days) > 1_000_000) {
    throw new CallFailure("the date is too far away", "limit_exceeded");
  }
  const day = daysFromCivil(civil.year + years, civil.month + months, civil.day + days);
  return goTime(timeFromCivil({ ...civil, year: 1970, month: 1, day: day + 1 }, time.zone));
});
for (const name of UNSUPPORTED_METHODS) {
  onTime(name, [], () => {
    throw new CallFailure(`${name} of a time is not supported`, "unsupported");
  });
}
for (const [name, results] of MANY_RESULTS)
  timeMethods.set(name, { parameters: [], results, run: () => goTime(ZERO_TIME) });

const onDuration = (
  name: string,
  parameters: readonly GoType[],
  run: (nanos: bigint, unit: bigint) => GoValue,
): void => define(durationMethods, name, parameters, (self, [unit]) => run(nanosOf(self), nanosOf(unit)));

const UNITS: readonly (readonly [string, bigint])[] = [
  ["Hours", 3_600n * NANOS_PER_SECOND],
  ["Minutes", 60n * NANOS_PER_SECOND],
  ["Seconds", NANOS_PER_SECOND],
];
for (const [name, unit] of UNITS) {
  // Whole units and the rest apart, as Go adds them: the sum of two floats, not one quotient.
  onDuration(name, [], (nanos) => goFloat(Number(nanos / unit) + Number(nanos % unit) / Number(unit)));
}
onDuration("Milliseconds", [], (nanos) => goInt(nanos / 1_000_000n, INT64));
onDuration("Microseconds", [], (nanos) => goInt(nanos / 1_000n, INT64));
onDuration("Nanoseconds", [], (nanos) => goInt(nanos, INT64));
onDuration("String", [], (nanos) => goString(printGoDuration(nanos)));
onDuration("Abs", [], (nanos) => goDuration(nanos < 0n ? -nanos : nanos));
onDuration("Round", [DURATION], (nanos, unit) => goDuration(roundDuration(nanos, unit)));
onDuration("Truncate", [DURATION], (nanos, unit) => goDuration(truncateDuration(nanos, unit)));

/** Seconds of a duration, as a float. */
export function durationSeconds(nanos: bigint): number {
  return Number(nanos / NANOS_PER_SECOND) + Number(nanos % NANOS_PER_SECOND) / 1e9;
}
