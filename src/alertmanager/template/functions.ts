import { bytesOf, textFromBytes } from "../../languages/go-template/execute/bytes.js";
import { humanizeDuration, numberOf } from "../../languages/go-template/execute/humanize.js";
import { toGoJson } from "../../languages/go-template/execute/json.js";
import {
  SHARED_TEXT_FUNCTIONS,
  textFunction,
  trimSpace,
  unescapeQuery,
} from "../../languages/go-template/execute/text-functions.js";
import { type GoTime, ZERO_TIME } from "../../languages/go-template/execute/time.js";
import { formatTime, parseTime } from "../../languages/go-template/execute/time-layout.js";
import {
  durationBetween,
  goDuration,
  goTime,
  TIME,
  timeOf,
} from "../../languages/go-template/execute/time-type.js";
import { loadZone } from "../../languages/go-template/execute/time-zone.js";
import {
  ANY,
  ANY_MAP,
  CallFailure,
  type GoFunction,
  type GoValue,
  goFunction,
  goMap,
  goSlice,
  goString,
  goVariadic,
  itemsOf,
  LIST,
  NIL,
  STRING,
  STRINGS,
  textOf,
  typeName,
  URL_TEXT,
} from "../../languages/go-template/execute/value.js";
import { ALERTMANAGER_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { quoteGo } from "../../languages/go-template/strconv.js";
import { isSince } from "./version.js";

/** What the functions ask of the world. */
export interface NotificationFunctionOptions {
  /** What `now` and `since` go by; they fail without it. */
  readonly now?: GoTime;
  /** What the function `routeLabels` looks in. */
  readonly routeLabels?: Readonly<Record<string, string>>;
  /** The release, such as `0.28`; functions that came later are not there. */
  readonly target?: string;
}

/** Words as Unicode divides text, with a letter somewhere; title case begins at their first letter. */
const WORD = /(?:[\p{L}\p{M}\p{N}_]|(?<=\p{L})['’.:·](?=\p{L})|(?<=\p{N})[.,;'](?=\p{N}))+/gu;
const FIRST_LETTER = /\p{L}/u;
const BASE64_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Functions of Alertmanager's notification templates, without Go's own. */
export function notificationFunctions({
  now,
  routeLabels = {},
  target,
}: NotificationFunctionOptions): ReadonlyMap<string, GoFunction> {
  const clock = (): GoTime => {
    if (now === undefined) throw new CallFailure("no time was given: set the option now", "unsupported");
    return now;
  };
  const labels = new Map(Object.entries(routeLabels));
  const functions: readonly (readonly [string, GoFunction])[] = [
    ...PURE_FUNCTIONS,
    ["now", goFunction([], () => goTime(clock()))],
    ["since", goFunction([TIME], ([time]) => goDuration(durationBetween(timeOf(time), clock())))],
    ["routeLabels", goFunction([STRING], ([name]) => goString(labels.get(textOf(name)) ?? ""))],
  ];
  return new Map(
    functions.filter(([name]) => isSince(target, ALERTMANAGER_TEMPLATE_FUNCTIONS.get(name)?.since)),
  );
}

const PURE_FUNCTIONS: readonly (readonly [string, GoFunction])[] = [
  ...SHARED_TEXT_FUNCTIONS,
  ["title", textFunction(titleWords)],
  ["trimSpace", textFunction(trimSpace)],
  ["urlUnescape", textFunction(unescapeQuery)],
  ["safeUrl", goFunction([STRING], ([text]) => goString(textOf(text), URL_TEXT))],
  [
    "join",
    goFunction([STRING, STRINGS], ([separator, texts]) =>
      goString(itemsOf(texts).map(textOf).join(textOf(separator))),
    ),
  ],
  ["stringSlice", goVariadic([STRING], (texts) => goSlice(texts, STRINGS))],
  ["toJson", goFunction([ANY], ([value = NIL], meter) => goString(toGoJson(value, meter)))],
  ["humanizeDuration", goFunction([ANY], ([value]) => goString(humanizeDuration(numberOf(value))))],
  [
    "date",
    goFunction([STRING, TIME], ([layout, time]) => goString(formatTime(timeOf(time), textOf(layout)))),
  ],
  ["tz", goFunction([STRING, TIME], ([name, time]) => inZone(textOf(name), timeOf(time)))],
  [
    "toDate",
    goFunction([STRING, STRING], ([layout, text]) =>
      goTime(parseTime(textOf(text), textOf(layout)) ?? ZERO_TIME),
    ),
  ],
  ["mustToDate", goFunction([STRING, STRING], ([layout, text]) => parseDate(textOf(layout), textOf(text)))],
  ["list", goVariadic([ANY], (values) => goSlice(values, LIST))],
  [
    "append",
    goVariadic([LIST, ANY], ([list, ...values], meter) => {
      meter.charge(itemsOf(list).length);
      return goSlice([...itemsOf(list), ...values], LIST);
    }),
  ],
  ["dict", goVariadic([ANY], createDict)],
  ["base64encode", textFunction(encodeBase64)],
  ["base64decode", textFunction(decodeBase64)],
];

function titleWords(text: string): string {
  return text.replace(WORD, (word) =>
    word.toLowerCase().replace(FIRST_LETTER, (letter) => letter.toUpperCase()),
  );
}

function inZone(name: string, time: GoTime): GoValue {
  const zone = loadZone(name);
  if (zone === undefined) throw new CallFailure(`unknown time zone ${name}`);
  return goTime({ ...time, zone });
}

function parseDate(layout: string, text: string): GoValue {
  const time = parseTime(text, layout);
  if (time === undefined)
    throw new CallFailure(`parsing time ${quoteGo(text)} as ${quoteGo(layout)}: cannot parse`);
  return goTime(time);
}

function createDict(values: readonly GoValue[]): GoValue {
  if (values.length % 2 !== 0) throw new CallFailure("dict requires even number of arguments");
  const entries = new Map<string, GoValue>();
  for (const [at, key] of values.entries()) {
    if (at % 2 === 1) continue;
    if (key.kind !== "string" || key.type !== STRING) {
      throw new CallFailure(`dict keys must be strings, got ${typeName(key)}`);
    }
    entries.set(key.value, values[at + 1] ?? NIL);
  }
  return goMap(entries, ANY_MAP);
}

function encodeBase64(text: string): string {
  let encoded = "";
  const bytes = bytesOf(text);
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const digits = [18, 12, 6, 0].map((shift) => BASE64_ALPHABET.charAt((bits >> shift) & 63));
    encoded += digits
      .slice(0, Math.min(bytes.length - at, 3) + 1)
      .join("")
      .padEnd(4, "=");
  }
  return encoded;
}

const BASE64_DIGIT = /[\w-]/;
const NO_LINE_BREAK = /[^\r\n]/g;
/** Where Go stops reading: at the group that is not full, or at the character that has no place there. */
function brokenBase64At(text: string): number {
  const places = [...text.matchAll(NO_LINE_BREAK)].map(({ index }) => index);
  const count = places.findIndex((place) => !BASE64_DIGIT.test(text.charAt(place)));
  const size = count % 4;
  if (count < 0) return text.length - (places.length % 4);
  const [padding = 0, next = text.length, behind = text.length] = places.slice(count);
  if (text[padding] !== "=" || size < 2) return padding;
  if (size === 3 || next === text.length) return next;
  return text[next] === "=" ? behind : next - 1;
}

const PADDED_BASE64 = /^(?:[\w-]{4})*(?:[\w-]{2}==|[\w-]{3}=)?$/;

function decodeBase64(text: string): string {
  // Go skips line breaks.
  const digits = text.replaceAll(/[\r\n]/g, "");
  if (!PADDED_BASE64.test(digits)) {
    throw new CallFailure(`illegal base64 data at input byte ${brokenBase64At(text)}`);
  }
  const bytes: number[] = [];
  for (let at = 0; at < digits.length; at += 4) {
    const group = digits.slice(at, at + 4).replaceAll("=", "");
    const bits = [...group].reduce(
      (sum, digit, index) => sum | (BASE64_ALPHABET.indexOf(digit) << (18 - 6 * index)),
      0,
    );
    bytes.push(...[bits >> 16, bits >> 8, bits].map((byte) => byte & 0xff).slice(0, group.length - 1));
  }
  return textFromBytes(Uint8Array.from(bytes));
}
