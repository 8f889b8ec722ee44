import { expect, test } from "vitest";
import { toAlertmanagerWebhook } from "../../src/alerting/to-alertmanager.js";
import { matchRoutes } from "../../src/alertmanager/router.js";
import { isTocsinError } from "../../src/base/errors.js";
import { alertEvent } from "../helpers/alert-events.js";

const GROUP = { receiver: "team.db", routeKey: '{}/{team="db"}', groupBy: ["cluster"], externalUrl: "" };

test("alerts of a group become a body", () => {
  const firing = alertEvent({ status: "acknowledged", runbookUrl: "https://runbooks.example.org/lag" });
  const over = alertEvent({
    status: "resolved",
    endsAt: "2026-03-01T09:00:00Z",
    labels: { alertname: "ReplicationLag", cluster: "eu1", instance: "db-3:9104", empty: "" },
    generatorUrl: "https://prometheus.example.org",
  });
  expect(toAlertmanagerWebhook([firing, alertEvent({ status: "pending" }), over], GROUP)).toEqual({
    receiver: "team\\.db",
    status: "firing",
    alerts: [
      {
        status: "firing",
        labels: firing.labels,
        annotations: {
          runbook_url: "https://runbooks.example.org/lag",
          summary: "Replica db-2 lags by 95s",
        },
        startsAt: "2026-03-01T08:15:30.5Z",
        endsAt: "0001-01-01T00:00:00Z",
        generatorURL: "",
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
      {
        status: "resolved",
        labels: { alertname: "ReplicationLag", cluster: "eu1", instance: "db-3:9104" },
        annotations: { summary: "Replica db-2 lags by 95s" },
        startsAt: "2026-03-01T08:15:30.5Z",
        endsAt: "2026-03-01T09:00:00Z",
        generatorURL: "https://prometheus.example.org",
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ],
    groupLabels: { cluster: "eu1" },
    commonLabels: { alertname: "ReplicationLag", cluster: "eu1" },
    commonAnnotations: { summary: "Replica db-2 lags by 95s" },
    externalURL: "",
    version: "4",
    groupKey: '{}/{team="db"}:{cluster="eu1"}',
    truncatedAlerts: 0,
  });
});

test("the group key is that of the route the alert takes", () => {
  const config = {
    route: {
      receiver: "ops",
      routes: [{ receiver: "db", matchers: ['cluster=~"eu.*"'], group_by: ["cluster"] }],
    },
  };
  const event = alertEvent();
  const [matched] = matchRoutes(config, event.labels);
  const group = {
    ...GROUP,
    routeKey: matched?.route.key ?? "",
    groupBy: matched?.route.options.groupBy.value ?? [],
  };
  expect(toAlertmanagerWebhook([event], group).groupKey).toBe(matched?.groupKey);
});

test("a group of which all is over is resolved", () => {
  const over = alertEvent({ status: "closed", endsAt: "2026-03-01T09:00:00Z" });
  expect(toAlertmanagerWebhook([over], { ...GROUP, groupBy: "..." })).toMatchObject({
    status: "resolved",
    groupLabels: over.labels,
  });
});

test.each([
  ["no alerts", []],
  ["none that fires", [alertEvent({ status: "pending" })]],
  ["two groups", [alertEvent(), alertEvent({ labels: { alertname: "A", cluster: "eu2" } })]],
  ["an end that is not told", [alertEvent({ status: "resolved" })]],
])("%s is refused", (_, events) => {
  expect(() => toAlertmanagerWebhook(events, GROUP)).toThrow(
    expect.toSatisfy((error) => isTocsinError(error, "invalid_argument")),
  );
});
