import type { Path } from "../../base/path.js";
import { parsePrometheusDuration } from "../../languages/duration.js";
import type { ProblemLog } from "./problem.js";

/** Milliseconds of a duration; 1 with a problem for one that Prometheus has no room for, which schemas do not tell. */
export function readDuration(text: string, path: Path, log: ProblemLog): number {
  const parsed = parsePrometheusDuration(text);
  if (parsed.ok) return parsed.value;
  log.add("time", path, parsed.error.message);
  return 1;
}
