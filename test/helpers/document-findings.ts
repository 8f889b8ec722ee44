import type { SettingsInput } from "../../src/schemas/validation/settings.js";
import { Engine } from "../../src/validator/engine.js";
import type { AnyRule } from "../../src/validator/rule.js";

export interface DocumentFindingsOptions {
  readonly settings?: SettingsInput;
  readonly options?: unknown;
}

/** What `rule` finds in a rule file: each message's id and the first line of what it points at. */
export function findingsInFile(
  rule: AnyRule,
  content: string,
  { options = {}, settings = {} }: DocumentFindingsOptions = {},
): readonly string[] {
  const engine = new Engine([rule], { rules: { [rule.id]: ["default", options] }, settings });
  return engine
    .run([{ file: "rules.yml", content, kind: "prometheus-rules" }])
    .findings.filter(({ ruleId }) => ruleId === rule.id || ruleId === "engine/rule-crashed")
    .map(({ messageId, range }) => {
      const [line = ""] = content.slice(range.start.offset, range.end.offset).split("\n");
      return `${messageId} ${line}`;
    });
}

/** A rule file with one group of these rules, each given as lines of YAML such as `alert: A`. */
export function ruleFile(...rules: readonly (readonly string[])[]): string {
  const lines = rules.flatMap(([first = "", ...others]) => [
    `      - ${first}`,
    ...others.map((line) => `        ${line}`),
  ]);
  return `${["groups:", "  - name: test", "    rules:", ...lines].join("\n")}\n`;
}
