import type { SourceDocument } from "../../document/document.js";
import type { VectorSelector } from "../../languages/promql/ast.js";
import { metricNameOf } from "../../languages/promql/facts.js";
import { analyzeRegex } from "../../languages/regex.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { knownInterval, millisecondsOf } from "./durations.js";
import { type RuleDocument, ruleFileFacts } from "./rule-file.js";

/** Milliseconds between two samples of what a selector selects; `undefined` when nobody has told. */
export type SampleIntervals = (selector: VectorSelector) => number | undefined;

const known = new WeakMap<SourceDocument, SampleIntervals>();

/** How often series get a sample: recorded ones when their group runs, others when their job is scraped. */
export function sampleIntervals(document: RuleDocument, settings: Settings): SampleIntervals {
  const intervals = known.get(document.source) ?? createIntervals(document, settings);
  known.set(document.source, intervals);
  return intervals;
}

function createIntervals(document: RuleDocument, settings: Settings): SampleIntervals {
  const recorded = new Map<string, number | undefined>();
  for (const { type, name, group } of ruleFileFacts(document, settings).rules) {
    if (type !== "recording") continue;
    const interval = knownInterval(group, settings);
    // Recorded by several groups: only the slowest is sure to hold for all series.
    recorded.set(name, longest([recorded.get(name), interval]));
  }
  const { scrapeInterval, scrapeIntervals } = settings.prometheus;
  const intervalOfJob = (job: string): number | undefined =>
    millisecondsOf(Object.hasOwn(scrapeIntervals, job) ? scrapeIntervals[job] : scrapeInterval);
  return (selector) => {
    const name = metricNameOf(selector);
    if (name !== undefined && recorded.has(name)) return recorded.get(name);
    // Recorded by another file.
    if (name?.includes(":") === true) return undefined;
    const jobs = jobsOf(selector);
    return jobs === undefined ? millisecondsOf(scrapeInterval) : longest(jobs.map(intervalOfJob));
  };
}

function longest(intervals: readonly (number | undefined)[]): number | undefined {
  const told = intervals.filter((interval) => interval !== undefined);
  return told.length === 0 ? undefined : Math.max(...told);
}

/** The jobs a selector names, if it does. */
function jobsOf({ matchers }: VectorSelector): readonly string[] | undefined {
  const matcher = matchers.find(
    ({ name, operator }) => name === "job" && (operator === "=" || operator === "=~"),
  );
  if (matcher === undefined) return undefined;
  if (matcher.operator === "=") return [matcher.value];
  const { literal, alternatives } = analyzeRegex(matcher.value);
  return literal === undefined ? alternatives : [literal];
}
