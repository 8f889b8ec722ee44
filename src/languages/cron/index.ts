export { firesAfter, nextFire, previousFire } from "./fire-times.js";
export { type CronError, type CronErrorCode, type CronExpression, parseCron } from "./parser.js";
