import { parseInstant } from "../../base/instant.js";
import type { Settings } from "../../schemas/validation/settings.js";

/** Milliseconds since 1970 of a time that the schema has accepted; not a number for anything else. */
export function instantOf(text: string): number {
  return parseInstant(text) ?? Number.NaN;
}

/** The time at which documents are judged, in milliseconds since 1970, when it is told. */
export function judgedAt({ now }: Settings): number | undefined {
  return now === undefined ? undefined : instantOf(now);
}

/** For messages: as RFC 3339 in UTC, without milliseconds where there are none. */
export function printInstant(instant: number): string {
  return new Date(instant).toISOString().replace(".000Z", "Z");
}
