import type { BacktestReport } from "./backtest.js";
import type { Method, Note, Refusal } from "./fit.js";
import type { HoldSuggestion } from "./hold.js";
import type { SampleQuality } from "./samples.js";
import type { Season } from "./season.js";
import type { Threshold } from "./threshold.js";

/** Theil and Sen's line through the series. */
export interface Trend {
  readonly perDay: number;
  /** From the first sample to the last. */
  readonly change: number;
  /** Where the line is at the last sample. */
  readonly level: number;
  /** Mann and Kendall's test at 0.1 %, and a change of at least the spread of the samples. */
  readonly isSignificant: boolean;
}

/** What a series shows, whether there are enough of it for a suggestion or not. */
export interface SeriesEvidence {
  readonly samples: SampleQuality;
  /** `undefined` when there is too little to tell. */
  readonly trend: Trend | undefined;
  /** `undefined` when none was found. */
  readonly season: Season | undefined;
}

/** The same bounds, less far out: what fires goes on until a sample is within these. */
export interface RecoverySuggestion {
  readonly threshold: Threshold;
  /** How often the alert would have fired with it; fewer times than without when values go back and forth at the bound. */
  readonly fired: number;
}

/** Bounds computed from all but the last part of the samples, and what they would have done on that. */
export interface HeldOut {
  readonly threshold: Threshold;
  /** Time of the first sample held out. */
  readonly from: number;
  readonly report: BacktestReport;
}

export interface ThresholdSuggestion extends SeriesEvidence {
  readonly method: Method;
  readonly threshold: Threshold;
  /** How many sigmas the bounds are from the center. */
  readonly sensitivity: number;
  /** What the bounds are around; of a season the mean. */
  readonly center: number;
  /** Spread of what is compared with the bounds; `undefined` when they are quantiles. */
  readonly sigma: number | undefined;
  /** As `for` of an alerting rule, in milliseconds: what was asked for, or what is suggested. */
  readonly for: number;
  readonly hold: HoldSuggestion;
  readonly recovery: RecoverySuggestion;
  /** What the alert would have done on all samples. */
  readonly history: BacktestReport;
  /** `undefined` when too few samples are left for the bounds; a note says so. */
  readonly heldOut: HeldOut | undefined;
  readonly notes: readonly Note[];
}

/** There is not enough for a suggestion. */
export interface InsufficientData extends SeriesEvidence {
  readonly reasons: readonly Refusal[];
}
