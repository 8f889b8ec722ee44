import { parsePrometheusDuration } from "../../languages/duration.js";
import type { Settings } from "../../schemas/validation/settings.js";
import type { GroupFacts } from "./rule-file.js";

/** A few durations stand in thousands of rules; more different ones than this are not remembered. */
const MAX_REMEMBERED = 1_000;
const remembered = new Map<string, number | undefined>();

/** Milliseconds of a Prometheus duration; `undefined` when there is none or it is not valid. */
export function millisecondsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (remembered.has(text)) return remembered.get(text);
  const parsed = parsePrometheusDuration(text);
  const milliseconds = parsed.ok ? parsed.value : undefined;
  if (remembered.size < MAX_REMEMBERED) remembered.set(text, milliseconds);
  return milliseconds;
}

/** Milliseconds of a duration in the options or settings; `fallback` when it is not told, or longer than Prometheus counts. */
export function millisecondsOr(text: string | undefined, fallback: number): number {
  return millisecondsOf(text) ?? fallback;
}

/** The interval a group states itself, in milliseconds; `undefined` when it leaves it to the server (zero does, too). */
export function statedInterval({ group }: GroupFacts): number | undefined {
  return millisecondsOf(group.interval) || undefined;
}

/**
 * The interval of a group, in milliseconds, as far as it is known: the server's default of one minute may be anyone's,
 * so a group without an interval has one only when the settings tell another.
 */
export function knownInterval(group: GroupFacts, { prometheus }: Settings): number | undefined {
  const global =
    prometheus.evaluationInterval === "1m" ? undefined : millisecondsOf(prometheus.evaluationInterval);
  return statedInterval(group) ?? global;
}
