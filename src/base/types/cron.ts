import * as z from "zod";
import { CRON_MACROS, MAX_CRON_LENGTH } from "../patterns/cron.js";

/** Numbers, names, and the signs of lists, ranges, steps, last days, nearest weekdays and counted weekdays. */
const FIELD = "[0-9A-Za-z*,/#+-]+";
const CRON = new RegExp(`^(?:${CRON_MACROS.join("|")}|${FIELD}(?: +${FIELD}){4,5})$`);

const schema = z
  .string()
  .max(MAX_CRON_LENGTH)
  .regex(CRON, { error: "not a cron expression of five or six fields, such as 0 2 * * mon-fri" })
  .meta({ examples: ["*/15 * * * *", "0 2 * * mon-fri", "@daily"] });
type InferredCron = typeof schema;
/**
 * A cron expression: minute, hour, day of month, month and day of week, with seconds in front if there are six fields, or one of
 * `@yearly`, `@annually`, `@monthly`, `@weekly`, `@daily`, `@midnight` and `@hourly`. Up to 256 characters. Whether the fields are in range is a
 * question to `parseCron` of `tocsin/cron`.
 */
export interface CronSchema extends InferredCron {}
export const CronSchema: CronSchema = schema;
export type Cron = z.infer<CronSchema>;
