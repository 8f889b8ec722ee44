import { parseGoDuration, parsePrometheusDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, routesOf, writtenKey } from "../facts/alertmanager-config.js";
import { textsAt } from "../facts/value-paths.js";

const PROMETHEUS_DURATIONS = [
  "global.resolve_timeout",
  "receivers.*.jira_configs.*.reopen_duration",
  "tracing.timeout",
  "event_recorder.webhook_outputs.*.timeout",
  "event_recorder.webhook_outputs.*.retry_backoff",
  "event_recorder.webhook_outputs.*.batch_flush_interval",
];
const GO_DURATIONS = [
  "receivers.*.webhook_configs.*.timeout",
  "receivers.*.slack_configs.*.timeout",
  "receivers.*.pagerduty_configs.*.timeout",
  "receivers.*.incidentio_configs.*.timeout",
  "receivers.*.pushover_configs.*.retry",
  "receivers.*.pushover_configs.*.expire",
  "receivers.*.pushover_configs.*.ttl",
];
const ROUTE_FIELDS = ["group_wait", "group_interval", "repeat_interval"] as const;

export const durationSyntax = defineRule({
  id: "alertmanager/duration-syntax",
  layer: "syntax",
  summary: "Require valid durations.",
  help: "Write whole numbers with a unit each, largest first: 90s, 5m, 1h30m, 2d. Only zero goes without a unit; there are no fractions and no signs.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    invalid: "`{field}`: {problem}",
    invalidGo: {
      text: "`{field}`: {problem}",
      help: "This field takes durations of Go: 90s, 1.5h, 300ms. There are no days and weeks, and a number needs its unit.",
    },
  },
  examples: [
    {
      title: "a number of seconds, a fraction, and days where Go's durations are read",
      source:
        "global:\n  resolve_timeout: 300\nroute:\n  receiver: db\n  group_wait: 1.5m\nreceivers:\n  - name: db\n    pushover_configs:\n      - {user_key: a, token: b, expire: 1d}\n",
      expect: ["2:20 invalid", "5:15 invalid", "9:41 invalidGo"],
    },
    {
      title: "durations of both kinds",
      source:
        "global:\n  resolve_timeout: 5m\nroute:\n  receiver: db\n  group_wait: 1m30s\n  repeat_interval: 2d\nreceivers:\n  - name: db\n    pushover_configs:\n      - {user_key: a, token: b, expire: 1.5h}\n",
      expect: [],
    },
  ],
  check({ document, value, report }) {
    const ofRoutes = routesOf(document).flatMap(({ path, route }) =>
      ROUTE_FIELDS.flatMap((field) => textsAt(route, field, path)),
    );
    const others = PROMETHEUS_DURATIONS.flatMap((pattern) => textsAt(value, pattern));
    for (const { path, text } of [...ofRoutes, ...others]) {
      const parsed = parsePrometheusDuration(text);
      if (!parsed.ok)
        report("invalid", { path }, { field: writtenKey(document, path), problem: parsed.error.message });
    }
    for (const { path, text } of GO_DURATIONS.flatMap((pattern) => textsAt(value, pattern))) {
      const parsed = parseGoDuration(text);
      if (!parsed.ok)
        report("invalidGo", { path }, { field: writtenKey(document, path), problem: parsed.error.message });
    }
  },
});
