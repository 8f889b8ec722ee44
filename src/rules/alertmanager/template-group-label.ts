import { ELEMENT } from "../../languages/go-template/facts.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { parsedTemplatesOf, placeInTemplate, readsOf } from "../facts/alertmanager-parsed-templates.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { membersOf } from "../facts/alertmanager-template-data.js";
import { isKnownOption } from "../facts/alertmanager-timing.js";

const METHODS: ReadonlySet<string> = new Set([ELEMENT, ...membersOf("labels")]);

/** Stands for every label, and is none itself. */
const ALL_LABELS = "...";

export const templateGroupLabel = defineRule({
  id: "alertmanager/template-group-label",
  layer: "semantic",
  summary: "Require that .GroupLabels in templates are labels the alerts are grouped by.",
  help: ".GroupLabels holds the labels in group_by and no others; the rest prints as nothing. Read .CommonLabels, or add the label to group_by.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { never: 'Always empty: no route to "{receiver}" groups by `{label}`' },
  examples: [
    {
      title: "a label that is not in group_by",
      source:
        "route:\n  receiver: ops\n  group_by: [alertname, cluster]\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ .GroupLabels.alertname }} in {{ .GroupLabels.namespace }}'\n",
      expect: ["8:52 never"],
    },
    {
      title: "a label that one of the routes groups by",
      source:
        "route:\n  receiver: ops\n  group_by: [alertname, cluster]\n  routes:\n    - matchers: [team=\"db\"]\n      group_by: [alertname, namespace]\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        title: '{{ .GroupLabels.alertname }} in {{ .GroupLabels.namespace }}'\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const grouped = new Map<string, Set<string>>();
    for (const { node } of plannedRoutesOf(document, settings)) {
      const { receiver, groupBy } = node.options;
      const labels = grouped.get(receiver.value) ?? new Set();
      grouped.set(receiver.value, labels);
      const isAny = groupBy.value === "..." || !isKnownOption(document, groupBy);
      for (const label of isAny ? [ALL_LABELS] : groupBy.value) labels.add(label);
    }
    for (const parsed of parsedTemplatesOf(document)) {
      const receiver = parsed.field.integration?.receiver.name;
      const labels = receiver === undefined ? undefined : grouped.get(receiver);
      if (receiver === undefined || labels === undefined || labels.has(ALL_LABELS)) continue;
      for (const { path, isKnown, span } of readsOf(parsed)) {
        const [root, label] = path;
        if (
          !isKnown ||
          root !== "GroupLabels" ||
          label === undefined ||
          METHODS.has(label) ||
          labels.has(label)
        )
          continue;
        report("never", placeInTemplate(parsed.field, span), { receiver, label });
      }
    }
  },
});
