import { quoteGo } from "../go-template/strconv.js";
import type { Matcher } from "./matcher.js";
import { isReserved } from "./utf8-lexer.js";

const ESCAPED = /[\\"\n]/g;

/**
 * As Alertmanager prints a matcher, in group keys among others: `team="db"`. The name is quoted only where it has to be, since
 * the classic parser knows no quoted names. Both parsers read back what they have in common; an empty name, which
 * Alertmanager prints as nothing, is quoted here.
 */
export function printMatcher({ name, operator, value }: Matcher): string {
  if (name === "" || isReserved(name)) return `${quoteGo(name)}${operator}${quoteGo(value)}`;
  return `${name}${operator}"${value.replace(ESCAPED, escapeChar)}"`;
}

function escapeChar(char: string): string {
  return char === "\n" ? "\\n" : `\\${char}`;
}

/** `{a="b",c=~"d"}`; sort them with `compareMatchers` to get what is in a group key. */
export function printMatchers(matchers: readonly Matcher[]): string {
  return `{${matchers.map(printMatcher).join(",")}}`;
}
