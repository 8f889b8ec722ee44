import { expect, test } from "vitest";
import { RouteSchema } from "../../../src/schemas/alert/route.js";

test.each([
  {},
  { receiver: "a", group_by: ["..."], continue: false, group_wait: "0", labels: { team: "{{ .x }}" } },
  { match: { a: "b" }, match_re: { c: "d|e" }, matchers: ['f="g"'], mute_time_intervals: ["x"] },
  { routes: [{ routes: [{ routes: [{ receiver: "deep" }] }] }, {}] },
])("%j fits", (value) => {
  expect(RouteSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ matchers: "a=b" }, ["matchers"]],
  [{ matchers: [1] }, ["matchers", 0]],
  [{ group_interval: "5" }, ["group_interval"]],
  [{ continue: "true" }, ["continue"]],
  [{ labels: { "": "x" } }, ["labels", ""]],
  [{ routes: [null] }, ["routes", 0]],
  [{ routes: [{ routes: [{ reciever: "x" }] }] }, ["routes", 0, "routes", 0]],
  [{ match: { a: 1 } }, ["match", "a"]],
])("%j is refused at %j", (value, path) => {
  expect(RouteSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});

test("a route may be deep", () => {
  let route: object = { receiver: "leaf" };
  for (let depth = 0; depth < 100; depth++) route = { routes: [route] };
  expect(RouteSchema.safeParse(route).success).toBe(true);
});
