import { defineEnum, type EnumId } from "./define-enum.js";
import { defineStateMachine } from "./define-state-machine.js";

/**
 * Where an alert is in its life. Conversions to other systems lose what those do not tell apart: Prometheus knows nothing of
 * acknowledgement, PagerDuty nothing of what comes before an incident.
 */
export const AlertStatus = defineEnum({
  name: "alert status",
  description: "Where an alert is in its life.",
  values: {
    inactive: {
      weight: 0,
      label: "Inactive",
      description: "Its condition does not hold.",
      aliases: ["normal", "ok"],
    },
    expired: { weight: 10, label: "Expired", description: "What it was about has vanished." },
    closed: { weight: 20, label: "Closed", description: "It is done with, and never opens again." },
    resolved: {
      weight: 30,
      label: "Resolved",
      description: "Its condition holds no more; it may fire again.",
    },
    pending: { weight: 40, label: "Pending", description: "Its condition holds, not for long enough yet." },
    suppressed: {
      weight: 50,
      label: "Suppressed",
      description: "It fires, and nobody is told: it is silenced, inhibited or muted.",
      aliases: ["silenced", "inhibited", "muted", "snoozed"],
    },
    acknowledged: {
      weight: 60,
      label: "Acknowledged",
      description: "It fires, and somebody works on it.",
      aliases: ["acked"],
    },
    firing: {
      weight: 70,
      label: "Firing",
      description: "Its condition holds.",
      aliases: ["active", "alerting", "triggered", "open"],
    },
    escalated: {
      weight: 80,
      label: "Escalated",
      description: "It fires, and the next level has been asked.",
    },
  },
  external: {
    prometheus: {
      description: "`state` of an alert or alerting rule in the API of Prometheus.",
      to: {
        inactive: "inactive",
        expired: "inactive",
        closed: "inactive",
        resolved: "inactive",
        pending: "pending",
        suppressed: "firing",
        acknowledged: "firing",
        firing: "firing",
        escalated: "firing",
      },
      from: { inactive: ["inactive"], pending: ["pending"], firing: ["firing"] },
    },
    alertmanager: {
      description:
        "`status.state` of an alert in the API of Alertmanager, which only has alerts that were sent to it.",
      to: {
        inactive: undefined,
        expired: undefined,
        closed: undefined,
        resolved: undefined,
        pending: undefined,
        suppressed: "suppressed",
        acknowledged: "active",
        firing: "active",
        escalated: "active",
      },
      from: { firing: ["active", "unprocessed"], suppressed: ["suppressed"] },
    },
    alertmanager_webhook: {
      description: "`status` of an alert in a notification of Alertmanager.",
      to: {
        inactive: undefined,
        expired: "resolved",
        closed: "resolved",
        resolved: "resolved",
        pending: undefined,
        suppressed: "firing",
        acknowledged: "firing",
        firing: "firing",
        escalated: "firing",
      },
      from: { firing: ["firing"], resolved: ["resolved"] },
    },
    pagerduty: {
      description: "`status` of an incident of PagerDuty.",
      to: {
        inactive: undefined,
        expired: "resolved",
        closed: "resolved",
        resolved: "resolved",
        pending: undefined,
        suppressed: "triggered",
        acknowledged: "acknowledged",
        firing: "triggered",
        escalated: "triggered",
      },
      from: { firing: ["triggered"], acknowledged: ["acknowledged"], resolved: ["resolved"] },
    },
    pagerduty_event: {
      description: "`event_action` of PagerDuty's Events API v2: what leads to a status.",
      to: {
        inactive: undefined,
        expired: "resolve",
        closed: "resolve",
        resolved: "resolve",
        pending: undefined,
        suppressed: "trigger",
        acknowledged: "acknowledge",
        firing: "trigger",
        escalated: "trigger",
      },
      from: { firing: ["trigger"], acknowledged: ["acknowledge"], resolved: ["resolve"] },
    },
    opsgenie: {
      description:
        "Status of an alert of Opsgenie, `open` or `closed`, or the flag that is set on an open one.",
      to: {
        inactive: undefined,
        expired: "closed",
        closed: "closed",
        resolved: "closed",
        pending: undefined,
        suppressed: "snoozed",
        acknowledged: "acknowledged",
        firing: "open",
        escalated: "open",
      },
      from: {
        firing: ["open"],
        acknowledged: ["acknowledged"],
        suppressed: ["snoozed"],
        closed: ["closed"],
      },
    },
    grafana: {
      description: "State of an alert instance of Grafana. NoData and Error fire alerts of their own.",
      to: {
        inactive: "Normal",
        expired: "Normal",
        closed: "Normal",
        resolved: "Normal",
        pending: "Pending",
        suppressed: "Alerting",
        acknowledged: "Alerting",
        firing: "Alerting",
        escalated: "Alerting",
      },
      from: {
        inactive: ["Normal"],
        pending: ["Pending"],
        firing: ["Alerting", "Recovering", "NoData", "Error"],
      },
    },
  },
});
export type AlertStatus = EnumId<typeof AlertStatus>;

type Inferred = typeof AlertStatus.schema;
export interface AlertStatusSchema extends Inferred {}
export const AlertStatusSchema: AlertStatusSchema = AlertStatus.schema;

/** What the guards of {@link AlertStatusMachine} ask. */
export interface AlertStatusContext {
  /** Who does it. */
  readonly actor?: string | undefined;
  /** When the alert was resolved, for how long after that it may fire again, and what time it is. */
  readonly reopening?:
    | { readonly resolvedAt: Date; readonly windowSeconds: number; readonly now: Date }
    | undefined;
}

/** The life of an alert. A suppressed one still fires: the end of the suppression shows it again. */
export const AlertStatusMachine = defineStateMachine({
  enum: AlertStatus,
  initial: "inactive",
  terminal: ["closed", "expired"],
  guards: {
    has_actor: {
      requires: "somebody acknowledges it",
      allows: ({ actor }: AlertStatusContext) => actor !== undefined && actor.trim() !== "",
    },
    within_window: {
      requires: "it was resolved not long ago",
      allows: ({ reopening }: AlertStatusContext) =>
        reopening !== undefined &&
        reopening.now.getTime() - reopening.resolvedAt.getTime() <= reopening.windowSeconds * 1_000,
    },
  },
  transitions: {
    inactive: [{ to: "pending", on: "condition holds" }],
    pending: [
      { to: "firing", on: "held for long enough" },
      { to: "inactive", on: "condition ends" },
      { to: "expired", on: "source vanishes" },
    ],
    firing: [
      { to: "acknowledged", on: "acknowledge", guards: ["has_actor"] },
      { to: "suppressed", on: "silence, inhibit or mute" },
      { to: "resolved", on: "condition ends" },
      { to: "escalated", on: "nobody answers" },
      { to: "expired", on: "source vanishes" },
    ],
    acknowledged: [
      { to: "resolved", on: "condition ends" },
      { to: "firing", on: "acknowledgement times out" },
      { to: "escalated", on: "escalate" },
      { to: "expired", on: "source vanishes" },
    ],
    suppressed: [
      { to: "firing", on: "suppression ends" },
      { to: "resolved", on: "condition ends" },
      { to: "expired", on: "source vanishes" },
    ],
    escalated: [
      { to: "acknowledged", on: "acknowledge", guards: ["has_actor"] },
      { to: "resolved", on: "condition ends" },
      { to: "expired", on: "source vanishes" },
    ],
    resolved: [
      { to: "closed", on: "close" },
      { to: "firing", on: "condition holds again", guards: ["within_window"] },
    ],
  },
});
