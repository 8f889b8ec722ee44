import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { type MatcherEntry, matcherModeOf } from "../facts/alertmanager-matcher-entries.js";
import { everyMatcherEntryOf } from "../facts/alertmanager-matchers.js";
import { describeMatchers } from "../facts/alertmanager-routes.js";

export const matcherParsing = defineRule({
  id: "alertmanager/matcher-parsing",
  layer: "semantic",
  summary: "Require matchers that the old and the new parser of Alertmanager read alike.",
  help: "Since 0.27 Alertmanager falls back to the parser of older versions, and logs a warning, where the new one fails or disagrees. Quote values, and double backslashes in them.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    brace: {
      text: "The closing brace is dropped, as it belongs to no opening one: this is read as {read}",
      help: "The old parser takes a brace at the end for that of a list of matchers. Put the value in double quotes.",
    },
    incompatible: "Only the old parser reads this ({problem}): write {suggestion}",
    disagreement: "Read as {read} now, and as {other} in UTF-8 mode",
  },
  examples: [
    {
      title: "a pattern that loses its brace, an escape that Go does not know and one that it does",
      source:
        "route:\n  receiver: ops\n  routes:\n    - matchers: ['zone=~eu-[0-9]{2}']\n    - matchers: ['host=~\"db\\d+\"']\n    - matchers: ['path=\"C:\\temp\"']\nreceivers:\n  - name: ops\n",
      expect: ["4:35 brace", "5:25 incompatible", "6:18 disagreement"],
    },
    {
      title: "quoted values with double backslashes",
      source:
        "route:\n  receiver: ops\n  routes:\n    - matchers: ['zone=~\"eu-[0-9]{2}\"']\n    - matchers: ['host=~\"db\\\\d+\"']\n    - matchers: ['path=\"C:\\\\temp\"']\nreceivers:\n  - name: ops\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const dropsBraces = matcherModeOf(settings) !== "utf8";
    for (const entry of everyMatcherEntryOf(document, settings)) {
      const { path, text, matchers, warning } = entry;
      if (matchers.length === 0) continue;
      if (dropsBraces && losesBrace(entry)) {
        const span = { start: text.lastIndexOf("}"), end: text.lastIndexOf("}") + 1 };
        report("brace", { path, span }, { read: describeMatchers(matchers) });
      } else if (warning?.kind === "incompatible") {
        const { message: problem, span } = warning.error;
        report("incompatible", { path, span }, { problem, suggestion: warning.suggestion });
      } else if (warning !== undefined) {
        report(
          "disagreement",
          { path },
          { read: describeMatchers(matchers), other: describeMatchers(warning.utf8) },
        );
      }
    }
  },
});

function losesBrace({ form, text }: MatcherEntry): boolean {
  return form === "matchers" && text.endsWith("}") && !text.startsWith("{");
}
