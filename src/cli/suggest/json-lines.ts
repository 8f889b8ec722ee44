import { lineStarts } from "../../base/position.js";
import type { Sample } from "../../thresholds/samples.js";
import { parseJson, sampleOf } from "./json-value.js";
import { TimeReader } from "./sample-text.js";

/**
 * Reads an object such as `{"time": 1767225600, "value": 1.5}` in each line.
 *
 * @throws {@link SampleError}
 */
export function readJsonLines(text: string): readonly Sample[] {
  const starts = lineStarts(text);
  const times = new TimeReader();
  return [...starts].flatMap((start, index) => {
    const line = text.slice(start, starts[index + 1]);
    if (line.trim() === "") return [];
    const json = parseJson(line, start);
    return [sampleOf(json.value, [], json, times)];
  });
}
