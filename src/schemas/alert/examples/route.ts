import type { SchemaExamples } from "../../../base/schema-examples.js";
import type { RouteSchema } from "../route.js";

export const route: SchemaExamples<RouteSchema> = {
  valid: [
    {
      receiver: "team-web",
      group_by: ["alertname", "cluster"],
      group_wait: "30s",
      group_interval: "5m",
      repeat_interval: "4h",
      routes: [
        { matchers: ['team="db"'], receiver: "team-db", continue: true, mute_time_intervals: ["weekends"] },
      ],
    },
    { receiver: "team-web", match: { team: "web" }, match_re: { service: "api|www" } },
    { matchers: ['severity=~"warning|critical"'], active_time_intervals: ["office hours"], routes: [] },
    {},
  ],
  invalid: [
    ["receiver: invalid_type", { receiver: ["team-web"] }],
    ["group_by: invalid_type", { group_by: "alertname" }],
    ["group_wait: invalid_format", { group_wait: "half a minute" }],
    ["match.team: invalid_type", { match: { team: 7 } }],
    ["routes: invalid_type", { routes: { receiver: "team-db" } }],
    ["routes[0]: unrecognized_keys", { routes: [{ recievers: "team-db" }] }],
  ],
};
