import { expect, test } from "vitest";
import { AlertStatus, AlertStatusMachine } from "../../../src/base/enums/alert-status.js";

test("the arrows", () => {
  const arrows = Object.fromEntries(AlertStatus.ids.map((id) => [id, AlertStatusMachine.next(id)]));
  expect(arrows).toEqual({
    inactive: ["pending"],
    pending: ["firing", "inactive", "expired"],
    firing: ["acknowledged", "suppressed", "resolved", "escalated", "expired"],
    acknowledged: ["resolved", "firing", "escalated", "expired"],
    suppressed: ["firing", "resolved", "expired"],
    escalated: ["acknowledged", "resolved", "expired"],
    resolved: ["closed", "firing"],
    closed: [],
    expired: [],
  });
});

test("the worst of several is what needs people most", () => {
  expect(AlertStatus.max(["resolved", "acknowledged", "firing"])).toBe("firing");
  expect(AlertStatus.max(["firing", "escalated"])).toBe("escalated");
  expect(AlertStatus.max(["closed", "pending"])).toBe("pending");
});

test.each([
  [{ actor: "ana" }, true],
  [{ actor: " " }, false],
  [{}, false],
])("acknowledging with %j: %s", (context, allowed) => {
  expect(AlertStatusMachine.canTransition("firing", "acknowledged", context)).toBe(allowed);
  expect(AlertStatusMachine.canTransition("escalated", "acknowledged", context)).toBe(allowed);
});

test.each([
  [0, true],
  [60, true],
  [61, false],
])("firing again %i seconds after it was resolved: %s", (seconds, allowed) => {
  const reopening = { resolvedAt: new Date(0), windowSeconds: 60, now: new Date(seconds * 1_000) };
  expect(AlertStatusMachine.canTransition("resolved", "firing", { reopening })).toBe(allowed);
  expect(AlertStatusMachine.canTransition("resolved", "firing", {})).toBe(false);
});

/** By system, what each status is written as; statuses that read back as another are lossy. */
const WRITTEN = [
  [
    "prometheus",
    ["inactive", "inactive", "inactive", "inactive", "pending", "firing", "firing", "firing", "firing"],
  ],
  ["alertmanager", ["-", "-", "-", "-", "-", "suppressed", "active", "active", "active"]],
  [
    "alertmanager_webhook",
    ["-", "resolved", "resolved", "resolved", "-", "firing", "firing", "firing", "firing"],
  ],
  [
    "pagerduty",
    ["-", "resolved", "resolved", "resolved", "-", "triggered", "acknowledged", "triggered", "triggered"],
  ],
  [
    "pagerduty_event",
    ["-", "resolve", "resolve", "resolve", "-", "trigger", "acknowledge", "trigger", "trigger"],
  ],
  ["opsgenie", ["-", "closed", "closed", "closed", "-", "snoozed", "acknowledged", "open", "open"]],
  [
    "grafana",
    ["Normal", "Normal", "Normal", "Normal", "Pending", "Alerting", "Alerting", "Alerting", "Alerting"],
  ],
] as const;

test.each(WRITTEN)("written for %s", (system, words) => {
  expect(AlertStatus.ids.map((id) => AlertStatus.toExternal(system, id).value ?? "-")).toEqual(words);
});

test.each([
  ["prometheus", "inactive", "inactive", false],
  ["prometheus", "pending", "pending", false],
  ["prometheus", "firing", "firing", false],
  ["alertmanager", "active", "firing", false],
  ["alertmanager", "unprocessed", "firing", true],
  ["alertmanager", "suppressed", "suppressed", false],
  ["alertmanager_webhook", "firing", "firing", false],
  ["alertmanager_webhook", "resolved", "resolved", false],
  ["pagerduty", "triggered", "firing", false],
  ["pagerduty", "acknowledged", "acknowledged", false],
  ["pagerduty", "resolved", "resolved", false],
  ["pagerduty_event", "trigger", "firing", false],
  ["pagerduty_event", "acknowledge", "acknowledged", false],
  ["pagerduty_event", "resolve", "resolved", false],
  ["opsgenie", "open", "firing", false],
  ["opsgenie", "acknowledged", "acknowledged", false],
  ["opsgenie", "snoozed", "suppressed", false],
  ["opsgenie", "closed", "closed", false],
  ["grafana", "Normal", "inactive", false],
  ["grafana", "Pending", "pending", false],
  ["grafana", "Alerting", "firing", false],
  ["grafana", "Recovering", "firing", true],
  ["grafana", "NoData", "firing", true],
  ["grafana", "Error", "firing", true],
] as const)("%s: %s is %s", (system, word, value, lossy) => {
  expect(AlertStatus.fromExternal(system, word)).toEqual({ value, lossy });
});

test.each([
  ["prometheus", "unknown"],
  ["alertmanager", "firing"],
  ["pagerduty", "snoozed"],
  ["grafana", "Paused"],
] as const)("%s has no %s", (system, word) => {
  expect(AlertStatus.safeFromExternal(system, word).ok).toBe(false);
});
