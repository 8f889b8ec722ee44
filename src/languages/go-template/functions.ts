/** Types of template values, as far as a template can be checked without running it. */
export type TemplateValueType =
  | "any"
  | "string"
  | "strings"
  | "int"
  | "float"
  /** Any number, or a string that holds one. */
  | "numeric"
  | "bool"
  | "sample"
  | "samples"
  | "time"
  | "duration"
  | "map"
  | "list"
  | "html"
  | "url";

export interface TemplateFunction {
  readonly name: string;
  readonly minArguments: number;
  readonly maxArguments: number;
  /** The last one stands for all that follow. */
  readonly argumentTypes: readonly TemplateValueType[];
  readonly resultType: TemplateValueType;
  /** The release that brought it; absent when it has always been there. */
  readonly since?: string;
  readonly note?: string;
}

type Signature = readonly [
  name: string,
  argumentTypes: readonly TemplateValueType[],
  resultType: TemplateValueType,
  extra?: Partial<Pick<TemplateFunction, "minArguments" | "maxArguments" | "since" | "note">>,
];

/** Variables that Prometheus declares in front of the labels and annotations of alerting rules. */
export const PROMETHEUS_TEMPLATE_VARIABLES = [
  "$labels",
  "$externalLabels",
  "$externalURL",
  "$value",
] as const;

const ONE_OR_MORE = { minArguments: 1, maxArguments: Number.POSITIVE_INFINITY } as const;
const ANY_NUMBER = { minArguments: 0, maxArguments: Number.POSITIVE_INFINITY } as const;

const BUILTINS: readonly Signature[] = [
  ["and", ["any"], "any", ONE_OR_MORE],
  ["call", ["any"], "any", ONE_OR_MORE],
  ["html", ["any"], "string", ANY_NUMBER],
  ["index", ["any"], "any", ONE_OR_MORE],
  ["slice", ["any", "int"], "any", { minArguments: 1, maxArguments: 4 }],
  ["js", ["any"], "string", ANY_NUMBER],
  ["len", ["any"], "int"],
  ["not", ["any"], "bool"],
  ["or", ["any"], "any", ONE_OR_MORE],
  ["print", ["any"], "string", ANY_NUMBER],
  ["printf", ["string", "any"], "string", ONE_OR_MORE],
  ["println", ["any"], "string", ANY_NUMBER],
  ["urlquery", ["any"], "string", ANY_NUMBER],
  ["eq", ["any"], "bool", { minArguments: 2, maxArguments: Number.POSITIVE_INFINITY }],
  ["ge", ["any", "any"], "bool"],
  ["gt", ["any", "any"], "bool"],
  ["le", ["any", "any"], "bool"],
  ["lt", ["any", "any"], "bool"],
  ["ne", ["any", "any"], "bool"],
];

const PROMETHEUS: readonly Signature[] = [
  ["query", ["string"], "samples", { note: "runs an instant query; fails when the PromQL does not parse" }],
  ["first", ["samples"], "sample", { note: "fails on an empty list" }],
  ["label", ["string", "sample"], "string"],
  ["value", ["sample"], "float"],
  ["strvalue", ["sample"], "string", { note: "the label `__value__`" }],
  ["sortByLabel", ["string", "samples"], "samples"],
  ["args", ["any"], "map", { ...ANY_NUMBER, note: "arg0, arg1, … for `template`" }],
  ["reReplaceAll", ["string", "string", "string"], "string", { note: "fails on a pattern RE2 refuses" }],
  ["safeHtml", ["string"], "html"],
  ["match", ["string", "string"], "bool", { note: "not anchored; fails on a pattern RE2 refuses" }],
  ["title", ["string"], "string"],
  ["toUpper", ["string"], "string"],
  ["toLower", ["string"], "string"],
  ["graphLink", ["string"], "string"],
  ["tableLink", ["string"], "string"],
  ["stripPort", ["string"], "string"],
  ["stripDomain", ["string"], "string"],
  ["humanize", ["numeric"], "string"],
  ["humanize1024", ["numeric"], "string"],
  ["humanizeDuration", ["numeric"], "string"],
  ["humanizePercentage", ["numeric"], "string"],
  ["humanizeTimestamp", ["numeric"], "string"],
  ["toTime", ["numeric"], "time"],
  ["toDuration", ["numeric"], "duration", { since: "3.6" }],
  ["now", [], "float", { since: "3.6", note: "seconds since 1970" }],
  ["pathPrefix", [], "string"],
  ["externalURL", [], "string"],
  ["parseDuration", ["string"], "float", { note: "seconds; negative durations since 3.6" }],
  ["urlQueryEscape", ["string"], "string", { since: "3.8" }],
];

const ALERTMANAGER: readonly Signature[] = [
  ["toUpper", ["string"], "string"],
  ["toLower", ["string"], "string"],
  ["title", ["string"], "string"],
  ["trimSpace", ["string"], "string", { since: "0.26" }],
  ["join", ["string", "strings"], "string", { note: "separator first" }],
  ["match", ["string", "string"], "bool", { note: "not anchored; fails on a pattern RE2 refuses" }],
  ["reReplaceAll", ["string", "string", "string"], "string", { note: "fails on a pattern RE2 refuses" }],
  ["safeHtml", ["string"], "html"],
  ["safeUrl", ["string"], "url", { since: "0.30" }],
  ["urlUnescape", ["string"], "string", { since: "0.30" }],
  ["stringSlice", ["string"], "strings", ANY_NUMBER],
  ["date", ["string", "time"], "string", { since: "0.28", note: "Go layout first" }],
  ["tz", ["string", "time"], "time", { since: "0.28" }],
  ["since", ["time"], "duration", { since: "0.28" }],
  ["humanizeDuration", ["numeric"], "string", { since: "0.28" }],
  ["toJson", ["any"], "string", { since: "0.30" }],
  ["list", ["any"], "list", { ...ANY_NUMBER, since: "0.32" }],
  ["append", ["list", "any"], "list", { ...ONE_OR_MORE, since: "0.32" }],
  ["dict", ["string", "any"], "map", { ...ANY_NUMBER, since: "0.32", note: "pairs of key and value" }],
  ["now", [], "time", { since: "0.33" }],
  ["toDate", ["string", "string"], "time", { since: "0.34" }],
  [
    "mustToDate",
    ["string", "string"],
    "time",
    { since: "0.34", note: "fails where toDate gives the zero time" },
  ],
  ["base64encode", ["string"], "string", { since: "0.34", note: "URL-safe alphabet" }],
  ["base64decode", ["string"], "string", { since: "0.34", note: "URL-safe alphabet" }],
  ["routeLabels", ["string"], "string", { since: "0.34", note: "empty when the route has no such label" }],
];

/** What every Go template has. */
export const GO_TEMPLATE_BUILTINS: ReadonlyMap<string, TemplateFunction> = functionMap(BUILTINS);

/**
 * Functions of the labels and annotations of alerting rules, Go's own included. `tmpl` is missing on purpose: it exists
 * in console templates only.
 */
export const PROMETHEUS_TEMPLATE_FUNCTIONS: ReadonlyMap<string, TemplateFunction> = functionMap([
  ...BUILTINS,
  ...PROMETHEUS,
]);

/** Functions of notification templates, Go's own included. */
export const ALERTMANAGER_TEMPLATE_FUNCTIONS: ReadonlyMap<string, TemplateFunction> = functionMap([
  ...BUILTINS,
  ...ALERTMANAGER,
]);

function functionMap(signatures: readonly Signature[]): ReadonlyMap<string, TemplateFunction> {
  return new Map(
    signatures.map(([name, argumentTypes, resultType, extra]) => [
      name,
      {
        name,
        minArguments: argumentTypes.length,
        maxArguments: argumentTypes.length,
        argumentTypes,
        resultType,
        ...extra,
      },
    ]),
  );
}
