export {
  type FindingPlace,
  type MatcherResult,
  matchers,
  type TocsinMatchers,
  toHaveFinding,
  toPassValidation,
} from "./matchers.js";
export { type ExampleOutcome, runExamples } from "./rule-tester.js";
