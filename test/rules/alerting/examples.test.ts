import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import * as alerting from "../../../src/rules/alerting/index.js";
import { BUILTIN_RULES } from "../../../src/rules/builtin.js";
import { Engine, type Source } from "../../../src/validator/engine.js";
import type { AnyRule } from "../../../src/validator/rule.js";

const FOLDER = "examples/configs/alerting";
const FILES: readonly Source[] = readdirSync(FOLDER).map((file) => ({
  file,
  content: readFileSync(path.join(FOLDER, file), "utf8"),
}));
/** A week in which everything of the example is in force. */
const SETTINGS = { now: "2026-03-03T08:00:00Z" };

function check(sources: readonly Source[], rules: readonly AnyRule[]): readonly string[] {
  return new Engine(rules, { preset: "strict", settings: SETTINGS })
    .run(sources)
    .findings.map(({ file, ruleId, messageId }) => `${file} ${ruleId} ${messageId}`);
}

test("the example configuration has no finding", () => {
  expect(FILES.length).toBe(5);
  expect(check(FILES, BUILTIN_RULES)).toEqual([]);
});

test.each<[file: string, text: string, replacement: string, expected: readonly string[]]>([
  ["rules.yaml", "> 0.02", "> 0.02 >", ["rules.yaml alerting/expression-syntax invalid"]],
  ["rules.yaml", "recovery: 0.85", "recovery: 0.95", ["rules.yaml alerting/threshold-recovery side"]],
  ["rules.yaml", 'endTime: "20:00"', 'endTime: "08:00"', ["rules.yaml alerting/weekly-window reversed"]],
  ["rules.yaml", "0 3 * * sun", "0 3 * * sol", ["rules.yaml alerting/cron-syntax invalid"]],
  ["rules.yaml", "window: 1d,", "window: 10m,", ["rules.yaml alerting/threshold-history samples"]],
  ["rules.yaml", "channels: [shop-chat]", "channels: [phones]", []],
  [
    "rules.yaml",
    "escalationPolicy: clinic",
    "escalationPolicy: shop",
    [
      "escalation.yaml alerting/regulated-data channel",
      "escalation.yaml alerting/regulated-data channel",
      "escalation.yaml alerting/regulated-data exposed",
      "escalation.yaml alerting/unused-resource unused",
    ],
  ],
  [
    "escalation.yaml",
    "channels: [clinic-desk]\n      - timeoutMinutes: 30",
    "channels: [clinic-dsk]\n      - timeoutMinutes: 30",
    ["escalation.yaml alerting/undefined-reference undefined"],
  ],
  [
    "escalation.yaml",
    "    fallback: { type: user, name: ada }\n",
    "",
    ["escalation.yaml alerting/escalation-time fallback"],
  ],
  [
    "channels.yaml",
    "{ env: SLACK_BOT_TOKEN }",
    "correct-horse",
    ["channels.yaml alerting/secret-inline inline"],
  ],
  [
    "channels.yaml",
    "mail.northwind.example:465",
    "10.0.0.25:465",
    ["channels.yaml alerting/destination-host denied"],
  ],
  [
    "channels.yaml",
    "template: page",
    "template: shop-chat",
    ["channels.yaml alerting/template-channel other", "templates.yaml alerting/unused-resource unused"],
  ],
  ["templates.yaml", "{{ $team", "{{ $taem", ["templates.yaml alerting/template-variable undeclared"]],
  [
    "templates.yaml",
    "{{ .Status | toUpper }}",
    "<!here>",
    ["templates.yaml alerting/template-mention broadcast"],
  ],
  ["on-call.yaml", 'startTime: "22:00"', 'startTime: "23:00"', ["on-call.yaml alerting/on-call-gap gap"]],
  [
    "on-call.yaml",
    "endsAt: 2026-03-03T10",
    "endsAt: 2026-03-03T07",
    ["on-call.yaml alerting/silence-window expired"],
  ],
])("in %s, %j for %j is seen", (file, text, replacement, expected) => {
  const changed = FILES.map((source) =>
    source.file === file ? { file, content: String(source.content).replace(text, replacement) } : source,
  );
  expect(changed).not.toEqual(FILES);
  const found = check(changed, Object.values(alerting));
  for (const finding of expected) expect(found).toContain(finding);
  if (expected.length === 0)
    expect(found.filter((finding) => !finding.includes("regulated-data"))).toEqual(found);
});
