import { defineRule } from "../../validator/rule.js";
import { type GroupFacts, ruleFileFacts } from "../facts/rule-file.js";

export const groupNameDuplicate = defineRule({
  id: "prometheus/group-name-duplicate",
  layer: "syntax",
  summary: "Disallow two groups of the same name in one file.",
  help: "The server refuses the file. Rename one of the groups or merge them; groups of other files may have the same name.",
  severity: "error",
  refusedBy: "prometheus",
  appliesTo: ["prometheus-rules"],
  replaces: ["promtool check rules", "pint yaml/parse"],
  messages: { duplicate: 'Group name "{name}" is repeated in this file' },
  examples: [
    {
      title: "a group that was copied",
      source: "groups:\n  - name: node\n    rules: []\n  - name: node\n    rules: []\n",
      expect: ["4:11 duplicate"],
    },
    {
      title: "two names",
      source: "groups:\n  - name: node\n    rules: []\n  - name: node-recording\n    rules: []\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const first = new Map<string, GroupFacts>();
    for (const group of ruleFileFacts(document, settings).groups) {
      const { name, path } = group;
      if (!name) continue;
      const earlier = first.get(name);
      if (earlier === undefined) {
        first.set(name, group);
        continue;
      }
      const related = [{ message: "first used here", path: [...earlier.path, "name"] }];
      report("duplicate", { path: [...path, "name"], related }, { name });
    }
  },
});
