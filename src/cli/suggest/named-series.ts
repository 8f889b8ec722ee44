import type { Sample } from "../../thresholds/samples.js";

/** A series of a file. */
export interface NamedSeries {
  /** With the name of the metric as `__name__`; empty when the file does not tell. */
  readonly labels: Readonly<Record<string, string>>;
  readonly samples: readonly Sample[];
}
