import * as z from "zod";
import { isRegexOperator } from "../../languages/matcher/regex-matcher.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { type CheckedDocument, defineSetRule, type ReportPlace } from "../../validator/rule.js";
import type { SoundConfig } from "../facts/alertmanager-config.js";
import { everyMatcherOf } from "../facts/alertmanager-matchers.js";
import { placeOfMatcher } from "../facts/alertmanager-routes.js";
import { ALERTING_KINDS, alertingDocuments } from "../facts/alerts.js";
import { valuesOfPattern } from "../facts/matcher-sets.js";
import { type RuleFacts, ruleFileFacts } from "../facts/rule-file.js";

/** Words for one severity. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["warn", "warning"],
  ["warnings", "warning"],
  ["crit", "critical"],
  ["err", "error"],
  ["errors", "error"],
  ["inf", "info"],
  ["information", "info"],
  ["informational", "info"],
  ["notice", "info"],
]);

const KINDS = [...ALERTING_KINDS, "alertmanager-config-resource"] as const;

export const severityVocabulary = defineSetRule({
  id: "alertmanager/severity-vocabulary",
  layer: "consistency",
  summary: "Require one spelling of each severity in routes, inhibit rules and alerts.",
  help: "Values of labels are compared letter by letter: a route for warning gets no alert with warn, and nobody notices. Write each severity in one way everywhere.",
  severity: "warning",
  appliesTo: KINDS,
  messages: {
    spelling: '"{value}" stands beside "{other}", which is used more often',
    unknown: '"{value}" is not one of the severities {values}',
  },
  options: z.strictObject({
    /** Name of the label. */
    label: z.string().min(1).default("severity"),
    /** The severities there are; any when empty. */
    values: z.array(z.string()).default([]),
  }),
  examples: [
    {
      title: "a route for a severity that alerts spell in another way",
      source: {
        "alertmanager.yml":
          'route:\n  receiver: ops\n  routes:\n    - matchers: [severity="warn"]\nreceivers: [{name: ops}]\n',
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        labels: {severity: warning}\n      - alert: DatabaseDown\n        expr: up{job="db"} == 0\n        labels: {severity: warning}\n',
      },
      expect: ["alertmanager.yml:4:18 spelling"],
    },
    {
      title: "an inhibit rule with a capital letter",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [severity="critical"]\ninhibit_rules:\n  - source_matchers: [severity="Critical"]\n    target_matchers: [severity="warning"]\n    equal: [alertname]\n  - source_matchers: [severity="critical"]\n    target_matchers: [severity="info"]\n    equal: [alertname]\nreceivers: [{name: ops}]\n',
      expect: ["6:23 spelling"],
    },
    {
      title: "a severity that is not one of the house",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [severity="critical"]\n    - matchers: [severity="page"]\nreceivers: [{name: ops}]\n',
      options: { values: ["critical", "warning"] },
      expect: ["5:18 unknown"],
    },
    {
      title: "a matcher that allows for both spellings",
      source:
        "route:\n  receiver: ops\n  routes:\n    - matchers: ['severity=~\"warn|warning\"']\nreceivers: [{name: ops}]\n",
      expect: [],
    },
  ],
  check({ documents, settings, options, report }) {
    const { label, values } = options;
    const { ruleFiles } = alertingDocuments(documents, settings);
    // The kind of a document says what its value is.
    const configs = documents.filter(({ kind }) => kind !== "prometheus-rules") as readonly SoundConfig[];
    const uses = [
      ...configs.flatMap((config) => usesInConfig(config, label, settings)),
      ...ruleFiles.flatMap((document) =>
        ruleFileFacts(document, settings).rules.flatMap((rule) => usesInAlert(document, rule, label)),
      ),
    ];
    const common = commonSpellings(uses);
    for (const { document, place, value, isAlternative } of uses) {
      const other = common.get(canonical(value));
      if (values.length > 0) {
        if (!values.includes(value)) report(document, "unknown", place, { value, values: values.join(", ") });
      } else if (!isAlternative && other !== undefined && other !== value) {
        report(document, "spelling", place, { value, other });
      }
    }
  },
});

interface SeverityUse {
  readonly document: CheckedDocument<(typeof KINDS)[number]>;
  readonly place: ReportPlace;
  readonly value: string;
  /** Stands beside another spelling in the same matcher, on purpose. */
  readonly isAlternative: boolean;
}

function usesInConfig(config: SoundConfig, label: string, settings: Settings): readonly SeverityUse[] {
  return everyMatcherOf(config, settings).flatMap((matcher) => {
    if (matcher.name !== label) return [];
    const words = isRegexOperator(matcher.operator)
      ? (valuesOfPattern(matcher.value) ?? [])
      : [matcher.value];
    return words
      .filter((value) => value !== "")
      .map((value) => ({
        document: config,
        place: placeOfMatcher(matcher),
        value,
        isAlternative: words.some((other) => other !== value && canonical(other) === canonical(value)),
      }));
  });
}

function usesInAlert(
  document: CheckedDocument<"prometheus-rules">,
  rule: RuleFacts,
  label: string,
): readonly SeverityUse[] {
  const value = rule.type === "alerting" ? rule.labels.get(label) : undefined;
  if (!value || value.includes("{{")) return [];
  const isOwn = Object.hasOwn(rule.rule.labels ?? {}, label);
  const path = isOwn ? [...rule.path, "labels", label] : [...rule.path, "alert"];
  return [{ document, place: { path }, value, isAlternative: false }];
}

/** The most frequent spelling of each severity; of equally frequent ones the first. */
function commonSpellings(uses: readonly SeverityUse[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { value } of uses) counts.set(value, (counts.get(value) ?? 0) + 1);
  const common = new Map<string, string>();
  for (const [value, count] of counts) {
    const other = common.get(canonical(value));
    if (other === undefined || count > (counts.get(other) ?? 0)) common.set(canonical(value), value);
  }
  return common;
}

function canonical(value: string): string {
  const lower = value.toLowerCase();
  return SYNONYMS.get(lower) ?? lower;
}
