import * as z from "zod";

const schema = z.iso
  .datetime({ precision: 3, error: "not a time in UTC with milliseconds, such as 2026-03-01T08:15:30.123Z" })
  .meta({ examples: ["2026-03-01T08:15:30.123Z"] });
type Inferred = typeof schema;
/** A point in time in the one spelling of `Date.toISOString`: RFC 3339 in UTC, with `Z` and three digits of milliseconds, so that text order is time order. */
export interface UtcInstantSchema extends Inferred {}
export const UtcInstantSchema: UtcInstantSchema = schema;
export type UtcInstant = z.infer<UtcInstantSchema>;
