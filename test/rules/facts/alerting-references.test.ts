import { expect, test } from "vitest";
import { alertingSet, reachedChannels } from "../../../src/rules/facts/alerting-references.js";
import { defineSetRule } from "../../../src/validator/rule.js";
import { findingsInPlatform } from "../../helpers/platform-findings.js";

const CHANNEL = "type: teams, settings: {webhookUrl: {env: X}}";
const CONFIG = `tenant: acme
alertRules:
  - name: Down
    level: high
    condition: {type: promql, expr: up == 0}
    escalationPolicy: db
    channels: [chat, gone]
escalationPolicies:
  - name: db
    levels:
      - timeoutMinutes: 5
        targets: [{type: schedule, name: db}, {type: user, name: ada}]
        channels: [page, chat]
    fallback: {type: schedule, name: night}
notificationChannels:
  - {name: chat, ${CHANNEL}}
  - {name: page, template: card, ${CHANNEL}}
  - {name: page, tenant: globex, ${CHANNEL}}
`;

/** Says what a check sees. */
function tell(see: (documents: Parameters<typeof alertingSet>[0]) => readonly string[]): readonly string[] {
  let seen: readonly string[] = [];
  const rule = defineSetRule({
    id: "test/set",
    layer: "consistency",
    summary: "Check nothing.",
    help: "For tests.",
    severity: "info",
    appliesTo: ["alerting-config"],
    messages: { seen: "" },
    examples: [],
    check: ({ documents }) => {
      seen = see(documents);
    },
  });
  findingsInPlatform(rule, CONFIG);
  return seen;
}

test("every name that stands for a resource is a reference", () => {
  expect(
    tell((documents) =>
      alertingSet(documents).references.map(({ path, list, name }) => `${path.join(".")} ${list} ${name}`),
    ),
  ).toEqual([
    "alertRules.0.escalationPolicy escalationPolicies db",
    "alertRules.0.channels.0 notificationChannels chat",
    "alertRules.0.channels.1 notificationChannels gone",
    "escalationPolicies.0.levels.0.channels.0 notificationChannels page",
    "escalationPolicies.0.levels.0.channels.1 notificationChannels chat",
    "escalationPolicies.0.levels.0.targets.0.name onCallSchedules db",
    "escalationPolicies.0.fallback.name onCallSchedules night",
    "notificationChannels.1.template notificationTemplates card",
  ]);
});

test("a rule reaches its own channels and those of its policy, of its tenant", () => {
  expect(
    tell((documents) => {
      const set = alertingSet(documents);
      return set.rules.flatMap((rule) =>
        reachedChannels(rule, set).map(
          ({ channel, reference }) => `${channel.path.join(".")} by ${reference.path.join(".")}`,
        ),
      );
    }),
  ).toEqual([
    "notificationChannels.0 by alertRules.0.channels.0",
    "notificationChannels.1 by escalationPolicies.0.levels.0.channels.0",
    "notificationChannels.0 by escalationPolicies.0.levels.0.channels.1",
  ]);
});
