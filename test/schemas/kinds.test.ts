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
