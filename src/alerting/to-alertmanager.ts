import { fingerprintOf } from "../alertmanager/fingerprint.js";
import { groupKeyOf, groupLabelsOf } from "../alertmanager/group.js";
import { sortedLabels } from "../alertmanager/labels.js";
import { AlertStatus } from "../base/enums/alert-status.js";
import { TocsinError } from "../base/errors.js";
import type { AlertEvent } from "../schemas/alert/platform/alert-event.js";
import type { WebhookAlert } from "../schemas/alert/webhook-alert.js";
import type { WebhookPayload } from "../schemas/alert/webhook-payload.js";
import { type NotificationGroup, quoteMeta } from "./notification-group.js";

/** `endsAt` of an alert that fires: Go's zero time. */
export const NO_END = "0001-01-01T00:00:00Z";

/**
 * The body that Alertmanager 0.34 would post to a webhook for these alerts of one group. Alerts that do not fire yet are left out:
 * Alertmanager never hears of them. Fingerprints, the group key and what alerts have in common are computed.
 *
 * @throws {@link TocsinError} `invalid_argument` without alerts that fire or fired, for alerts of different groups, and for one that is
 * over and does not say since when
 */
export function toAlertmanagerWebhook(
  events: readonly AlertEvent[],
  group: NotificationGroup,
): WebhookPayload {
  const alerts = events.flatMap((event) => {
    const { value: status } = AlertStatus.toExternal("alertmanager_webhook", event.status);
    return status === undefined ? [] : [alertOf(event, status)];
  });
  const [first] = alerts;
  if (first === undefined) throw invalid("events", "none of them fires, or has fired");
  const groupLabels = groupLabelsOf(group.groupBy, first.labels);
  const groupKey = groupKeyOf({ key: group.routeKey }, groupLabels);
  for (const { labels } of alerts) {
    if (groupKeyOf({ key: group.routeKey }, groupLabelsOf(group.groupBy, labels)) !== groupKey)
      throw invalid("events", "they belong to more than one group");
  }
  const { notificationReason, routeLabels } = group;
  return {
    receiver: quoteMeta(group.receiver),
    status: alerts.some(({ status }) => status === "firing") ? "firing" : "resolved",
    alerts,
    ...(notificationReason === undefined ? {} : { notification_reason: notificationReason }),
    groupLabels: Object.fromEntries(groupLabels),
    commonLabels: commonOf(alerts.map(({ labels }) => labels)),
    commonAnnotations: commonOf(alerts.map(({ annotations }) => annotations)),
    ...(routeLabels === undefined ? {} : { routeLabels: { ...routeLabels } }),
    externalURL: group.externalUrl,
    version: "4",
    groupKey,
    truncatedAlerts: group.truncatedAlerts ?? 0,
  };
}

function alertOf(event: AlertEvent, status: "firing" | "resolved"): WebhookAlert {
  const labels = Object.fromEntries(sortedLabels(event.labels));
  const { runbookUrl } = event;
  return {
    status,
    labels,
    annotations: { ...(runbookUrl === undefined ? {} : { runbook_url: runbookUrl }), ...event.annotations },
    startsAt: event.startsAt,
    endsAt: status === "firing" ? NO_END : endOf(event),
    generatorURL: event.generatorUrl ?? "",
    fingerprint: fingerprintOf(labels),
  };
}

function endOf({ id, endsAt }: AlertEvent): string {
  if (endsAt === undefined) throw invalid("events", `alert ${id} is over, and has no endsAt`);
  return endsAt;
}

/** What all of them have, with the same value. */
function commonOf(all: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  const [first = {}, ...others] = all;
  return Object.fromEntries(
    Object.entries(first).filter(([name, value]) =>
      others.every((other) => Object.hasOwn(other, name) && other[name] === value),
    ),
  );
}

function invalid(argument: string, why: string): TocsinError<"invalid_argument"> {
  return new TocsinError("invalid_argument", `${argument}: ${why}`, { argument });
}
