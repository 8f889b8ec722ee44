import { parsePrometheusDuration } from "../../duration.js";
import { escapeQuery } from "../execute/escape-text.js";
import { formatGoFloat } from "../execute/float.js";
import {
  humanize,
  humanize1024,
  humanizeDuration,
  humanizePercentage,
  numberOf,
} from "../execute/humanize.js";
import { SHARED_TEXT_FUNCTIONS, SPACE, textFunction } from "../execute/text-functions.js";
import { type GoTime, UTC } from "../execute/time.js";
import { DEFAULT_TIME_LAYOUT, formatTime } from "../execute/time-layout.js";
import { goDuration, goTime } from "../execute/time-type.js";
import {
  ANY,
  ANY_MAP,
  CallFailure,
  compareText,
  type GoFunction,
  type GoType,
  type GoValue,
  goFloat,
  goFunction,
  goMap,
  goSlice,
  goString,
  goStringMap,
  goStruct,
  goVariadic,
  itemsOf,
  NIL,
  STRING,
  textOf,
} from "../execute/value.js";

/** One series of a query's result. */
export interface TemplateSample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** What the functions ask of the server. */
export interface AnnotationFunctionOptions {
  /** Where Prometheus is reached (`--web.external-url`). */
  readonly externalUrl: string;
  /** What `now` gives. */
  readonly now?: GoTime;
  /** What `query` gives; the text of an error it throws becomes that of the template. */
  readonly query?: (expression: string) => readonly TemplateSample[];
}

const SAMPLE: GoType = { name: "template.sample", kind: "struct" };
const SAMPLE_POINTER: GoType = { name: "*template.sample", kind: "pointer", element: SAMPLE };
const SAMPLES: GoType = { name: "template.queryResult", kind: "slice", element: SAMPLE_POINTER };
const MAX_NANOS = 2 ** 63;
/** Path of a URL, behind scheme and host. */
const URL_PATH = /^(?:[A-Za-z][\w+.-]*:)?(?:\/\/[^/?#]*)?([^?#]*)/;

/** Functions of the labels and annotations of alerting rules, without Go's own. */
export function annotationFunctions({
  externalUrl,
  now,
  query,
}: AnnotationFunctionOptions): ReadonlyMap<string, GoFunction> {
  return new Map<string, GoFunction>([
    ...PURE_FUNCTIONS,
    ["externalURL", goFunction([], () => goString(externalUrl))],
    ["pathPrefix", goFunction([], () => goString(URL_PATH.exec(externalUrl)?.[1] ?? ""))],
    ["now", goFunction([], () => goFloat(secondsOf(now)))],
    ["query", goFunction([STRING], ([expression]) => runQuery(textOf(expression), query))],
  ]);
}

const numeric = (convert: (value: number) => string): GoFunction =>
  goFunction([ANY], ([value]) => goString(convert(numberOf(value))));

const PURE_FUNCTIONS: readonly (readonly [string, GoFunction])[] = [
  ...SHARED_TEXT_FUNCTIONS,
  ["title", textFunction(titleWords)],
  ["humanize", numeric(humanize)],
  ["humanize1024", numeric(humanize1024)],
  ["humanizeDuration", numeric(humanizeDuration)],
  ["humanizePercentage", numeric(humanizePercentage)],
  ["humanizeTimestamp", numeric(humanizeTimestamp)],
  ["toTime", goFunction([ANY], ([value]) => goTime(timeOfSeconds(numberOf(value))))],
  ["toDuration", goFunction([ANY], ([value]) => goDuration(nanosOfSeconds(numberOf(value))))],
  ["parseDuration", goFunction([STRING], ([text]) => goFloat(secondsOfDuration(textOf(text))))],
  ["stripPort", textFunction((text) => splitHostPort(text)?.host ?? text)],
  ["stripDomain", textFunction(stripDomain)],
  ["graphLink", textFunction((expression) => `/graph?g0.expr=${escapeQuery(expression)}&g0.tab=0`)],
  ["tableLink", textFunction((expression) => `/graph?g0.expr=${escapeQuery(expression)}&g0.tab=1`)],
  ["urlQueryEscape", textFunction(escapeQuery)],
  [
    "args",
    goVariadic([ANY], (values) =>
      goMap(new Map(values.map((value, index) => [`arg${index}`, value])), ANY_MAP),
    ),
  ],
  ["first", goFunction([SAMPLES], ([samples]) => firstOf(itemsOf(samples)))],
  [
    "label",
    goFunction([STRING, SAMPLE_POINTER], ([name, sample]) => goString(labelOf(sample, textOf(name)))),
  ],
  ["value", goFunction([SAMPLE_POINTER], ([sample]) => numberOfSample(sample))],
  ["strvalue", goFunction([SAMPLE_POINTER], ([sample]) => goString(labelOf(sample, "__value__")))],
  [
    "sortByLabel",
    goFunction([STRING, SAMPLES], ([name, samples]) => sortByLabel(textOf(name), itemsOf(samples))),
  ],
];

function secondsOf(now: GoTime | undefined): number {
  if (now === undefined) throw new CallFailure("no time was given: set the option now", "unsupported");
  return Number(now.unixNanos / 1_000_000n) / 1_000;
}

function runQuery(expression: string, query: AnnotationFunctionOptions["query"]): GoValue {
  if (query === undefined) {
    throw new CallFailure("no results were given: set the option query", "unsupported");
  }
  const samples = attempt(() => query(expression));
  return goSlice(
    samples.map(({ labels, value }) => {
      const target = goStruct(SAMPLE, { Labels: goStringMap(labels), Value: goFloat(value) });
      return { kind: "pointer", type: SAMPLE_POINTER, target };
    }),
    SAMPLES,
  );
}

/** The query is the caller's; whatever it throws is an error of the template. */
function attempt<Value>(run: () => Value): Value {
  try {
    return run();
  } catch (error) {
    throw new CallFailure(error instanceof Error ? error.message : String(error));
  }
}

function firstOf(samples: readonly GoValue[]): GoValue {
  const [first] = samples;
  if (first === undefined) throw new CallFailure("first() called on vector with no elements");
  return first;
}

function fieldOf(sample: GoValue | undefined, field: string): GoValue {
  if (sample?.kind !== "pointer") {
    throw new CallFailure("runtime error: invalid memory address or nil pointer dereference");
  }
  return sample.target.kind === "struct" ? (sample.target.fields.get(field) ?? NIL) : NIL;
}

function labelOf(sample: GoValue | undefined, name: string): string {
  const labels = fieldOf(sample, "Labels");
  return labels.kind === "map" ? textOf(labels.entries.get(name)) : "";
}

function numberOfSample(sample: GoValue | undefined): GoValue {
  return fieldOf(sample, "Value");
}

function sortByLabel(name: string, samples: readonly GoValue[]): GoValue {
  return goSlice(
    [...samples].sort((a, b) => compareText(labelOf(a, name), labelOf(b, name))),
    SAMPLES,
  );
}

const NOT_WORD = /[^\p{L}\p{Nd}_]/u;
const WORD_CHAR = /[\p{L}\p{Nd}_]/u;

/** Go's `strings.Title`: the first letter of every word in upper case, the rest as it is. */
function titleWords(text: string): string {
  let titled = "";
  let before = " ";
  for (const char of text) {
    const isStart = before < "\u0080" ? NOT_WORD.test(before) : !WORD_CHAR.test(before) && SPACE.test(before);
    const upper = char.toUpperCase();
    titled += isStart && [...upper].length === 1 ? upper : char;
    before = char;
  }
  return titled;
}

function nanosOfSeconds(seconds: number): bigint {
  if (!Number.isFinite(seconds)) throw new CallFailure("value is NaN or Inf");
  const nanos = seconds * 1e9;
  if (Math.abs(nanos) >= MAX_NANOS) {
    const shown = formatGoFloat(seconds, "g", undefined);
    throw new CallFailure(
      `${shown} cannot be represented as a nanoseconds timestamp since it overflows int64`,
    );
  }
  return BigInt(Math.trunc(nanos));
}

/** To the millisecond, as Prometheus keeps times. */
function timeOfSeconds(seconds: number): GoTime {
  return { unixNanos: (nanosOfSeconds(seconds) / 1_000_000n) * 1_000_000n, zone: UTC };
}

function humanizeTimestamp(seconds: number): string {
  if (!Number.isFinite(seconds)) return formatGoFloat(seconds, "g", 4);
  return formatTime(timeOfSeconds(seconds), DEFAULT_TIME_LAYOUT);
}

function secondsOfDuration(text: string): number {
  const isNegative = text.startsWith("-");
  const duration = parsePrometheusDuration(isNegative ? text.slice(1) : text);
  if (!duration.ok) throw new CallFailure(duration.error.message);
  const seconds = duration.value / 1_000;
  return isNegative ? -seconds : seconds;
}

const BRACKET = /[[\]]/;

interface HostPort {
  readonly host: string;
  readonly port: string;
}

/** Go's `net.SplitHostPort`; `undefined` where that fails. */
function splitHostPort(text: string): HostPort | undefined {
  const colon = text.lastIndexOf(":");
  if (colon < 0) return undefined;
  const port = text.slice(colon + 1);
  if (text.startsWith("[")) {
    const end = text.indexOf("]");
    if (end + 1 !== colon || end < 0) return undefined;
    const host = text.slice(1, end);
    return host.includes("[") || port.includes("[") || port.includes("]") ? undefined : { host, port };
  }
  const host = text.slice(0, colon);
  return host.includes(":") || BRACKET.test(text) ? undefined : { host, port };
}

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
const IPV6_FIELD = /^[\da-fA-F]{1,4}$/;

/** Go's `net.ParseIP`, which takes no zones such as `%eth0`. */
function isIpv6(text: string): boolean {
  const [before = "", after, ...more] = text.split("::");
  if (more.length > 0) return false;
  const fieldsOf = (half: string): readonly string[] => (half === "" ? [] : half.split(":"));
  const fields = [...fieldsOf(before), ...fieldsOf(after ?? "")];
  const last = fields.at(-1);
  const hasIpv4 = last !== undefined && IPV4.test(last) && !text.endsWith("::");
  const count = fields.length + (hasIpv4 ? 1 : 0);
  const isFull = after === undefined ? count === 8 : count < 8;
  return isFull && fields.slice(0, hasIpv4 ? -1 : undefined).every((field) => IPV6_FIELD.test(field));
}

/** The first part of a host name; addresses stay as they are. */
function stripDomain(text: string): string {
  const split = splitHostPort(text);
  const host = split?.host ?? text;
  if (IPV4.test(host) || isIpv6(host)) return text;
  const [name = ""] = host.split(".");
  if (split === undefined || split.port === "") return name;
  return name.includes(":") ? `[${name}]:${split.port}` : `${name}:${split.port}`;
}
