import * as z from "zod";

/** A number followed by its unit, over and over: every part ends with letters, so there is one way to read a text. */
const GO_DURATION = /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;

const schema = z
  .string()
  .regex(GO_DURATION, { error: "not a valid Go duration, such as 30s or 1.5h; days and weeks are none" })
  .meta({ examples: ["30s", "1.5h", "1m30s"] });
type InferredGoDuration = typeof schema;
/** A duration of Go's `time.ParseDuration` such as `1m30s` or `1.5h`. Units are `ns us µs ms s m h`. */
export interface GoDurationSchema extends InferredGoDuration {}
export const GoDurationSchema: GoDurationSchema = schema;
export type GoDuration = z.infer<GoDurationSchema>;
