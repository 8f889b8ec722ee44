import type { Path } from "../../base/path.js";
import { Secret } from "../../base/types/secret.js";
import { printGoDuration } from "../../languages/duration.js";
import type { HttpConfig } from "../../schemas/alert/http-config.js";
import type { NotificationChannel } from "../../schemas/alert/platform/notification-channel.js";
import type { SecretReference, SecretSource } from "../../schemas/alert/platform/secret-source.js";
import type { Receiver } from "../../schemas/alert/receiver.js";
import type { ProblemLog } from "./problem.js";
import { readDuration } from "./read-duration.js";
import { asTemplate } from "./rule-texts.js";

type Settings<Type extends NotificationChannel["type"]> = Extract<
  NotificationChannel,
  { readonly type: Type }
>["settings"];

/** Finds the file in which Alertmanager can read a secret that is declared to be elsewhere; `undefined` where there is none. */
export type SecretFile = (
  reference: Exclude<SecretReference, { readonly file: string }>,
) => string | undefined;

/** Where a channel stands, for problems, and where its secrets are. */
interface Place {
  readonly path: Path;
  readonly log: ProblemLog;
  readonly secretFile: SecretFile | undefined;
}

const OPSGENIE_HOSTS = { us: "https://api.opsgenie.com/", eu: "https://api.eu.opsgenie.com/" } as const;
const PAGERDUTY_URLS = {
  us: "https://events.pagerduty.com/v2/enqueue",
  eu: "https://events.eu.pagerduty.com/v2/enqueue",
} as const;
/** All alerts of a notification have the same severity here. PagerDuty has no `low`; `error` is what Alertmanager sends by default. */
const PAGERDUTY_SEVERITY =
  '{{ if eq .CommonLabels.severity "critical" "warning" "info" }}{{ .CommonLabels.severity }}{{ else if eq .CommonLabels.severity "low" }}info{{ else }}error{{ end }}';
const NANOSECONDS = 1_000_000n;

/** The receiver of a channel. What Alertmanager lacks is a problem; texts that it would take for templates are escaped. */
export function receiverOf(
  channel: NotificationChannel,
  name: string,
  path: Path,
  log: ProblemLog,
  secretFile?: SecretFile,
): Receiver {
  if (channel.rateLimit !== undefined)
    log.add("rate_limit", [...path, "rateLimit"], "the channel gets all notifications");
  if (channel.template !== undefined)
    log.add("template", [...path, "template"], "the channel gets the standard texts");
  const place = { path: [...path, "settings"], log, secretFile };
  const common = { send_resolved: channel.sendResolved };
  return { name, ...integrationOf(channel, common, place) };
}

interface Common {
  readonly send_resolved: boolean;
}

function integrationOf(channel: NotificationChannel, common: Common, place: Place): Partial<Receiver> {
  switch (channel.type) {
    case "email":
      return { email_configs: [{ ...common, ...email(channel.settings, place) }] };
    case "slack":
      return { slack_configs: [{ ...common, ...slack(channel.settings, place) }] };
    case "teams": {
      const file = fileOf(channel.settings.webhookUrl, "webhookUrl", place);
      return { msteamsv2_configs: [{ ...common, webhook_url_file: file }] };
    }
    case "webhook":
      return { webhook_configs: [{ ...common, ...webhook(channel.settings, place) }] };
    case "pagerduty":
      return { pagerduty_configs: [{ ...common, ...pagerduty(channel.settings, place) }] };
    case "opsgenie":
      return { opsgenie_configs: [{ ...common, ...opsgenie(channel.settings, place) }] };
    case "victorops": {
      const { apiKey, routingKey } = channel.settings;
      const file = fileOf(apiKey, "apiKey", place);
      return { victorops_configs: [{ ...common, api_key_file: file, routing_key: asTemplate(routingKey) }] };
    }
    case "discord": {
      const { webhookUrl, username } = channel.settings;
      const file = fileOf(webhookUrl, "webhookUrl", place);
      return { discord_configs: [{ ...common, webhook_url_file: file, ...optional("username", username) }] };
    }
    case "telegram":
      return { telegram_configs: [{ ...common, ...telegram(channel.settings, place) }] };
    default:
      place.log.add("channel", [...place.path.slice(0, -1), "type"], `cannot be compiled: ${channel.type}`);
      return {};
  }
}

/** Alertmanager reads secrets from files; a secret in the configuration would be there for all to see. */
function fileOf(secret: SecretSource, field: string, { path, log, secretFile }: Place): string {
  const isInline = secret instanceof Secret;
  if (!isInline && "file" in secret) return secret.file;
  const file = isInline ? undefined : secretFile?.(secret);
  if (file !== undefined) return file;
  log.add(
    "secret",
    [...path, field],
    "Alertmanager reads secrets from files only: say { file: … }, or secretFile",
  );
  return "";
}

function optional<Field extends string>(
  field: Field,
  text: string | undefined,
): { readonly [Each in Field]?: string } {
  // With a key of a type parameter TypeScript makes out an index signature.
  return text === undefined ? {} : ({ [field]: asTemplate(text) } as { readonly [Each in Field]: string });
}

function email(settings: Settings<"email">, place: Place): NonNullable<Receiver["email_configs"]>[number] {
  const { to, cc = [], bcc = [], replyTo, from, smarthost, tls, username, password } = settings;
  const headers = {
    // Whoever is in no header is a hidden recipient: `to` has the addresses of all.
    ...(cc.length + bcc.length === 0 ? {} : { To: asTemplate(to.join(", ")) }),
    ...(cc.length === 0 ? {} : { Cc: asTemplate(cc.join(", ")) }),
    ...(replyTo === undefined ? {} : { "Reply-To": asTemplate(replyTo) }),
  };
  if (tls === "implicit" && !smarthost.endsWith(":465"))
    place.log.add(
      "channel",
      [...place.path, "tls"],
      "Alertmanager before 0.31 has implicit TLS on port 465 only",
    );
  return {
    to: asTemplate([...to, ...cc, ...bcc].join(", ")),
    from: asTemplate(from),
    smarthost,
    require_tls: tls !== "none",
    ...(username === undefined ? {} : { auth_username: username }),
    ...(password === undefined ? {} : { auth_password_file: fileOf(password, "password", place) }),
    ...(Object.keys(headers).length === 0 ? {} : { headers }),
  };
}

function slack(settings: Settings<"slack">, place: Place): NonNullable<Receiver["slack_configs"]>[number] {
  const { webhookUrl, botToken, channel, mentions = [] } = settings;
  const { log, path } = place;
  if (mentions.length > 0) log.add("mention", [...path, "mentions"], "nobody is mentioned");
  if (webhookUrl !== undefined)
    return { api_url_file: fileOf(webhookUrl, "webhookUrl", place), ...optional("channel", channel) };
  if (botToken === undefined) {
    log.add("channel", path, "has neither webhookUrl nor botToken");
    return {};
  }
  const http: HttpConfig = {
    authorization: { type: "Bearer", credentials_file: fileOf(botToken, "botToken", place) },
  };
  return {
    api_url: "https://slack.com/api/chat.postMessage",
    http_config: http,
    ...optional("channel", channel),
  };
}

function webhook(
  settings: Settings<"webhook">,
  place: Place,
): NonNullable<Receiver["webhook_configs"]>[number] {
  const { url, headers, authorization, hmacSecret, timeout, maxAlerts } = settings;
  const { log, path } = place;
  if (hmacSecret !== undefined) log.add("channel", [...path, "hmacSecret"], "Alertmanager signs nothing");
  const http: HttpConfig = {
    ...(authorization === undefined
      ? {}
      : {
          authorization: {
            type: authorization.type,
            credentials_file: fileOf(authorization.credentials, "authorization", place),
          },
        }),
    ...(headers === undefined
      ? {}
      : {
          http_headers: Object.fromEntries(
            Object.entries(headers).map(([header, value]) => [header, { values: [value] }]),
          ),
        }),
  };
  return {
    ...(typeof url === "string" ? { url: asTemplate(url) } : { url_file: fileOf(url, "url", place) }),
    max_alerts: maxAlerts,
    timeout: printGoDuration(BigInt(readDuration(timeout, [...path, "timeout"], log)) * NANOSECONDS),
    ...(Object.keys(http).length === 0 ? {} : { http_config: http }),
  };
}

function pagerduty(
  settings: Settings<"pagerduty">,
  place: Place,
): NonNullable<Receiver["pagerduty_configs"]>[number] {
  const { routingKey, region, component, group, class: kind } = settings;
  return {
    routing_key_file: fileOf(routingKey, "routingKey", place),
    url: PAGERDUTY_URLS[region],
    severity: PAGERDUTY_SEVERITY,
    ...optional("component", component),
    ...optional("group", group),
    ...optional("class", kind),
  };
}

function opsgenie(
  settings: Settings<"opsgenie">,
  place: Place,
): NonNullable<Receiver["opsgenie_configs"]>[number] {
  const { apiKey, region, responders = [], tags = [] } = settings;
  return {
    api_key_file: fileOf(apiKey, "apiKey", place),
    api_url: OPSGENIE_HOSTS[region],
    priority: "{{ .CommonLabels.priority | toUpper }}",
    ...(tags.length === 0 ? {} : { tags: asTemplate(tags.join(",")) }),
    ...(responders.length === 0
      ? {}
      : {
          responders: responders.map(({ type, name }) => ({
            type,
            ...(type === "user" ? { username: asTemplate(name) } : { name: asTemplate(name) }),
          })),
        }),
  };
}

function telegram(
  settings: Settings<"telegram">,
  place: Place,
): NonNullable<Receiver["telegram_configs"]>[number] {
  const { botToken, chatId, messageThreadId, parseMode } = settings;
  return {
    bot_token_file: fileOf(botToken, "botToken", place),
    chat_id: chatId,
    ...(messageThreadId === undefined ? {} : { message_thread_id: messageThreadId }),
    parse_mode: parseMode === "plain" ? "" : parseMode,
  };
}
