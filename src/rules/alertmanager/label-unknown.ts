import { suggest } from "../../base/suggest.js";
import { matches } from "../../languages/matcher/matching.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { type CheckedDocument, defineSetRule, type ReportPlace } from "../../validator/rule.js";
import { plannedInhibitsOf } from "../facts/alertmanager-inhibits.js";
import { everyMatcherOf } from "../facts/alertmanager-matchers.js";
import { placeOfMatcher, plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { ownOption } from "../facts/alertmanager-timing.js";
import { ALERTING_KINDS, alertingDocuments } from "../facts/alerts.js";

/** Shorter names have too many others beside them. */
const MIN_LENGTH = 4;

export const labelUnknown = defineSetRule({
  id: "alertmanager/label-unknown",
  layer: "consistency",
  summary: "Require that labels named in routes and inhibit rules are on some alert.",
  help: "A label that no alert has is empty everywhere: matchers on it match nothing, grouping by it does nothing, and in `equal` it counts as equal. With prometheus.externalLabels in the settings every such label is reported, otherwise only one that is probably misspelled.",
  severity: "warning",
  appliesTo: ALERTING_KINDS,
  messages: {
    misspelled: "No rule sets the label `{label}`; did you mean `{suggestion}`?",
    missing: "No alert has the label `{label}`",
  },
  examples: [
    {
      title: "two letters that changed places",
      source: {
        "alertmanager.yml":
          'route:\n  receiver: ops\n  group_by: [alertname, cluser]\n  routes:\n    - matchers: [severtiy="critical"]\nreceivers: [{name: ops}]\n',
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: sum by (cluster) (up{job="node"}) == 0\n        labels: {severity: critical}\n',
      },
      expect: ["alertmanager.yml:3:25 misspelled", "alertmanager.yml:5:18 misspelled"],
    },
    {
      title: "a label that neither the rules nor the server set",
      source: {
        "alertmanager.yml":
          'route:\n  receiver: ops\n  routes:\n    - matchers: [team="db"]\ninhibit_rules:\n  - source_matchers: [severity="critical"]\n    target_matchers: [severity="warning"]\n    equal: [region]\nreceivers: [{name: ops}]\n',
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: sum by (cluster) (up{job="node"}) == 0\n        labels: {severity: critical}\n',
      },
      settings: { prometheus: { externalLabels: { prometheus: "eu-1" } } },
      expect: ["alertmanager.yml:4:18 missing", "alertmanager.yml:8:13 missing"],
    },
    {
      title: "a label that the expression may bring along",
      source: {
        "alertmanager.yml":
          'route:\n  receiver: ops\n  routes:\n    - matchers: [team="db"]\nreceivers: [{name: ops}]\n',
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        labels: {severity: critical}\n',
      },
      settings: { prometheus: { externalLabels: { prometheus: "eu-1" } } },
      expect: [],
    },
  ],
  check({ documents, isComplete, settings, report }) {
    const { configs, alerts, labels } = alertingDocuments(documents, settings);
    if (!isComplete || alerts.length === 0) return;
    const texts = alerts.map(({ rule }) => rule.expression?.text ?? "");
    const verdicts = new Map<string, Verdict>();
    const judge = (label: string): Verdict => {
      if (alerts.every((alert) => alert.labelValue(label) === "")) return { isMissing: true };
      if (labels.has(label) || label.length < MIN_LENGTH || texts.some((text) => text.includes(label)))
        return {};
      return { suggestion: suggest(label, labels) };
    };
    for (const config of configs) {
      for (const { label, place } of labelsNamedIn(config, settings)) {
        const verdict = verdicts.get(label) ?? judge(label);
        verdicts.set(label, verdict);
        const { isMissing, suggestion } = verdict;
        if (suggestion !== undefined) report(config, "misspelled", place, { label, suggestion });
        else if (isMissing) report(config, "missing", place, { label });
      }
    }
  },
});

interface Verdict {
  readonly isMissing?: boolean;
  readonly suggestion?: string | undefined;
}

interface NamedLabel {
  readonly label: string;
  readonly place: ReportPlace;
}

/** Labels that matchers, `group_by` and `equal` name; not in matchers that are satisfied by a label that is not there. */
function labelsNamedIn(
  config: CheckedDocument<"alertmanager-config">,
  settings: Settings,
): readonly NamedLabel[] {
  return [
    ...everyMatcherOf(config, settings)
      .filter((matcher) => !matches(matcher, {}))
      .map((matcher) => ({ label: matcher.name, place: placeOfMatcher(matcher) })),
    ...plannedRoutesOf(config, settings).flatMap(({ node }) => {
      const { value, path } = node.options.groupBy;
      if (value === "..." || path === undefined || ownOption(node, node.options.groupBy) === undefined)
        return [];
      return value.map((label, index) => ({ label, place: { path: [...path, index] } }));
    }),
    ...plannedInhibitsOf(config, settings).flatMap(({ path, equal }) =>
      equal.map((label, index) => ({ label, place: { path: [...path, "equal", index] } })),
    ),
  ];
}
