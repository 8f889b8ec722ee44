import { CRON_MACROS, MAX_CRON_LENGTH } from "../../base/patterns/cron.js";
import type { Span } from "../../base/position.js";
import { err, ok, type Result } from "../../base/result.js";

/** A valid cron expression. */
export interface CronExpression {
  /** As it was written, without spaces around it. */
  readonly text: string;
  /** Whether it begins with a field of seconds. */
  readonly hasSeconds: boolean;
}

export type CronErrorCode =
  | "descendingRange"
  | "fieldCount"
  | "invalidItem"
  | "invalidStep"
  | "outOfRange"
  | "tooLong"
  | "unknownMacro";

export interface CronError {
  readonly code: CronErrorCode;
  readonly message: string;
  /** What to underline, in UTF-16 units. */
  readonly span: Span;
}

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Of how many values a step can skip. */
  readonly size: number;
  /** The first one is `min`. */
  readonly names: readonly string[];
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

const SECOND: Field = { name: "second", min: 0, max: 59, size: 60, names: [] };
const DAY_OF_MONTH: Field = { name: "day of month", min: 1, max: 31, size: 31, names: [] };
/** 0 and 7 are Sunday. */
const DAY_OF_WEEK: Field = { name: "day of week", min: 0, max: 7, size: 7, names: WEEKDAYS };
const FIELDS: readonly Field[] = [
  { ...SECOND, name: "minute" },
  { name: "hour", min: 0, max: 23, size: 24, names: [] },
  DAY_OF_MONTH,
  { name: "month", min: 1, max: 12, size: 12, names: MONTHS },
  DAY_OF_WEEK,
];

const WORD = /[^ ]+/g;
/** A star or a value, the end of a range, and a step. */
const RANGE = /^(?:\*|([^-/*]+)(?:-([^-/*]+))?)(?:\/(\d+))?$/;
const NEAREST_WEEKDAY = /^(\d+)W$/i;
const WEEKDAY_OF_MONTH = /^([^#-]+?)(?:#[1-5L]|L)$/i;
const DIGITS = /^\d{1,2}$/;

/**
 * A cron expression in the grammar of the Open Cron Pattern Specification, versions 1.0 to 1.4 without years: minute, hour, day of
 * month, month and day of week, seconds in front if there are six fields, or one of `@yearly @annually @monthly @weekly @daily @midnight @hourly`.
 * Months and days of the week may be names of three letters. `L` is the last day, `15W` the nearest weekday, `fri#2` the second and `fri#L` or
 * `5L` the last Friday. Days of month and of week are alternatives where both are given; with `+` before the latter both have to fit.
 * Up to 256 characters. Never throws.
 */
export function parseCron(text: string): Result<CronExpression, CronError> {
  if (text.length > MAX_CRON_LENGTH)
    return fail(
      "tooLong",
      `a cron expression of more than ${MAX_CRON_LENGTH} characters`,
      MAX_CRON_LENGTH,
      text.length,
    );
  const words = [...text.matchAll(WORD)];
  const [first] = words;
  if (words.length === 1 && first?.[0].startsWith("@")) {
    if (CRON_MACROS.includes(first[0])) return ok({ text: first[0], hasSeconds: false });
    return fail(
      "unknownMacro",
      `expected one of ${CRON_MACROS.join(" ")}`,
      first.index,
      first.index + first[0].length,
    );
  }
  if (words.length !== FIELDS.length && words.length !== FIELDS.length + 1)
    return fail("fieldCount", `expected five or six fields, found ${words.length}`, 0, text.length);
  const hasSeconds = words.length > FIELDS.length;
  const fields = hasSeconds ? [SECOND, ...FIELDS] : FIELDS;
  for (const [index, field] of fields.entries()) {
    const error = fieldError(field, words[index]?.[0] ?? "", words[index]?.index ?? 0);
    if (error !== undefined) return err(error);
  }
  return ok({ text: text.trim(), hasSeconds });
}

function fieldError(field: Field, text: string, start: number): CronError | undefined {
  const isAnd = field === DAY_OF_WEEK && text.startsWith("+");
  let offset = start + (isAnd ? 1 : 0);
  for (const item of text.slice(offset - start).split(",")) {
    const error = itemError(field, item, offset);
    if (error !== undefined) return error;
    offset += item.length + 1;
  }
  return undefined;
}

function itemError(field: Field, item: string, start: number): CronError | undefined {
  const at = (code: CronErrorCode, message: string): CronError => ({
    code,
    message,
    span: { start, end: start + item.length },
  });
  const single = singleOf(field, item);
  if (single !== undefined) return single === "" ? undefined : valueError(field, single, at);
  const match = RANGE.exec(item);
  if (match === null)
    return at("invalidItem", `expected a value, a range or a step for the ${field.name}, found "${item}"`);
  const [, low, high, step] = match;
  const error = (low && valueError(field, low, at)) || (high && valueError(field, high, at));
  if (error) return error;
  if (low !== undefined && high !== undefined && numberOf(field, low, false) > numberOf(field, high, true))
    return at("descendingRange", `the range "${low}-${high}" runs backwards: write it as two`);
  if (step === undefined) return undefined;
  if (low !== undefined && high === undefined)
    return at("invalidStep", `a step is taken through "*" or a range, not from "${low}"`);
  if (Number(step) < 1 || Number(step) > field.size)
    return at("invalidStep", `the step of the ${field.name} is from 1 to ${field.size}`);
  return undefined;
}

/** The value in an item that is about one day only; empty for `L` alone, and `undefined` for other items. */
function singleOf(field: Field, item: string): string | undefined {
  if (field === DAY_OF_MONTH) return item.toUpperCase() === "L" ? "" : NEAREST_WEEKDAY.exec(item)?.[1];
  return field === DAY_OF_WEEK ? WEEKDAY_OF_MONTH.exec(item)?.[1] : undefined;
}

function valueError(
  field: Field,
  text: string,
  at: (code: CronErrorCode, message: string) => CronError,
): CronError | undefined {
  const value = numberOf(field, text, false);
  if (Number.isNaN(value)) return at("invalidItem", `"${text}" is no ${field.name}`);
  if (value >= field.min && value <= field.max) return undefined;
  return at("outOfRange", `the ${field.name} is from ${field.min} to ${field.max}, not ${value}`);
}

/** A range may end with `sun`, which is then the day after Saturday. */
function numberOf(field: Field, text: string, isEnd: boolean): number {
  if (DIGITS.test(text)) return Number(text);
  const index = field.names.indexOf(text.toLowerCase());
  if (index < 0) return Number.NaN;
  return isEnd && field === DAY_OF_WEEK && index === 0 ? field.max : index + field.min;
}

function fail(code: CronErrorCode, message: string, start: number, end: number): Result<never, CronError> {
  return err({ code, message, span: { start, end } });
}
