import { parseInstant } from "../instant.js";
import type { Arrows } from "./transition.js";

/** A state that a thing went into, and when: a `Date`, or RFC 3339 with a zone. */
export interface HistoryEntry {
  readonly state: string;
  readonly at: Date | string;
}

/**
 * - `unknown_state`: the machine has no such state.
 * - `wrong_start`: the first state is not the initial one.
 * - `illegal_transition`: the state before does not lead to this one.
 * - `invalid_time`: `at` is no time.
 * - `time_reversed`: `at` is before that of an earlier entry.
 */
export type HistoryProblemCode =
  | "unknown_state"
  | "wrong_start"
  | "illegal_transition"
  | "invalid_time"
  | "time_reversed";

export interface HistoryProblem {
  readonly index: number;
  readonly code: HistoryProblemCode;
  readonly message: string;
}

/** What is wrong with a history, oldest entry first. After an unknown state or time the check goes on with the next that is known. */
export function checkHistory(
  history: readonly HistoryEntry[],
  initial: string,
  arrows: Arrows,
): readonly HistoryProblem[] {
  const problems: HistoryProblem[] = [];
  let before: string | undefined;
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, { state, at }] of history.entries()) {
    const report = (code: HistoryProblemCode, message: string): void => {
      problems.push({ index, code, message });
    };
    if (!arrows.has(state)) report("unknown_state", `there is no state ${JSON.stringify(state)}`);
    else if (index === 0 && state !== initial)
      report("wrong_start", `a history begins with ${initial}, not with ${state}`);
    else if (before !== undefined && !arrows.get(before)?.some(({ to }) => to === state))
      report("illegal_transition", `${before} does not lead to ${state}`);
    before = arrows.has(state) ? state : undefined;

    const time = typeof at === "string" ? (parseInstant(at) ?? Number.NaN) : at.getTime();
    if (Number.isNaN(time)) report("invalid_time", "this is no RFC 3339 time with a zone");
    else if (time < latest) report("time_reversed", "this is before an earlier entry");
    else latest = time;
  }
  return problems;
}
