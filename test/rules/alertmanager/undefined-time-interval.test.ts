import { expect, test } from "vitest";
import { undefinedTimeInterval } from "../../../src/rules/alertmanager/undefined-time-interval.js";
import { findingsInConfig } from "../../helpers/config-findings.js";

test("names of both lists count, and what is not similar is not suggested", () => {
  const content = `route:
  receiver: a
  routes:
    - {active_time_intervals: [old, new, other]}
receivers: [{name: a}]
mute_time_intervals: [{name: old}]
time_intervals: [{name: new}]
`;
  expect(findingsInConfig(undefinedTimeInterval, content)).toEqual(["undefined other"]);
});
