import type { Path } from "../../base/path.js";
import { type AlertmanagerDocument, type IntegrationType, integrationsOf } from "./alertmanager-config.js";
import { httpConfigsOf, tlsConfigsOf } from "./alertmanager-fields.js";

type Default = string | number | boolean;
type Defaults = Readonly<Record<string, Default>>;

/** Source: `DefaultGlobalConfig` in config/config.go of Alertmanager 0.34. */
const GLOBAL: Defaults = {
  resolve_timeout: "5m",
  smtp_hello: "localhost",
  smtp_require_tls: true,
  slack_app_url: "https://slack.com/api/chat.postMessage",
  pagerduty_url: "https://events.pagerduty.com/v2/enqueue",
  opsgenie_api_url: "https://api.opsgenie.com/",
  victorops_api_url: "https://alert.victorops.com/integrations/generic/20131114/alert/",
  wechat_api_url: "https://qyapi.weixin.qq.com/cgi-bin/",
  telegram_api_url: "https://api.telegram.org",
  webex_api_url: "https://webexapis.com/v1/messages",
  rocketchat_api_url: "https://open.rocket.chat/",
};
/** Source: `DefaultHTTPClientConfig` of prometheus/common. */
const HTTP: Defaults = { follow_redirects: true, enable_http2: true, proxy_from_environment: false };
const TLS: Defaults = { insecure_skip_verify: false };
/** Source: the `Default…Config` values in config/notifiers.go of Alertmanager 0.34. */
const INTEGRATIONS: Readonly<Record<IntegrationType, Defaults>> = {
  discord: { send_resolved: true },
  email: { send_resolved: false },
  incidentio: { send_resolved: true, max_alerts: 0 },
  jira: { send_resolved: true, api_type: "auto" },
  mattermost: { send_resolved: true },
  msteams: { send_resolved: true },
  msteamsv2: { send_resolved: true },
  opsgenie: { send_resolved: true, update_alerts: false },
  pagerduty: { send_resolved: true },
  pushover: { send_resolved: true, retry: "1m", expire: "1h", html: false, monospace: false },
  rocketchat: { send_resolved: false, short_fields: false, link_names: false },
  slack: { send_resolved: false, short_fields: false, link_names: false, update_message: false },
  sns: { send_resolved: true, use_aws_http_client: false },
  telegram: { send_resolved: true, parse_mode: "HTML", disable_notifications: false },
  victorops: { send_resolved: true, message_type: "CRITICAL" },
  webex: { send_resolved: true },
  webhook: { send_resolved: true, max_alerts: 0 },
  wechat: { send_resolved: false, message_type: "text" },
};

/** A setting that says what Alertmanager does anyway. */
export interface ExplicitDefault {
  readonly path: Path;
  readonly value: Default;
}

/** Settings outside of the routing tree that are equal to their default. */
export function explicitDefaultsOf(document: AlertmanagerDocument): readonly ExplicitDefault[] {
  return [
    ...equalTo(GLOBAL, document.value.global, ["global"]),
    ...integrationsOf(document).flatMap(({ type, config, path }) =>
      equalTo(INTEGRATIONS[type], config, path),
    ),
    ...httpConfigsOf(document).flatMap(({ config, path }) => equalTo(HTTP, config, path)),
    ...tlsConfigsOf(document).flatMap(({ config, path }) => equalTo(TLS, config, path)),
  ];
}

function equalTo(defaults: Defaults, settings: object | undefined, path: Path): readonly ExplicitDefault[] {
  return Object.entries(settings ?? {}).flatMap(([key, value]) =>
    Object.hasOwn(defaults, key) && defaults[key] === value ? [{ path: [...path, key], value }] : [],
  );
}
