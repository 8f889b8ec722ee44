import { type GoZone, UTC, type ZoneOffset } from "./time.js";
import { formatOffset } from "./time-layout.js";

/** Locales whose names for zones are the ones of the time zone database, such as `CET` or `AEST`. */
const LOCALES = ["en-US", "en-GB", "en-AU", "en-CA", "en-IN", "en-NZ", "en-ZA", "en-PH", "en-HK"];
const MAX_ZONES = 100;
const MAX_NAME_LENGTH = 64;
const ZONE_NAME = /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/;
const OFFSET_NAME = /^GMT(?:[+-][\d:]+)?$/;
const SHORT_OFFSET = /^GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/;

const zones = new Map<string, GoZone>();

/**
 * Go's `time.LoadLocation`; `undefined` for a zone nobody knows. Offsets come from the time zone data of the JavaScript
 * engine. So do abbreviations, where more zones than in Go's have none and print as an offset, such as `+03`.
 */
export function loadZone(name: string): GoZone | undefined {
  if (name === "" || name === "UTC") return UTC;
  if (name === "Local") return { ...UTC, name };
  const known = zones.get(name);
  if (known !== undefined) return known;
  if (name.length > MAX_NAME_LENGTH || !ZONE_NAME.test(name)) return undefined;
  const zone = createZone(name);
  if (zone === undefined) return undefined;
  if (zones.size >= MAX_ZONES) zones.clear();
  zones.set(name, zone);
  return zone;
}

function createZone(name: string): GoZone | undefined {
  try {
    const offsets = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
    const names = LOCALES.map(
      (locale) => new Intl.DateTimeFormat(locale, { timeZone: name, timeZoneName: "short" }),
    );
    return { name, at: (unixSeconds) => zoneAt(offsets, names, unixSeconds) };
  } catch {
    // The engine throws a RangeError for a zone that it does not know.
    return undefined;
  }
}

function zoneAt(
  offsets: Intl.DateTimeFormat,
  names: readonly Intl.DateTimeFormat[],
  unixSeconds: number,
): ZoneOffset {
  const date = new Date(Math.min(Math.max(unixSeconds * 1_000, -8.64e15), 8.64e15));
  const [, sign, hours = "0", minutes = "0", seconds = "0"] =
    SHORT_OFFSET.exec(zoneName(offsets, date)) ?? [];
  const size = Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
  const offset = sign === "-" ? -size : size;
  for (const format of names) {
    const abbreviation = zoneName(format, date);
    if (abbreviation === "GMT" && offset === 0) return { offset, abbreviation };
    if (abbreviation !== "" && !OFFSET_NAME.test(abbreviation)) return { offset, abbreviation };
  }
  return { offset, abbreviation: formatOffset(offset % 3_600 === 0 ? "-07" : "-0700", offset) };
}

function zoneName(format: Intl.DateTimeFormat, date: Date): string {
  return format.formatToParts(date).find(({ type }) => type === "timeZoneName")?.value ?? "";
}
