import { expect, test } from "vitest";
import { runRoutingTests } from "../../src/alertmanager/routing-tests.js";
import type { RoutingTest } from "../../src/schemas/alert/routing-tests.js";

const CONFIG = {
  route: {
    receiver: "ops",
    routes: [
      { receiver: "db", matchers: ["team=db"], group_by: ["cluster"], mute_time_intervals: ["sundays"] },
    ],
  },
  inhibit_rules: [
    { source_matchers: ["alertname=Down"], target_matchers: ["alertname!=Down"], equal: ["cluster"] },
  ],
  time_intervals: [{ name: "sundays", time_intervals: [{ weekdays: ["sunday"] }] }],
};
const DB: Pick<RoutingTest, "name" | "labels" | "receivers"> = {
  name: "databases",
  labels: { team: "db", cluster: "eu1" },
  receivers: ["db"],
};
const SUNDAY = "2026-03-01T08:00:00";

test.each<[expectations: Partial<RoutingTest>, failures: unknown[]]>([
  [{}, []],
  [{ receivers: ["ops"] }, [{ expectation: "receivers", expected: ["ops"], actual: ["db"] }]],
  [{ receivers: ["db", "ops"] }, [{ expectation: "receivers", expected: ["db", "ops"], actual: ["db"] }]],
  [{ group_keys: ['{}/{team="db"}:{cluster="eu1"}'] }, []],
  [
    { group_keys: [] },
    [{ expectation: "group_keys", expected: [], actual: ['{}/{team="db"}:{cluster="eu1"}'] }],
  ],
  [{ at: SUNDAY, muted: ["db"] }, []],
  [{ at: SUNDAY, muted: [] }, [{ expectation: "muted", expected: [], actual: ["db"] }]],
  [{ muted: ["db"] }, [{ expectation: "muted", expected: ["db"], actual: [] }]],
  [{ inhibited: false, firing: [{ alertname: "Down", cluster: "eu2" }] }, []],
  [{ inhibited: true, firing: [{ alertname: "Down", cluster: "eu1" }] }, []],
  [{ inhibited: true }, [{ expectation: "inhibited", expected: true, actual: false }]],
  // Who else is inhibited does not count.
  [{ labels: { alertname: "Down" }, receivers: ["ops"], inhibited: false, firing: [{ alertname: "A" }] }, []],
])("%j", (expectations, failures) => {
  const one = { ...DB, ...expectations };
  expect(runRoutingTests(CONFIG, [one])).toEqual([{ test: one, failures }]);
});
