import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS, type IntegrationConfig, integrationsOf } from "../facts/alertmanager-config.js";

const POST_MESSAGE = "https://slack.com/api/chat.postMessage";
const URLS = ["api_url", "api_url_file"] as const;
const TOKENS = ["app_token", "app_token_file"] as const;
const GLOBAL_URLS = ["slack_api_url", "slack_api_url_file"] as const;
const GLOBAL_TOKENS = ["slack_app_token", "slack_app_token_file"] as const;

export const slackAuthentication = defineRule({
  id: "alertmanager/slack-authentication",
  layer: "syntax",
  summary: "Require Slack to be reached either by incoming webhook or as an app.",
  help: "Alertmanager refuses the configuration. `api_url` is that of an incoming webhook, which is its own credential; `app_token` is that of an app, which posts to `app_url`.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    mixed: "`{second}` beside `{first}`: Slack is reached either by webhook or as an app",
    crash: {
      text: "`{file}` beside `{token}` makes Alertmanager crash when it loads the configuration",
      help: "Remove one of them. Alertmanager compares the URL with that of apps, and there is none.",
    },
    authorization: "An app token is in force, so that `authorization` cannot be set",
    update: "`update_message` needs `api_url` to be {url}",
    updateCrash: {
      text: "`update_message` without `api_url` makes Alertmanager crash when it loads the configuration",
      help: "Set `api_url` to https://slack.com/api/chat.postMessage, and give the token of the app as `authorization` in `http_config`.",
    },
  },
  examples: [
    {
      title: "a webhook and a token",
      source:
        "global:\n  slack_api_url: https://hooks.slack.com/services/x\n  slack_app_token: t\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    slack_configs:\n      - app_token: t\n        api_url: https://hooks.slack.com/services/x\n",
      expect: ["3:3 mixed", "9:9 mixed"],
    },
    {
      title: "what crashes Alertmanager",
      source:
        "global:\n  slack_api_url_file: /run/secrets/slack\n  slack_app_token: t\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    slack_configs:\n      - update_message: true\n        http_config: {authorization: {credentials: t}}\n",
      expect: ["2:3 crash", "9:9 updateCrash", "10:23 authorization"],
    },
    {
      title: "messages of a webhook that are to be updated",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    slack_configs:\n      - api_url: https://hooks.slack.com/services/x\n        update_message: true\n",
      expect: ["7:9 update"],
    },
    {
      title: "an app",
      source:
        "global:\n  slack_app_token_file: /run/secrets/slack\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    slack_configs:\n      - channel: '#db'\n",
      expect: [],
    },
  ],
  check({ document, value, report }) {
    const { global = {} } = value;
    const globalToken = GLOBAL_TOKENS.find((name) => global[name]);
    const isAppUrl = global.slack_api_url === (global.slack_app_url ?? POST_MESSAGE);
    if (globalToken !== undefined && global.slack_api_url !== undefined && !isAppUrl) {
      const related = [{ message: "`slack_api_url` is set here", path: ["global", "slack_api_url"] }];
      const place = { path: ["global", globalToken], target: "key" as const, related };
      report("mixed", place, { first: "slack_api_url", second: globalToken });
    } else if (globalToken !== undefined && global.slack_api_url === undefined && global.slack_api_url_file) {
      const [, file] = GLOBAL_URLS;
      report("crash", { path: ["global", file], target: "key" }, { file, token: globalToken });
    }
    for (const { type, path, config } of integrationsOf(document)) {
      if (type !== "slack") continue;
      const url = URLS.find((name) => config[name]);
      const token = TOKENS.find((name) => config[name]);
      if (url !== undefined && token !== undefined) {
        const related = [{ message: `\`${url}\` is set here`, path: [...path, url] }];
        report("mixed", { path: [...path, token], target: "key", related }, { first: url, second: token });
      }
      // A file does not keep the global token away, a URL does.
      const hasToken = token !== undefined || (globalToken !== undefined && config.api_url === undefined);
      const http = config.http_config === undefined ? ["global", "http_config"] : [...path, "http_config"];
      const key = authorizationKey(config.http_config ?? global.http_config);
      if (hasToken && key !== undefined) report("authorization", { path: [...http, key], target: "key" });
      if (config.update_message !== true || config.api_url === POST_MESSAGE) continue;
      const place = { path: [...path, "update_message"], target: "key" as const };
      if (config.api_url === undefined) report("updateCrash", place);
      else report("update", place, { url: POST_MESSAGE });
    }
  },
});

function authorizationKey(config: IntegrationConfig<"slack">["http_config"]): string | undefined {
  return config === undefined
    ? undefined
    : (["authorization", "bearer_token", "bearer_token_file"] as const).find((key) => config[key]);
}
