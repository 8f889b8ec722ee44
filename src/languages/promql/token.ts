import { quoteGo } from "./quote.js";

/**
 * Kinds of tokens, as plain numbers so that the lexer and the parser compare and index without allocating.
 * The order matters: {@link AND}…{@link TRIM_LOWER} are the binary operators, {@link SUM}…{@link LIMIT_RATIO} the aggregations,
 * {@link OFFSET}…{@link BOOL} what Prometheus calls keywords.
 */
export const END = 0;
export const ERROR = 1;
export const IDENTIFIER = 2;
/** An identifier with a colon. */
export const METRIC_IDENTIFIER = 3;
export const STRING = 4;
export const NUMBER = 5;
export const DURATION = 6;
export const LEFT_PAREN = 7;
export const RIGHT_PAREN = 8;
export const LEFT_BRACE = 9;
export const RIGHT_BRACE = 10;
export const LEFT_BRACKET = 11;
export const RIGHT_BRACKET = 12;
export const COMMA = 13;
export const COLON = 14;
export const EQUAL = 15;
export const EQUAL_REGEX = 16;
export const NOT_EQUAL_REGEX = 17;
export const AT = 18;

export const OR = 20;
export const AND = 21;
export const UNLESS = 22;
export const EQUAL_EQUAL = 23;
export const NOT_EQUAL = 24;
export const LESS = 25;
export const LESS_EQUAL = 26;
export const GREATER = 27;
export const GREATER_EQUAL = 28;
export const TRIM_UPPER = 29;
export const TRIM_LOWER = 30;
export const ADD = 31;
export const SUBTRACT = 32;
export const MULTIPLY = 33;
export const DIVIDE = 34;
export const MODULO = 35;
export const ATAN2 = 36;
export const POWER = 37;

export const SUM = 40;
export const AVG = 41;
export const COUNT = 42;
export const MIN = 43;
export const MAX = 44;
export const GROUP = 45;
export const STDDEV = 46;
export const STDVAR = 47;
export const TOPK = 48;
export const BOTTOMK = 49;
export const COUNT_VALUES = 50;
export const QUANTILE = 51;
export const LIMITK = 52;
export const LIMIT_RATIO = 53;

export const OFFSET = 60;
export const ANCHORED = 61;
export const SMOOTHED = 62;
export const BY = 63;
export const WITHOUT = 64;
export const ON = 65;
export const IGNORING = 66;
export const GROUP_LEFT = 67;
export const GROUP_RIGHT = 68;
export const FILL = 69;
export const FILL_LEFT = 70;
export const FILL_RIGHT = 71;
export const BOOL = 72;

export const START_FUNCTION = 80;
export const END_FUNCTION = 81;
export const STEP = 82;
export const RANGE = 83;
export const MAX_OF = 84;
export const MIN_OF = 85;

const KIND_COUNT = 86;

/** Words that are not identifiers, in lower case. Prometheus folds the case of the text before looking here. */
export const KEYWORDS: ReadonlyMap<string, number> = new Map([
  ["or", OR],
  ["and", AND],
  ["unless", UNLESS],
  ["atan2", ATAN2],
  ["sum", SUM],
  ["avg", AVG],
  ["count", COUNT],
  ["min", MIN],
  ["max", MAX],
  ["group", GROUP],
  ["stddev", STDDEV],
  ["stdvar", STDVAR],
  ["topk", TOPK],
  ["bottomk", BOTTOMK],
  ["count_values", COUNT_VALUES],
  ["quantile", QUANTILE],
  ["limitk", LIMITK],
  ["limit_ratio", LIMIT_RATIO],
  ["offset", OFFSET],
  ["anchored", ANCHORED],
  ["smoothed", SMOOTHED],
  ["by", BY],
  ["without", WITHOUT],
  ["on", ON],
  ["ignoring", IGNORING],
  ["group_left", GROUP_LEFT],
  ["group_right", GROUP_RIGHT],
  ["fill", FILL],
  ["fill_left", FILL_LEFT],
  ["fill_right", FILL_RIGHT],
  ["bool", BOOL],
  ["start", START_FUNCTION],
  ["end", END_FUNCTION],
  ["step", STEP],
  ["range", RANGE],
  ["max_of", MAX_OF],
  ["min_of", MIN_OF],
  ["inf", NUMBER],
  ["nan", NUMBER],
]);

export const LONGEST_KEYWORD = 12;

/** How tightly a binary operator binds; 0 for everything that is none. */
export const PRECEDENCE = new Uint8Array(KIND_COUNT);
PRECEDENCE[OR] = 1;
PRECEDENCE.fill(2, AND, UNLESS + 1);
PRECEDENCE.fill(3, EQUAL_EQUAL, TRIM_LOWER + 1);
PRECEDENCE.fill(4, ADD, SUBTRACT + 1);
PRECEDENCE.fill(5, MULTIPLY, ATAN2 + 1);
PRECEDENCE[POWER] = 6;

/** `metric_identifier` of the grammar: words that may name a metric outside quotes. */
export const IS_METRIC = new Uint8Array(KIND_COUNT);
IS_METRIC.fill(1, IDENTIFIER, METRIC_IDENTIFIER + 1);
IS_METRIC.fill(1, OR, UNLESS + 1);
IS_METRIC.fill(1, SUM, LIMIT_RATIO + 1);
IS_METRIC.fill(1, OFFSET, WITHOUT + 1);
IS_METRIC.fill(1, FILL, FILL_RIGHT + 1);
IS_METRIC.fill(1, START_FUNCTION, MIN_OF + 1);

/** `maybe_label` of the grammar: words that may stand in a list of labels outside quotes. */
export const IS_LABEL = new Uint8Array(KIND_COUNT);
IS_LABEL.fill(1, IDENTIFIER, METRIC_IDENTIFIER + 1);
IS_LABEL.fill(1, OR, UNLESS + 1);
IS_LABEL[ATAN2] = 1;
IS_LABEL.fill(1, SUM, LIMIT_RATIO + 1);
IS_LABEL.fill(1, OFFSET, BOOL + 1);
IS_LABEL[WITHOUT] = 0;
IS_LABEL.fill(1, START_FUNCTION, MIN_OF + 1);

const NAMED_KINDS: ReadonlyMap<number, string> = new Map([
  [IDENTIFIER, "identifier"],
  [METRIC_IDENTIFIER, "metric identifier"],
  [STRING, "string"],
  [NUMBER, "number"],
  [DURATION, "duration"],
]);

const LONGEST_QUOTED = 10;

/** A token as Prometheus names it in "unexpected …" (`Item.desc` of its lexer). */
export function describeToken(kind: number, text: string): string {
  if (kind === END) return "end of input";
  const name = NAMED_KINDS.get(kind);
  if (name !== undefined) return `${name} ${quoteToken(kind, text)}`;
  if (kind >= OFFSET && kind <= BOOL) return `<${text}>`;
  if (kind >= SUM && kind <= LIMIT_RATIO) return `<aggr:${text}>`;
  const isOperator =
    (kind >= OR && kind <= POWER) || kind === EQUAL_REGEX || kind === NOT_EQUAL_REGEX || kind === AT;
  return isOperator ? `<op:${text}>` : quoteGo(text);
}

function quoteToken(kind: number, text: string): string {
  const isWhole = kind === IDENTIFIER || kind === METRIC_IDENTIFIER || byteLength(text) <= LONGEST_QUOTED;
  return isWhole
    ? quoteGo(text)
    : `${quoteGo([...text.slice(0, 2 * LONGEST_QUOTED)].slice(0, LONGEST_QUOTED).join(""))}...`;
}

function byteLength(text: string): number {
  return text.length > LONGEST_QUOTED ? text.length : new TextEncoder().encode(text).length;
}
