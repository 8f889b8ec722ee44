import fc from "fast-check";
import { expect, test } from "vitest";
import { toOpsgenieRequest } from "../../src/alerting/opsgenie.js";
import { textLength } from "../../src/alerting/truncate.js";
import type { AlertStatus } from "../../src/base/enums/alert-status.js";
import { Priority } from "../../src/base/enums/priority.js";
import {
  OpsgenieAlertActionSchema,
  OpsgenieAlertSchema,
} from "../../src/schemas/alert/payloads/opsgenie-alert.js";
import { alertEvent, wildEvent } from "../helpers/alert-events.js";
import { fuzzRuns } from "../helpers/fuzz.js";

test("an alert that fires is created", () => {
  const event = alertEvent({
    annotations: { summary: "Replica db-2 lags", description: "By 95s.\r\nLook at the disk." },
    generatorUrl: "https://prometheus.example.org/graph",
    environment: "production",
  });
  const responders = [{ type: "team", name: "db" }] as const;
  expect(toOpsgenieRequest(event, { responders, tags: ["eu"] })).toEqual({
    value: {
      action: "create",
      path: "/v2/alerts",
      body: {
        message: "ReplicationLag (acme): Replica db-2 lags",
        alias: "acme:d23b038098c38bd9",
        description: "By 95s.\nLook at the disk.\n\nSource: https://prometheus.example.org/graph",
        entity: "db-2:9104",
        source: "tocsin",
        priority: "P2",
        tags: ["level:high", "status:firing", "tenant:acme", "environment:production", "eu"],
        details: {
          alertname: "ReplicationLag",
          cluster: "eu1",
          instance: "db-2:9104",
          summary: "Replica db-2 lags",
          description: "By 95s.\nLook at the disk.",
        },
        responders,
      },
    },
    losses: [],
  });
});

test.each<[status: AlertStatus, action: string | undefined]>([
  ["inactive", undefined],
  ["pending", undefined],
  ["suppressed", undefined],
  ["firing", "create"],
  ["escalated", "create"],
  ["acknowledged", "acknowledge"],
  ["resolved", "close"],
  ["closed", "close"],
  ["expired", "close"],
])("%s becomes %s", (status, action) => {
  expect(toOpsgenieRequest(alertEvent({ status }))?.value.action).toBe(action);
});

test("what comes later names the alias", () => {
  expect(toOpsgenieRequest(alertEvent({ status: "resolved" }), { source: "prod" })?.value).toEqual({
    action: "close",
    path: "/v2/alerts/acme%3Ad23b038098c38bd9/close?identifierType=alias",
    body: { source: "prod" },
  });
});

test("a link that has no room is left out whole", () => {
  const url = `https://example.org/${"a".repeat(7_970)}`;
  const rendering = toOpsgenieRequest(alertEvent({ runbookUrl: url, generatorUrl: url }));
  expect(rendering?.losses).toEqual([{ path: ["generatorUrl"], kind: "dropped" }]);
  expect(rendering?.value.body).toHaveProperty("description", `Replica db-2 lags by 95s\n\nRunbook: ${url}`);
});

test.each(Priority.ids)("%s keeps its number", (priority) => {
  expect(toOpsgenieRequest(alertEvent({ priority }))?.value.body).toHaveProperty(
    "priority",
    priority.toUpperCase(),
  );
});

test("whatever an alert says, Opsgenie takes it", () => {
  fc.assert(
    fc.property(wildEvent, (event) => {
      const request = toOpsgenieRequest(event, {
        tags: ["x".repeat(60), "", ...Array.from({ length: 30 }, String)],
      });
      if (request === undefined) return;
      const { action, body } = request.value;
      const schema = action === "create" ? OpsgenieAlertSchema : OpsgenieAlertActionSchema;
      expect(schema.safeParse(body).error).toBeUndefined();
      const details = action === "create" ? Object.entries(request.value.body.details ?? {}) : [];
      expect(textLength(details.flat().join(""), "codePoints")).toBeLessThanOrEqual(8_000);
    }),
    { numRuns: fuzzRuns(30, 5_000) },
  );
});
