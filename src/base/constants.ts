/** What stands for a secret wherever it could be seen, as in Prometheus and Alertmanager. */
export const REDACTED = "<secret>";

/** In milliseconds. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const DAY = 1_440 * MINUTE;
