import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { templateGlobsOf } from "../facts/alertmanager-template-globs.js";

export const templateGlobSyntax = defineRule({
  id: "alertmanager/template-glob-syntax",
  layer: "syntax",
  summary: "Require that `templates` holds patterns that Go can read.",
  help: "Alertmanager refuses the configuration. In a name * stands for any characters, ? for one, [a-z] for one of some, [^a-z] for one of the others; a backslash takes the meaning from the next character. {a,b} and ** mean nothing.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_KINDS,
  replaces: ["amtool check-config"],
  messages: { malformed: 'Not a pattern: {problem} in "{pattern}"' },
  examples: [
    {
      title: "a bracket that is not closed",
      source: "templates: ['db-[0-9.tmpl']\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: ["1:17 malformed"],
    },
    {
      title: "a pattern for one of ten files",
      source: "templates: ['db-[0-9].tmpl']\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, pattern, glob } of templateGlobsOf(document)) {
      // After a star Go comes to the mistake only when a file fits until there: alertmanager/template-glob reports it.
      if (glob.ok || !glob.error.isAlwaysSeen) continue;
      report("malformed", { path, span: glob.error.span }, { pattern, problem: glob.error.message });
    }
  },
});
