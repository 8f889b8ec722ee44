import {
  type CivilTime,
  civilTime,
  daysIn,
  fixedZone,
  type GoTime,
  type GoZone,
  timeFromCivil,
  UTC,
} from "./time.js";

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
export const WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
] as const;

/** What Go puts between text and a time: `2006-01-02 15:04:05.999999999 -0700 MST`. */
export const DEFAULT_TIME_LAYOUT = "2006-01-02 15:04:05.999999999 -0700 MST";

/**
 * The parts of a layout, longest first where one begins another. `Jan` and `Mon` are parts even inside of words unless a
 * small letter follows, `_2006` is an underscore and a year.
 */
const PART =
  /January|Jan(?![a-z])|Monday|Mon(?![a-z])|MST|002|01|02|03|04|05|06|2006|_2006|__2|_2|15|1|2|3|4|5|PM|pm|-07:00:00|-070000|-07:00|-0700|-07|Z07:00:00|Z070000|Z07:00|Z0700|Z07|[.,](?:0+|9+)(?!\d)/g;

interface Part {
  /** What stands in front of the part. */
  readonly text: string;
  /** Empty at the end of the layout. */
  readonly part: string;
}

function partsOf(layout: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: found, index } of layout.matchAll(PART)) {
    const isYear = found === "_2006";
    parts.push({ text: layout.slice(at, index) + (isYear ? "_" : ""), part: isYear ? "2006" : found });
    at = index + found.length;
  }
  return [...parts, { text: layout.slice(at), part: "" }];
}

/** Go's `Time.Format`. */
export function formatTime(time: GoTime, layout: string): string {
  const civil = civilTime(time);
  return partsOf(layout)
    .map(({ text, part }) => text + formatPart(part, civil))
    .join("");
}

function formatPart(part: string, civil: CivilTime): string {
  const { year, month, day, hour, minute, second, yearDay, zone } = civil;
  const monthName = MONTHS[month - 1] ?? "";
  const weekday = WEEKDAYS[civil.weekday] ?? "";
  switch (part) {
    case "2006":
      return year < 0 ? `-${pad(-year, 4)}` : pad(year, 4);
    case "06":
      return pad(Math.abs(year) % 100, 2);
    case "January":
      return monthName;
    case "Jan":
      return monthName.slice(0, 3);
    case "01":
      return pad(month, 2);
    case "1":
      return String(month);
    case "Monday":
      return weekday;
    case "Mon":
      return weekday.slice(0, 3);
    case "02":
      return pad(day, 2);
    case "_2":
      return String(day).padStart(2);
    case "2":
      return String(day);
    case "002":
      return pad(yearDay, 3);
    case "__2":
      return String(yearDay).padStart(3);
    case "15":
      return pad(hour, 2);
    case "03":
      return pad(hour % 12 === 0 ? 12 : hour % 12, 2);
    case "3":
      return String(hour % 12 === 0 ? 12 : hour % 12);
    case "04":
      return pad(minute, 2);
    case "4":
      return String(minute);
    case "05":
      return pad(second, 2);
    case "5":
      return String(second);
    case "PM":
      return hour >= 12 ? "PM" : "AM";
    case "pm":
      return hour >= 12 ? "pm" : "am";
    case "MST":
      return zone.abbreviation === "" ? formatOffset("-0700", zone.offset) : zone.abbreviation;
    case "":
      return "";
    default:
      return isFraction(part) ? formatFraction(part, civil.nanosecond) : formatOffset(part, zone.offset);
  }
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

const TRAILING_ZEROS = /0+$/;

function formatFraction(part: string, nanosecond: number): string {
  const digits = pad(nanosecond, 9)
    .slice(0, part.length - 1)
    .padEnd(part.length - 1, "0");
  if (part[1] === "0") return `${part[0]}${digits}`;
  const trimmed = digits.slice(0, 9).replace(TRAILING_ZEROS, "");
  return trimmed === "" ? "" : `${part[0]}${trimmed}`;
}

/** An offset as the part of a layout has it, such as `-07:00`. */
export function formatOffset(part: string, offset: number): string {
  if (part[0] === "Z" && offset === 0) return "Z";
  const size = Math.abs(offset);
  const fields = [Math.floor(size / 3_600), Math.floor(size / 60) % 60, size % 60];
  const digits = part.replaceAll(/\D/g, "").length;
  const shown = fields.slice(0, digits / 2).map((field) => pad(field, 2));
  return (offset < 0 ? "-" : "+") + shown.join(part.includes(":") ? ":" : "");
}

interface Fields {
  year: number;
  month: number;
  day: number;
  yearDay: number | undefined;
  hour: number;
  minute: number;
  second: number;
  nanosecond: number;
  isAfternoon: boolean | undefined;
  zone: GoZone;
}

const NUMBER_FIELDS: ReadonlyMap<
  string,
  readonly [field: "year" | "month" | "day" | "hour" | "minute" | "second", RegExp]
> = new Map([
  ["2006", ["year", /\d{4}/y]],
  ["06", ["year", /\d{2}/y]],
  ["01", ["month", /\d{2}/y]],
  ["1", ["month", /\d{1,2}/y]],
  ["02", ["day", /\d{2}/y]],
  ["_2", ["day", / ?\d{1,2}/y]],
  ["2", ["day", /\d{1,2}/y]],
  ["15", ["hour", /\d{2}/y]],
  ["03", ["hour", /\d{2}/y]],
  ["3", ["hour", /\d{1,2}/y]],
  ["04", ["minute", /\d{2}/y]],
  ["4", ["minute", /\d{1,2}/y]],
  ["05", ["second", /\d{2}/y]],
  ["5", ["second", /\d{1,2}/y]],
] as const);
const WORD = /[A-Za-z]+/y;
const HALF_OF_DAY = /[AP]M|[ap]m/y;
const ZONE_NAME = /UTC|[A-Z]{3,5}|[+-]\d{2}/y;
const FRACTION = /[.,]\d{1,30}/y;
const OFFSETS: ReadonlyMap<string, RegExp> = new Map([
  ["07", /([+-])(\d{2})/y],
  ["0700", /([+-])(\d{2})(\d{2})/y],
  ["07:00", /([+-])(\d{2}):(\d{2})/y],
  ["070000", /([+-])(\d{2})(\d{2})(\d{2})/y],
  ["07:00:00", /([+-])(\d{2}):(\d{2}):(\d{2})/y],
]);
const DAY_OF_YEAR = / {0,2}\d{1,3}/y;

/** Go's `time.Parse`; `undefined` for what it refuses. A time without a zone is in UTC. */
export function parseTime(text: string, layout: string): GoTime | undefined {
  const fields: Fields = {
    year: 0,
    month: 1,
    day: 1,
    yearDay: undefined,
    hour: 0,
    minute: 0,
    second: 0,
    nanosecond: 0,
    isAfternoon: undefined,
    zone: UTC,
  };
  let at = 0;
  const parts = partsOf(layout);
  for (const [index, { text: literal, part }] of parts.entries()) {
    if (!text.startsWith(literal, at)) return undefined;
    at += literal.length;
    if (part === "") break;
    const end = parsePart(part, text, at, fields);
    if (end === undefined) return undefined;
    // A fraction may follow the seconds even where the layout has none.
    const isFractionNext = isFraction(parts[index + 1]?.part ?? "");
    at = SECONDS.has(part) && !isFractionNext ? skipFraction(text, end, fields) : end;
  }
  return at === text.length ? timeOfFields(fields) : undefined;
}

function match(regex: RegExp, text: string, at: number): RegExpExecArray | undefined {
  regex.lastIndex = at;
  return regex.exec(text) ?? undefined;
}

/** The offset behind the part. */
function parsePart(part: string, text: string, at: number, fields: Fields): number | undefined {
  const number = NUMBER_FIELDS.get(part);
  if (number !== undefined) {
    const [field, regex] = number;
    const found = match(regex, text, at)?.[0];
    if (found === undefined) return undefined;
    const value = Number(found);
    if ((part === "03" || part === "3") && value > 12) return undefined;
    fields[field] = part === "06" ? value + (value >= 69 ? 1_900 : 2_000) : value;
    return at + found.length;
  }
  switch (part) {
    case "January":
    case "Jan":
    case "Monday":
    case "Mon":
      return parseName(part, text, at, fields);
    case "PM":
    case "pm": {
      const found = match(HALF_OF_DAY, text, at)?.[0];
      if (found === undefined || (part === "PM") !== (found[1] === "M")) return undefined;
      fields.isAfternoon = found.toUpperCase() === "PM";
      return at + 2;
    }
    case "002":
    case "__2": {
      const found = match(DAY_OF_YEAR, text, at)?.[0];
      if (found?.length !== 3) return undefined;
      fields.yearDay = Number(found);
      return at + 3;
    }
    case "MST": {
      const found = match(ZONE_NAME, text, at)?.[0];
      if (found === undefined) return undefined;
      if (found !== "UTC") fields.zone = fixedZone(found, 0);
      return at + found.length;
    }
  }
  if (isFraction(part)) return parseFraction(part, text, at, fields);
  return parseOffset(part, text, at, fields);
}

function parseName(part: string, text: string, at: number, fields: Fields): number | undefined {
  const names: readonly string[] = part.startsWith("J") ? MONTHS : WEEKDAYS;
  const word = match(WORD, text, at)?.[0].toLowerCase() ?? "";
  const isShort = part.length === 3;
  const index = names.findIndex((name) => word.startsWith((isShort ? name.slice(0, 3) : name).toLowerCase()));
  if (index < 0) return undefined;
  if (names === MONTHS) fields.month = index + 1;
  return at + (isShort ? 3 : (names[index] ?? "").length);
}

const SECONDS: ReadonlySet<string> = new Set(["05", "5"]);

function isFraction(part: string): boolean {
  return part[0] === "." || part[0] === ",";
}

function skipFraction(text: string, at: number, fields: Fields): number {
  const found = match(FRACTION, text, at)?.[0];
  if (found === undefined) return at;
  fields.nanosecond = Number(found.slice(1, 10).padEnd(9, "0"));
  return at + found.length;
}

function parseFraction(part: string, text: string, at: number, fields: Fields): number | undefined {
  if (part[1] === "9") return skipFraction(text, at, fields);
  const found = match(FRACTION, text, at)?.[0];
  return found?.length === part.length ? skipFraction(text, at, fields) : undefined;
}

function parseOffset(part: string, text: string, at: number, fields: Fields): number | undefined {
  if (part[0] === "Z" && text[at] === "Z") return at + 1;
  const regex = OFFSETS.get(part.slice(1));
  const found = regex === undefined ? undefined : match(regex, text, at);
  if (found === undefined) return undefined;
  const [whole, sign, hours = "0", minutes = "0", seconds = "0"] = found;
  const size = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  fields.zone = size === 0 ? UTC : fixedZone("", sign === "-" ? -size : size);
  return at + whole.length;
}

function timeOfFields(fields: Fields): GoTime | undefined {
  const { year, hour, minute, second, isAfternoon, yearDay } = fields;
  let { month, day } = fields;
  if (yearDay !== undefined) {
    if (yearDay < 1 || yearDay > (daysIn(year, 2) === 29 ? 366 : 365)) return undefined;
    [month, day] = [1, yearDay];
  } else if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const clock = isAfternoon === undefined ? hour : (hour % 12) + (isAfternoon ? 12 : 0);
  if (clock > 23 || minute > 59 || second > 59) return undefined;
  return timeFromCivil({ ...fields, month, day, hour: clock }, fields.zone);
}
