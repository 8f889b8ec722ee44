import { expect, test } from "vitest";
import { compileAlertmanager } from "../../../src/alerting/compile/alertmanager.js";
import { matchRoutes } from "../../../src/alertmanager/router.js";
import { isTocsinError } from "../../../src/base/errors.js";
import type { AlertmanagerConfig } from "../../../src/schemas/alert/alertmanager-config.js";
import type { AlertingConfigInput } from "../../../src/schemas/alert/platform/alerting-config.js";
import { CHANNELS, compileInput, loadRule } from "../../helpers/compile-input.js";

const DB = { type: "team", name: "db" } as const;
const OPTIONS = { defaultChannel: "ops", accept: ["acknowledgement"] } as const;
const CONFIG: AlertingConfigInput = {
  tenant: "acme",
  alertRules: [
    loadRule({ channels: ["chat", "mail"] }),
    loadRule({ name: "Very.High", channels: ["chat", "mail"] }),
    loadRule({ name: "Low", level: "low", channels: ["chat"], grouping: { by: ["cluster"], wait: "1m" } }),
    loadRule({
      name: "Escalates",
      condition: { type: "promql", expr: "sum by (job) (load) > 5" },
      channels: ["chat"],
      escalationPolicy: "primary",
      suppressionWindows: [
        { type: "weekly", windows: [{ weekdays: ["sunday"], startTime: "02:00", endTime: "04:00" }] },
      ],
    }),
    loadRule({ name: "Quiet" }),
  ],
  escalationPolicies: [
    {
      name: "primary",
      levels: [
        { targets: [DB], timeoutMinutes: 15, channels: ["pager"] },
        { targets: [DB], timeoutMinutes: 15, channels: ["mail"] },
      ],
      businessHours: {
        timeZone: "Europe/Berlin",
        windows: [{ weekdays: ["monday"], startTime: "08:00", endTime: "18:00" }],
      },
    },
  ],
  notificationChannels: CHANNELS,
};

function compile(config: AlertingConfigInput): AlertmanagerConfig {
  const compiled = compileAlertmanager(compileInput(config), OPTIONS);
  return compiled.ok ? compiled.value.value : expect.fail(JSON.stringify(compiled.error));
}

const alert = (alertname: string, labels: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  alertname,
  severity: "error",
  tenant: "acme",
  ...labels,
});

test.each<[labels: Record<string, string>, receivers: readonly string[]]>([
  [alert("HighLoad"), ["acme/chat", "acme/mail"]],
  [alert("Very.High"), ["acme/chat", "acme/mail"]],
  [alert("VeryxHigh"), ["acme/ops"]],
  [alert("HighLoad", { tenant: "umbrella" }), ["acme/ops"]],
  [alert("Low", { severity: "low" }), ["acme/chat"]],
  [alert("Escalates", { escalation_level: "1" }), ["acme/chat", "acme/pager"]],
  [alert("Escalates", { escalation_level: "2" }), ["acme/mail"]],
  [alert("Quiet"), ["acme/ops"]],
])("%j is told to %j", (labels, receivers) => {
  expect(matchRoutes(compile(CONFIG), labels).map(({ receiver }) => receiver)).toEqual(receivers);
});

test("rules that are told alike share their routes", () => {
  expect(compile(CONFIG).route.routes?.slice(0, 3)).toEqual([
    {
      receiver: "acme/chat",
      matchers: ['alertname=~"HighLoad|Very\\\\.High"', 'tenant="acme"', 'severity="error"'],
      continue: true,
      group_by: ["alertname"],
      group_wait: "30s",
      group_interval: "5m",
      repeat_interval: "4h",
    },
    {
      receiver: "acme/mail",
      matchers: ['alertname=~"HighLoad|Very\\\\.High"', 'tenant="acme"', 'severity="error"'],
      group_by: ["alertname"],
      group_wait: "30s",
      group_interval: "5m",
      repeat_interval: "4h",
    },
    {
      receiver: "acme/chat",
      matchers: ['alertname="Low"', 'tenant="acme"', 'severity="low"'],
      group_by: ["cluster"],
      group_wait: "1m",
      group_interval: "5m",
      repeat_interval: "4h",
    },
  ]);
});

test("windows and business hours decide when a channel is told", () => {
  const config = compile(CONFIG);
  const muted = (instant: string): readonly string[] =>
    matchRoutes(config, alert("Escalates", { escalation_level: "1" }), { at: Date.parse(instant) })
      .filter(({ muting }) => muting?.isMuted)
      .map(({ receiver }) => receiver);
  // A Sunday in the window, a Monday at work, and a Tuesday.
  expect(["2026-03-01T03:00:00Z", "2026-03-02T10:00:00Z", "2026-03-03T10:00:00Z"].map(muted)).toEqual([
    ["acme/chat", "acme/pager"],
    [],
    ["acme/pager"],
  ]);
});

test("two channels that would have one name are a problem", () => {
  const compiled = compileAlertmanager(
    compileInput({
      alertRules: [loadRule({ tenant: "acme", channels: ["ops"] })],
      notificationChannels: [
        ...CHANNELS,
        ...CHANNELS.slice(0, 1).map((channel) => ({ ...channel, tenant: "acme" })),
      ].map((channel, index) => (index === 0 ? { ...channel, name: "acme/ops" } : channel)),
    }),
    { defaultChannel: "acme/ops" },
  );
  expect(compiled.ok ? [] : compiled.error.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["reference", "notificationChannels.4.name"],
  ]);
});

test("without rules all alerts are told to the default channel", () => {
  expect(compile({ notificationChannels: CHANNELS })).toEqual({
    route: { receiver: "ops", group_by: ["alertname"] },
    receivers: [
      {
        name: "ops",
        msteamsv2_configs: [{ send_resolved: true, webhook_url_file: "/etc/alertmanager/teams" }],
      },
    ],
  });
});

test.each([
  [{ by: ["...", "job"] }, "label", "alertRules.0.grouping.by"],
  [{ interval: "0s" }, "time", "alertRules.0.grouping.interval"],
  [{ wait: "300y" }, "time", "alertRules.0.grouping.wait"],
  [{ repeatInterval: "0" }, "time", "alertRules.0.grouping.repeatInterval"],
])("grouping %j has the problem %s at %s", (grouping, code, path) => {
  const compiled = compileAlertmanager(
    compileInput({ alertRules: [loadRule({ grouping })], notificationChannels: CHANNELS }),
    OPTIONS,
  );
  expect(compiled.ok ? [] : compiled.error.map((problem) => [problem.code, problem.path.join(".")])).toEqual([
    [code, path],
  ]);
});

test("a default channel that is not there is refused", () => {
  expect(() => compileAlertmanager(compileInput({}), OPTIONS)).toThrow(
    expect.toSatisfy((error) => isTocsinError(error, "unknown_id")),
  );
});
