import type { Path } from "./path.js";
import type { Range } from "./position.js";

/** The layers of a validation, in the order in which a document goes through them. */
export const LAYERS = ["syntax", "semantic", "security", "performance", "consistency"] as const;
export type Layer = (typeof LAYERS)[number];

/** From worst to mildest. Only `error` makes a validation fail. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The programs whose verdicts tocsin follows. */
export const PROGRAMS = ["prometheus", "alertmanager", "grafana", "slack"] as const;
export type Program = (typeof PROGRAMS)[number];

/** Another place that belongs to a finding, such as the first of two duplicates. */
export interface RelatedPlace {
  readonly message: string;
  readonly file: string;
  readonly path: Path;
  readonly range: Range;
}

/** One thing that is wrong, or could be better, at one place. */
export interface Finding {
  /** `<domain>/<thing-aspect>`, such as `promql/counter-without-rate`. */
  readonly ruleId: string;
  readonly layer: Layer;
  readonly severity: Severity;
  /** Which of the rule's messages this is; stable, while the wording of `message` may improve in any release. */
  readonly messageId: string;
  readonly message: string;
  /** The name the document was given, as it was given; `<stdin>` or `<text>` for text without a file. */
  readonly file: string;
  readonly path: Path;
  readonly range: Range;
  /** The upstream program that refuses to load this document because of this. Absent when it would load. */
  readonly refusedBy?: Program;
  /** What to do about it. */
  readonly help?: string;
  /** Where the rule is explained: a path and anchor inside the published package. */
  readonly docs: string;
  readonly related?: readonly RelatedPlace[];
}

/** Orders findings by file, place, then rule, so that the same input always prints the same. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.file, b.file) ||
    a.range.start.offset - b.range.start.offset ||
    a.range.end.offset - b.range.end.offset ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
