import { defineRule, type Rule } from "./rule.js";

/**
 * What the engine itself has to say. These are declared like rules, so that they are configured, documented and
 * explained like rules; the engine fills them, their `check` does nothing.
 */
const says = (): void => {};

export const unknownKind = defineRule({
  id: "engine/unknown-kind",
  layer: "syntax",
  summary: "Check that it is known what a document is.",
  help: "Nothing but the YAML or JSON itself was checked. Say what the document is with --kind (option `kind`), or leave the file out.",
  severity: "warning",
  appliesTo: "any",
  messages: {
    unknown: "Unknown kind of document: its content fits none of {kinds}",
  },
  examples: [
    { title: "some other YAML file", source: "replicas: 3\nimage: nginx\n", expect: ["1:1 unknown"] },
    { title: "a rule file", source: "groups: []\n", expect: [] },
  ],
  check: says,
});

export const schemaMismatch = defineRule({
  id: "engine/schema",
  layer: "syntax",
  summary: "Check that a document has the shape its schema asks for.",
  help: "See the schema of this kind of document for the fields it takes.",
  severity: "error",
  appliesTo: "any",
  messages: { mismatch: "{problem}" },
  examples: [
    {
      title: "a group without a name, when the rule about that is turned off",
      source: "groups:\n  - rules: []\n",
      expect: ["2:5 mismatch"],
    },
    { title: "a group with one", source: "groups:\n  - name: a\n", expect: [] },
  ],
  check: says,
});

export const ruleCrashed = defineRule({
  id: "engine/rule-crashed",
  layer: "syntax",
  summary: "Report a rule that threw an error instead of findings.",
  help: "This is a defect of the rule, not of the document. Turn the rule off, and report it to whoever wrote it.",
  severity: "error",
  appliesTo: "any",
  messages: { crashed: "Rule {rule} crashed: {error}" },
  examples: [{ title: "no rule crashes", source: "groups: []\n", expect: [] }],
  check: says,
});

export const ENGINE_RULES: readonly Rule[] = [ruleCrashed, schemaMismatch, unknownKind];
