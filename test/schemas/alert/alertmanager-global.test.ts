import { expect, test } from "vitest";
import { AlertmanagerGlobalSchema } from "../../../src/schemas/alert/alertmanager-global.js";

test.each([
  {},
  { resolve_timeout: "1h30m", smtp_require_tls: false, smtp_tls_config: { insecure_skip_verify: true } },
  { slack_app_token: "x", slack_app_token_file: "y", http_config: { proxy_url: "http://proxy" } },
  { opsgenie_api_url: "HTTPS://example.org/", slack_api_url: "<secret>" },
])("%j fits", (value) => {
  expect(AlertmanagerGlobalSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ resolve_timeout: "1.5h" }, ["resolve_timeout"]],
  [{ slack_api_url: "" }, ["slack_api_url"]],
  [{ jira_api_url: "https://" }, ["jira_api_url"]],
  [{ smtp_require_tls: "yes" }, ["smtp_require_tls"]],
  [{ smtp_tls_config: { min_version: "tls12" } }, ["smtp_tls_config", "min_version"]],
  [{ http_config: { user_agent: "x" } }, ["http_config"]],
])("%j is refused at %j", (value, path) => {
  expect(AlertmanagerGlobalSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});
