import type { Matcher } from "../languages/matcher/matcher.js";
import { type LabelSet, matchesAll } from "../languages/matcher/matching.js";
import type { PostableSilence } from "../schemas/alert/postable-silence.js";
import type { SilenceMatcher } from "../schemas/alert/silence-matcher.js";
import { parseTimestamp } from "./timestamp.js";

/** What counts of a silence, one that is posted as well as one that is answered. */
export type Silence = Pick<PostableSilence, "matchers" | "startsAt" | "endsAt">;

export const SILENCE_STATES = ["pending", "active", "expired"] as const;
export type SilenceState = (typeof SILENCE_STATES)[number];

/**
 * Whether a silence has an effect at an instant, in milliseconds since 1970: from its start to its end, both included. Without
 * a time zone its times are UTC; when one of them cannot be read it counts as expired.
 */
export function silenceState(silence: Pick<Silence, "startsAt" | "endsAt">, at: number): SilenceState {
  const start = parseTimestamp(silence.startsAt);
  const end = parseTimestamp(silence.endsAt);
  if (start === undefined || end === undefined || at > end) return "expired";
  return at < start ? "pending" : "active";
}

/** Whether a silence mutes an alert: all of its matchers hold, and it is active at the instant `at`, if that is given. */
export function silenceMatches(silence: Silence, labels: LabelSet, at?: number): boolean {
  const isActive = at === undefined || silenceState(silence, at) === "active";
  return isActive && matchesAll(matchersOf(silence.matchers), labels);
}

const compiled = new WeakMap<readonly SilenceMatcher[], readonly Matcher[]>();

/** The same objects for each question, since their patterns are kept with them. */
function matchersOf(matchers: readonly SilenceMatcher[]): readonly Matcher[] {
  const known = compiled.get(matchers) ?? matchers.map(matcherOf);
  compiled.set(matchers, known);
  return known;
}

function matcherOf({ name, value, isRegex, isEqual = true }: SilenceMatcher): Matcher {
  if (isRegex) return { name, value, operator: isEqual ? "=~" : "!~" };
  return { name, value, operator: isEqual ? "=" : "!=" };
}
