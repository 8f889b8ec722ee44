import type { Settings } from "../../schemas/validation/settings.js";

/** Whether the target server is Alertmanager `since` (`"0.28"`) or newer. */
export function hasAlertmanagerVersion({ alertmanager }: Settings, since: string): boolean {
  return versionOf(alertmanager.version) >= versionOf(since);
}

/** Major and minor as one number; the settings and the tables below hold nothing but versions. */
function versionOf(text: string): number {
  const [major, minor] = text.split(".");
  return Number(major) * 1_000 + Number(minor);
}

const HTTP_KEYS: readonly (readonly [since: string, ...keys: string[]])[] = [
  ["0.26", "no_proxy", "proxy_from_environment"],
  ["0.27", "basic_auth.username_file"],
  ["0.28", "http_headers", "basic_auth.username_ref", "basic_auth.password_ref"],
  ["0.28", "authorization.credentials_ref", "oauth2.client_secret_ref"],
  ["0.26", "oauth2.no_proxy", "oauth2.proxy_from_environment", "oauth2.proxy_connect_header"],
  ["0.30", "oauth2.grant_type", "oauth2.client_certificate_key", "oauth2.client_certificate_key_id"],
  ["0.30", "oauth2.client_certificate_key_file", "oauth2.client_certificate_key_ref"],
  ["0.30", "oauth2.signature_algorithm", "oauth2.iss", "oauth2.audience", "oauth2.claims"],
];
const TLS_KEYS: typeof HTTP_KEYS = [
  ["0.26", "ca", "cert", "key"],
  ["0.28", "ca_ref", "cert_ref", "key_ref"],
];

const at = (holder: string, rows: typeof HTTP_KEYS): typeof HTTP_KEYS =>
  rows.map(([since, ...keys]) => [since, ...keys.map((key) => `${holder}.${key}`)]);
const httpAt = (holder: string): typeof HTTP_KEYS => [
  ...at(holder, HTTP_KEYS),
  ...at(`${holder}.tls_config`, TLS_KEYS),
  ...at(`${holder}.oauth2.tls_config`, TLS_KEYS),
];

/**
 * Keys that Alertmanager 0.25 does not know, each with the version that brought it; `*` stands for any item. Those of
 * routes below the root stand for themselves: `labels`, 0.34.
 */
export const NEWER_KEYS: readonly (readonly [since: string, ...keys: string[]])[] = [
  ["0.30", "tracing"],
  ["0.33", "event_recorder"],
  ...at("event_recorder", [
    ["0.34", "stdout_outputs", "webhook_outputs.*.batch", "webhook_outputs.*.batch_max_events"],
    ["0.34", "webhook_outputs.*.batch_max_bytes", "webhook_outputs.*.batch_flush_interval"],
  ]),
  ...at("global", [
    ["0.28", "smtp_tls_config", "jira_api_url", "rocketchat_api_url", "rocketchat_token"],
    ["0.28", "rocketchat_token_file", "rocketchat_token_id", "rocketchat_token_id_file"],
    ["0.30", "slack_app_token", "slack_app_token_file", "slack_app_url"],
    ["0.31", "smtp_auth_secret_file", "smtp_force_implicit_tls", "wechat_api_secret_file"],
    ["0.31", "telegram_bot_token", "telegram_bot_token_file"],
    ["0.32", "mattermost_webhook_url", "mattermost_webhook_url_file"],
  ]),
  ["0.30", "inhibit_rules.*.name"],
  ["0.34", "route.labels"],
  ...at("receivers.*", [
    ["0.26", "msteams_configs"],
    ["0.28", "jira_configs", "msteamsv2_configs", "rocketchat_configs"],
    ["0.29", "incidentio_configs"],
    ["0.30", "mattermost_configs"],
    ["0.33", "labels"],
    ["0.27", "discord_configs.*.webhook_url_file", "msteams_configs.*.summary"],
    ["0.28", "discord_configs.*.content", "discord_configs.*.username", "discord_configs.*.avatar_url"],
    ["0.30", "email_configs.*.threading"],
    ["0.31", "email_configs.*.auth_secret_file", "email_configs.*.force_implicit_tls"],
    ["0.29", "jira_configs.*.api_type"],
    ["0.30", "pagerduty_configs.*.timeout"],
    [
      "0.26",
      "pushover_configs.*.user_key_file",
      "pushover_configs.*.token_file",
      "pushover_configs.*.device",
    ],
    ["0.27", "pushover_configs.*.ttl"],
    ["0.29", "pushover_configs.*.monospace"],
    ["0.30", "slack_configs.*.app_token", "slack_configs.*.app_token_file", "slack_configs.*.app_url"],
    ["0.30", "slack_configs.*.timeout"],
    ["0.31", "slack_configs.*.message_text"],
    ["0.32", "slack_configs.*.update_message"],
    ["0.33", "sns_configs.*.use_aws_http_client"],
    ["0.34", "sns_configs.*.sigv4.external_id"],
    ["0.26", "telegram_configs.*.bot_token_file"],
    ["0.28", "telegram_configs.*.message_thread_id"],
    ["0.31", "telegram_configs.*.chat_id_file"],
    ["0.26", "webhook_configs.*.url_file"],
    ["0.28", "webhook_configs.*.timeout"],
    ["0.32", "webhook_configs.*.payload"],
    ["0.31", "wechat_configs.*.api_secret_file"],
  ]),
  ...httpAt("global.http_config"),
  ...httpAt("receivers.*.*.*.http_config"),
  ...at("receivers.*.email_configs.*.tls_config", TLS_KEYS),
];
