import { expect, test } from "vitest";
import { createRouter, matchRoutes, type RoutingConfig } from "../../src/alertmanager/router.js";

const CONFIG: RoutingConfig = {
  route: {
    receiver: "ops",
    group_by: ["alertname"],
    routes: [
      {
        match: { team: "db" },
        receiver: "db",
        group_by: ["cluster"],
        routes: [
          {
            matchers: ['severity=~"warn.*"'],
            receiver: "db-chat",
            continue: true,
            mute_time_intervals: ["weekends"],
          },
          { matchers: ["severity=~warning|critical"], receiver: "db-pager" },
        ],
      },
      { matchers: ["audit=yes"], receiver: "audit", continue: true },
      { matchers: ["team=web"], receiver: "web" },
      { receiver: "rest", group_by: ["..."], matchers: ['team!=""'] },
    ],
  },
  time_intervals: [{ name: "weekends", time_intervals: [{ weekdays: ["saturday", "sunday"] }] }],
};

test.each<[labels: Record<string, string>, receivers: string[]]>([
  [{}, ["ops"]],
  [{ team: "db" }, ["db"]],
  [{ team: "db", severity: "critical" }, ["db-pager"]],
  [{ team: "db", severity: "warning" }, ["db-chat", "db-pager"]],
  // A child that continues hides its parent all the same.
  [{ team: "db", severity: "warned" }, ["db-chat"]],
  [{ team: "db", audit: "yes" }, ["db"]],
  [{ team: "web", audit: "yes" }, ["audit", "web"]],
  [{ audit: "yes" }, ["audit"]],
  [{ team: "mail" }, ["rest"]],
])("%j goes to %j", (labels, receivers) => {
  expect(matchRoutes(CONFIG, labels).map(({ receiver }) => receiver)).toEqual(receivers);
});

test("a match tells the group and the routes above", () => {
  const [match] = matchRoutes(CONFIG, { alertname: "A", team: "db", severity: "warned", cluster: "eu1" });
  expect(match?.route.id).toBe('{}/{team="db"}/0/{severity=~"warn.*"}/0');
  expect(match?.ancestors.map(({ path }) => path)).toEqual([["route"], ["route", "routes", 0]]);
  expect(match?.groupKey).toBe('{}/{team="db"}/{severity=~"warn.*"}:{cluster="eu1"}');
  expect([...(match?.groupLabels ?? [])]).toEqual([["cluster", "eu1"]]);
  expect(match?.muting).toBeUndefined();
});

test("a route that is muted matches all the same", () => {
  const router = createRouter(CONFIG);
  const sunday = Date.UTC(2026, 2, 1, 8);
  const found = router.match({ team: "db", severity: "warning" }, { at: sunday });
  expect(found.map(({ receiver, muting }) => [receiver, muting?.mutedBy, muting?.changesAt])).toEqual([
    ["db-chat", ["weekends"], Date.UTC(2026, 2, 2)],
    ["db-pager", [], undefined],
  ]);
  expect(found.map(({ route }) => router.mutingAt(route, sunday).isMuted)).toEqual([true, false]);
});

test("a route whose matchers cannot be read matches nothing", () => {
  const router = createRouter({
    route: { receiver: "ops", routes: [{ receiver: "db", matchers: ["team=db", "severity"] }] },
    time_intervals: [{ name: "nights", time_intervals: [{ location: "Nowhere" }] }],
  });
  expect(router.match({ team: "db" }).map(({ receiver }) => receiver)).toEqual(["ops"]);
  expect(router.problems.map(({ path }) => path[0])).toEqual(["route", "time_intervals"]);
});

test("a root with matchers, which Alertmanager refuses, may match nothing", () => {
  expect(matchRoutes({ route: { matchers: ["a=b"] } }, {})).toEqual([]);
});

test("labels may have the names of what every object has", () => {
  const config = { route: { receiver: "ops", routes: [{ receiver: "odd", matchers: ["constructor=x"] }] } };
  expect(matchRoutes(config, {}).map(({ receiver }) => receiver)).toEqual(["ops"]);
  expect(matchRoutes(config, { constructor: "x" }).map(({ receiver }) => receiver)).toEqual(["odd"]);
});
