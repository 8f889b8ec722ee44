import { AlertLevel } from "../base/enums/alert-level.js";
import { TocsinError } from "../base/errors.js";
import { EVENT_WEBHOOK_MAX_EVENTS, type EventWebhook } from "../schemas/alert/payloads/event-webhook.js";
import type { AlertEvent } from "../schemas/alert/platform/alert-event.js";

export interface EventWebhookOptions {
  /** Most alerts in the body, 100 by default and 10,000 at most. The rest is counted only. */
  readonly maxEvents?: number;
  /** When the body is made; left out by default. */
  readonly now?: Date;
}

/**
 * The body for a webhook of one's own: the alerts as they are, in the order given. Where there are too many, those of the lowest level
 * are left out.
 *
 * @throws {@link TocsinError} `invalid_argument` without alerts, and for a number that is out of range
 */
export function toEventWebhook(
  events: readonly AlertEvent[],
  { maxEvents = 100, now }: EventWebhookOptions = {},
): EventWebhook {
  if (events.length === 0) throw invalid("events", "there are none");
  if (!Number.isInteger(maxEvents) || maxEvents < 1 || maxEvents > EVENT_WEBHOOK_MAX_EVENTS)
    throw invalid("maxEvents", `${maxEvents} is not a whole number from 1 to ${EVENT_WEBHOOK_MAX_EVENTS}`);
  const kept = new Set([...events].sort((a, b) => AlertLevel.compare(b.level, a.level)).slice(0, maxEvents));
  return {
    version: "1",
    ...(now === undefined ? {} : { sentAt: now.toISOString() }),
    events: events.filter((event) => kept.has(event)).slice(0, maxEvents),
    truncatedEvents: Math.max(0, events.length - maxEvents),
  };
}

function invalid(argument: string, why: string): TocsinError<"invalid_argument"> {
  return new TocsinError("invalid_argument", `${argument}: ${why}`, { argument });
}
