export type { BacktestOptions, BacktestReport, Breach, Episode } from "./backtest.js";
export { backtest, MAX_EPISODES } from "./backtest.js";
export { ewma, ewmaDeviation } from "./ewma.js";
export type { Method, Note, NoteCode, Refusal, RefusalCode } from "./fit.js";
export { METHODS } from "./fit.js";
export type { HoldSuggestion } from "./hold.js";
export type {
  HoltWintersOptions,
  HoltWintersParameters,
  HoltWintersResult,
  HoltWintersState,
} from "./holt-winters.js";
export { holtWinters } from "./holt-winters.js";
export type { RegularSamples, Sample, SampleQuality, SamplesInput } from "./samples.js";
export { MAX_SAMPLES } from "./samples.js";
export type { Confidence, Season } from "./season.js";
export type { SuggestOptions } from "./suggest.js";
export { MIN_SAMPLES, suggestThreshold } from "./suggest.js";
export type {
  HeldOut,
  InsufficientData,
  RecoverySuggestion,
  SeriesEvidence,
  ThresholdSuggestion,
  Trend,
} from "./suggestion.js";
export type {
  Direction,
  SeasonalThreshold,
  SmoothedThreshold,
  StaticThreshold,
  Threshold,
} from "./threshold.js";
export { DIRECTIONS } from "./threshold.js";
