/** What may stand for a whole cron expression. `@reboot` is no time. */
export const CRON_MACROS: readonly string[] = [
  "@yearly",
  "@annually",
  "@monthly",
  "@weekly",
  "@daily",
  "@midnight",
  "@hourly",
];

export const MAX_CRON_LENGTH = 256;
