import { suggest } from "../../base/suggest.js";
import { AGGREGATION_OPERATORS } from "./ast.js";
import type { PromqlErrorCode } from "./errors.js";
import { PROMQL_FUNCTIONS } from "./functions.js";

const KEYWORDS = [
  "by",
  "without",
  "on",
  "ignoring",
  "group_left",
  "group_right",
  "bool",
  "offset",
  "and",
  "or",
  "unless",
];
const SMART_QUOTES = /^[\u2018-\u201f\u00ab\u00bb]$/;
const IDENTIFIER = /^[A-Za-z_]\w*$/;
const ESCAPED_FOR_REGEX = /^\\[.dDwWsSbB$^*+?()[\]{}|/-]$/;
/** Shorter words are close to everything. */
const SHORTEST_TYPO = 3;
const UPPER_CASE_UNIT = /[smhdwy]/i;

/** Characters of other languages, and what PromQL writes instead. */
const FOREIGN_CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["&", "write `and` to combine two vectors"],
  ["|", "write `or` to combine two vectors"],
  ["$", "variables such as $__rate_interval are replaced by Grafana; Prometheus does not know them"],
  [".", 'quote a metric name with dots: {"my.metric"}'],
  [";", "one expression only: leave out the semicolon"],
  ["}", "there is no { to close"],
]);

type Hinter = (text: string, message: string) => string | undefined;

/** `text` is what the error underlines. A code that is missing here has messages that say it all. */
const HINTERS: Partial<Readonly<Record<PromqlErrorCode, Hinter>>> = {
  unknownFunction: hintFunction,
  unexpectedToken: hintToken,
  unexpectedCharacter: hintCharacter,
  invalidEscape: (text) =>
    ESCAPED_FOR_REGEX.test(text)
      ? `for a regular expression write \\${text}, or put the string in backquotes`
      : undefined,
  invalidNumber: (text, message) =>
    message.startsWith("bad") && UPPER_CASE_UNIT.test(text)
      ? "units are ms, s, m, h, d, w and y, in lower case"
      : undefined,
  invalidDuration: (text) =>
    text.includes(".")
      ? "durations have no fractions: write 1h30m instead of 1.5h"
      : "units go from long to short, each once: 1h30m",
  trailingComma: () => "remove the comma, or write the argument that is missing",
  wrongArgumentType: hintArgument,
  missingBool: (text) => `write ${text} bool to get 0 or 1`,
  setOperatorOnScalar: () => "make the number a vector: vector(1)",
  emptySelector: () => 'add a metric name, or a matcher such as {job!=""}',
  repeatedMetricName: () => "name the metric once, in front of the braces or inside",
  rangeOnNonSelector: () => "a range over an expression is a subquery, with a colon: [5m:]",
  modifierBeforeRange: () => "write the modifier after the range: foo[5m] offset 1h",
  misplacedOffset: () => "put it right after the selector: sum(foo offset 5m)",
  misplacedAt: () => "put it right after the selector: sum(foo @ 1700000000)",
  setOperatorGrouping: () => "set operators match many to many: leave out group_left and group_right",
  subqueryOnNonVector: () => "a subquery evaluates an instant vector over time; this is something else",
};

/** What to do about an error, or `undefined` when its message says it all. */
export function hintFor(code: PromqlErrorCode, message: string, text: string): string | undefined {
  return HINTERS[code]?.(text, message);
}

function hintFunction(name: string): string | undefined {
  if (name === "holt_winters")
    return "renamed double_exponential_smoothing in Prometheus 3.0, an experimental function";
  const closest = suggest(name, currentNames());
  if (closest === undefined) return undefined;
  const reason = closest === name.toLowerCase() ? " names of functions are in lower case" : "";
  return `did you mean ${closest}?${reason}`;
}

function* currentNames(): Generator<string> {
  yield* AGGREGATION_OPERATORS;
  // Ties go to what comes first, and `rat` is rather rate than rad.
  yield "rate";
  for (const { name, removedIn } of PROMQL_FUNCTIONS.values()) if (removedIn === undefined) yield name;
}

function hintToken(text: string, message: string): string | undefined {
  if (message.endsWith("in label matching, expected string")) {
    return text === "=" ? "one = compares labels" : "put the value in quotes";
  }
  if (text === "=") return "write == to compare";
  if (message.endsWith('in grouping opts, expected "("')) return "put the labels in parentheses: by (job)";
  if (
    text.length < SHORTEST_TYPO ||
    !IDENTIFIER.test(text) ||
    message.includes("<") ||
    message.includes(" in ")
  )
    return undefined;
  const keyword = suggest(text, KEYWORDS);
  return keyword === undefined ? undefined : `did you mean ${keyword}?`;
}

function hintCharacter(text: string): string | undefined {
  if (SMART_QUOTES.test(text)) return "use straight quotes";
  if (text === "=~" || text === "!~") return `${text} compares labels, inside the braces of a selector`;
  return FOREIGN_CHARACTERS.get(text);
}

function hintArgument(_text: string, message: string): string | undefined {
  if (message.startsWith("expected type range vector") && message.endsWith("got instant vector")) {
    return "add a range such as [5m]";
  }
  if (message.startsWith("expected type instant vector") && message.endsWith("got range vector")) {
    return "turn the range into one value per series, with rate() or max_over_time() for example";
  }
  if (message.startsWith("expected type instant vector") && message.endsWith("got scalar")) {
    return "make the number a vector with vector()";
  }
  if (message.startsWith("expected type scalar") && message.endsWith("got instant vector")) {
    return "make the vector a number with scalar()";
  }
  return undefined;
}
