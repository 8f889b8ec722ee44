import { expect, test } from "vitest";
import { ProblemLog } from "../../../src/alerting/compile/problem.js";
import { planRules } from "../../../src/alerting/compile/stages.js";
import type { EscalationPolicyInput } from "../../../src/schemas/alert/platform/escalation-policy.js";
import { CHANNELS, compileInput, loadRule } from "../../helpers/compile-input.js";

const team = { type: "team", name: "db" } as const;
const level = { targets: [team], timeoutMinutes: 15, channels: ["pager"] };
const policy = (changes: Partial<EscalationPolicyInput>): EscalationPolicyInput => ({
  name: "primary",
  levels: [level],
  ...changes,
});

test("a channel is told once at a time, if it is on and the alert is bad enough", () => {
  const [chat, ...others] = CHANNELS.slice(1);
  const log = new ProblemLog({});
  const planned = planRules(
    compileInput({
      alertRules: [
        loadRule({ name: "A", level: "high", channels: ["chat", "mail"], escalationPolicy: "primary" }),
        loadRule({ name: "B", level: "low", channels: ["chat", "mail"] }),
        loadRule({ name: "C" }),
      ],
      escalationPolicies: [
        policy({
          levels: [{ ...level, channels: ["pager", "chat"] }, { ...level, timeoutMinutes: 5 }, level],
        }),
      ],
      notificationChannels: [
        ...(chat === undefined ? [] : [{ ...chat, minimumLevel: "medium" as const }]),
        ...others.map((channel) => (channel.name === "mail" ? { ...channel, enabled: false } : channel)),
      ],
    }),
    log,
  );
  expect(
    planned.map(({ stages }) =>
      stages.map(({ delayMs, notifications }) => [
        delayMs / 60_000,
        ...notifications.map(({ channel }) => channel.name),
      ]),
    ),
  ).toEqual([
    [
      [0, "chat", "pager"],
      [15, "pager"],
      [20, "pager"],
    ],
    [[0]],
    [[0]],
  ]);
  expect(log.errors.map(({ code, path }) => [code, path.join(".")])).toEqual([
    ["acknowledgement", "escalationPolicies.0.levels"],
  ]);
});

test("a level that tells nobody is left out, and the others keep their numbers", () => {
  const planned = planRules(
    compileInput({
      alertRules: [loadRule({ escalationPolicy: "primary" })],
      escalationPolicies: [
        policy({ levels: [{ ...level, channels: ["mail"] }, { ...level, channels: ["mail"] }, level] }),
      ],
      notificationChannels: CHANNELS.map((channel) =>
        channel.name === "mail" ? { ...channel, enabled: false } : channel,
      ),
    }),
    new ProblemLog({}),
  );
  expect(planned[0]?.stages.map((stage) => [stage.level, stage.delayMs, stage.notifications.length])).toEqual(
    [
      [1, 0, 0],
      [3, 1_800_000, 1],
    ],
  );
});

test.each<[policy: Partial<EscalationPolicyInput>, code: string, path: string]>([
  [{ levels: [level, level] }, "acknowledgement", "escalationPolicies.0.levels"],
  [{ repeat: 1 }, "repetition", "escalationPolicies.0.repeat"],
  [{ fallback: team }, "repetition", "escalationPolicies.0.fallback"],
  [{ levels: [{ ...level, channels: [] }] }, "channel", "escalationPolicies.0.levels.0"],
  [
    { levels: [{ ...level, mode: "round-robin", targets: [team, { type: "user", name: "ada" }] }] },
    "target_choice",
    "escalationPolicies.0.levels.0.mode",
  ],
  [{ levels: [{ ...level, channels: ["none"] }] }, "reference", "escalationPolicies.0.levels.0.channels.0"],
  [{ name: "other" }, "reference", "alertRules.0.escalationPolicy"],
  [{ tenant: "acme" }, "reference", "alertRules.0.escalationPolicy"],
])("%j is the problem %s at %s", (changes, code, path) => {
  const log = new ProblemLog({});
  planRules(
    compileInput({
      alertRules: [loadRule({ escalationPolicy: "primary" })],
      escalationPolicies: [policy(changes)],
      notificationChannels: CHANNELS,
    }),
    log,
  );
  expect(log.errors.map((problem) => [problem.code, problem.path.join(".")])).toEqual([[code, path]]);
});

test("one that is there twice is not chosen from", () => {
  const log = new ProblemLog({});
  planRules(
    compileInput({
      alertRules: [loadRule({ channels: ["ops"] })],
      notificationChannels: [...CHANNELS, ...CHANNELS],
    }),
    log,
  );
  expect(log.errors.map(({ path }) => path.join("."))).toEqual(["alertRules.0.channels.0"]);
});
