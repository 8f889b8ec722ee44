import type { Layer } from "../finding.js";
import { AUDIT_RULES } from "./audit.js";
import { CONDITION_RULES } from "./conditions.js";
import { LOCALISED_RULES } from "./localised.js";
import { METADATA_RULES } from "./metadata.js";
import { isObject, type MixinContext, type MixinFinding, type MixinRule } from "./rule.js";
import { SOFT_DELETION_RULES } from "./soft-deletion.js";
import { TAGGING_RULES } from "./tagging.js";
import { TENANCY_RULES } from "./tenancy.js";
import { TIMESTAMP_RULES } from "./timestamps.js";
import { TTL_RULES } from "./ttl.js";
import { VERSIONING_RULES } from "./versioning.js";

/** Every rule between fields of mixins. */
export const MIXIN_RULES: readonly MixinRule[] = [
  ...TIMESTAMP_RULES,
  ...SOFT_DELETION_RULES,
  ...AUDIT_RULES,
  ...TENANCY_RULES,
  ...VERSIONING_RULES,
  ...METADATA_RULES,
  ...TTL_RULES,
  ...TAGGING_RULES,
  ...CONDITION_RULES,
  ...LOCALISED_RULES,
];

/** What one of {@link MIXIN_RULES} has found. */
export interface MixinProblem extends MixinFinding {
  /** That of the rule. */
  readonly code: string;
  readonly layer: Layer;
}

/**
 * What is wrong between the fields of the mixins that a value spreads. Fields that are not there are nothing to any rule, so a value of any
 * schema will do; of one that is no object nothing is said.
 */
export function mixinProblems(
  value: unknown,
  now: Date,
  context: Omit<MixinContext, "now"> = {},
): readonly MixinProblem[] {
  if (!isObject(value)) return [];
  return MIXIN_RULES.flatMap(({ code, layer, check }) =>
    check(value, { ...context, now }).map((finding) => ({ code, layer, ...finding })),
  );
}
