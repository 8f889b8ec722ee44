import { Engine } from "../../src/validator/engine.js";
import type { AnyRule } from "../../src/validator/rule.js";
import type { DocumentFindingsOptions } from "./document-findings.js";

/** What `rule` finds in an Alertmanager configuration: each message's id and the first line of what it points at. */
export function findingsInConfig(
  rule: AnyRule,
  content: string,
  { options = {}, settings = {} }: DocumentFindingsOptions = {},
): readonly string[] {
  const engine = new Engine([rule], { rules: { [rule.id]: ["default", options] }, settings });
  return engine
    .run([{ file: "alertmanager.yml", content, kind: "alertmanager-config" }])
    .findings.map(({ messageId, range }) => {
      const [line = ""] = content.slice(range.start.offset, range.end.offset).split("\n");
      return `${messageId} ${line}`;
    });
}

/** A configuration with one receiver, whose settings are given as lines of YAML such as `webhook_configs: [{url: …}]`. */
export function configWith(receiver: readonly string[], rest: readonly string[] = []): string {
  const lines = ["route:", "  receiver: ops", "  group_by: [alertname]", "receivers:", "  - name: ops"];
  return `${[...rest, ...lines, ...receiver.map((line) => `    ${line}`)].join("\n")}\n`;
}
