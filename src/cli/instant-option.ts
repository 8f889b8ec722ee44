import { parseTimestamp } from "../alertmanager/timestamp.js";
import { TocsinError } from "../base/errors.js";

/**
 * Milliseconds since 1970 of the value of `--at`: RFC 3339, UTC without a time zone.
 *
 * @throws {@link TocsinError} `invalid_argument`
 */
export function instantOf(text: string): number {
  const instant = parseTimestamp(text);
  if (instant !== undefined) return instant;
  const message = `cannot read the time ${text}: write it as 2026-03-01T08:00:00Z`;
  throw new TocsinError("invalid_argument", message, { argument: "--at" });
}
