import { expect, test } from "vitest";
import { AlertmanagerConfigSchema } from "../../../src/schemas/alert/alertmanager-config.js";

test.each([
  { route: { receiver: "a" }, receivers: [{ name: "a" }] },
  { route: {} },
  {
    global: {
      resolve_timeout: "0",
      smtp_smarthost: "mail.example.org:587",
      slack_api_url: "https://example.org/x",
    },
    templates: ["*.tmpl"],
    route: { receiver: "a", routes: [{ matchers: ["team=db"], active_time_intervals: ["office"] }] },
    inhibit_rules: [{}],
    receivers: [{ name: "a", webhook_configs: [{ url: "https://example.org" }] }],
    mute_time_intervals: [],
    time_intervals: [{ name: "office", time_intervals: [{ weekdays: ["monday:friday"] }] }],
    tracing: { endpoint: "otel.example.org:4317" },
    event_recorder: { stdout_outputs: [{}] },
  },
])("%j fits", (value) => {
  expect(AlertmanagerConfigSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{}, ["route"]],
  [{ route: {}, receivers: {} }, ["receivers"]],
  [{ route: {}, receivers: [{}] }, ["receivers", 0, "name"]],
  [{ route: {}, global: { group_wait: "5m" } }, ["global"]],
  [{ route: {}, global: { resolve_timeout: "5" } }, ["global", "resolve_timeout"]],
  [{ route: {}, global: { pagerduty_url: "ftp://x" } }, ["global", "pagerduty_url"]],
  [{ route: {}, tracing: {} }, ["tracing", "endpoint"]],
  [{ route: {}, "x-common": {} }, []],
  [{ route: {}, templates: "x" }, ["templates"]],
  [{ route: {}, time_intervals: [{ name: "" }] }, ["time_intervals", 0, "name"]],
])("%j is refused at %j", (value, path) => {
  expect(AlertmanagerConfigSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});
