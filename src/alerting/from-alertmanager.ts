import { fingerprintOf } from "../alertmanager/fingerprint.js";
import { groupKeyOf } from "../alertmanager/group.js";
import type { ConfigProblem } from "../alertmanager/problem.js";
import { AlertLevel } from "../base/enums/alert-level.js";
import { Environment } from "../base/enums/environment.js";
import { Priority } from "../base/enums/priority.js";
import { parseInstant } from "../base/instant.js";
import type { Path } from "../base/path.js";
import { err, ok, type Result } from "../base/result.js";
import { HttpUrlSchema } from "../base/types/url.js";
import {
  type AlertEvent,
  type AlertEventInput,
  AlertEventSchema,
} from "../schemas/alert/platform/alert-event.js";
import type { WebhookAlert } from "../schemas/alert/webhook-alert.js";
import type { WebhookPayload } from "../schemas/alert/webhook-payload.js";
import { type NotificationGroup, unquoteMeta } from "./notification-group.js";

export interface FromAlertmanagerOptions {
  /** The tenant that the body comes from. An alert that names another one is a problem: a label is no proof. */
  readonly tenant?: string;
  /** The label that names the tenant; `tenant` by default. */
  readonly tenantLabel?: string;
  /** The level of alerts whose label `severity` is missing or no word for one. Without it they are problems. */
  readonly defaultLevel?: AlertLevel;
}

export interface FromAlertmanager {
  readonly events: readonly AlertEvent[];
  /** What `toAlertmanagerWebhook` makes the same body of again. */
  readonly group: NotificationGroup;
}

/**
 * The alerts that a webhook of Alertmanager tells of, as alerts of the platform: `alertname` is the rule, `severity` the level, `priority` the
 * priority, `environment` the environment, and the annotation `runbook_url` the runbook. An alert is known by its
 * fingerprint, which is computed, and the time it began. Nothing is guessed: what has no place in an alert of the
 * platform is a problem, with its place in the body.
 */
export function fromAlertmanagerWebhook(
  payload: WebhookPayload,
  options: FromAlertmanagerOptions = {},
): Result<FromAlertmanager, readonly ConfigProblem[]> {
  const problems: ConfigProblem[] = [];
  const events = payload.alerts.flatMap((alert, index) => {
    const event = eventOf(alert, ["alerts", index], options);
    if (event.ok) return [event.value];
    problems.push(...event.error);
    return [];
  });
  const group = groupOf(payload);
  if (!group.ok) problems.push(group.error);
  return group.ok && problems.length === 0 ? ok({ events, group: group.value }) : err(problems);
}

function eventOf(
  alert: WebhookAlert,
  path: Path,
  { tenant, tenantLabel = "tenant", defaultLevel }: FromAlertmanagerOptions,
): Result<AlertEvent, readonly ConfigProblem[]> {
  const { labels, annotations, startsAt, endsAt, generatorURL } = alert;
  const level = levelOf(labels["severity"]) ?? defaultLevel;
  if (level === undefined) {
    const severity = labels["severity"];
    const message = severity === undefined ? "there is no severity" : `${severity} is no known severity`;
    return err([{ path: [...path, "labels", "severity"], message }]);
  }
  const named = labels[tenantLabel];
  if (tenant !== undefined && named !== undefined && named !== tenant)
    return err([{ path: [...path, "labels", tenantLabel], message: `is not the tenant ${tenant}` }]);
  const isOver = alert.status === "resolved";
  const fingerprint = fingerprintOf(labels);
  const runbookUrl = HttpUrlSchema.safeParse(annotations["runbook_url"]);
  const environment = Environment.safeParse(labels["environment"] ?? "");
  const priority = Priority.safeParse(labels["priority"] ?? "");
  const candidate: AlertEventInput = {
    id: `${fingerprint}-${parseInstant(startsAt) ?? 0}`,
    rule: labels["alertname"] ?? "",
    tenant: named ?? tenant ?? "",
    ...(environment.ok ? { environment: environment.value } : {}),
    status: alert.status,
    level,
    priority: priority.ok ? priority.value : AlertLevel.values[level].priority,
    labels,
    annotations,
    fingerprint,
    ...(generatorURL === "" ? {} : { generatorUrl: generatorURL }),
    ...(runbookUrl.success ? { runbookUrl: runbookUrl.data } : {}),
    startsAt,
    ...(isOver ? { endsAt } : {}),
    history: [
      { status: "firing", at: startsAt },
      ...(isOver ? [{ status: "resolved", at: endsAt } as const] : []),
    ],
  };
  const parsed = AlertEventSchema.safeParse(candidate);
  if (parsed.success) return ok(parsed.data);
  return err(
    parsed.error.issues.map(({ path: [field], message }) => ({
      path: [...path, ...placeOf(field, tenantLabel)],
      message,
    })),
  );
}

/** Where in the body a field of the event comes from. */
function placeOf(field: PropertyKey | undefined, tenantLabel: string): Path {
  if (field === "rule") return ["labels", "alertname"];
  if (field === "tenant") return ["labels", tenantLabel];
  return field === "generatorUrl" ? ["generatorURL"] : [];
}

/** By the habits of Prometheus, and by every other word there is for a level. */
function levelOf(severity: string | undefined): AlertLevel | undefined {
  if (severity === undefined) return undefined;
  const usual = AlertLevel.safeFromExternal("prometheus", severity);
  if (usual.ok) return usual.value.value;
  const named = AlertLevel.safeParse(severity);
  return named.ok ? named.value : undefined;
}

function groupOf(payload: WebhookPayload): Result<NotificationGroup, ConfigProblem> {
  const { groupKey, groupLabels, notification_reason: notificationReason, routeLabels } = payload;
  const end = groupKeyOf({ key: "" }, groupLabels);
  if (!groupKey.endsWith(end))
    return err({ path: ["groupKey"], message: `does not end with the group labels ${end.slice(1)}` });
  return ok({
    receiver: unquoteMeta(payload.receiver),
    routeKey: groupKey.slice(0, -end.length),
    groupBy: Object.keys(groupLabels),
    externalUrl: payload.externalURL,
    ...(notificationReason === undefined ? {} : { notificationReason }),
    ...(routeLabels === undefined ? {} : { routeLabels }),
    ...(payload.truncatedAlerts === undefined ? {} : { truncatedAlerts: payload.truncatedAlerts }),
  });
}
