import { expect, test } from "vitest";
import { DOCUMENT_KIND_IDS } from "../../src/schemas/kinds.js";
import { NAMED_SCHEMAS, SCHEMA_IDS } from "../../src/schemas/named.js";

test("every kind of document has a name, first of all", () => {
  expect(SCHEMA_IDS.slice(0, DOCUMENT_KIND_IDS.length)).toEqual(DOCUMENT_KIND_IDS);
});

test("each has a title of its own", () => {
  expect(new Set(SCHEMA_IDS.map((id) => NAMED_SCHEMAS[id].title)).size).toBe(SCHEMA_IDS.length);
});

test("what stands in a list has a name, too", () => {
  const alert = {
    labels: { alertname: "Down" },
    annotations: {},
    startsAt: "2026-01-02T03:04:05Z",
    endsAt: "2026-01-02T03:04:05Z",
    updatedAt: "2026-01-02T03:04:05Z",
    fingerprint: "0000000000000000",
    receivers: [{ name: "team" }],
    status: { state: "active", silencedBy: [], inhibitedBy: [] },
  };
  expect(NAMED_SCHEMAS["alertmanager-alert"].schema.parse(alert)).toEqual(alert);
  expect(NAMED_SCHEMAS["alertmanager-alerts"].schema.parse([alert])).toEqual([alert]);
});
