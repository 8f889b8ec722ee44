import type { Finding } from "../base/finding.js";
import { Engine, type Source } from "../validator/engine.js";
import type { AnyRule, RuleExample } from "../validator/rule.js";

/** An example of a rule beside what really came of it. */
export interface ExampleOutcome {
  readonly title: string;
  readonly expected: readonly string[];
  /** In the notation of {@link RuleExample.expect}, in the order of the findings. */
  readonly actual: readonly string[];
}

/**
 * Runs the examples of a rule, alone, without any other rule. Both lists of each outcome are to be equal.
 *
 * @example
 * import { runExamples } from "tocsin/testing";
 * import { BUILTIN_RULES } from "tocsin/rules";
 *
 * for (const rule of BUILTIN_RULES) {
 *   for (const { title, expected, actual } of runExamples(rule)) {
 *     if (expected.join() !== actual.join()) throw new Error(`${rule.id}: ${title}`);
 *   }
 * }
 */
export function runExamples(rule: AnyRule): readonly ExampleOutcome[] {
  return rule.examples.map((example) => ({
    title: example.title,
    expected: example.expect,
    actual: runExample(rule, example).map((finding) => describe(finding, typeof example.source !== "string")),
  }));
}

function runExample(rule: AnyRule, example: RuleExample): readonly Finding[] {
  const sources: readonly Source[] =
    typeof example.source === "string"
      ? [{ file: "example.yml", content: example.source }]
      : Object.entries(example.source).map(([file, content]) => ({ file, content }));
  const engine = new Engine(rule.id.startsWith("engine/") ? [] : [rule], {
    rules: { [rule.id]: ["default", example.options ?? {}] },
    ...(example.settings === undefined ? {} : { settings: example.settings }),
  });
  return engine
    .run(sources)
    .findings.filter((finding) => finding.ruleId === rule.id || finding.ruleId === "engine/rule-crashed");
}

function describe({ file, range, messageId }: Finding, withFile: boolean): string {
  const place = `${range.start.line}:${range.start.column}`;
  return `${withFile ? `${file}:` : ""}${place} ${messageId}`;
}
