import { TocsinError } from "../../base/errors.js";
import { lineStarts, positionAt } from "../../base/position.js";
import { decodeText } from "../../document/text.js";
import { type ByteSource, unreadable } from "../inputs.js";
import { readCsv } from "./csv.js";
import { readJsonLines } from "./json-lines.js";
import { readJsonSamples } from "./json-samples.js";
import type { NamedSeries } from "./named-series.js";
import { SampleError } from "./sample-error.js";

/**
 * Reads CSV, JSON, lines of JSON, or an answer of the HTTP API of Prometheus: what it is shows at the beginning.
 *
 * @throws {@link TocsinError} `unreadable_input` with the line and column of the first mistake
 */
export function readSampleFile({ file, content }: ByteSource): readonly NamedSeries[] {
  const { text, problem } = decodeText(content, content.length);
  if (problem !== undefined) throw unreadable(file, new Error(problem.message));
  try {
    const start = text.trimStart();
    if (!start.startsWith("{") && !start.startsWith("[")) return [{ labels: {}, samples: readCsv(text) }];
    if (isJsonLines(start)) return [{ labels: {}, samples: readJsonLines(text) }];
    return readJsonSamples(text);
  } catch (error) {
    if (!(error instanceof SampleError)) throw error;
    const { line, column } = positionAt(lineStarts(text), error.offset);
    const message = `cannot read ${file}:${line}:${column}: ${error.message}`;
    throw new TocsinError("unreadable_input", message, { file, reason: error.message }, { cause: error });
  }
}

/** An object in the first line, and another one after it. */
function isJsonLines(text: string): boolean {
  const end = text.indexOf("\n");
  if (!text.startsWith("{") || end < 0) return false;
  return text.slice(0, end).trimEnd().endsWith("}") && text.slice(end).trimStart().startsWith("{");
}
