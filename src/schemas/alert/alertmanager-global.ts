import * as z from "zod";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";
import { GO_DECODING } from "../go-decoding.js";
import { ConfigUrlSchema } from "./config-url.js";
import { HttpConfigSchema } from "./http-config.js";
import { TlsConfigSchema } from "./tls-config.js";

const schema = z
  .strictObject({
    /** When an alert without an end counts as resolved; `5m` by default. */
    resolve_timeout: PrometheusDurationSchema.optional(),
    /** Taken as a whole by receivers without one of their own. */
    http_config: HttpConfigSchema.optional(),
    smtp_from: z.string().optional(),
    /** `localhost` by default. */
    smtp_hello: z.string().optional(),
    /** `host:port`. */
    smtp_smarthost: z.string().optional(),
    smtp_auth_username: z.string().optional(),
    /** Secret. */
    smtp_auth_password: z.string().optional(),
    smtp_auth_password_file: z.string().optional(),
    /** Secret. For CRAM-MD5. */
    smtp_auth_secret: z.string().optional(),
    /** Alertmanager 0.31 and later. */
    smtp_auth_secret_file: z.string().optional(),
    smtp_auth_identity: z.string().optional(),
    /** `true` by default. */
    smtp_require_tls: z.boolean().optional(),
    /** Alertmanager 0.28 and later. */
    smtp_tls_config: TlsConfigSchema.optional(),
    /** TLS from the start; only with port 465 by default. Alertmanager 0.31 and later. */
    smtp_force_implicit_tls: z.boolean().optional(),
    /** Secret. */
    slack_api_url: ConfigUrlSchema.optional(),
    slack_api_url_file: z.string().optional(),
    /** Secret. Alertmanager 0.30 and later. */
    slack_app_token: z.string().optional(),
    slack_app_token_file: z.string().optional(),
    /** `https://slack.com/api/chat.postMessage` by default. Alertmanager 0.30 and later. */
    slack_app_url: ConfigUrlSchema.optional(),
    /** `https://events.pagerduty.com/v2/enqueue` by default. */
    pagerduty_url: ConfigUrlSchema.optional(),
    /** `https://api.opsgenie.com/` by default. */
    opsgenie_api_url: ConfigUrlSchema.optional(),
    /** Secret. */
    opsgenie_api_key: z.string().optional(),
    opsgenie_api_key_file: z.string().optional(),
    /** `https://alert.victorops.com/integrations/generic/20131114/alert/` by default. */
    victorops_api_url: ConfigUrlSchema.optional(),
    /** Secret. */
    victorops_api_key: z.string().optional(),
    victorops_api_key_file: z.string().optional(),
    /** `https://qyapi.weixin.qq.com/cgi-bin/` by default. */
    wechat_api_url: ConfigUrlSchema.optional(),
    /** Secret. */
    wechat_api_secret: z.string().optional(),
    /** Alertmanager 0.31 and later. */
    wechat_api_secret_file: z.string().optional(),
    wechat_api_corp_id: z.string().optional(),
    /** `https://api.telegram.org` by default. */
    telegram_api_url: ConfigUrlSchema.optional(),
    /** Secret. Alertmanager 0.31 and later. */
    telegram_bot_token: z.string().optional(),
    telegram_bot_token_file: z.string().optional(),
    /** `https://webexapis.com/v1/messages` by default. */
    webex_api_url: ConfigUrlSchema.optional(),
    /** Alertmanager 0.28 and later. */
    jira_api_url: ConfigUrlSchema.optional(),
    /** `https://open.rocket.chat/` by default. Alertmanager 0.28 and later. */
    rocketchat_api_url: ConfigUrlSchema.optional(),
    /** Secret. Alertmanager 0.28 and later. */
    rocketchat_token: z.string().optional(),
    rocketchat_token_file: z.string().optional(),
    /** Secret. Alertmanager 0.28 and later. */
    rocketchat_token_id: z.string().optional(),
    rocketchat_token_id_file: z.string().optional(),
    /** Secret. Alertmanager 0.32 and later. */
    mattermost_webhook_url: ConfigUrlSchema.optional(),
    mattermost_webhook_url_file: z.string().optional(),
  })
  .register(GO_DECODING, { again: "resets" });
type Inferred = typeof schema;

/** Settings that receivers take where they state none. Of each secret and its file, at most one. */
export interface AlertmanagerGlobalSchema extends Inferred {}
export const AlertmanagerGlobalSchema: AlertmanagerGlobalSchema = schema;
export interface AlertmanagerGlobal extends z.infer<AlertmanagerGlobalSchema> {}
export interface AlertmanagerGlobalInput extends z.input<AlertmanagerGlobalSchema> {}
