import { expect, test } from "vitest";
import { DOCUMENT_KIND_IDS, DOCUMENT_KINDS } from "../../src/schemas/kinds.js";

test.each(DOCUMENT_KIND_IDS.map((id) => [id]))("%s is listed under its own id", (id) => {
  expect(DOCUMENT_KINDS[id].id).toBe(id);
});

test.each([
  [["groups"], undefined, true],
  [["groups"], { apiVersion: "monitoring.coreos.com/v1", kind: "PrometheusRule" }, true],
  [["groups"], { apiVersion: "v1", kind: "ConfigMap" }, false],
  [["scrape_configs"], undefined, false],
  [[], undefined, false],
])("a document with the keys %j in %j is a rule file: %s", (keys, envelope, expected) => {
  expect(DOCUMENT_KINDS["prometheus-rules"].detect({ file: "x", keys: new Set(keys), envelope })).toBe(
    expected,
  );
});

test.each([
  [["routing_tests"], undefined, true],
  // Unit tests of promtool.
  [["tests", "rule_files"], undefined, false],
  [["routing_tests"], { apiVersion: "v1", kind: "ConfigMap" }, false],
])("a document with the keys %j in %j has routing tests: %s", (keys, envelope, expected) => {
  const kind = DOCUMENT_KINDS["alertmanager-routing-tests"];
  expect(kind.detect({ file: "x", keys: new Set(keys), envelope })).toBe(expected);
});

test.each([
  [["route", "receivers"], undefined, true],
  [["receivers", "time_intervals"], undefined, true],
  [["route", "templates", "global"], undefined, true],
  [["route", "receivers"], { apiVersion: "v1", kind: "Secret" }, true],
  [["route", "receivers"], { apiVersion: "serving.knative.dev/v1", kind: "Route" }, false],
  // The OpenTelemetry collector.
  [["receivers", "processors", "exporters", "service"], undefined, false],
  [["route", "global"], undefined, false],
])("a document with the keys %j in %j configures Alertmanager: %s", (keys, envelope, expected) => {
  const kind = DOCUMENT_KINDS["alertmanager-config"];
  expect(kind.detect({ file: "x", keys: new Set(keys), envelope })).toBe(expected);
});

test.each([
  ["slack.tmpl", [], true],
  ["slack.tmpl", ["groups"], false],
  ["slack.yml", [], false],
])("%s with the keys %j holds templates: %s", (file, keys, expected) => {
  expect(DOCUMENT_KINDS["alertmanager-templates"].detect({ file, keys: new Set(keys) })).toBe(expected);
});

test.each([
  [["route", "receivers"], "monitoring.coreos.com/v1alpha1", true],
  [[], "monitoring.coreos.com/v1beta1", true],
  [["route", "receivers"], "monitoring.coreos.com/v1", false],
  // Without a spec it is a document as it is.
  [["apiVersion", "kind"], "monitoring.coreos.com/v1beta1", false],
])("an AlertmanagerConfig with the keys %j in version %s is a resource: %s", (keys, apiVersion, expected) => {
  const probe = { file: "x", keys: new Set(keys), envelope: { apiVersion, kind: "AlertmanagerConfig" } };
  expect(DOCUMENT_KINDS["alertmanager-config-resource"].detect(probe)).toBe(expected);
  expect(DOCUMENT_KINDS["alertmanager-config"].detect(probe)).toBe(false);
});

test.each([
  [["alertRules"], undefined, true],
  [["tenant", "onCallSchedules", "silences"], undefined, true],
  [["tenant", "schemaVersion"], undefined, false],
  [["alertRules"], { apiVersion: "v1", kind: "ConfigMap" }, false],
  // Other programs' documents that have silences, too.
  [["silences", "apiVersion", "kind"], undefined, false],
  [["silences", "groups"], undefined, false],
  [["silences", "receivers", "route"], undefined, false],
  [["silences", "routing_tests"], undefined, false],
])("a document with the keys %j in %j configures the platform: %s", (keys, envelope, expected) => {
  const probe = { file: "x", keys: new Set(keys), envelope };
  expect(DOCUMENT_KINDS["alerting-config"].detect(probe)).toBe(expected);
});

test.each([
  [["id", "rule", "tenant", "status", "fingerprint"], undefined, true],
  [["id", "rule", "tenant", "status"], undefined, false],
  // An alert of Alertmanager's API.
  [["labels", "annotations", "status", "fingerprint", "startsAt"], undefined, false],
  [["id", "rule", "tenant", "status", "fingerprint"], { apiVersion: "v1", kind: "Event" }, false],
])("a document with the keys %j in %j is an alert: %s", (keys, envelope, expected) => {
  const probe = { file: "x", keys: new Set(keys), envelope };
  expect(DOCUMENT_KINDS["alert-event"].detect(probe)).toBe(expected);
});

test("no document is of two kinds", () => {
  const roots = [
    ["groups"],
    ["route", "receivers"],
    ["routing_tests"],
    ["alertRules", "silences"],
    ["id", "rule", "tenant", "status", "fingerprint"],
  ];
  const kinds = roots.map((keys) =>
    DOCUMENT_KIND_IDS.filter((id) => DOCUMENT_KINDS[id].detect({ file: "x", keys: new Set(keys) })),
  );
  expect(kinds).toEqual([
    ["prometheus-rules"],
    ["alertmanager-config"],
    ["alertmanager-routing-tests"],
    ["alerting-config"],
    ["alert-event"],
  ]);
});
