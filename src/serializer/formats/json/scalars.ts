const DECIMAL = /^-?(?:0|[1-9]\d*)$/;
const DATE_TIME = /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,3}0*)?)?(?:Z|[+-]\d\d:\d\d)$/;
const NON_FINITE: ReadonlyMap<string, number> = new Map([
  ["NaN", Number.NaN],
  ["Infinity", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
]);

/** A bigint of at most `digits` digits from decimal text; `BigInt` takes time quadratic in them. */
export function bigintFromText(text: string, digits: number): bigint | undefined {
  return text.length <= digits && DECIMAL.test(text) ? BigInt(text) : undefined;
}

/** Whether `Number(literal)` is this integer and prints as it does, so that JSON readers with doubles keep it. */
export function isExactAsNumber(value: bigint): boolean {
  const number = Number(value);
  return Number.isSafeInteger(number) || (Number.isFinite(number) && String(number) === String(value));
}

/** RFC 3339 to the millisecond; a finer time is refused, since a `Date` would lose it. */
export function dateFromText(text: string): Date | undefined {
  const match = DATE_TIME.exec(text);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  // `Date` reads February 30th as March 1st.
  const lastDay = new Date(Date.UTC(0, 0, 1));
  lastDay.setUTCFullYear(Number(year), Number(month), 0);
  if (Number(day) > lastDay.getUTCDate()) return undefined;
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** JSON has no NaN and infinities; where the schema has them as literals, they are these texts. */
export function nonFiniteFromText(text: string): number | undefined {
  return NON_FINITE.get(text);
}
