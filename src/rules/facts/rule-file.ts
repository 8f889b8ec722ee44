import type { Path } from "../../base/path.js";
import type { SourceDocument } from "../../document/document.js";
import { PROMETHEUS_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { type GoTemplate, parseGoTemplate } from "../../languages/go-template/parser.js";
import { type PromqlParseResult, parsePromql } from "../../languages/promql/parser.js";
import type { RuleFile } from "../../schemas/alert/rule-file.js";
import type { Lenient } from "../../validator/lenient.js";
import type { CheckedDocument } from "../../validator/rule.js";
import type { Settings } from "../../validator/settings.js";

/** Variables Prometheus defines in front of every template of an alerting rule. */
const RULE_TEMPLATE_VARIABLES = ["$labels", "$externalLabels", "$externalURL", "$value"] as const;

type LenientGroup = NonNullable<NonNullable<Lenient<RuleFile>["groups"]>[number]>;
type LenientRule = NonNullable<NonNullable<LenientGroup["rules"]>[number]>;

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
  /** `undefined` when the rule is neither, or both. */
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

/** What rules want to know of a rule file, read out of it once. */
export interface RuleFileFacts {
  readonly groups: readonly GroupFacts[];
  /** All rules of all groups, in the order of the file. */
  readonly rules: readonly RuleFacts[];
}

const known = new WeakMap<SourceDocument, RuleFileFacts>();

/** The facts of a rule file. The first rule to ask has everything parsed; the others get what is there. */
export function ruleFileFacts(
  document: CheckedDocument<"prometheus-rules", Lenient<RuleFile>>,
  settings: Settings,
): RuleFileFacts {
  const facts = known.get(document.source) ?? collect(document.value, settings);
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

function collect(value: Lenient<RuleFile>, settings: Settings): RuleFileFacts {
  const parsers = createParsers(settings);
  const groups: GroupFacts[] = [];
  for (const [index, group] of (value.groups ?? []).entries()) {
    if (group === null) continue;
    const rules: RuleFacts[] = [];
    const groupFacts: GroupFacts = { path: ["groups", index], index, name: group.name, group, rules };
    for (const [ruleIndex, rule] of (group.rules ?? []).entries()) {
      if (rule !== null) rules.push(factsOfRule(rule, ruleIndex, groupFacts, parsers));
    }
    groups.push(groupFacts);
  }
  return { groups, rules: groups.flatMap((group) => group.rules) };
}

function factsOfRule(rule: LenientRule, index: number, group: GroupFacts, parsers: Parsers): RuleFacts {
  const path = [...group.path, "rules", index];
  const type = typeOf(rule);
  return {
    path,
    type,
    name: rule.alert || rule.record || "",
    group,
    index,
    rule,
    labels: new Map([...textEntries(group.group.labels), ...textEntries(rule.labels)]),
    expression: expressionOf(rule, path, parsers),
    templates: type === "alerting" ? templatesOf(rule, path, parsers) : [],
  };
}

function typeOf({ alert, record }: LenientRule): RuleFacts["type"] {
  if (alert) return record ? undefined : "alerting";
  return record ? "recording" : undefined;
}

function expressionOf({ expr }: LenientRule, path: Path, { promql }: Parsers): ExpressionFacts | undefined {
  return expr ? { path: [...path, "expr"], text: expr, ...promql(expr) } : undefined;
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
