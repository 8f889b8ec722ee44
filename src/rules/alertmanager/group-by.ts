import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, routesOf, textsOf } from "../facts/alertmanager-config.js";

const ALL = "...";

export const groupBy = defineRule({
  id: "alertmanager/group-by",
  layer: "syntax",
  summary: "Disallow repeated labels in `group_by`, and labels beside the wildcard.",
  help: "Alertmanager refuses the configuration. `group_by: ['...']` groups by every label, so that no other can be named beside it.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    wildcard: "`...` stands for every label; remove it or the others",
    duplicate: 'Label "{name}" is named twice',
  },
  examples: [
    {
      title: "a label beside the wildcard, and one named twice",
      source:
        "route:\n  receiver: db\n  group_by: [alertname, '...']\n  routes:\n    - group_by: [team, env, team]\nreceivers:\n  - name: db\n",
      expect: ["3:25 wildcard", "5:29 duplicate"],
    },
    {
      title: "each label once",
      source: "route:\n  receiver: db\n  group_by: [alertname, team]\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, route } of routesOf(document)) {
      const labels = textsOf(route.group_by);
      const isMixed = labels.some((label) => label !== ALL);
      const seen = new Set<string>();
      for (const [index, label] of labels.entries()) {
        const place = { path: [...path, "group_by", index] };
        if (label === ALL) {
          if (isMixed && !seen.has(ALL)) report("wildcard", place);
        } else if (seen.has(label)) report("duplicate", place, { name: label });
        seen.add(label);
      }
    }
  },
});
