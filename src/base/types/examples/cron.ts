import type { SchemaExamples } from "../../schema-examples.js";
import type { CronSchema } from "../cron.js";

export const cron: SchemaExamples<CronSchema> = {
  valid: ["0 2 * * mon-fri", "*/15 * * * *", "@daily", "30 0 2 1 * *"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "* * * *"],
    ["$: invalid_format", "@reboot"],
    ["$: invalid_format", "0 2 * * mon;fri"],
    ["$: invalid_format", "every day at 2"],
    ["$: invalid_type", 5],
  ],
};
