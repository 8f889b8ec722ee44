import { lineStarts } from "../../base/position.js";
import type { Sample } from "../../thresholds/samples.js";
import { SampleError } from "./sample-error.js";
import { parseValue, TimeReader } from "./sample-text.js";

const SEPARATORS = ["\t", ";", ","] as const;
const TIME_NAMES: readonly string[] = ["time", "timestamp", "date", "datetime"];
const LINE_END = /\r?\n?$/;

interface Field {
  readonly text: string;
  /** In the text of the file. */
  readonly offset: number;
}

/** Which fields of a row are read. */
interface Columns {
  readonly time: number;
  readonly value: number;
  readonly count: number;
}

/**
 * Reads `time,value` in each line (RFC 4180, one line a record), separated by comma, semicolon or tab. With a header there
 * may be other columns than `time` and `value`.
 *
 * @throws {@link SampleError}
 */
export function readCsv(text: string): readonly Sample[] {
  const starts = lineStarts(text);
  const times = new TimeReader();
  const samples: Sample[] = [];
  let columns: Columns | undefined;
  let separator = "";
  for (const [index, start] of starts.entries()) {
    const line = text.slice(start, starts[index + 1]).replace(LINE_END, "");
    if (line.trim() === "") continue;
    if (columns === undefined) separator = SEPARATORS.find((each) => line.includes(each)) ?? ",";
    const fields = split(line, start, separator);
    if (columns === undefined) {
      const header = columnsOf(fields);
      columns = header ?? { time: 0, value: 1, count: 2 };
      if (header !== undefined) continue;
    }
    samples.push(sampleOf(fields, columns, times, start));
  }
  return samples;
}

/** Of a header; `undefined` for a row that is a sample already. */
function columnsOf(fields: readonly Field[]): Columns | undefined {
  const names = fields.map(({ text }) => text.toLowerCase());
  const [first = "", second = ""] = names;
  if (names.length === 2 && (new TimeReader().read(first).ok || parseValue(second) !== undefined))
    return undefined;
  const time = names.findIndex((name) => TIME_NAMES.includes(name));
  const value = names.indexOf("value");
  if (time >= 0 && value >= 0) return { time, value, count: names.length };
  // The value has the name of its series in what dashboards export.
  if (time >= 0 && names.length === 2) return { time, value: 1 - time, count: 2 };
  const message = 'expected the columns "time" and "value", or a first line such as 2026-03-01T08:00:00Z,1.5';
  throw new SampleError(message, fields[0]?.offset ?? 0);
}

function sampleOf(
  fields: readonly Field[],
  { time, value, count }: Columns,
  times: TimeReader,
  start: number,
): Sample {
  const [timeField, valueField] = [fields[time], fields[value]];
  if (fields.length !== count || timeField === undefined || valueField === undefined) {
    const message = `expected ${count} fields in each line, and here are ${fields.length}`;
    throw new SampleError(message, fields[count]?.offset ?? start);
  }
  const instant = times.read(timeField.text);
  if (!instant.ok) throw new SampleError(instant.error, timeField.offset);
  const number = parseValue(valueField.text);
  if (number === undefined)
    throw new SampleError("expected a number, NaN, +Inf, -Inf or nothing", valueField.offset);
  return { time: instant.value, value: number };
}

/** Fields without the blanks and quotes around them. */
function split(line: string, start: number, separator: string): readonly Field[] {
  const fields: Field[] = [];
  for (let at = 0; at <= line.length; ) {
    const { end, text } = line.charAt(at) === '"' ? quoted(line, at, start) : plain(line, at, separator);
    fields.push({ text: text.trim(), offset: start + at });
    if (end < line.length && line.charAt(end) !== separator) {
      throw new SampleError("expected a separator after the double quote", start + end);
    }
    at = end + 1;
  }
  return fields;
}

interface Part {
  readonly text: string;
  readonly end: number;
}

function plain(line: string, at: number, separator: string): Part {
  const next = line.indexOf(separator, at);
  const end = next < 0 ? line.length : next;
  return { text: line.slice(at, end), end };
}

/** A double quote inside is written twice. */
function quoted(line: string, at: number, start: number): Part {
  let end = at + 1;
  for (;;) {
    end = line.indexOf('"', end);
    if (end < 0) throw new SampleError("the double quote that opens this field is not closed", start + at);
    if (line.charAt(end + 1) !== '"') break;
    end += 2;
  }
  return { text: line.slice(at + 1, end).replaceAll('""', '"'), end: end + 1 };
}
