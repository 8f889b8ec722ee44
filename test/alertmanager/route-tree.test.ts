import { expect, test } from "vitest";
import { buildRouteTree, type RouteNode } from "../../src/alertmanager/route-tree.js";
import { isTocsinError } from "../../src/base/errors.js";
import type { Route } from "../../src/schemas/alert/route.js";

function optionsOf({ options }: RouteNode): unknown {
  const { receiver, groupBy, groupWait, groupInterval, repeatInterval } = options;
  return [receiver, groupBy, groupWait, groupInterval, repeatInterval].map(({ value }) => value);
}

test("a root alone has the defaults of Alertmanager", () => {
  const { root, nodes, problems } = buildRouteTree({ receiver: "ops" });
  expect(optionsOf(root)).toEqual(["ops", [], 30_000, 300_000, 14_400_000]);
  expect(root.options.groupWait.path).toBeUndefined();
  expect(root.options.receiver.path).toEqual(["route", "receiver"]);
  expect([root.id, root.key, root.parent, root.continues]).toEqual(["{}", "{}", undefined, false]);
  expect([nodes, problems]).toEqual([[root], []]);
});

test("a route inherits what it does not set, and says from where", () => {
  const { nodes } = buildRouteTree({
    receiver: "ops",
    group_by: ["alertname"],
    group_wait: "10s",
    routes: [
      {
        receiver: "db",
        group_interval: "1m",
        mute_time_intervals: ["nights"],
        continue: true,
        routes: [{ repeat_interval: "1d" }],
      },
    ],
  });
  expect(nodes.map(optionsOf)).toEqual([
    ["ops", ["alertname"], 10_000, 300_000, 14_400_000],
    ["db", ["alertname"], 10_000, 60_000, 14_400_000],
    ["db", ["alertname"], 10_000, 60_000, 86_400_000],
  ]);
  const [, child, grandchild] = nodes;
  expect(grandchild?.options.groupInterval.path).toEqual(["route", "routes", 0, "group_interval"]);
  expect([child?.muteTimeIntervals, child?.continues]).toEqual([["nights"], true]);
  expect([grandchild?.muteTimeIntervals, grandchild?.activeTimeIntervals, grandchild?.continues]).toEqual([
    [],
    [],
    false,
  ]);
});

test.each<[groupBy: string[] | undefined, effective: readonly string[] | "..."]>([
  [undefined, ["a", "b"]],
  [[], []],
  [["c"], ["c"]],
  [["..."], "..."],
  [["...", "..."], "..."],
])("below a route grouped by a and b, group_by %j means %j", (groupBy, effective) => {
  const { nodes } = buildRouteTree({
    receiver: "ops",
    group_by: ["a", "b"],
    routes: [groupBy === undefined ? {} : { group_by: groupBy }],
  });
  expect(nodes[1]?.options.groupBy.value).toEqual(effective);
});

test("a list below all labels counts again", () => {
  const { nodes } = buildRouteTree({ group_by: ["..."], routes: [{ routes: [{ group_by: ["a"] }] }] });
  expect(nodes.map(({ options }) => options.groupBy.value)).toEqual(["...", "...", ["a"]]);
});

test("labels are joined with those of the parent", () => {
  const { nodes } = buildRouteTree({
    labels: { env: "prod", tier: "1" },
    routes: [
      {
        labels: Object.fromEntries([
          ["tier", "2"],
          ["__proto__", "x"],
        ]),
      },
    ],
  });
  const values = [...(nodes[1]?.options.labels ?? [])].map(([name, { value, path }]) => [
    name,
    value,
    path?.length,
  ]);
  expect(values).toEqual([
    ["env", "prod", 3],
    ["tier", "2", 5],
    ["__proto__", "x", 5],
  ]);
});

test("ids count siblings, keys do not", () => {
  const { nodes } = buildRouteTree({
    routes: [{ match: { a: "b" } }, { match: { a: "b" }, routes: [{ match_re: { c: "d" } }, {}] }],
  });
  expect(nodes.map(({ id }) => id)).toEqual([
    "{}",
    '{}/{a="b"}/0',
    '{}/{a="b"}/1',
    '{}/{a="b"}/1/{c=~"^(?:d)$"}/0',
    '{}/{a="b"}/1/{}/1',
  ]);
  expect(nodes.map(({ key }) => key)).toEqual([
    "{}",
    '{}/{a="b"}',
    '{}/{a="b"}',
    '{}/{a="b"}/{c=~"^(?:d)$"}',
    '{}/{a="b"}/{}',
  ]);
});

test("what cannot be read is a problem, and the rest holds", () => {
  const { nodes, problems } = buildRouteTree({
    group_wait: "1 minute",
    routes: [{ matchers: ["a", "b=c"] }, { repeat_interval: "1h" }],
  });
  expect(problems.map(({ path }) => path)).toEqual([
    ["route", "group_wait"],
    ["route", "routes", 0, "matchers", 0],
  ]);
  expect(nodes.map(({ hasUnreadableMatcher }) => hasUnreadableMatcher)).toEqual([false, true, false]);
  expect(nodes[2]?.options.groupWait.value).toBe(30_000);
});

test("a tree that contains itself is refused", () => {
  const route: Route = { routes: [] };
  route.routes?.push(route);
  const build = (): unknown => {
    try {
      return buildRouteTree(route);
    } catch (error) {
      return isTocsinError(error, "limit_exceeded") && error.details.limit;
    }
  };
  expect(build()).toBe("depth");
});
