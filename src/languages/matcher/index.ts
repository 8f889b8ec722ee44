export {
  MATCH_OPERATORS,
  MATCHER_ERROR_CODES,
  MATCHER_MODES,
  type Matcher,
  type MatcherError,
  type MatcherErrorCode,
  type MatcherMode,
  type MatchOperator,
  type ParsedMatcher,
} from "./matcher.js";
export { compareMatchers, type LabelSet, matches, matchesAll } from "./matching.js";
export {
  type FallbackWarning,
  type MatcherOptions,
  type MatcherParse,
  type MatchersParse,
  parseMatcher,
  parseMatchers,
} from "./parser.js";
export { printMatcher, printMatchers } from "./printer.js";
