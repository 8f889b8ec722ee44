import { expect, test } from "vitest";
import { RecordingRuleSchema } from "../../../src/schemas/alert/recording-rule.js";

test.each([
  { record: "job:up:sum", expr: "sum by (job) (up)" },
  { record: "job:up:sum", expr: "sum by (job) (up)", labels: { team: "a" } },
  { record: "job:up:sum", expr: "sum by (job) (up)", annotations: {}, for: "0s" },
])("%j is a recording rule", (rule) => {
  expect(RecordingRuleSchema.parse(rule)).toEqual(rule);
});

test.each([
  [{ expr: "up" }, ["record"]],
  [{ record: "a" }, ["expr"]],
  [{ record: "a", expr: "" }, ["expr"]],
  [{ record: "a", expr: "up", alert: "A" }, ["alert"]],
  [{ record: "a", expr: "up", annotations: { summary: "x" } }, ["annotations", "summary"]],
  [{ record: "a", expr: "up", interval: "1m" }, []],
])("%j is refused at %j", (rule, path) => {
  expect(RecordingRuleSchema.safeParse(rule).error?.issues[0]?.path).toEqual(path);
});
