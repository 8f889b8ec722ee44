import { suggest } from "../../base/suggest.js";
import { defineSetRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, allResources, RESOURCE_WORDS } from "../facts/alerting-config.js";
import { alertingSet, REFERRED_LISTS } from "../facts/alerting-references.js";

export const undefinedReference = defineSetRule({
  id: "alerting/undefined-reference",
  layer: "consistency",
  summary: "Require that each policy, channel, template and schedule that is named exists.",
  help: "Names have to be equal letter by letter. A resource of a tenant is there for that tenant only; one without a tenant is there for everybody.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    undefined: 'There is no {what} "{name}"{suggestion}',
    foreign: 'The {what} "{name}" belongs to tenant {owner}',
  },
  examples: [
    {
      title: "a policy that was misspelled, and a channel of another tenant",
      source: {
        "rules.yml":
          "tenant: acme\nalertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    escalationPolicy: databse\n    channels: [chat]\n",
        "policies.yml":
          "escalationPolicies:\n  - name: database\n    levels:\n      - timeoutMinutes: 15\n        targets: [{type: schedule, name: db}]\n",
        "channels.yml":
          "tenant: globex\nnotificationChannels:\n  - {name: chat, type: teams, template: card, settings: {webhookUrl: {env: TEAMS}}}\n",
      },
      expect: [
        "channels.yml:3:41 undefined",
        "policies.yml:5:42 undefined",
        "rules.yml:6:23 undefined",
        "rules.yml:7:16 foreign",
      ],
    },
    {
      title: "everything there, in two files",
      source: {
        "rules.yml":
          "tenant: acme\nalertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n    channels: [chat]\n",
        "channels.yml":
          "notificationChannels:\n  - {name: chat, type: teams, settings: {webhookUrl: {env: TEAMS}}}\n",
      },
      expect: [],
    },
  ],
  check({ documents, isComplete, report }) {
    const { references, resolve, named } = alertingSet(documents);
    if (!isComplete) return;
    const names = new Map(
      REFERRED_LISTS.map((list) => [list, allResources(documents, list).flatMap(({ name }) => name ?? [])]),
    );
    for (const reference of references) {
      if (resolve(reference) !== undefined) continue;
      const { from, path, list, name } = reference;
      const what = RESOURCE_WORDS[list];
      const owner = named(list, name)[0]?.tenant;
      if (owner !== undefined) {
        report(from.document, "foreign", { path }, { what, name, owner });
        continue;
      }
      const similar = suggest(name, names.get(list) ?? []);
      const suggestion = similar === undefined ? "" : `; did you mean "${similar}"?`;
      report(from.document, "undefined", { path }, { what, name, suggestion });
    }
  },
});
