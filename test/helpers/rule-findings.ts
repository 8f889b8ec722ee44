import type { SettingsInput } from "../../src/schemas/validation/settings.js";
import { Engine } from "../../src/validator/engine.js";
import type { AnyRule } from "../../src/validator/rule.js";

export interface FindingsOptions {
  readonly settings?: SettingsInput;
  readonly options?: unknown;
  /** Makes it a recording rule of this name; without, it is an alerting rule. */
  readonly record?: string;
  /** Fields of the group, such as `interval: 5m`. */
  readonly group?: string;
  /** Recording rules in front of it: name and expression. */
  readonly recorded?: Readonly<Record<string, string>>;
}

/** What `rule` finds in a rule with the expression `expr`: each message's id and the text it points at. */
export function findingsIn(rule: AnyRule, expr: string, options: FindingsOptions = {}): readonly string[] {
  const { record, group, recorded = {}, settings } = options;
  const lines = ["groups:", "  - name: test", ...(group === undefined ? [] : [`    ${group}`]), "    rules:"];
  for (const [name, expression] of Object.entries(recorded))
    lines.push(`      - record: ${name}`, ...block(expression));
  lines.push(record === undefined ? "      - alert: Test" : `      - record: ${record}`, ...block(expr));
  const content = `${lines.join("\n")}\n`;
  const engine = new Engine([rule], {
    rules: { [rule.id]: ["default", options.options ?? {}] },
    ...(settings === undefined ? {} : { settings }),
  });
  return engine
    .run([{ file: "rules.yml", content, kind: "prometheus-rules" }])
    .findings.map(
      ({ messageId, range }) => `${messageId} ${content.slice(range.start.offset, range.end.offset)}`,
    );
}

function block(expression: string): readonly string[] {
  return ["        expr: |-", ...expression.split("\n").map((line) => `          ${line}`)];
}
