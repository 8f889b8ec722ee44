import type { Path } from "../../base/path.js";
import type { SourceDocument } from "../../document/document.js";
import { PROMETHEUS_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { type GoTemplate, parseGoTemplate } from "../../languages/go-template/parser.js";
import { type PromqlParseResult, parsePromql } from "../../languages/promql/parser.js";
import type { AlertingConfig } from "../../schemas/alert/platform/alerting-config.js";
import type { RuleFile } from "../../schemas/alert/rule-file.js";
import type { Settings } from "../../schemas/validation/settings.js";
import type { Lenient } from "../../validator/lenient.js";
import type { CheckedDocument } from "../../validator/rule.js";

/** Variables Prometheus defines in front of every template of an alerting rule. */
const RULE_TEMPLATE_VARIABLES = ["$labels", "$externalLabels", "$externalURL", "$value"] as const;

type LenientGroup = NonNullable<NonNullable<Lenient<RuleFile>["groups"]>[number]>;
type LenientRule = NonNullable<NonNullable<LenientGroup["rules"]>[number]>;

/** Kinds of documents that hold PromQL. */
export const PROMQL_KINDS = ["prometheus-rules", "alerting-config"] as const;
export type PromqlKind = (typeof PROMQL_KINDS)[number];

/** A document with rules, however far it has been checked. */
export interface RuleDocument extends CheckedDocument<PromqlKind, unknown> {}

/** An expression where it stands in a document; parsed once, for all rules. */
export interface ExpressionFacts extends PromqlParseResult {
  readonly path: Path;
  readonly text: string;
}

/** A label or annotation of an alerting rule whose value is a template; parsed once, for all rules. */
export interface TemplateFacts {
  readonly path: Path;
  readonly section: "labels" | "annotations";
  readonly name: string;
  readonly text: string;
  readonly template: GoTemplate;
}

export interface GroupFacts {
  readonly path: Path;
  readonly index: number;
  readonly name: string | undefined;
  readonly group: LenientGroup;
  readonly rules: readonly RuleFacts[];
}

export interface RuleFacts {
  readonly path: Path;
  /** `undefined` when the rule is neither, or both, or a query whose values are compared outside of it. */
  readonly type: "alerting" | "recording" | undefined;
  /** The alert's name or the recorded metric's; empty when there is none. */
  readonly name: string;
  readonly group: GroupFacts;
  /** Place in the group; rules run in this order. */
  readonly index: number;
  readonly rule: LenientRule;
  /** Group labels with the rule's own over them. */
  readonly labels: ReadonlyMap<string, string>;
  readonly expression: ExpressionFacts | undefined;
  /** Empty for recording rules, whose labels are taken as they stand. */
  readonly templates: readonly TemplateFacts[];
}

/** What rules want to know of a document with rules, read out of it once. */
export interface RuleFileFacts {
  readonly groups: readonly GroupFacts[];
  /** All rules of all groups, in the order of the file. */
  readonly rules: readonly RuleFacts[];
}

const known = new WeakMap<SourceDocument, RuleFileFacts>();

/** The facts of a document. The first rule to ask has everything parsed; the others get what is there. */
export function ruleFileFacts(document: RuleDocument, settings: Settings): RuleFileFacts {
  const facts = known.get(document.source) ?? collect(document, settings);
  known.set(document.source, facts);
  return facts;
}

/** Parsers that remember: the same expressions and templates come again and again, once for each tenant. */
interface Parsers {
  readonly promql: (text: string) => PromqlParseResult;
  readonly template: (text: string) => GoTemplate;
}

function createParsers({ prometheus }: Settings): Parsers {
  const promqlOptions = { target: prometheus.version, features: prometheus.features };
  const templateOptions = { functions: PROMETHEUS_TEMPLATE_FUNCTIONS, variables: RULE_TEMPLATE_VARIABLES };
  return {
    promql: remembering((text) => parsePromql(text, promqlOptions)),
    template: remembering((text) => parseGoTemplate(text, templateOptions)),
  };
}

function remembering<Tree>(parse: (text: string) => Tree): (text: string) => Tree {
  const trees = new Map<string, Tree>();
  return (text) => {
    const tree = trees.get(text) ?? parse(text);
    trees.set(text, tree);
    return tree;
  };
}

function collect({ kind, value }: RuleDocument, settings: Settings): RuleFileFacts {
  const parsers = createParsers(settings);
  // The kind of a document says what its value is.
  const groups =
    kind === "alerting-config"
      ? platformGroups(value as Lenient<AlertingConfig>, parsers)
      : fileGroups(value as Lenient<RuleFile>, parsers);
  return { groups, rules: groups.flatMap((group) => group.rules) };
}

function fileGroups(value: Lenient<RuleFile>, parsers: Parsers): readonly GroupFacts[] {
  return (value.groups ?? []).flatMap((group, index): readonly GroupFacts[] => {
    if (group === null) return [];
    const rules: RuleFacts[] = [];
    const facts: GroupFacts = { path: ["groups", index], index, name: group.name, group, rules };
    for (const [ruleIndex, rule] of (group.rules ?? []).entries()) {
      if (rule === null) continue;
      const path = [...facts.path, "rules", ruleIndex];
      const type = typeOf(rule);
      rules.push(factsOfRule({ rule, path, exprPath: [...path, "expr"], type }, ruleIndex, facts, parsers));
    }
    return [facts];
  });
}

/** The interval of the platform's rules when they name none. */
const DEFAULT_INTERVAL = "1m";

/** The platform's rules as Prometheus would have them: each in a group of its own, since each has its own interval. */
function platformGroups(value: Lenient<AlertingConfig>, parsers: Parsers): readonly GroupFacts[] {
  return (value.alertRules ?? []).flatMap((rule, index): readonly GroupFacts[] => {
    if (rule === null) return [];
    const { name, condition, evaluationInterval = DEFAULT_INTERVAL, labels, annotations } = rule;
    const path = ["alertRules", index];
    const isQuery = condition?.type === "threshold";
    const written = {
      path,
      rule: {
        alert: name,
        expr: isQuery ? condition.query : condition?.expr,
        for: rule.for,
        keep_firing_for: rule.keepFiringFor,
        labels,
        annotations,
      },
      exprPath: [...path, "condition", isQuery ? "query" : "expr"],
      type: isQuery ? undefined : ("alerting" as const),
      hasTemplates: true,
    };
    const rules: RuleFacts[] = [];
    const group: GroupFacts = { path, index, name, group: { name, interval: evaluationInterval }, rules };
    rules.push(factsOfRule(written, 0, group, parsers));
    return [group];
  });
}

/** A rule and where it is written. */
interface WrittenRule {
  readonly path: Path;
  readonly rule: LenientRule;
  readonly exprPath: Path;
  readonly type: RuleFacts["type"];
  /** Whether labels and annotations are templates; those of alerting rules are. */
  readonly hasTemplates?: boolean;
}

function factsOfRule(written: WrittenRule, index: number, group: GroupFacts, parsers: Parsers): RuleFacts {
  const { rule, path, type, exprPath, hasTemplates = type === "alerting" } = written;
  const { expr } = rule;
  return {
    path,
    type,
    name: rule.alert || rule.record || "",
    group,
    index,
    rule,
    labels: new Map([...textEntries(group.group.labels), ...textEntries(rule.labels)]),
    expression: expr ? { path: exprPath, text: expr, ...parsers.promql(expr) } : undefined,
    templates: hasTemplates ? templatesOf(rule, path, parsers) : [],
  };
}

function typeOf({ alert, record }: LenientRule): RuleFacts["type"] {
  if (alert) return record ? undefined : "alerting";
  return record ? "recording" : undefined;
}

function templatesOf(rule: LenientRule, path: Path, { template }: Parsers): readonly TemplateFacts[] {
  return (["labels", "annotations"] as const).flatMap((section) =>
    textEntries(rule[section]).map(([name, text]) => ({
      path: [...path, section, name],
      section,
      name,
      text,
      template: template(text),
    })),
  );
}

function textEntries(
  labels: Readonly<Record<string, string | null | undefined>> | undefined,
): readonly [string, string][] {
  return Object.entries(labels ?? {}).map(([name, text]) => [name, text ?? ""]);
}
