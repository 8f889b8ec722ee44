import * as z from "zod";

const instant = z.iso
  .datetime({ offset: true })
  .meta({ examples: ["2026-03-01T08:15:30Z", "2026-03-01T09:15:30.123456789+01:00"] });
type InferredInstant = typeof instant;
/**
 * A point in time: RFC 3339 with a time zone and seconds, in capitals, up to nanoseconds as Go prints it. Kept as text, which
 * loses no digits; leap seconds are refused, as by Go.
 */
export interface InstantSchema extends InferredInstant {}
export const InstantSchema: InstantSchema = instant;
export type Instant = z.infer<InstantSchema>;
