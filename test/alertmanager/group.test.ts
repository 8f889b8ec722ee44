import { expect, test } from "vitest";
import { dedupKeyOf, groupKeyOf, groupLabelsOf } from "../../src/alertmanager/group.js";
import { buildRouteTree, type GroupBy } from "../../src/alertmanager/route-tree.js";

const ALERT = { alertname: "ReplicationLag", cluster: "eu1", team: "" };

test.each<[groupBy: GroupBy, labels: [string, string][]]>([
  [[], []],
  [
    ["cluster", "alertname"],
    [
      ["alertname", "ReplicationLag"],
      ["cluster", "eu1"],
    ],
  ],
  [["cluster", "region", "team"], [["cluster", "eu1"]]],
  [
    "...",
    [
      ["alertname", "ReplicationLag"],
      ["cluster", "eu1"],
    ],
  ],
])("grouped by %j an alert joins %j", (groupBy, labels) => {
  expect([...groupLabelsOf(groupBy, ALERT)]).toEqual(labels);
});

test.each([
  [{}, '{}/{team="db"}:{}'],
  [{ cluster: "eu1", alertname: "A" }, '{}/{team="db"}:{alertname="A", cluster="eu1"}'],
  [
    { a: 'quote " and\nline', "not classic": "\u0000" },
    '{}/{team="db"}:{a="quote \\" and\\nline", not classic="\\x00"}',
  ],
])("the key of the group %j", (labels, key) => {
  const { nodes } = buildRouteTree({ receiver: "ops", routes: [{ matchers: ["team=db"] }] });
  expect(nodes.map((node) => groupKeyOf(node, labels)).at(-1)).toBe(key);
});

test("incidents are known by the SHA-256 of the key", () => {
  expect(dedupKeyOf('{}/{team="db"}:{}')).toBe(
    "38334d2696fd92f7d298ff79eeb26646d2c124bab90b5dad03257526689bf456",
  );
});
