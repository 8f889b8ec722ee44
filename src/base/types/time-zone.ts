import * as z from "zod";
import { ZONE_NAME } from "../patterns/zone-name.js";
import { isKnownTimeZone } from "../time-zone.js";

const schema = z
  .string()
  .max(64)
  .regex(ZONE_NAME, { error: "not the name of a time zone, such as Europe/Berlin or UTC" })
  .refine(isKnownTimeZone, { error: "not a time zone this runtime knows" })
  .meta({ examples: ["UTC", "Europe/Berlin"] });
type InferredTimeZone = typeof schema;
/**
 * A name of the IANA time zone database in its own spelling, such as `Europe/Berlin` or `UTC`; offsets are none. Which there are depends on
 * the time zone data of the runtime, which JSON Schema cannot say.
 */
export interface TimeZoneSchema extends InferredTimeZone {}
export const TimeZoneSchema: TimeZoneSchema = schema;
export type TimeZone = z.infer<TimeZoneSchema>;
