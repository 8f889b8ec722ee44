import type { Span } from "../../base/position.js";
import type { PromqlFeature } from "./options.js";

/** What can be wrong with an expression. The text in brackets is how Prometheus words it. */
export const PROMQL_ERROR_CODES = [
  /** Nothing but spaces and comments. */
  "emptyExpression",
  /** A character no token starts with (`unexpected character: …`). */
  "unexpectedCharacter",
  "unclosedBracket",
  "unmatchedBracket",
  "invalidString",
  "invalidEscape",
  "invalidNumber",
  "invalidDuration",
  "unexpectedToken",
  "trailingComma",
  "unknownFunction",
  "missingArguments",
  /** A function, aggregation or modifier behind a feature flag, see `feature`. */
  "notEnabled",
  /** The `target` is too old for it, see `since`; or too new, for what was removed. */
  "notInTarget",
  "wrongArgumentCount",
  "wrongArgumentType",
  "wrongOperandType",
  "invalidGroupingLabel",
  "infoSelector",
  "missingBool",
  "misplacedBool",
  "setOperatorOnScalar",
  "setOperatorGrouping",
  "labelInOnAndGroup",
  "matchingOnScalar",
  "misplacedFill",
  "rangeOnNonSelector",
  "modifierBeforeRange",
  "subqueryOnNonVector",
  "misplacedOffset",
  "repeatedOffset",
  "misplacedAt",
  "repeatedAt",
  "timestampOutOfRange",
  "nonPositiveDuration",
  "durationOutOfRange",
  "divisionByZero",
  "misplacedExtension",
  "emptySelector",
  "repeatedMetricName",
  "invalidRegex",
  /** Our own limit: Prometheus would go on. */
  "tooDeep",
] as const;
export type PromqlErrorCode = (typeof PROMQL_ERROR_CODES)[number];

/** Where Prometheus says the error is. `line` counts from 1, `column` counts bytes of UTF-8 from 1. */
export interface PromqlPosition {
  readonly line: number;
  readonly column: number;
}

export interface PromqlError {
  readonly code: PromqlErrorCode;
  /** In the words of Prometheus, without the place and `parse error: ` in front. */
  readonly message: string;
  /** What to underline, in UTF-16 units. */
  readonly span: Span;
  readonly position: PromqlPosition;
  readonly hint?: string;
  /** The first Prometheus that has the thing, for `notInTarget`. */
  readonly since?: string;
  /** The flag that turns the thing on, for `notEnabled`. */
  readonly feature?: PromqlFeature;
}

/** The line promtool prints: `1:5: parse error: unexpected ","`. */
export function formatPromqlError(error: PromqlError): string {
  return `${error.position.line}:${error.position.column}: parse error: ${error.message}`;
}

/** The position of the UTF-16 `offset`. A lone surrogate counts three bytes, as the U+FFFD it is sent as. */
export function bytePosition(text: string, offset: number): PromqlPosition {
  let line = 1;
  let column = 1;
  for (let index = 0; index < offset; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 10) {
      line++;
      column = 1;
    } else if (unit < 0x80) column += 1;
    else if (unit < 0x800) column += 2;
    else if (isPair(text, index)) {
      column += 4;
      index++;
    } else column += 3;
  }
  return { line, column };
}

function isPair(text: string, index: number): boolean {
  const next = text.charCodeAt(index + 1);
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
}
