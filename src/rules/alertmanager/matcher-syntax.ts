import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { matcherEntriesOf } from "../facts/alertmanager-matcher-entries.js";
import { conditionsOf } from "../facts/alertmanager-matchers.js";
import { QUOTED_NULLS } from "../facts/alertmanager-quoted-nulls.js";
import { isNullAt } from "../facts/document-nodes.js";

export const matcherSyntax = defineRule({
  id: "alertmanager/matcher-syntax",
  layer: "syntax",
  summary: "Require valid matchers in routes and inhibit rules.",
  help: 'Alertmanager refuses the configuration. A matcher is a label name, one of = != =~ !~ and a value: severity="critical". Patterns are RE2, which has no lookaround and no backreferences, and match the whole value.',
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: { invalid: "{problem}", missing: 'Label "{name}" under `{field}` has no pattern' },
  examples: [
    {
      title: "an operator that does not exist, a quote that is not closed, a lookahead and no pattern at all",
      source:
        "route:\n  receiver: db\n  routes:\n    - matchers: [severity<critical, 'team=\"db']\n    - matchers: ['alertname=~\"(?!Dead).*\"']\n    - match_re: {team: '[', env: }\nreceivers:\n  - name: db\n",
      expect: ["4:18 invalid", "4:43 invalid", "5:31 invalid", "6:25 invalid", "6:34 missing"],
    },
    {
      title: "a pattern of an inhibit rule",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\ninhibit_rules:\n  - source_matchers: [severity=~*]\n    target_match: {severity: '*'}\n",
      expect: ["6:33 invalid"],
    },
    {
      title: "matchers",
      source:
        'route:\n  receiver: db\n  routes:\n    - matchers: [severity=~"critical|page", team!=web]\n      match_re: {env: prod.*}\nreceivers:\n  - name: db\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    for (const condition of conditionsOf(document)) {
      for (const { path, form, text, error } of matcherEntriesOf(condition, settings)) {
        if (form === "match_re" && isNullAt(document, path)) {
          report("missing", { path }, { name: String(path.at(-1)), field: `${condition.prefix}${form}` });
        } else if (form === "match_re" && QUOTED_NULLS.has(text)) {
          report(
            "invalid",
            { path },
            { problem: `${text} in quotes cannot be read as a pattern; write (${text})` },
          );
        } else if (error !== undefined) {
          report("invalid", { path, span: error.span }, { problem: error.message });
        }
      }
    }
  },
});
