import type { Path } from "../../base/path.js";
import type { HttpConfig } from "../../schemas/alert/http-config.js";
import type { TlsConfig } from "../../schemas/alert/tls-config.js";
import type { Lenient } from "../../validator/lenient.js";
import {
  type IntegrationFacts,
  type IntegrationType,
  integrationsOf,
  items,
  remembering,
  routesOf,
} from "./alertmanager-config.js";
import { type TextAt, textsAt, valuesAt } from "./value-paths.js";

/** Whose field it is: an integration, or what stands outside of receivers. */
type Owner = IntegrationFacts | undefined;

/** A text that Alertmanager expands as a template when it sends a notification. */
export interface TemplatedString {
  readonly path: Path;
  /** Below the integration, with `*` for any item or key: `fields.*.title`. */
  readonly field: string;
  readonly text: string;
  /** Whether html/template expands it, which escapes what it inserts. */
  readonly engine: "text" | "html";
  /** Whether there is anything to expand. */
  readonly isTemplate: boolean;
  /** The key at {@link path} is the template, not its value. */
  readonly target: "key" | "value";
  /** `undefined` for labels of routes and `global.smtp_from`. */
  readonly integration: Owner;
}

/** A secret written into the configuration itself. */
export interface SecretText {
  readonly path: Path;
  /** The key, such as `bot_token`; of a list or a map of secrets the key that holds them. */
  readonly key: string;
  readonly text: string;
  /** The key beside it that reads the same from a file, when there is one. */
  readonly fileKey: string | undefined;
  readonly integration: Owner;
}

/** Where requests go to. */
export interface UrlText {
  readonly path: Path;
  readonly key: string;
  readonly text: string;
  /**
   * `http` has to be an absolute HTTP URL; `secret` may be `<secret>`, too, and `template` a template, too; of a
   * `proxy`, a token URL or the SNS endpoint (`any`) the scheme is not looked at.
   */
  readonly form: "http" | "secret" | "template" | "proxy" | "any";
  readonly integration: Owner;
}

export interface HttpConfigFacts {
  readonly path: Path;
  readonly config: Lenient<HttpConfig>;
  /** `undefined` for that under `global` and those of event recorders. */
  readonly integration: Owner;
}

export interface TlsConfigFacts {
  readonly path: Path;
  readonly config: Lenient<TlsConfig>;
  readonly integration: Owner;
}

const words = (text: string): readonly string[] => text.split(" ");

/** Texts of each integration that are templates: `*` stands for any item or key, `**` for all texts below. */
const TEMPLATES: Readonly<Record<IntegrationType, readonly string[]>> = {
  discord: words("content title message"),
  email: words("to from html text headers.*"),
  incidentio: [],
  jira: words(
    "project issue_type summary summary.template description description.template labels.* priority fields.**",
  ),
  mattermost: words(
    "channel username text fallback color pretext author_name author_link author_icon title title_link thumb_url footer footer_icon image_url icon_url icon_emoji type fields.*.title fields.*.value attachments.*.fallback attachments.*.color attachments.*.pretext attachments.*.text attachments.*.author_name attachments.*.author_link attachments.*.author_icon attachments.*.title attachments.*.title_link attachments.*.fields.*.title attachments.*.fields.*.value attachments.*.thumb_url attachments.*.footer attachments.*.footer_icon attachments.*.image_url props.card priority.priority",
  ),
  msteams: words("title summary text"),
  msteamsv2: words("title text"),
  opsgenie: words(
    "api_key message description source details.* entity actions responders.*.id responders.*.name responders.*.username responders.*.type tags note priority",
  ),
  pagerduty: words(
    "routing_key service_key client client_url description details.** images.*.href images.*.src images.*.alt links.*.href links.*.text source severity class component group",
  ),
  pushover: words("user_key token title message url url_title device sound priority"),
  rocketchat: words(
    "channel color title title_link text fields.*.title fields.*.value emoji icon_url image_url thumb_url actions.*.text actions.*.url actions.*.msg",
  ),
  slack: words(
    "channel username color title title_link pretext text fallback callback_id icon_emoji icon_url image_url thumb_url footer message_text fields.*.title fields.*.value actions.*.type actions.*.text actions.*.url actions.*.style actions.*.name actions.*.value actions.*.confirm.title actions.*.confirm.text actions.*.confirm.ok_text actions.*.confirm.dismiss_text",
  ),
  sns: words("api_url topic_arn target_arn phone_number subject message attributes.*"),
  telegram: words("message"),
  victorops: words(
    "routing_key message_type state_message entity_display_name monitoring_tool custom_fields.*",
  ),
  webex: words("room_id message"),
  webhook: words("url payload.**"),
  wechat: words("api_secret corp_id message to_user to_party to_tag agent_id"),
};

/** Maps whose keys are templates as well. */
const TEMPLATED_KEYS: Readonly<Partial<Record<IntegrationType, readonly string[]>>> = {
  jira: ["fields"],
  pagerduty: ["details"],
  sns: ["attributes"],
  webhook: ["payload"],
};

/** Secrets of each integration, of `http_config` and of `tls_config`. */
const SECRETS: Readonly<Record<IntegrationType, readonly string[]>> = {
  discord: words("webhook_url"),
  email: words("auth_password auth_secret"),
  incidentio: words("alert_source_token"),
  jira: [],
  mattermost: words("webhook_url"),
  msteams: words("webhook_url"),
  msteamsv2: words("webhook_url"),
  opsgenie: words("api_key"),
  pagerduty: words("routing_key service_key"),
  pushover: words("user_key token"),
  rocketchat: words("token token_id"),
  slack: words("api_url app_token"),
  sns: words("sigv4.secret_key"),
  telegram: words("bot_token"),
  victorops: words("api_key"),
  webex: [],
  webhook: words("url"),
  wechat: words("api_secret"),
};
const GLOBAL_SECRETS = words(
  "smtp_auth_password smtp_auth_secret slack_api_url slack_app_token opsgenie_api_key victorops_api_key wechat_api_secret telegram_bot_token rocketchat_token rocketchat_token_id mattermost_webhook_url",
);
const HTTP_SECRETS = words(
  "basic_auth.password authorization.credentials oauth2.client_secret oauth2.client_certificate_key bearer_token proxy_connect_header.*.* oauth2.proxy_connect_header.*.* http_headers.*.secrets.*",
);

const HTTP_URLS: Readonly<Partial<Record<IntegrationType, readonly string[]>>> = {
  incidentio: ["url"],
  jira: ["api_url"],
  opsgenie: ["api_url"],
  pagerduty: ["url"],
  slack: ["app_url"],
  telegram: ["api_url"],
  victorops: ["api_url"],
  webex: ["api_url"],
  wechat: ["api_url"],
  rocketchat: ["api_url"],
};
/** Also `<secret>`, which Alertmanager prints in place of them. */
const SECRET_URLS: Readonly<Partial<Record<IntegrationType, readonly string[]>>> = {
  discord: ["webhook_url"],
  mattermost: ["webhook_url"],
  msteams: ["webhook_url"],
  msteamsv2: ["webhook_url"],
  slack: ["api_url"],
};
const GLOBAL_HTTP_URLS = words(
  "slack_app_url pagerduty_url opsgenie_api_url victorops_api_url wechat_api_url telegram_api_url webex_api_url jira_api_url rocketchat_api_url",
);
const GLOBAL_SECRET_URLS = words("slack_api_url mattermost_webhook_url");
const PROXY_URLS = words("proxy_url oauth2.proxy_url");

/** Every text that is a template, whether or not there is an action in it. */
export const templatedStringsOf = remembering((value, document): readonly TemplatedString[] => {
  const ofRoutes = routesOf(document).flatMap(({ path, route }) =>
    textsAt(route, "labels.*", path).map((text) => templated(text, "labels.*")),
  );
  const ofGlobal = textsAt(value.global, "smtp_from", ["global"]).map((text) => templated(text, "smtp_from"));
  const ofIntegrations = integrationsOf(document).flatMap((integration) => {
    const { type, config, path } = integration;
    const values = TEMPLATES[type].flatMap((field) =>
      textsAt(config, field, path).map((text) => templated(text, field, integration)),
    );
    const keys = (TEMPLATED_KEYS[type] ?? []).flatMap((field) =>
      keysBelow(config, field, path).map((text) => ({
        ...templated(text, field, integration),
        target: "key" as const,
      })),
    );
    return [...values, ...keys];
  });
  return [...ofGlobal, ...ofRoutes, ...ofIntegrations];
});

/** Every secret that stands in the configuration itself. */
export const secretsOf = remembering((value, document): readonly SecretText[] => {
  const read = (
    of: unknown,
    patterns: readonly string[],
    path: Path,
    integration?: Owner,
  ): readonly SecretText[] =>
    patterns.flatMap((pattern) => {
      const key = lastKey(pattern);
      return textsAt(of, pattern, path).map((text) => ({
        ...text,
        key,
        fileKey: fileKeyOf(key),
        integration,
      }));
    });
  return [
    ...read(value.global, GLOBAL_SECRETS, ["global"]),
    ...read(value.tracing, ["headers.*.secrets.*"], ["tracing"]),
    ...read(value.event_recorder, ["webhook_outputs.*.url"], ["event_recorder"]),
    ...integrationsOf(document).flatMap((one) => read(one.config, SECRETS[one.type], one.path, one)),
    ...httpConfigsOf(document).flatMap((one) => read(one.config, HTTP_SECRETS, one.path, one.integration)),
    ...tlsConfigsOf(document).flatMap((one) => read(one.config, ["key"], one.path, one.integration)),
  ];
});

/** Every URL that something is sent to or through. */
export const urlsOf = remembering((value, document): readonly UrlText[] => {
  const read = (
    form: UrlText["form"],
    of: unknown,
    patterns: readonly string[],
    path: Path,
    integration?: Owner,
  ): readonly UrlText[] =>
    patterns.flatMap((pattern) =>
      textsAt(of, pattern, path).map((text) => ({ ...text, key: lastKey(pattern), form, integration })),
    );
  return [
    ...read("http", value.global, GLOBAL_HTTP_URLS, ["global"]),
    ...read("secret", value.global, GLOBAL_SECRET_URLS, ["global"]),
    ...read("http", value.event_recorder, ["webhook_outputs.*.url"], ["event_recorder"]),
    ...integrationsOf(document).flatMap((one) => [
      ...read("http", one.config, HTTP_URLS[one.type] ?? [], one.path, one),
      ...read("secret", one.config, SECRET_URLS[one.type] ?? [], one.path, one),
      ...(one.type === "webhook" ? read("template", one.config, ["url"], one.path, one) : []),
      ...(one.type === "sns" ? read("any", one.config, ["api_url"], one.path, one) : []),
    ]),
    ...httpConfigsOf(document).flatMap(({ config, path, integration }) => [
      ...read("proxy", config, PROXY_URLS, path, integration),
      ...read("any", config, ["oauth2.token_url"], path, integration),
    ]),
  ];
});

/** Every `http_config`: that under `global` first, then those of integrations and event recorders. */
export const httpConfigsOf = remembering((value, document): readonly HttpConfigFacts[] => {
  const ofIntegrations = integrationsOf(document).flatMap((integration) => {
    const { config, path } = integration;
    const own = "http_config" in config ? config.http_config : undefined;
    return own === undefined ? [] : [{ path: [...path, "http_config"], config: own, integration }];
  });
  const outputs = items(value.event_recorder?.webhook_outputs).flatMap(({ index, item }) => {
    const path = ["event_recorder", "webhook_outputs", index, "http_config"];
    return item.http_config === undefined ? [] : [{ path, config: item.http_config, integration: undefined }];
  });
  const config = value.global?.http_config;
  const ofGlobal =
    config === undefined ? [] : [{ path: ["global", "http_config"], config, integration: undefined }];
  return [...ofGlobal, ...ofIntegrations, ...outputs];
});

/** Every `tls_config`, those of `http_config` and of `oauth2` included. */
export const tlsConfigsOf = remembering((value, document): readonly TlsConfigFacts[] => {
  const found: TlsConfigFacts[] = [];
  const add = (config: Lenient<TlsConfig> | undefined, path: Path, integration?: Owner): void => {
    if (config !== undefined) found.push({ path, config, integration });
  };
  add(value.global?.smtp_tls_config, ["global", "smtp_tls_config"]);
  for (const { path, config, integration } of httpConfigsOf(document)) {
    add(config.tls_config, [...path, "tls_config"], integration);
    add(config.oauth2?.tls_config, [...path, "oauth2", "tls_config"], integration);
  }
  for (const integration of integrationsOf(document)) {
    if (integration.type === "email")
      add(integration.config.tls_config, [...integration.path, "tls_config"], integration);
  }
  add(value.tracing?.tls_config, ["tracing", "tls_config"]);
  for (const { index, item } of items(value.event_recorder?.kafka_outputs))
    add(item.tls_config, ["event_recorder", "kafka_outputs", index, "tls_config"]);
  return found;
});

function templated({ path, text }: TextAt, field: string, integration?: Owner): TemplatedString {
  const engine = integration !== undefined && isHtml(integration, field) ? "html" : "text";
  return { path, field, text, engine, isTemplate: text.includes("{{"), target: "value", integration };
}

/** Telegram reads HTML unless told otherwise. */
function isHtml({ type, config }: IntegrationFacts, field: string): boolean {
  if (type === "email") return field === "html";
  if (field !== "message") return false;
  if (type === "telegram") return (config.parse_mode ?? "HTML") === "HTML";
  return type === "pushover" && config.html === true;
}

function fileKeyOf(key: string): string | undefined {
  if (key === "secrets") return "files";
  return key === "secret_key" || key === "proxy_connect_header" ? undefined : `${key}_file`;
}

function lastKey(pattern: string): string {
  return pattern.split(".").findLast((part) => part !== "*") ?? "";
}

/** The keys of a map and of all maps in it. */
function keysBelow(config: unknown, field: string, path: Path): readonly TextAt[] {
  return valuesAt(config, `${field}.**`, path).flatMap(({ path: at }) => {
    const key = at.at(-1);
    return typeof key === "string" && at.length > path.length + 1 ? [{ path: at, text: key }] : [];
  });
}
