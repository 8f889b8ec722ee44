import { err, type Result } from "../../../base/result.js";
import type { ExecutionError } from "../execute/errors.js";
import { executeGoTemplate } from "../execute/execute.js";
import type { TemplateLimits } from "../execute/program.js";
import { timeFromDate } from "../execute/time.js";
import { ANY, type GoType, goFloat, goString, goStringMap, goStruct } from "../execute/value.js";
import { annotationFunctions, type TemplateSample } from "./functions.js";

/** An alert that is about to fire, and what its templates can ask for. */
export interface RenderAnnotationOptions {
  /** Labels of the sample, without those of the rule: `$labels`. */
  readonly labels: Readonly<Record<string, string>>;
  /** `$value`. */
  readonly value: number;
  readonly externalLabels?: Readonly<Record<string, string>>;
  /** Where Prometheus is reached (`--web.external-url`). */
  readonly externalUrl?: string;
  /** What the function `query` gives for an expression; a template that calls it fails without. */
  readonly query?: (expression: string) => readonly TemplateSample[];
  /** What the function `now` gives; a template that calls it fails without. */
  readonly now?: Date;
  /** Name of the alert, for the text of errors. */
  readonly alert?: string;
  readonly limits?: Partial<TemplateLimits>;
}

/** Prometheus puts this in front of every template. */
const PREFIX =
  "{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}{{$externalURL := .ExternalURL}}{{$value := .Value}}";
const DATA: GoType = {
  name: "struct { Labels map[string]string; ExternalLabels map[string]string; ExternalURL string; Value interface {} }",
  kind: "struct",
};

/**
 * What Prometheus makes of a label or annotation of an alerting rule. Never throws. Where this is an error, the alert has
 * the text `<error expanding template: …>` instead.
 *
 * @example
 * import { renderAnnotation } from "tocsin/go-template";
 * const alert = { labels: { job: "api" }, value: 1234 };
 * const result = renderAnnotation("{{ $labels.job }}: {{ $value | humanize }}", alert);
 * console.log(result.ok ? result.value : result.error.message); // api: 1.234k
 */
export function renderAnnotation(
  text: string,
  options: RenderAnnotationOptions,
): Result<string, ExecutionError> {
  const { labels, value, externalLabels = {}, externalUrl = "", query, now, alert = "", limits } = options;
  const functions = annotationFunctions({
    externalUrl,
    ...(query === undefined ? {} : { query }),
    ...(now === undefined ? {} : { now: timeFromDate(now) }),
  });
  const data = goStruct(DATA, {
    Labels: goStringMap(labels),
    ExternalLabels: goStringMap(externalLabels),
    ExternalURL: goString(externalUrl),
    Value: { kind: "interface", type: ANY, value: goFloat(value) },
  });
  const result = executeGoTemplate(PREFIX + text, data, {
    name: `__alert_${alert}`,
    functions,
    missingKey: "zero",
    ...(limits === undefined ? {} : { limits }),
  });
  return result.ok ? result : err(withoutPrefix(result.error));
}

/** The place in the text that was given; Go's own text keeps counting from the prefix. */
function withoutPrefix(error: ExecutionError): ExecutionError {
  const shift = (offset: number): number => Math.max(offset - PREFIX.length, 0);
  const column = error.line === 1 ? Math.max(error.column - PREFIX.length, 1) : error.column;
  return { ...error, column, span: { start: shift(error.span.start), end: shift(error.span.end) } };
}
