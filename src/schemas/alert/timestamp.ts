import * as z from "zod";

const timestamp = z.iso.datetime({ offset: true });
type InferredTimestamp = typeof timestamp;
/** RFC 3339 with a time zone, up to nanoseconds: `2026-03-01T08:15:30.123456789Z`. */
export interface TimestampSchema extends InferredTimestamp {}
export const TimestampSchema: TimestampSchema = timestamp;

const apiTimestamp = z.iso.datetime({ offset: true, local: true });
type InferredApiTimestamp = typeof apiTimestamp;
/** A time that the API of Alertmanager accepts: RFC 3339, the time zone may be left out. */
export interface ApiTimestampSchema extends InferredApiTimestamp {}
export const ApiTimestampSchema: ApiTimestampSchema = apiTimestamp;
