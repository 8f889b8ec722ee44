import * as z from "zod";
import { suggest } from "../../base/suggest.js";
import { ELEMENT } from "../../languages/go-template/facts.js";
import { defineSetRule } from "../../validator/rule.js";
import { parsedTemplatesOf, placeInTemplate, readsOf } from "../facts/alertmanager-parsed-templates.js";
import { membersOf } from "../facts/alertmanager-template-data.js";
import { fileReadsOf, templateSetsOf } from "../facts/alertmanager-template-set.js";
import { ALERTING_KINDS, alertingDocuments } from "../facts/alerts.js";

/** Names that differ in more letters are two names, not one with a slip in it. */
const MAX_SLIPS = 2;
const METHODS: ReadonlySet<string> = new Set(membersOf("labels"));

export const templateAnnotationUnknown = defineSetRule({
  id: "alertmanager/template-annotation-unknown",
  layer: "consistency",
  summary: "Require that annotations in templates of notifications are written by some rule.",
  help: "An annotation that no rule writes prints as nothing. Without the option `complete` only names are reported that are probably misspelled.",
  severity: "warning",
  appliesTo: [...ALERTING_KINDS, "alertmanager-templates"],
  messages: {
    misspelled: "No rule writes the annotation `{name}`; did you mean `{suggestion}`?",
    missing: "No rule writes the annotation `{name}`",
  },
  options: z.strictObject({
    complete: z
      .boolean()
      .default(false)
      .describe("All rule files are given: report every annotation that none of them writes."),
  }),
  examples: [
    {
      title: "a letter that is wrong",
      source: {
        "alertmanager.yml":
          "route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ .CommonAnnotations.sumary }}'\n",
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        annotations: {summary: A node is down}\n',
      },
      expect: ["alertmanager.yml:6:20 misspelled"],
    },
    {
      title: "an annotation that no file writes, when all files are there",
      source: {
        "alertmanager.yml":
          "route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        text: '{{ range .Alerts }}{{ .Annotations.dashboard }}{{ end }}'\n",
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        annotations: {summary: A node is down}\n',
      },
      options: { complete: true },
      expect: ["alertmanager.yml:6:38 missing"],
    },
    {
      title: "an annotation that another file may write",
      source: {
        "alertmanager.yml":
          "route: {receiver: ops}\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ .CommonAnnotations.summary }}'\n        text: '{{ .CommonAnnotations.dashboard }}'\n",
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        annotations: {summary: A node is down}\n',
      },
      expect: [],
    },
  ],
  check({ documents, isComplete, options, settings, report }) {
    const { configs, alerts, annotations } = alertingDocuments(documents, settings);
    if (!isComplete || alerts.length === 0) return;
    const reads = [
      ...configs.flatMap((document) =>
        parsedTemplatesOf(document).flatMap((parsed) =>
          readsOf(parsed).map((read) => ({
            document,
            read,
            place: placeInTemplate(parsed.field, read.span),
          })),
        ),
      ),
      ...fileReadsOf(templateSetsOf(documents)).map(({ file, read }) => ({
        document: file,
        read,
        place: { path: [], span: read.span },
      })),
    ];
    for (const { document, read, place } of reads) {
      const name = read.isKnown ? annotationIn(read.path) : undefined;
      if (name === undefined || annotations.has(name)) continue;
      const suggestion = suggest(name, annotations, MAX_SLIPS);
      if (suggestion !== undefined) report(document, "misspelled", place, { name, suggestion });
      else if (options.complete) report(document, "missing", place, { name });
    }
  },
});

/** The annotation a path of the data leads to: `.CommonAnnotations.x`, or `.Annotations.x` of an alert. */
function annotationIn(path: readonly string[]): string | undefined {
  const at = path.findIndex((name) => name === "CommonAnnotations" || name === "Annotations");
  const name = at < 0 ? undefined : path[at + 1];
  return name === undefined || name === ELEMENT || METHODS.has(name) ? undefined : name;
}
