import type { Path } from "../../base/path.js";
import { err } from "../../base/result.js";
import { childOf } from "../../document/document.js";
import { readJson } from "../../document/json.js";
import { DEFAULT_DOCUMENT_LIMITS } from "../../document/limits.js";
import type { Sample } from "../../thresholds/samples.js";
import { SampleError } from "./sample-error.js";
import { parseValue, type TimeReader } from "./sample-text.js";

/** A value out of a JSON text that begins at an offset of the file. Where its parts are is found out when it is asked. */
export interface JsonText {
  readonly value: unknown;
  readonly fail: (message: string, path: Path) => never;
}

/** @throws {@link SampleError} */
export function parseJson(text: string, offset = 0): JsonText {
  try {
    const value: unknown = JSON.parse(text);
    return {
      value,
      fail: (message, path) => {
        throw new SampleError(message, offset + offsetOf(text, path));
      },
    };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const [problem] = readJson(text, LIMITS).problems;
    throw new SampleError(problem?.message ?? error.message, offset + (problem?.start ?? 0));
  }
}

/** `JSON.parse` was content with the size already; a million samples are five million values. */
const LIMITS = { ...DEFAULT_DOCUMENT_LIMITS, nodes: 10_000_000 };

/** As far down the path as the text goes. */
function offsetOf(text: string, path: Path): number {
  const { root, problems } = readJson(text, LIMITS);
  // What `JSON.parse` takes and the reader does not, as a number beyond all doubles, is what is wrong.
  let offset = root?.start ?? problems[0]?.start ?? 0;
  let node = root;
  for (const key of path) {
    node = node && childOf(node, key);
    offset = node?.start ?? offset;
  }
  return offset;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The sample `{"time": …, "value": …}` that stands at a path. */
export function sampleOf(sample: unknown, path: Path, { fail }: JsonText, times: TimeReader): Sample {
  if (!isObject(sample)) return fail('expected an object with "time" and "value"', path);
  const { time, value } = sample;
  const instant = typeof time === "number" || typeof time === "string" ? times.read(time) : NO_TIME;
  if (!instant.ok) return fail(instant.error, [...path, "time"]);
  const number = numberOf(value);
  if (number === undefined) return fail(EXPECTED_VALUE, [...path, "value"]);
  return { time: instant.value, value: number };
}

const NO_TIME = err("expected a time");
export const EXPECTED_VALUE = 'expected a number, null, or a text such as "1.5", "NaN" or "+Inf"';

/** `null` is NaN; `undefined` for what is no value of a sample. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (value === null) return Number.NaN;
  return typeof value === "string" ? parseValue(value) : undefined;
}
