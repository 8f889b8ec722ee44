import type { Path } from "../../base/path.js";
import type { Sample } from "../../thresholds/samples.js";
import { EXPECTED_VALUE, isObject, type JsonText, numberOf, parseJson, sampleOf } from "./json-value.js";
import type { NamedSeries } from "./named-series.js";
import { TimeReader } from "./sample-text.js";

/**
 * Reads a list of samples, a single one, or series: the answer of `/api/v1/query_range` of Prometheus, its `data`, or the
 * list of series that `promtool query range --format=json` prints.
 *
 * @throws {@link SampleError}
 */
export function readJsonSamples(text: string): readonly NamedSeries[] {
  const json = parseJson(text);
  const { value, fail } = json;
  if (Array.isArray(value)) return listOf(value, [], json);
  if (!isObject(value)) return fail("expected a list of samples, or the answer of query_range", []);
  if (value["status"] === "error")
    return fail(`the server refused the query: ${String(value["error"])}`, ["error"]);
  if ("time" in value) return [{ labels: {}, samples: [sampleOf(value, [], json, new TimeReader())] }];
  const path: Path = "data" in value ? ["data"] : [];
  const data = "data" in value ? value["data"] : value;
  if (!isObject(data) || !("resultType" in data)) {
    return fail('expected the answer of query_range: an object with "resultType" and "result"', path);
  }
  const { resultType, result } = data;
  if (resultType !== "matrix" || !Array.isArray(result)) {
    return fail('expected the "matrix" that query_range answers; other queries have one sample of a series', [
      ...path,
      "resultType",
    ]);
  }
  return result.map((series: unknown, index) => seriesOf(series, [...path, "result", index], json));
}

function listOf(items: readonly unknown[], path: Path, json: JsonText): readonly NamedSeries[] {
  const [first] = items;
  if (isObject(first) && "metric" in first)
    return items.map((item, index) => seriesOf(item, [...path, index], json));
  const times = new TimeReader();
  return [{ labels: {}, samples: items.map((item, index) => sampleOf(item, [...path, index], json, times)) }];
}

function seriesOf(series: unknown, path: Path, json: JsonText): NamedSeries {
  const { fail } = json;
  if (!isObject(series)) return fail('expected a series: an object with "metric" and "values"', path);
  const { metric, values, histograms } = series;
  if (!isObject(metric)) return fail('expected the labels of the series in "metric"', [...path, "metric"]);
  if (histograms !== undefined && values === undefined) {
    return fail(
      "this series has native histograms: query a number of them, such as histogram_quantile()",
      path,
    );
  }
  if (!Array.isArray(values)) return fail('expected a list of samples in "values"', [...path, "values"]);
  const labels = Object.entries(metric).map(([name, value]): [string, string] => {
    return [
      name,
      typeof value === "string" ? value : fail("the value of a label is a text", [...path, "metric", name]),
    ];
  });
  return {
    labels: Object.fromEntries(labels),
    samples: values.map((pair: unknown, index) => pairOf(pair, [...path, "values", index], json)),
  };
}

/** `[1767225600.123, "1.5"]`: seconds, and the value as a text. */
function pairOf(pair: unknown, path: Path, { fail }: JsonText): Sample {
  if (!Array.isArray(pair) || pair.length !== 2)
    return fail('expected a pair such as [1767225600, "1.5"]', path);
  const [seconds, text]: readonly unknown[] = pair;
  if (typeof seconds !== "number" || Math.abs(seconds) > MAX_SECONDS)
    return fail("expected Unix seconds", [...path, 0]);
  const value = numberOf(text);
  if (value === undefined) return fail(EXPECTED_VALUE, [...path, 1]);
  return { time: Math.round(seconds * 1000), value };
}

/** The range of a `Date`. */
const MAX_SECONDS = 8.64e12;
