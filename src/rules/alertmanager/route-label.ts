import type { Effective } from "../../alertmanager/route-tree.js";
import type { Span } from "../../base/position.js";
import { suggest } from "../../base/suggest.js";
import { ELEMENT, type TemplateFacts, templateFacts } from "../../languages/go-template/facts.js";
import { ALERTMANAGER_TEMPLATE_FUNCTIONS } from "../../languages/go-template/functions.js";
import { parseGoTemplate } from "../../languages/go-template/parser.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { parsedTemplatesOf, placeInTemplate } from "../facts/alertmanager-parsed-templates.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { membersOf } from "../facts/alertmanager-template-data.js";

export const routeLabel = defineRule({
  id: "alertmanager/route-label",
  layer: "semantic",
  summary: "Require route labels that exist and do not need each other.",
  help: "A route label that no route sets is empty. Labels that read each other in a circle fail when a notification is to be sent, and the notification is lost.",
  severity: "error",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    cycle: "Route label `{label}` needs itself: {circle}",
    undefined: { text: "No route sets the label `{label}`{suggestion}", severity: "warning" },
  },
  examples: [
    {
      title: "labels in a circle, and one that no route sets",
      source:
        "route:\n  receiver: ops\n  labels:\n    channel: '#{{ routeLabels \"squad\" }}'\n    squad: '{{ routeLabels \"channel\" }}'\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        channel: '{{ routeLabels \"chanel\" }}'\n",
      expect: ["4:14 cycle", "5:12 cycle", "10:34 undefined"],
    },
    {
      title: "a label for the template of the receiver",
      source:
        "route:\n  receiver: ops\n  labels:\n    channel: '#{{ routeLabels \"squad\" }}'\n    squad: '{{ .CommonLabels.team }}'\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        channel: '{{ routeLabels \"channel\" }}'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const routes = plannedRoutesOf(document, settings);
    const names = new Set(routes.flatMap(({ node }) => [...node.options.labels.keys()]));
    for (const { field, facts } of parsedTemplatesOf(document)) {
      for (const { name, span } of labelReads(facts)) {
        if (names.has(name)) continue;
        const similar = suggest(name, names);
        const suggestion = similar === undefined ? "" : `; did you mean ${similar}?`;
        report("undefined", placeInTemplate(field, span), { label: name, suggestion });
      }
    }
    for (const { node } of routes) {
      const { labels } = node.options;
      for (const [label, option] of labels) {
        const path = option.path?.length === node.path.length + 2 ? option.path : undefined;
        const circle = path && circleFrom(label, labels);
        if (path && circle) report("cycle", { path }, { label, circle: [...circle, label].join(" → ") });
      }
    }
  },
});

/** Names of route labels that a template reads, as far as they are written out. */
function labelReads({
  calls,
  fields,
}: TemplateFacts): readonly { readonly name: string; readonly span: Span }[] {
  return [
    ...calls.flatMap(({ name, arguments: values }) => {
      const [first] = values;
      return name === "routeLabels" && first?.literal?.type === "string"
        ? [{ name: first.literal.value, span: first.span }]
        : [];
    }),
    ...fields.flatMap(({ path: [root, name], isKnown, span }) =>
      isKnown && root === "RouteLabels" && name !== undefined && !METHODS.has(name) ? [{ name, span }] : [],
    ),
  ];
}

const METHODS: ReadonlySet<string> = new Set([ELEMENT, ...membersOf("labels")]);

/** The labels from `start` on that lead back to it. */
function circleFrom(
  start: string,
  labels: ReadonlyMap<string, Effective<string>>,
): readonly string[] | undefined {
  const steps: { readonly label: string; readonly path: readonly string[] }[] = [
    { label: start, path: [start] },
  ];
  const seen = new Set<string>();
  for (const { label, path } of steps) {
    const parsed = parseGoTemplate(labels.get(label)?.value ?? "", {
      functions: ALERTMANAGER_TEMPLATE_FUNCTIONS,
    });
    for (const { name } of labelReads(templateFacts(parsed))) {
      if (name === start) return path;
      if (seen.has(name)) continue;
      seen.add(name);
      steps.push({ label: name, path: [...path, name] });
    }
  }
  return undefined;
}
