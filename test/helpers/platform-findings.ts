import { Engine } from "../../src/validator/engine.js";
import type { AnyRule } from "../../src/validator/rule.js";
import type { DocumentFindingsOptions } from "./document-findings.js";

/** What rules find in a configuration of the platform: each message's id and the first line of what it points at. */
export function findingsInPlatform(
  rules: AnyRule | readonly AnyRule[],
  content: string,
  { options = {}, settings = {} }: DocumentFindingsOptions = {},
): readonly string[] {
  const list = "id" in rules ? [rules] : rules;
  const engine = new Engine(list, {
    rules: Object.fromEntries(list.map(({ id }) => [id, ["default", options]])),
    settings,
  });
  return engine.run([{ file: "alerting.yml", content }]).findings.map(({ messageId, range }) => {
    const [line = ""] = content.slice(range.start.offset, range.end.offset).split("\n");
    return `${messageId} ${line}`;
  });
}

/** A configuration with one alert rule, whose further fields are given as lines of YAML such as `for: 5m`. */
export function ruleWith(...lines: readonly string[]): string {
  return ["alertRules:", "  - name: Down", "    level: high", ...lines.map((line) => `    ${line}`), ""].join(
    "\n",
  );
}

/** A configuration with one rule that compares `load` with a threshold, given in the flow style of YAML. */
export function thresholdWith(operator: string, threshold: string, ...lines: readonly string[]): string {
  return ruleWith(
    `condition: {type: threshold, query: load, operator: ${operator}, threshold: ${threshold}}`,
    ...lines,
  );
}
