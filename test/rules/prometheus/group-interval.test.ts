import { expect, test } from "vitest";
import { groupInterval } from "../../../src/rules/prometheus/group-interval.js";
import { findingsInFile } from "../../helpers/document-findings.js";

const file = (interval: string, rule: string): string =>
  `groups: [{name: a, interval: ${interval}, rules: [{${rule}, expr: sum(up)}]}]`;

test.each([
  ["ten minutes of alerts", file("10m", "alert: A"), {}, []],
  ["as long as queries look back", file("5m", "record: r"), {}, []],
  ["longer than a server looks back", file("2m", "record: r"), { lookbackDelta: "1m" }, ["gaps 2m"]],
  [
    "a lookback longer than Prometheus counts",
    file("6m", "record: r"),
    { lookbackDelta: "999999y" },
    ["gaps 6m"],
  ],
  ["zero, which leaves it to the server", file("0s", "record: r"), {}, []],
])("%s", (_title, content, prometheus, expected) => {
  expect(findingsInFile(groupInterval, content, { settings: { prometheus } })).toEqual(expected);
});
