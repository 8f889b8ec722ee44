import * as z from "zod";
import { Environment } from "../../base/enums/environment.js";
import { type MixinProblem, mixinProblems } from "../../base/mixins/problems.js";
import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, RESOURCE_LISTS, resourcesOf } from "../facts/alerting-config.js";
import { judgedAt } from "../facts/instants.js";

/** Later than any time that can be written, for when nobody tells the present one. */
const END_OF_TIME = 8.64e15;

const RULE = "alertRules:\n  - name: Down\n    level: high\n    condition: {type: promql, expr: up == 0}\n";
const METADATA =
  "    metadata:\n      createdBy: {type: user, id: ada}\n      schemaVersion: v1\n      resourceVersion: '7'\n      createdAt: 2026-03-02T08:00:00.000Z\n";

export const resourceMetadata = defineRule({
  id: "alerting/resource-metadata",
  layer: "semantic",
  summary: "Require metadata and tags of resources that agree with each other.",
  help: "What is stored about a resource is what audits and merges rely on: nothing is changed before it is made, what the platform does by itself has a reason, and a tag stands there once.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { wrong: "{problem} ({code})" },
  options: z.strictObject({
    /** Keys that the tags of the rules of production have to have, such as `owner` for `owner:db-team`. */
    requiredTags: z.array(z.string().min(1)).default([]),
  }),
  examples: [
    {
      title: "changed before it was made, by a system that does not say why",
      source: `${RULE}    tags: [shop, shop]\n${METADATA}      generation: 1\n      observedGeneration: 2\n      updatedAt: 2026-03-01T08:00:00.000Z\n      updatedBy: {type: system, id: importer}\n`,
      expect: ["5:18 wrong", "12:27 wrong", "13:18 wrong", "14:18 wrong"],
    },
    {
      title: "a rule of production that nobody pays for",
      source: `${RULE}    environment: production\n    tags: [owner:db-team]\n`,
      options: { requiredTags: ["owner", "cost-center"] },
      expect: ["6:11 wrong"],
    },
    {
      title: "metadata that agree",
      source: `${RULE}    tags: [shop]\n${METADATA}      generation: 1\n      updatedAt: 2026-03-02T09:00:00.000Z\n      updatedBy: {type: user, id: grace}\n`,
      expect: [],
    },
  ],
  check({ document, settings, options, report }) {
    const now = new Date(judgedAt(settings) ?? END_OF_TIME);
    const tell = (base: Path, problems: readonly MixinProblem[]): void => {
      for (const { layer, path, message, code } of problems)
        if (layer === "semantic") report("wrong", { path: [...base, ...path] }, { problem: message, code });
    };
    for (const { path, value } of RESOURCE_LISTS.flatMap((list) => [...resourcesOf(document, list)])) {
      const isProduction =
        "environment" in value &&
        value.environment !== undefined &&
        Environment.isProduction(value.environment);
      tell(path, mixinProblems(value, now, isProduction ? { requiredTags: options.requiredTags } : {}));
      tell([...path, "metadata"], mixinProblems(value.metadata, now));
    }
  },
});
