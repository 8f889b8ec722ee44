import { expect, test } from "vitest";
import { detailsOf, eventKeyOf, headlineOf, sourceOf } from "../../src/alerting/event-text.js";
import type { Loss } from "../../src/alerting/rendering.js";
import { alertEvent } from "../helpers/alert-events.js";

test("an alert has one key in all its states", () => {
  const keys = (["firing", "acknowledged", "resolved"] as const).map((status) =>
    eventKeyOf(alertEvent({ status })),
  );
  expect(new Set(keys)).toEqual(new Set(["acme:d23b038098c38bd9"]));
});

test.each([
  [{ summary: "s", message: "m", description: "d" }, "ReplicationLag (acme): s"],
  [{ message: "m", description: "d" }, "ReplicationLag (acme): m"],
  [{ summary: "\n", description: "d\ne" }, "ReplicationLag (acme): d e"],
  [{}, "ReplicationLag (acme)"],
])("%j is told as %j", (annotations, headline) => {
  expect(headlineOf(alertEvent({ annotations }))).toBe(headline);
});

test.each([
  [{ instance: "i", service: "s" }, "i"],
  [{ service: "s", job: "j" }, "s"],
  [{ job: "j" }, "j"],
  [{ instance: "" }, "ReplicationLag"],
])("%j is about %s", (labels, source) => {
  expect(sourceOf(alertEvent({ labels }))).toBe(source);
});

test("details come in the order in which they are kept", () => {
  const event = alertEvent({
    labels: { job: "j", zone: "z", cluster: "c", alertname: "a", prometheus: "p" },
    annotations: { other: "o", runbook_url: "r", summary: "s" },
  });
  const losses: Loss[] = [];
  expect(detailsOf(event, { max: 1, unit: "utf16" }, losses).map(({ name }) => name)).toEqual([
    "alertname",
    "cluster",
    "zone",
    "job",
    "prometheus",
    "summary",
    "runbook_url",
    "other",
  ]);
  expect(losses).toEqual([]);
  detailsOf(event, { max: 0, unit: "utf16" }, losses);
  expect(losses).toHaveLength(8);
});
