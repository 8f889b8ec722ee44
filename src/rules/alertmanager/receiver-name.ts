import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, receiversOf } from "../facts/alertmanager-config.js";

export const receiverName = defineRule({
  id: "alertmanager/receiver-name",
  layer: "syntax",
  summary: "Require a name of its own for each receiver.",
  help: "Alertmanager refuses the configuration. Routes refer to receivers by name; an unquoted `null` is no name. A label `name` of a receiver has to be its name.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    missing: "Receiver #{number} has no name",
    duplicate: 'Receiver "{name}" is defined twice',
    label: 'Label `name` of receiver "{name}" is "{label}"',
  },
  examples: [
    {
      title: "a name that is used twice, and one that is null",
      source: "route:\n  receiver: db\nreceivers:\n  - name: db\n  - name: null\n  - name: db\n",
      expect: ["5:11 missing", "6:11 duplicate"],
    },
    {
      title: "a label that contradicts the name",
      source: "route:\n  receiver: db\nreceivers:\n  - name: db\n    labels: {name: dba, tier: prod}\n",
      expect: ["5:20 label"],
    },
    {
      title: "two names",
      source: 'route:\n  receiver: db\nreceivers:\n  - name: db\n  - name: "null"\n',
      expect: [],
    },
  ],
  check({ document, report }) {
    const first = new Map<string, Path>();
    for (const { path, index, name, receiver } of receiversOf(document)) {
      const place = [...path, "name"];
      const earlier = first.get(name);
      if (name === "") report("missing", { path: place }, { number: index + 1 });
      else if (earlier === undefined) first.set(name, place);
      else {
        const related = [{ message: "first defined here", path: earlier }];
        report("duplicate", { path: place, related }, { name });
      }
      const labels = receiver.labels ?? {};
      const label = Object.hasOwn(labels, "name") ? labels["name"] : undefined;
      if (label !== undefined && label !== name)
        report("label", { path: [...path, "labels", "name"] }, { name, label });
    }
  },
});
