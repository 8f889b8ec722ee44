import { expect, test } from "vitest";
import { deprecatedKey } from "../../../src/rules/alertmanager/deprecated-key.js";
import { Engine } from "../../../src/validator/engine.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["mattermost_configs: [{webhook_url_file: /a, attachments: [{text: a}]}]", "attachments"],
  ["webhook_configs: [{url_file: /a, http_config: {bearer_token: a}}]", "bearer_token"],
])("%s", (receiver, key) => {
  expect(findingsInConfig(deprecatedKey, configWith([receiver]))).toEqual([`deprecated ${key}`]);
});

test("the advice can be pasted", () => {
  const content =
    "route:\n  receiver: a\n  routes: [{match_re: {team: it's|db, env: prod}}]\nreceivers: [{name: a}]\n";
  const { findings } = new Engine([deprecatedKey], {}).run([{ file: "a.yml", content }]);
  expect(findings.map(({ message }) => message)).toEqual([
    "`match_re` is deprecated: write `matchers: ['team=~\"it''s|db\"', 'env=~\"prod\"']`",
  ]);
});

test("an attachment had no successor before 0.32", () => {
  const content = configWith(["mattermost_configs: [{webhook_url_file: /a, attachments: [{text: a}]}]"]);
  const settings = { alertmanager: { version: "0.31" } };
  expect(findingsInConfig(deprecatedKey, content, { settings })).toEqual([]);
});
