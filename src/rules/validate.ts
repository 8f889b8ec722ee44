import { Engine, type Source } from "../validator/engine.js";
import type { ValidateOptions } from "../validator/options.js";
import type { ValidationResult } from "../validator/result.js";
import { BUILTIN_RULES } from "./builtin.js";

/**
 * Takes texts through the five layers and returns every finding. Documents given together are checked against each
 * other, too. A document with a syntax error skips the later layers; the others do not.
 *
 * @throws {@link TocsinError} `unknown_id` or `invalid_argument` when the options name a rule that does not exist or
 * do not fit. A broken document never throws.
 * @example
 * import { validate } from "tocsin/validator";
 *
 * const result = validate({ file: "rules.yml", content: "groups: [{ name: a, rules: [{ alert: A, expr: 'up ==' }] }]" });
 * for (const { ruleId, range, message } of result.findings) {
 *   console.log(`${range.start.line}:${range.start.column} ${ruleId}: ${message}`);
 * }
 */
export function validate(
  sources: Source | readonly Source[],
  options: ValidateOptions = {},
): ValidationResult {
  const list = "file" in sources ? [sources] : sources;
  return new Engine(BUILTIN_RULES, options).run(list);
}
