import type { Path } from "../../base/path.js";
import type { VectorSelector } from "../../languages/promql/ast.js";
import { promqlFacts } from "../../languages/promql/facts.js";
import { canHave, type LabelFlow, labelFlow } from "../../languages/promql/flow.js";
import { normalizePromql, overlappingSelectors } from "../../languages/promql/normalize.js";
import { defineRule } from "../../validator/rule.js";
import { type RuleFacts, ruleFileFacts } from "../facts/rule-file.js";

type MessageId = "same" | "series" | "alert" | "kind";

/** Each rule is compared with this many rules of the same name and labels before it. */
const MAX_COMPARED = 10;
/** Expressions of more selectors than this, multiplied, are not told apart by their matchers. */
const MAX_PAIRS = 25;

export const duplicateRule = defineRule({
  id: "prometheus/duplicate-rule",
  layer: "semantic",
  summary: "Disallow two rules of the same name and labels.",
  help: "Two recording rules that write the same series overwrite each other or fail; two alerts that look the same to Alertmanager become one. Remove one, or tell them apart by a label.",
  severity: "warning",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool duplicate-rules", "pint rule/duplicate"],
  messages: {
    same: {
      text: 'Rule "{name}" is there twice, with the same labels and the same expression',
      severity: "error",
    },
    series: 'Another rule records "{name}" with the same labels from another expression',
    alert: {
      text: 'Another alert is called "{name}" and has the same labels',
      severity: "info",
      help: "Where both expressions return a series of the same labels, Alertmanager takes the two for one alert. A label such as severity tells them apart.",
    },
    kind: {
      text: '"{name}" is the name of an alert and of a recorded metric',
      severity: "info",
      help: "Prometheus keeps them apart, people do not. Name recorded metrics level:metric:operations.",
    },
  },
  examples: [
    {
      title: "a rule that was copied, and one whose copy was changed",
      source:
        "groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up)\n      - record: job:up:sum\n        expr: sum by (job) ((up))\n      - record: job:up:sum\n        expr: sum by (job) (up == 1)\n",
      expect: ["6:17 same", "8:17 series"],
    },
    {
      title: "two alerts that look the same to Alertmanager",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: DiskFull\n        expr: disk_free_ratio < 0.1\n      - alert: DiskFull\n        expr: disk_free_ratio < 0.2\n",
      expect: ["6:16 alert"],
    },
    {
      title: "an alert with the name of a metric",
      source:
        "groups:\n  - name: a\n    rules:\n      - alert: down\n        expr: up == 0\n      - record: down\n        expr: up == 0\n",
      expect: ["6:17 kind"],
    },
    {
      title: "parts of one metric that a label tells apart",
      source:
        'groups:\n  - name: a\n    rules:\n      - record: job:up:sum\n        expr: sum by (job) (up{job="a"})\n      - record: job:up:sum\n        expr: sum by (job) (up{job="b"})\n      - record: job:up:sum\n        expr: sum(up)\n        labels: {job: all}\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const namesakes = new Map<string, RuleFacts[]>();
    for (const facts of ruleFileFacts(document, settings).rules) {
      const key = JSON.stringify([facts.name, [...facts.labels].sort(([a], [b]) => (a < b ? -1 : 1))]);
      const others = namesakes.get(key);
      if (others === undefined) namesakes.set(key, [facts]);
      else others.push(facts);
    }
    for (const rules of namesakes.values()) {
      if (rules.length === 1) continue;
      for (const { messageId, facts, other } of duplicatesAmong(rules.map(candidateOf))) {
        const related = [{ message: "the first one", path: nameOf(other) }];
        report(messageId, { path: nameOf(facts), related }, { name: facts.name });
      }
    }
  },
});

interface Candidate {
  readonly facts: RuleFacts;
  readonly expression: string | undefined;
  readonly flow: LabelFlow | undefined;
  /** Its selectors, with the matchers whose labels are still there in the result. */
  readonly selectors: readonly VectorSelector[];
}

interface Duplicate {
  readonly messageId: MessageId;
  readonly facts: RuleFacts;
  readonly other: RuleFacts;
}

function candidateOf(facts: RuleFacts): Candidate {
  const expression = facts.expression?.expression;
  if (expression === undefined) return { facts, expression: undefined, flow: undefined, selectors: [] };
  const flow = labelFlow(expression);
  const survives = (label: string): boolean => canHave(flow, label) && !facts.labels.has(label);
  const selectors = promqlFacts(expression).selectors.map(
    ({ node: { type, span, matchers } }): VectorSelector => ({
      type,
      span,
      matchers: matchers.filter(({ name }) => name !== "__name__" && survives(name)),
    }),
  );
  return { facts, expression: normalizePromql(expression), flow, selectors };
}

function nameOf({ path, type }: RuleFacts): Path {
  return [...path, type === "alerting" ? "alert" : "record"];
}

/** The worst that can be said of each rule and those of the same name and labels before it. */
function duplicatesAmong(candidates: readonly Candidate[]): readonly Duplicate[] {
  const byExpression = new Map<string, RuleFacts>();
  return candidates.flatMap((candidate, index): readonly Duplicate[] => {
    const { facts, expression } = candidate;
    const key = `${facts.type} ${expression}`;
    const same = expression === undefined ? undefined : byExpression.get(key);
    if (same !== undefined) return [{ messageId: "same", facts, other: same }];
    byExpression.set(key, facts);
    const other = candidates
      .slice(0, Math.min(index, MAX_COMPARED))
      .find((earlier) => !areDisjoint(candidate, earlier));
    return other === undefined
      ? []
      : [{ messageId: messageFor(facts, other.facts), facts, other: other.facts }];
  });
}

function messageFor({ type }: RuleFacts, other: RuleFacts): MessageId {
  if (type !== other.type) return "kind";
  return type === "alerting" ? "alert" : "series";
}

/** Whether no series can come out of both, as far as can be told without data. */
function areDisjoint(a: Candidate, b: Candidate): boolean {
  if (a.flow === undefined || b.flow === undefined || a.facts.type !== b.facts.type) return false;
  if (hasOwnLabel(a.flow, b.flow) && hasOwnLabel(b.flow, a.flow)) return true;
  const { length } = a.selectors;
  if (length === 0 || b.selectors.length === 0 || length * b.selectors.length > MAX_PAIRS) return false;
  return a.selectors.every((left) =>
    b.selectors.every((right) => overlappingSelectors(left, right) === "disjoint"),
  );
}

/** Whether one may have a label that the other cannot have. */
function hasOwnLabel({ possible }: LabelFlow, other: LabelFlow): boolean {
  return possible.kind === "only" && [...possible.labels].some((label) => !canHave(other, label));
}
