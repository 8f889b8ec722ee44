import type { DocumentKindId } from "../../schemas/kinds.js";
import { defineRule } from "../../validator/rule.js";
import { problemsOf } from "../facts/document-problems.js";

export const unknownField = defineRule({
  id: "document/unknown-field",
  layer: "syntax",
  summary: "Disallow fields that the program does not know.",
  help: "Prometheus refuses unknown fields. Look for a spelling mistake, or for a field of another program (Thanos, Mimir, Loki).",
  severity: "error",
  appliesTo: "any",
  messages: { unknown: "{problem}" },
  examples: [
    {
      title: "a field of Thanos",
      source: "groups:\n  - name: a\n    partial_response_strategy: warn\n",
      expect: ["3:5 unknown"],
    },
    {
      title: "a field of the platform, spelled as Prometheus would",
      source:
        "alertRules:\n  - name: Down\n    level: high\n    keep_firing_for: 5m\n    condition: {type: promql, expr: up == 0}\n",
      expect: ["4:5 unknown"],
    },
    { title: "a field of Prometheus", source: "groups:\n  - name: a\n    limit: 10\n", expect: [] },
  ],
  check({ document, report }) {
    const help = document.kind === undefined ? undefined : HELP[document.kind];
    for (const { message, place } of problemsOf(document, ["unknownField"]))
      report("unknown", { ...place, ...(help === undefined ? {} : { help }) }, { problem: message });
  },
});

const OWN_HELP =
  "The platform refuses unknown fields. Names are written in camelCase here; look for a spelling mistake.";

/** For kinds that another program reads. */
const HELP: Readonly<Partial<Record<DocumentKindId, string>>> = {
  "alertmanager-config":
    "Alertmanager refuses unknown fields. Look for a spelling mistake, or for a field of another version.",
  "alerting-config": OWN_HELP,
  "alert-event": OWN_HELP,
};
