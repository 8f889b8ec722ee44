import fc from "fast-check";
import { expect, test } from "vitest";
import { fromAlertmanagerWebhook } from "../../src/alerting/from-alertmanager.js";
import { NO_END, toAlertmanagerWebhook } from "../../src/alerting/to-alertmanager.js";
import { fingerprintOf } from "../../src/alertmanager/fingerprint.js";
import type { WebhookAlert } from "../../src/schemas/alert/webhook-alert.js";
import type { WebhookPayload } from "../../src/schemas/alert/webhook-payload.js";
import { wildText } from "../helpers/alert-events.js";
import { fuzzRuns } from "../helpers/fuzz.js";

const ALERT: WebhookAlert = {
  status: "firing",
  labels: {
    alertname: "ReplicationLag",
    cluster: "eu1",
    severity: "page",
    tenant: "acme",
    environment: "prod",
  },
  annotations: { runbook_url: "https://runbooks.example.org/lag" },
  startsAt: "2026-03-01T08:15:30.123456789Z",
  endsAt: NO_END,
  generatorURL: "https://prometheus.example.org/graph?g0.expr=up",
  fingerprint: "0000000000000000",
};
const PAYLOAD: WebhookPayload = {
  receiver: "team\\.db",
  status: "firing",
  alerts: [ALERT],
  groupLabels: { cluster: "eu1" },
  commonLabels: ALERT.labels,
  commonAnnotations: ALERT.annotations,
  externalURL: "https://am.example.org",
  version: "4",
  groupKey: '{}/{team="db"}:{cluster="eu1"}',
};

test("an alert becomes one of the platform", () => {
  const result = fromAlertmanagerWebhook(PAYLOAD);
  expect(result).toEqual({
    ok: true,
    value: {
      events: [
        {
          id: `${fingerprintOf(ALERT.labels)}-1772352930123`,
          rule: "ReplicationLag",
          tenant: "acme",
          environment: "production",
          status: "firing",
          level: "critical",
          priority: "p1",
          labels: ALERT.labels,
          annotations: ALERT.annotations,
          fingerprint: fingerprintOf(ALERT.labels),
          generatorUrl: "https://prometheus.example.org/graph?g0.expr=up",
          runbookUrl: "https://runbooks.example.org/lag",
          startsAt: "2026-03-01T08:15:30.123456789Z",
          suppressedBy: [],
          dataClassification: "internal",
          history: [{ status: "firing", at: "2026-03-01T08:15:30.123456789Z" }],
        },
      ],
      group: {
        receiver: "team.db",
        routeKey: '{}/{team="db"}',
        groupBy: ["cluster"],
        externalUrl: "https://am.example.org",
      },
    },
  });
});

const without = (name: string): WebhookAlert => ({
  ...ALERT,
  labels: Object.fromEntries(Object.entries(ALERT.labels).filter(([label]) => label !== name)),
});

test.each<[alert: WebhookAlert, path: string]>([
  [without("severity"), "alerts.0.labels.severity"],
  [{ ...ALERT, labels: { ...ALERT.labels, severity: "purple" } }, "alerts.0.labels.severity"],
  [without("alertname"), "alerts.0.labels.alertname"],
  [without("tenant"), "alerts.0.labels.tenant"],
  [{ ...ALERT, generatorURL: "/graph" }, "alerts.0.generatorURL"],
  [{ ...ALERT, startsAt: "2026-03-01" }, "alerts.0"],
])("%j has a problem at %s", (alert, path) => {
  const result = fromAlertmanagerWebhook({ ...PAYLOAD, alerts: [alert] });
  expect(result.ok ? [] : result.error.map((problem) => problem.path.join("."))).toContain(path);
});

test("what labels do not say comes from the options", () => {
  const alert = { ...ALERT, labels: { alertname: "A", team: "db", priority: "P4", severity: "Warn" } };
  const result = fromAlertmanagerWebhook(
    { ...PAYLOAD, alerts: [alert, { ...alert, labels: { alertname: "B", org: "acme" } }] },
    { tenant: "acme", tenantLabel: "org", defaultLevel: "low" },
  );
  const events = result.ok ? result.value.events : [];
  expect(events.map(({ tenant, level, priority }) => [tenant, level, priority])).toEqual([
    ["acme", "medium", "p4"],
    ["acme", "low", "p4"],
  ]);
});

test("a label gives no access to another tenant", () => {
  const result = fromAlertmanagerWebhook(PAYLOAD, { tenant: "umbrella" });
  expect(result.ok ? [] : result.error.map(({ path }) => path.join("."))).toEqual(["alerts.0.labels.tenant"]);
});

test("a group key that does not belong to the group labels is a problem", () => {
  const result = fromAlertmanagerWebhook({ ...PAYLOAD, groupLabels: { cluster: "eu2" } });
  expect(result.ok ? [] : result.error.map(({ path }) => path)).toEqual([["groupKey"]]);
});

const value = wildText.filter((text) => text !== "");
const alerts = fc.array(
  fc.record({
    status: fc.constantFrom("firing", "resolved"),
    labels: fc.record(
      {
        alertname: fc.constantFrom("Lag", "Down"),
        severity: fc.constantFrom("page", "warning", "info"),
        instance: value,
        "utf-8.name": value,
      },
      { requiredKeys: ["alertname", "severity"], noNullPrototype: true },
    ),
    annotations: fc.dictionary(fc.constantFrom("summary", "runbook_url"), wildText, {
      noNullPrototype: true,
    }),
    startsAt: fc.constantFrom("2026-03-01T08:15:30.123456789Z", "2026-03-01T09:15:30+01:00"),
    generatorURL: fc.constantFrom("", "https://prometheus.example.org/graph?g0.expr=up"),
  }),
  { minLength: 1, maxLength: 4 },
);
const group = fc.record({
  receiver: fc.constantFrom("ops", "team.db (eu)", "a\\b", "[x]+?"),
  routeKey: fc.constantFrom("{}", '{}/{team="db"}/{a=~"b:{}"}'),
  groupBy: fc.constant(["cluster"]),
  externalUrl: fc.constantFrom("", "https://am.example.org"),
  notificationReason: fc.constant("new alerts added"),
  routeLabels: fc.constant({ team: "db" }),
  truncatedAlerts: fc.nat(9),
});

test("the body of what came from a body is the same body", () => {
  fc.assert(
    fc.property(alerts, value, group, (list, cluster, place) => {
      const payload: WebhookPayload = {
        ...PAYLOAD,
        alerts: list.map((alert) => ({
          ...alert,
          status: alert.status === "firing" ? "firing" : "resolved",
          labels: { ...alert.labels, cluster },
          endsAt: alert.status === "firing" ? NO_END : "2026-03-01T10:00:00Z",
        })),
      };
      const first = fromAlertmanagerWebhook(
        { ...payload, groupLabels: {}, groupKey: "{}:{}" },
        { tenant: "acme" },
      );
      const body = first.ok ? toAlertmanagerWebhook(first.value.events, place) : expect.fail();
      const again = fromAlertmanagerWebhook(body, { tenant: "acme" });
      expect(again.ok ? toAlertmanagerWebhook(again.value.events, again.value.group) : again).toEqual(body);
      expect(again.ok ? again.value.events : []).toEqual(first.ok ? first.value.events : undefined);
      expect(again.ok ? again.value.group.receiver : "").toBe(place.receiver);
    }),
    { numRuns: fuzzRuns(50, 5_000) },
  );
});
