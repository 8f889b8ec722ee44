import type { Path } from "../../base/path.js";
import { printMatcher } from "../../languages/matcher/printer.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_KINDS,
  type AlertmanagerDocument,
  type ConditionFacts,
  integrationsOf,
} from "../facts/alertmanager-config.js";
import { httpConfigsOf } from "../facts/alertmanager-fields.js";
import { matcherEntriesOf } from "../facts/alertmanager-matcher-entries.js";
import { conditionsOf } from "../facts/alertmanager-matchers.js";
import { hasAlertmanagerVersion } from "../facts/alertmanager-versions.js";

interface DeprecatedKey {
  readonly path: Path;
  /** What to write instead, in the words of the configuration. */
  readonly instead: string;
}

export const deprecatedKey = defineRule({
  id: "alertmanager/deprecated-key",
  layer: "consistency",
  summary: "Disallow keys that have a successor.",
  help: "Both mean the same to Alertmanager; only the new key will stay, and takes all label names and operators.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { deprecated: "`{key}` is deprecated: write {instead}" },
  examples: [
    {
      title: "a route and an inhibit rule in the old style",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - match: {team: db}\n      match_re: {severity: warning|critical}\ninhibit_rules:\n  - source_match: {severity: critical}\n    target_matchers: [severity=warning]\n    equal: [alertname]\nreceivers:\n  - name: team-db\n",
      expect: ["4:7 deprecated", "5:7 deprecated", "7:5 deprecated"],
    },
    {
      title: "other keys of the past",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - mute_time_intervals: [weekend]\nmute_time_intervals:\n  - name: weekend\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url: https://hooks.example.com/db\n        http_config:\n          bearer_token_file: /etc/alertmanager/token\n",
      expect: ["5:1 deprecated", "12:11 deprecated"],
    },
    {
      title: "the new keys",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - matchers: ['team=\"db\"', 'severity=~\"warning|critical\"']\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const { path, instead } of [
      ...conditionsOf(document).flatMap((condition) => matchKeysOf(condition, settings)),
      ...otherKeysOf(document, settings),
    ])
      report("deprecated", { path, target: "key" }, { key: String(path.at(-1)), instead });
  },
});

function matchKeysOf(condition: ConditionFacts, settings: Settings): readonly DeprecatedKey[] {
  const { path, prefix } = condition;
  const entries = matcherEntriesOf(condition, settings);
  return (["match", "match_re"] as const).flatMap((form) => {
    if (condition[form] === undefined) return [];
    const matchers = entries
      .filter((entry) => entry.form === form)
      .flatMap((entry) => entry.matchers.map((matcher) => quoteYaml(printMatcher(matcher))));
    const instead = `\`${prefix}matchers: [${matchers.join(", ")}]\``;
    return [{ path: [...path, prefix + form], instead }];
  });
}

function quoteYaml(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function otherKeysOf(document: AlertmanagerDocument, settings: Settings): readonly DeprecatedKey[] {
  const keys: DeprecatedKey[] = [];
  if (document.value.mute_time_intervals !== undefined)
    keys.push({ path: ["mute_time_intervals"], instead: "`time_intervals`" });
  for (const { path, config } of httpConfigsOf(document)) {
    for (const [key, successor] of [
      ["bearer_token", "credentials"],
      ["bearer_token_file", "credentials_file"],
    ] as const) {
      if (config[key] !== undefined)
        keys.push({ path: [...path, key], instead: `\`authorization\` with \`${successor}\`` });
    }
  }
  if (!hasAlertmanagerVersion(settings, "0.32")) return keys;
  for (const { type, path, config } of integrationsOf(document)) {
    if (type === "mattermost" && config.attachments !== undefined)
      keys.push({ path: [...path, "attachments"], instead: "the fields of the attachment beside `channel`" });
  }
  return keys;
}
