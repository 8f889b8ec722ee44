import { TocsinError } from "../../base/errors.js";
import { lineStarts, positionAt } from "../../base/position.js";
import { decodeText } from "../../document/text.js";
import { type ByteSource, unreadable } from "../inputs.js";
import { readCsv } from "./csv.js";
import { readJsonLines } from "./json-lines.js";
import { readJsonSamples } from "./json-samples.js";
import type { NamedSeries } from "./named-series.js";
import { SampleError } from "./sample-error.js";

/** The first character of JSON of any shape that is read here. */
const JSON_START = /^\s*[[{]/;
/** Of lines of JSON, the first is an object, and another one follows it. */
const JSON_LINES_START = /^\s*\{[^\n]*\}[ \t\r]*\n\s*\{/;

/**
 * Reads CSV, JSON, lines of JSON, or an answer of the HTTP API of Prometheus: what it is shows at the beginning.
 *
 * @throws {@link TocsinError} `unreadable_input` with the line and column of the first mistake
 */
export function readSampleFile({ file, content }: ByteSource): readonly NamedSeries[] {
  const { text, problem } = decodeText(content, content.length);
  if (problem !== undefined) throw unreadable(file, new Error(problem.message));
  try {
    if (!JSON_START.test(text)) return [{ labels: {}, samples: readCsv(text) }];
    if (JSON_LINES_START.test(text)) return [{ labels: {}, samples: readJsonLines(text) }];
    return readJsonSamples(text);
  } catch (error) {
    if (!(error instanceof SampleError)) throw error;
    const { line, column } = positionAt(lineStarts(text), error.offset);
    const message = `cannot read ${file}:${line}:${column}: ${error.message}`;
    throw new TocsinError("unreadable_input", message, { file, reason: error.message }, { cause: error });
  }
}
