import type { Matcher } from "../../languages/matcher/matcher.js";
import { matchesValue } from "../../languages/matcher/matching.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { canHave, labelFlow } from "../../languages/promql/flow.js";
import type { DocumentKindId } from "../../schemas/kinds.js";
import type { Settings } from "../../schemas/validation/settings.js";
import type { CheckedDocument } from "../../validator/rule.js";
import { type RuleFacts, ruleFileFacts } from "./rule-file.js";

/** Kinds of documents that say which alerts there are, and what becomes of them. */
export const ALERTING_KINDS = ["prometheus-rules", "alertmanager-config"] as const;

/** An alert as it reaches Alertmanager, as far as its rule tells. */
export interface AlertFacts {
  readonly document: CheckedDocument<"prometheus-rules">;
  readonly rule: RuleFacts;
  readonly name: string;
  /** The value of a label, `""` for one that is not there; `undefined` when it may have any. */
  readonly labelValue: (name: string) => string | undefined;
  /** Whether the alert always has the label, with whatever value. */
  readonly hasLabel: (name: string) => boolean;
  /** Whether the rule neither sets the label nor can get it from its expression; the server may still add it. */
  readonly lacksLabel: (name: string) => boolean;
}

/** The rules and the configurations of a run, for rules that compare them. */
export interface AlertingDocuments {
  readonly configs: readonly CheckedDocument<"alertmanager-config">[];
  readonly ruleFiles: readonly CheckedDocument<"prometheus-rules">[];
  /** None where there are rule files only, with nothing to compare them to. */
  readonly alerts: readonly AlertFacts[];
  /** Names of labels that some rule sets or some expression speaks of. */
  readonly labels: ReadonlySet<string>;
  readonly annotations: ReadonlySet<string>;
}

const known = new WeakMap<readonly CheckedDocument<DocumentKindId, unknown>[], AlertingDocuments>();

/** Both sides of a run; computed once for all rules that apply to {@link ALERTING_KINDS}. */
export function alertingDocuments(
  documents: readonly CheckedDocument<DocumentKindId, unknown>[],
  settings: Settings,
): AlertingDocuments {
  const both = known.get(documents) ?? collect(documents, settings);
  known.set(documents, both);
  return both;
}

function collect(
  documents: readonly CheckedDocument<DocumentKindId, unknown>[],
  settings: Settings,
): AlertingDocuments {
  // The kind of a document says what its value is.
  const configs = documents.filter(
    ({ kind }) => kind === "alertmanager-config",
  ) as CheckedDocument<"alertmanager-config">[];
  const ruleFiles = documents.filter(
    ({ kind }) => kind === "prometheus-rules",
  ) as CheckedDocument<"prometheus-rules">[];
  const compared = ruleFiles.length === documents.length ? [] : ruleFiles;
  const alerts = compared.flatMap((document) =>
    ruleFileFacts(document, settings)
      .rules.filter(({ type }) => type === "alerting")
      .map((rule) => createAlert(document, rule, settings)),
  );
  return {
    configs,
    ruleFiles,
    alerts,
    labels: new Set(["alertname", ...alerts.flatMap(({ rule }) => labelsIn(rule))]),
    annotations: new Set(alerts.flatMap(({ rule }) => Object.keys(rule.rule.annotations ?? {}))),
  };
}

function createAlert(
  document: CheckedDocument<"prometheus-rules">,
  rule: RuleFacts,
  { prometheus: { externalLabels } }: Settings,
): AlertFacts {
  const expression = rule.expression?.expression;
  const own = (name: string): string | undefined =>
    name === "alertname" ? rule.name : rule.labels.get(name);
  const lacksLabel = (name: string): boolean =>
    !own(name) && expression !== undefined && (own(name) === "" || !canHave(labelFlow(expression), name));
  return {
    document,
    rule,
    name: rule.name,
    lacksLabel,
    hasLabel: (name) => {
      const value = own(name);
      if (value !== undefined) return value !== "" && !value.includes("{{");
      return expression !== undefined && labelFlow(expression).certain.has(name);
    },
    labelValue: remembered((name) => {
      const value = own(name);
      if (value) return value.includes("{{") ? undefined : value;
      const fixed = value === undefined && expression && labelFlow(expression).values.get(name);
      if (fixed) return fixed;
      if (!lacksLabel(name) || externalLabels === undefined) return undefined;
      return Object.hasOwn(externalLabels, name) ? externalLabels[name] : "";
    }),
  };
}

/** Every route asks each alert for the same few labels. */
function remembered(read: (name: string) => string | undefined): (name: string) => string | undefined {
  const values = new Map<string, string | undefined>();
  return (name) => {
    if (!values.has(name)) values.set(name, read(name));
    return values.get(name);
  };
}

/** Labels that a rule sets, or that its expression names in matchers and keeps. */
function labelsIn({ labels, expression }: RuleFacts): readonly string[] {
  const tree = expression?.expression;
  if (tree === undefined) return [...labels.keys()];
  const { certain, possible } = labelFlow(tree);
  return [
    ...labels.keys(),
    ...certain,
    ...(possible.kind === "only" ? possible.labels : []),
    ...promqlFacts(tree).selectors.flatMap(({ node }) => node.matchers.map(({ name }) => name)),
  ];
}

/** Whether an alert matches: `undefined` when that depends on labels nobody knows. */
export function alertMatches(alert: AlertFacts, matchers: readonly Matcher[]): boolean | undefined {
  let isCertain = true;
  for (const matcher of matchers) {
    const value = alert.labelValue(matcher.name);
    if (value === undefined) isCertain = false;
    else if (!matchesValue(matcher, value)) return false;
  }
  return isCertain ? true : undefined;
}
