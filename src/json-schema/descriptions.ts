// Written by `npm run docs` from the comments above schemas and their fields; changes here are lost.
import type { Descriptions } from "./describe.js";

/** By name of the schema. */
export const DESCRIPTIONS: Readonly<Record<string, Descriptions>> = {
  "AlertGroup": {
    "": "An item in an answer of `/api/v2/alerts/groups`.",
    "/labels": "The labels of `group_by`.",
    "/routeLabels": "Alertmanager 0.34 and later."
  },
  "AlertId": {
    "": "One alert of the platform: up to 128 letters and digits, with `. _ : -` between them, such as a ULID or the fingerprint of Alertmanager."
  },
  "AlertStatus": {
    "": "What Alertmanager does with an alert.",
    "/silencedBy": "Ids of silences.",
    "/inhibitedBy": "Fingerprints of alerts.",
    "/mutedBy": "Names of time intervals. Alertmanager 0.28 and later."
  },
  "AlertingRule": {
    "": "A Prometheus alerting rule: an entry with `alert` under `rules`.",
    "/alert": "Name of the alert, the value of its `alertname` label.",
    "/expr": "PromQL; every series it returns is an alert.",
    "/for": "How long the expression has to hold before the alert fires; `0s` when left out.",
    "/keep_firing_for": "How long the alert goes on firing once the expression holds no more; `0s` when left out. Prometheus 2.42 and later.",
    "/labels": "Added to the labels of each series, and over them; values are templates.",
    "/annotations": "Values are templates."
  },
  "AlertmanagerConfig": {
    "": "The configuration file of Alertmanager 0.34 and older.",
    "/templates": "Globs of template files, relative to this file.",
    "/route": "The root of the routing tree: matches every alert and needs a receiver.",
    "/mute_time_intervals": "Deprecated: `time_intervals`, with which it shares the names.",
    "/tracing": "Alertmanager 0.30 and later.",
    "/event_recorder": "Alertmanager 0.33 and later."
  },
  "AlertmanagerConfigResource": {
    "": "The `spec` of an `AlertmanagerConfig` of Prometheus' operator, as its reader hands it out: in the words of Alertmanager.",
    "/route": "Becomes a child of the root: unlike the root it may have matchers and time intervals."
  },
  "AlertmanagerGlobal": {
    "": "Settings that receivers take where they state none. Of each secret and its file, at most one.",
    "/resolve_timeout": "When an alert without an end counts as resolved; `5m` by default.",
    "/http_config": "Taken as a whole by receivers without one of their own.",
    "/smtp_hello": "`localhost` by default.",
    "/smtp_smarthost": "`host:port`.",
    "/smtp_auth_password": "Secret.",
    "/smtp_auth_secret": "Secret. For CRAM-MD5.",
    "/smtp_auth_secret_file": "Alertmanager 0.31 and later.",
    "/smtp_require_tls": "`true` by default.",
    "/smtp_tls_config": "Alertmanager 0.28 and later.",
    "/smtp_force_implicit_tls": "TLS from the start; only with port 465 by default. Alertmanager 0.31 and later.",
    "/slack_api_url": "Secret.",
    "/slack_app_token": "Secret. Alertmanager 0.30 and later.",
    "/slack_app_url": "`https://slack.com/api/chat.postMessage` by default. Alertmanager 0.30 and later.",
    "/pagerduty_url": "`https://events.pagerduty.com/v2/enqueue` by default.",
    "/opsgenie_api_url": "`https://api.opsgenie.com/` by default.",
    "/opsgenie_api_key": "Secret.",
    "/victorops_api_url": "`https://alert.victorops.com/integrations/generic/20131114/alert/` by default.",
    "/victorops_api_key": "Secret.",
    "/wechat_api_url": "`https://qyapi.weixin.qq.com/cgi-bin/` by default.",
    "/wechat_api_secret": "Secret.",
    "/wechat_api_secret_file": "Alertmanager 0.31 and later.",
    "/telegram_api_url": "`https://api.telegram.org` by default.",
    "/telegram_bot_token": "Secret. Alertmanager 0.31 and later.",
    "/webex_api_url": "`https://webexapis.com/v1/messages` by default.",
    "/jira_api_url": "Alertmanager 0.28 and later.",
    "/rocketchat_api_url": "`https://open.rocket.chat/` by default. Alertmanager 0.28 and later.",
    "/rocketchat_token": "Secret. Alertmanager 0.28 and later.",
    "/rocketchat_token_id": "Secret. Alertmanager 0.28 and later.",
    "/mattermost_webhook_url": "Secret. Alertmanager 0.32 and later."
  },
  "AlertmanagerStatus": {
    "": "The answer of `/api/v2/status`.",
    "/uptime": "When the program was started."
  },
  "ApiReceiver": {
    "": "A receiver in an answer of the API.",
    "/labels": "Alertmanager 0.33 and later."
  },
  "ApiTimestamp": {
    "": "A time that the API of Alertmanager accepts: RFC 3339, the time zone may be left out."
  },
  "BasicAuth": {
    "": "HTTP basic authentication: at most one source for the name and one for the password.",
    "/username_file": "Alertmanager 0.27 and later.",
    "/password": "Secret."
  },
  "ByteSize": {
    "": "A number of bytes as in Prometheus' configuration: `0`, or numbers with the units `B KB MB GB TB PB EB` or `B KiB MiB GiB TiB PiB EiB`, all of them powers of 1024, as in `1GB512MB`. Case matters; a bare number other than `0` is refused. Source: `ParseBase2Bytes` of alecthomas/units. Kubernetes writes sizes as quantities (`QuantitySchema`)."
  },
  "Cidr": {
    "": "A block of addresses: an address, `/` and the length of its prefix. Bits beyond the prefix and spellings other than that of RFC 5952 are accepted here; `tocsin/cidr` tells whether it is canonical."
  },
  "ClusterStatus": {
    "": "The cluster as this member sees it.",
    "/name": "Name of this member; not given without a cluster."
  },
  "ConfigStatus": {
    "": "The configuration in force.",
    "/original": "YAML, with secrets replaced by `<secret>`."
  },
  "ConfigUrl": {
    "": "The beginning of an absolute `http` or `https` URL; whether the rest is well formed is a rule. `<secret>` is what Alertmanager prints in place of a secret one, and reads back."
  },
  "Cron": {
    "": "A cron expression: minute, hour, day of month, month and day of week, with seconds in front if there are six fields, or one of `@yearly`, `@annually`, `@monthly`, `@weekly`, `@daily`, `@midnight` and `@hourly`. Up to 256 characters. Whether the fields are in range is a question to `parseCron` of `tocsin/cron`."
  },
  "DiscordConfig": {
    "": "A message of Discord. Title, message and content are templates.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/webhook_url": "Secret. One of `webhook_url` and `webhook_url_file`.",
    "/webhook_url_file": "Alertmanager 0.27 and later.",
    "/content": "Alertmanager 0.28 and later.",
    "/username": "No template. Alertmanager 0.28 and later.",
    "/avatar_url": "No template. Alertmanager 0.28 and later."
  },
  "Email": {
    "": "An e-mail address: a local part of up to 64 characters of RFC 5322's `dot-atom`, `@` and a fully qualified host name (RFC 5321, section 2.3.5), together up to 254. Without a display name, quotes, comments or non-ASCII letters."
  },
  "EmailConfig": {
    "": "Mail by SMTP. What is left out comes from the `smtp_…` settings under `global`.",
    "/send_resolved": "Notify of resolved alerts too; `false` by default.",
    "/to": "Addresses, separated by commas; a template.",
    "/from": "One address; a template.",
    "/smarthost": "`host:port`; TLS from the start with port 465.",
    "/hello": "Name to greet the server with.",
    "/auth_password": "Secret.",
    "/auth_secret": "Secret. For CRAM-MD5.",
    "/auth_secret_file": "Alertmanager 0.31 and later.",
    "/require_tls": "STARTTLS is needed; `true` by default.",
    "/force_implicit_tls": "TLS from the start, whatever the port. Alertmanager 0.31 and later.",
    "/headers": "Values are templates; two names that differ in case only are refused.",
    "/html": "HTML template; `{{ template \"email.default.html\" . }}` by default.",
    "/text": "Template of the plain text; none by default."
  },
  "EmailThreading": {
    "": "Mails of one group as one thread. Alertmanager 0.30 and later.",
    "/enabled": "`false` by default.",
    "/thread_by_date": "`none` or `daily`; has to be given when enabled."
  },
  "EventRecorder": {
    "": "Where Alertmanager records what it does, with the feature flag `event-recorder`. Alertmanager 0.33 and later."
  },
  "FileOutput": {
    "": "Events as lines of a file."
  },
  "GettableAlert": {
    "": "An alert in an answer of `/api/v2/alerts`.",
    "/fingerprint": "16 hexadecimal digits."
  },
  "GettableSilence": {
    "": "A silence in an answer of `/api/v2/silences` or `/api/v2/silence/{id}`.",
    "/id": "UUID."
  },
  "GoDuration": {
    "": "A duration of Go's `time.ParseDuration` such as `1m30s` or `1.5h`. Units are `ns us µs ms s m h`."
  },
  "GoTemplate": {
    "": "Text with actions of Go's `text/template` in `{{ }}`. Whether they are valid is a rule, and a question to `parseGoTemplate` of `tocsin/go-template`."
  },
  "HostPort": {
    "": "A host name, an IPv4 address or an IPv6 address in brackets, and a port from 1 to 65535."
  },
  "Hostname": {
    "": "A host name of RFC 1123: labels of up to 63 letters, digits and inner hyphens, together up to 253 characters, without a dot at the end. The last label is no number, so an IP address is none; names in other scripts are written as `xn--…`."
  },
  "HttpAuthorization": {
    "": "An `Authorization` header: at most one source of credentials.",
    "/type": "`Bearer` by default; `Basic` is refused in favor of `basic_auth`.",
    "/credentials": "Secret."
  },
  "HttpConfig": {
    "": "How a program of the Prometheus family sends HTTP requests. At most one kind of authentication.",
    "/bearer_token": "Secret. Deprecated: `authorization` with `credentials`.",
    "/bearer_token_file": "Deprecated: `authorization` with `credentials_file`.",
    "/follow_redirects": "`true` by default.",
    "/enable_http2": "`true` by default.",
    "/proxy_url": "Any URL; where requests are sent through.",
    "/no_proxy": "Hosts, networks and ports that are reached directly, separated by commas; needs `proxy_url`. Alertmanager 0.26 and later.",
    "/proxy_from_environment": "Use `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` instead; `false` by default. Alertmanager 0.26 and later.",
    "/proxy_connect_header": "Headers for the proxy itself, values are secret.",
    "/http_headers": "Added to each request. Alertmanager 0.28 and later."
  },
  "HttpHeader": {
    "": "What one header is set to: all values of all three sources.",
    "/files": "Paths; the content of each file is a value."
  },
  "HttpUrl": {
    "": "An absolute `http` or `https` URL in ASCII (RFC 3986), up to 8,000 characters; anything else is percent-encoded. A user name or password in it is refused, as RFC 9110, section 4.2.4, asks of URLs from outside. Whether its host may be called is a rule."
  },
  "HttpsUrl": {
    "": "A URL as `HttpUrlSchema` takes it, encrypted."
  },
  "IncidentioConfig": {
    "": "An alert event of incident.io: one of `url` and `url_file`. Alertmanager 0.29 and later.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/alert_source_token": "Secret. Not with `http_config.authorization`.",
    "/max_alerts": "Alerts past this number are left out; 0, the default, is no limit.",
    "/timeout": "A Go duration, or a number of nanoseconds; 0, the default, is no limit."
  },
  "InhibitRule": {
    "": "Mutes alerts that match the target while one that matches the source fires with the same values of the labels in `equal`.",
    "/name": "For people. Alertmanager 0.30 and later.",
    "/source_match": "Labels and their exact values. Deprecated: use matchers.",
    "/source_match_re": "Labels and patterns (RE2) for the whole value. Deprecated: use matchers.",
    "/source_matchers": "Texts of one or more matchers: `severity=~\"warning|critical\"`.",
    "/target_match": "Labels and their exact values. Deprecated: use matchers.",
    "/target_match_re": "Labels and patterns (RE2) for the whole value. Deprecated: use matchers.",
    "/target_matchers": "Texts of one or more matchers: `severity=~\"warning|critical\"`.",
    "/equal": "Labels; one that both alerts lack counts as equal."
  },
  "Instant": {
    "": "A point in time: RFC 3339 with a time zone and seconds, in capitals, up to nanoseconds as Go prints it. Kept as text, which loses no digits; leap seconds are refused, as by Go."
  },
  "IpAddress": {
    "": "An IPv4 address of four decimal octets without leading zeros, or an IPv6 address of RFC 3986 without a zone."
  },
  "JiraConfig": {
    "": "An issue of Jira. Texts are templates. Alertmanager 0.28 and later.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/api_url": "`jira_api_url` under `global` by default.",
    "/api_type": "`auto` by default. Alertmanager 0.29 and later.",
    "/project": "Key of the project.",
    "/reopen_transition": "Name of the transition that opens a resolved issue again.",
    "/resolve_transition": "Name of the transition that resolves an issue.",
    "/wont_fix_resolution": "Issues with this resolution are left alone.",
    "/reopen_duration": "How long ago an issue may have been resolved to be opened again; counts in minutes.",
    "/fields": "Further fields by their id; texts at any depth are templates."
  },
  "JiraFieldConfig": {
    "": "A text of an issue, and whether it follows the alerts. Alertmanager 0.30 and later.",
    "/enable_update": "`true` by default."
  },
  "KafkaOutput": {
    "": "Events as messages of a Kafka topic.",
    "/brokers": "`host:port` each.",
    "/client_id": "`alertmanager` by default.",
    "/format": "`json` by default.",
    "/buffer_size": "Events; 1024 by default."
  },
  "KubernetesAnnotationKey": {
    "": "The key of an annotation in Kubernetes: as of a label, with capitals in the prefix too."
  },
  "KubernetesAnnotations": {
    "": "The annotations of an object of Kubernetes: keys and any text, together up to 256 KiB of UTF-8, which JSON Schema cannot say."
  },
  "KubernetesLabelKey": {
    "": "The key of a label in Kubernetes: a name of up to 63 letters, digits and inner `- _ .`, after an optional DNS subdomain of up to 253 characters and `/`. The prefixes `kubernetes.io/` and `k8s.io/` are reserved. Source: `IsQualifiedName` of apimachinery."
  },
  "KubernetesLabelValue": {
    "": "The value of a label in Kubernetes: empty, or up to 63 letters, digits and inner `- _ .`."
  },
  "KubernetesLabels": {
    "": "The labels of an object of Kubernetes."
  },
  "LabelName": {
    "": "The name of a label or annotation in Prometheus 3: any text that is not empty. Whether a server in legacy mode takes it is a rule. A lone surrogate is no UTF-8: readers of documents and writers of bytes refuse it."
  },
  "LabelValue": {
    "": "The value of a label or annotation in Prometheus: any text. An empty one is as good as no label."
  },
  "Labels": {
    "": "Label or annotation names and their values. Names are UTF-8, as in Prometheus 3; whether a server in legacy mode takes them is a rule."
  },
  "LegacyLabelName": {
    "": "The name of a label in Prometheus before 3.0, and under `metric_name_validation_scheme: legacy`."
  },
  "Locale": {
    "": "A language tag of BCP 47 such as `en` or `pt-BR`, in any case, up to 64 characters."
  },
  "MattermostAttachment": {
    "": "Deprecated: the fields of the message itself. Texts are templates."
  },
  "MattermostConfig": {
    "": "A message of Mattermost by incoming webhook. Texts are templates. Alertmanager 0.30 and later.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/webhook_url": "Secret; `mattermost_webhook_url` under `global` by default."
  },
  "MattermostField": {
    "": "A column of a Mattermost attachment."
  },
  "MattermostPriority": {
    "": "How urgent a message is.",
    "/priority": "`standard`, `important` or `urgent`."
  },
  "MattermostProps": {
    "": "Further properties of a message.",
    "/card": "Markdown that Mattermost shows at the side."
  },
  "Money": {
    "": "An amount of money, as in a budget for what monitoring may cost.",
    "/amount": "In units of the currency, as decimal text: a number would round cents. Up to 15 digits before the point and 6 after it.",
    "/currency": "ISO 4217, in capitals."
  },
  "MsteamsConfig": {
    "": "A card of Microsoft Teams by a connector, which Microsoft retires. Texts are templates. Alertmanager 0.26 and later.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/webhook_url": "Secret. One of `webhook_url` and `webhook_url_file`.",
    "/summary": "Alertmanager 0.27 and later."
  },
  "Msteamsv2Config": {
    "": "An adaptive card of Microsoft Teams by a workflow. Texts are templates. Alertmanager 0.28 and later.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which only `proxy_url` is then inherited.",
    "/webhook_url": "Secret. One of `webhook_url` and `webhook_url_file`."
  },
  "NamedTimeInterval": {
    "": "An entry under `time_intervals` or the older `mute_time_intervals`, which routes refer to by name.",
    "/name": "Unique among both lists.",
    "/time_intervals": "Any of them is enough; none means never."
  },
  "NotificationTemplates": {
    "": "A file of notification templates: text of Go's template language, mostly `define` actions."
  },
  "OAuth2": {
    "": "OAuth 2.0 client credentials, or a signed assertion (`grant_type` `urn:ietf:params:oauth:grant-type:jwt-bearer`, Alertmanager 0.30 and later).",
    "/client_secret": "Secret.",
    "/client_certificate_key": "PEM text of the key that signs assertions. Secret.",
    "/signature_algorithm": "`RS256` (the default), `RS384` or `RS512`; only looked at for assertions.",
    "/proxy_url": "Any URL; where requests are sent through.",
    "/no_proxy": "Hosts, networks and ports that are reached directly, separated by commas; needs `proxy_url`. Alertmanager 0.26 and later.",
    "/proxy_from_environment": "Use `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` instead; `false` by default. Alertmanager 0.26 and later.",
    "/proxy_connect_header": "Headers for the proxy itself, values are secret."
  },
  "OpsgenieConfig": {
    "": "An alert of Opsgenie. Texts are templates.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/api_key": "Secret; `opsgenie_api_key` under `global` by default, which also wins over `api_key_file` here.",
    "/api_url": "`opsgenie_api_url` under `global` by default.",
    "/message": "130 characters at most.",
    "/actions": "Separated by commas.",
    "/tags": "Separated by commas.",
    "/priority": "`P1` to `P5`.",
    "/update_alerts": "Send changes of message and description; `false` by default."
  },
  "OpsgenieResponder": {
    "": "Who is to act: at least one of `id`, `name` and `username`. Texts are templates.",
    "/type": "`team`, `teams`, `user`, `escalation` or `schedule` in any case, or a template."
  },
  "PagerdutyConfig": {
    "": "An event of PagerDuty: Events API v2 with `routing_key`, v1 with `service_key`. Texts are templates.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/routing_key": "Secret.",
    "/service_key": "Secret. Wins over a routing key.",
    "/url": "`pagerduty_url` under `global` by default; only for v2.",
    "/details": "Added to `firing`, `resolved`, `num_firing` and `num_resolved`; texts at any depth are templates.",
    "/source": "`client` by default.",
    "/severity": "`critical`, `error` (the default), `warning` or `info`.",
    "/timeout": "A Go duration, or a number of nanoseconds; 0, the default, is no limit. Alertmanager 0.30 and later."
  },
  "PagerdutyImage": {
    "": "An image in an incident. Texts are templates."
  },
  "PagerdutyLink": {
    "": "A link in an incident. Texts are templates."
  },
  "PeerStatus": {
    "": "A member of the cluster.",
    "/address": "`host:port`."
  },
  "Percent": {
    "": "A share as a number of hundredths: 0 to 100. A field says so in its name: `cpuPercent`."
  },
  "Percentage": {
    "": "A share as text with its unit: `0%` to `100%`, decimals allowed."
  },
  "PhoneNumber": {
    "": "A phone number of ITU-T E.164: `+`, the country code and the number, together up to 15 digits, without spaces."
  },
  "Port": {
    "": "A TCP or UDP port, 1 to 65535. 0 means \"any\" to a listener and nothing to a client."
  },
  "PostableAlert": {
    "": "An item of the list that is posted to `/api/v2/alerts`.",
    "/labels": "At least one that is not empty.",
    "/startsAt": "The end if that is given, else now.",
    "/endsAt": "`resolve_timeout` from now by default.",
    "/generatorURL": "Absolute URL or path; may be empty."
  },
  "PostableSilence": {
    "": "The body of `POST /api/v2/silences`. At least one matcher must not match an empty value.",
    "/id": "Of the silence to change; a new one without.",
    "/annotations": "Alertmanager 0.32 and later."
  },
  "PrometheusDuration": {
    "": "A Prometheus duration such as `5m` or `1h30m`: `0`, or whole numbers with the units `y w d h m s ms`, largest first and each at most once. A bare number other than `0`, a sign or a fraction is refused. Source: `model.ParseDuration` of prometheus/common."
  },
  "PromqlExpression": {
    "": "An expression of PromQL. Whether it is valid is a rule, and a question to `parsePromql` of `tocsin/promql`."
  },
  "PushoverConfig": {
    "": "A notification of Pushover: one source for the user key and one for the token. Texts are templates.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/user_key": "Secret.",
    "/user_key_file": "Alertmanager 0.26 and later.",
    "/token": "Secret.",
    "/token_file": "Alertmanager 0.26 and later.",
    "/device": "Alertmanager 0.26 and later.",
    "/priority": "2 while firing and 0 when resolved by default.",
    "/retry": "How often an emergency is repeated; `1m` by default, Pushover wants at least `30s`.",
    "/expire": "How long an emergency is repeated; `1h` by default, Pushover wants at most `3h`.",
    "/ttl": "When the message disappears. Alertmanager 0.27 and later.",
    "/html": "Not with `monospace`; `false` by default.",
    "/monospace": "`false` by default. Alertmanager 0.29 and later."
  },
  "Quantity": {
    "": "An amount of something in Kubernetes: a number with a suffix `n u m k M G T P E` (powers of 1000), `Ki Mi Gi Ti Pi Ei` (powers of 1024) or an exponent `e3`. `m` is a thousandth, `1K` is refused. Source: `resource.Quantity` of apimachinery."
  },
  "Ratio": {
    "": "A share as a fraction: 0 to 1, the unit of Prometheus metrics that end in `_ratio`."
  },
  "Re2Pattern": {
    "": "A pattern of RE2, which has no lookaround and no backreferences; Prometheus and Alertmanager anchor it at both ends. Whether it is valid is a rule, and a question to `checkRegex` of `tocsin/regex`."
  },
  "Receiver": {
    "": "Where notifications go: every integration it lists. Without any, alerts end here silently.",
    "/name": "Unique; case and spaces count.",
    "/labels": "For the API. Alertmanager 0.33 and later.",
    "/incidentio_configs": "Alertmanager 0.29 and later.",
    "/jira_configs": "Alertmanager 0.28 and later.",
    "/mattermost_configs": "Alertmanager 0.30 and later.",
    "/msteams_configs": "Alertmanager 0.26 and later.",
    "/msteamsv2_configs": "Alertmanager 0.28 and later.",
    "/rocketchat_configs": "Alertmanager 0.28 and later."
  },
  "RecordingRule": {
    "": "A Prometheus recording rule: an entry with `record` under `rules`.",
    "/record": "Name of the metric that is written; braces are refused.",
    "/expr": "PromQL whose result is stored under the new name.",
    "/labels": "Added to the labels of each series, and over them; taken as they stand, templates are not expanded.",
    "/annotations": "Prometheus takes an empty map here, and refuses any annotation.",
    "/for": "Prometheus takes zero here, and refuses any other duration.",
    "/keep_firing_for": "Prometheus takes zero here, and refuses any other duration."
  },
  "RequestId": {
    "": "One request, as in a header `X-Request-Id`: up to 128 visible ASCII characters, so that it breaks no header and no log."
  },
  "RocketchatAction": {
    "": "A button of a Rocket.Chat attachment; only `text`, `url` and `msg` are sent. The keys are Go names in lower case."
  },
  "RocketchatConfig": {
    "": "A message of Rocket.Chat. Texts are templates. Alertmanager 0.28 and later.",
    "/send_resolved": "Notify of resolved alerts too; `false` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/api_url": "`rocketchat_api_url` under `global` by default.",
    "/token": "Secret; `rocketchat_token` under `global` by default, where a file also wins over a token here.",
    "/token_id": "Secret; `rocketchat_token_id` under `global` by default.",
    "/short_fields": "`false` by default.",
    "/link_names": "`false` by default."
  },
  "RocketchatField": {
    "": "A column of a Rocket.Chat attachment."
  },
  "Route": {
    "": "A node of the routing tree. An alert goes to the first child that matches, and on to further ones with `continue`; without any, it stays.",
    "/receiver": "Name of a receiver; of the parent by default. The root needs one.",
    "/group_by": "Labels that alerts of a group have in common; `[\"...\"]` for all labels. Of the parent by default, `[]` is one group for everything.",
    "/continue": "Try the next siblings as well; `false` by default.",
    "/match": "Labels and their exact values. Deprecated: use matchers.",
    "/match_re": "Labels and patterns (RE2) for the whole value. Deprecated: use matchers.",
    "/matchers": "Texts of one or more matchers: `severity=~\"warning|critical\"`.",
    "/mute_time_intervals": "Names of time intervals in which nothing is sent. Not inherited.",
    "/active_time_intervals": "Names of time intervals outside of which nothing is sent; always by default. Not inherited.",
    "/group_wait": "How long the first notification of a group waits for more alerts; `30s` at the root, else of the parent.",
    "/group_interval": "How long to wait before a notification of new alerts in a group; `5m` at the root, else of the parent.",
    "/repeat_interval": "How long to wait before a notification is repeated; `4h` at the root, else of the parent.",
    "/labels": "Given to notification templates and webhooks; values are templates. Joined with those of the parent. Alertmanager 0.34 and later."
  },
  "RoutingTest": {
    "": "What is expected to happen to one alert.",
    "/name": "Shown with the result.",
    "/labels": "Of the alert whose way is tested.",
    "/at": "When the alert fires, for time intervals; UTC without a time zone.",
    "/firing": "Labels of other alerts that fire at the same time and may inhibit this one.",
    "/receivers": "Names in the order of the configuration. One that several routes lead to is listed for each.",
    "/group_keys": "Keys of the groups the alert joins, one for each receiver.",
    "/muted": "Names of the receivers that time intervals keep from being notified. Needs `at`.",
    "/inhibited": "Whether one of the alerts in `firing` inhibits this one."
  },
  "RoutingTests": {
    "": "Expectations of an Alertmanager configuration, for `tocsin routes test --tests`."
  },
  "Rule": {
    "": "An entry under `rules`: exactly one of `alert` and `record`."
  },
  "RuleFile": {
    "": "A Prometheus rule file (`rule_files` of prometheus.yml), and the `spec` of a `PrometheusRule`.",
    "/groups": "A file without groups is valid."
  },
  "RuleGroup": {
    "": "A group of Prometheus rules: an entry under `groups`.",
    "/name": "Unique in its file; two files may share a name.",
    "/interval": "How often the rules run; the server's `evaluation_interval` when left out or zero.",
    "/query_offset": "How far in the past the rules look; the server's `rule_query_offset` when left out. Prometheus 2.53 and later.",
    "/limit": "Most alerts or series a rule may produce; 0, a negative number or nothing mean no limit.",
    "/labels": "Given to every rule of the group; the rule's own labels win. Prometheus 3.0 and later.",
    "/rules": "Run one after the other, in this order."
  },
  "RuleId": {
    "": "One alert rule of the platform: up to 128 letters and digits, with `. _ : -` between them."
  },
  "Secret": {
    "": "A password, token or key. Decoding wraps the text in a `Secret`, of `<secret>` in a redacted one; encoding writes `<secret>` unless the value went through `revealSecrets` before."
  },
  "Semver": {
    "": "A version of SemVer 2.0, up to 256 characters as in npm; without the `v` of tags."
  },
  "SemverRange": {
    "": "A set of versions in npm's grammar: comparators, `^`, `~`, `x` ranges, hyphen ranges, and `||` between alternatives. The empty text is every version."
  },
  "Sigv4Config": {
    "": "How to sign for AWS; what is left out comes from the environment.",
    "/access_key": "With `secret_key` or not at all.",
    "/secret_key": "Secret.",
    "/external_id": "Needs `role_arn`. Alertmanager 0.34 and later."
  },
  "SilenceMatcher": {
    "": "A matcher as the API writes it.",
    "/isEqual": "`true` by default: `=` or `=~`."
  },
  "SilenceStatus": {
    "": "Whether a silence has an effect."
  },
  "SlackAction": {
    "": "A button of a Slack attachment: a link with `url`, else an interactive one with `name`.",
    "/url": "With it `name`, `value` and `confirm` have no effect."
  },
  "SlackConfig": {
    "": "A message of Slack, by incoming webhook (`api_url`) or as an app (`app_token`). Texts are templates.",
    "/send_resolved": "Notify of resolved alerts too; `false` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/api_url": "Secret; `slack_api_url` under `global` by default.",
    "/app_token": "Secret. Alertmanager 0.30 and later.",
    "/app_url": "Where an app posts; `slack_app_url` under `global` by default.",
    "/channel": "Channel or user; Slack needs it from apps.",
    "/message_text": "Text of the message itself, above the attachment. Alertmanager 0.31 and later.",
    "/short_fields": "`false` by default.",
    "/mrkdwn_in": "Parts in which Slack reads Markdown; `[\"fallback\", \"pretext\", \"text\"]` by default.",
    "/link_names": "Turn names of channels and users into links; `false` by default.",
    "/timeout": "A Go duration, or a number of nanoseconds; 0, the default, is no limit. Alertmanager 0.30 and later.",
    "/update_message": "Change the first message instead of posting more; `api_url` has to be `https://slack.com/api/chat.postMessage`. Alertmanager 0.32 and later."
  },
  "SlackConfirmation": {
    "": "The question before a button does something."
  },
  "SlackField": {
    "": "A column of a Slack attachment.",
    "/short": "Beside others; `short_fields` by default."
  },
  "SnsConfig": {
    "": "A message of Amazon SNS to one of `topic_arn`, `target_arn` and `phone_number`. Texts are templates.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/api_url": "Of the region by default.",
    "/phone_number": "E.164.",
    "/attributes": "Names are templates, too.",
    "/use_aws_http_client": "Alertmanager 0.33 and later."
  },
  "StdoutOutput": {
    "": "Events on standard output; it has no settings. Alertmanager 0.34 and later."
  },
  "TelegramConfig": {
    "": "A message of a Telegram bot: one source for the chat, at most one for the token.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/api_url": "`telegram_api_url` under `global` by default.",
    "/bot_token": "Secret; `telegram_bot_token` under `global` by default.",
    "/bot_token_file": "Alertmanager 0.26 and later.",
    "/chat_id": "0 counts as missing.",
    "/chat_id_file": "Alertmanager 0.31 and later.",
    "/message_thread_id": "Topic of the chat. Alertmanager 0.28 and later.",
    "/message": "A template.",
    "/parse_mode": "`HTML` by default; empty is plain text.",
    "/disable_notifications": "`false` by default."
  },
  "TenantSlug": {
    "": "The name people know a tenant by: 3 to 40 lower-case letters, digits and single hyphens, beginning with a letter. It is valid as a Kubernetes namespace, a DNS label, an `X-Scope-OrgID` of Mimir, Loki and Tempo, a Postgres schema and an S3 bucket, and leaves 22 characters of a namespace for what a tenant puts into it. Guessable: access is decided by the `TenantUidSchema`."
  },
  "TenantUid": {
    "": "What access, row-level security and keys depend on: a UUID of version 4 or 7, which nobody guesses. In lower case only, since such keys are compared byte by byte (RFC 9562 writes them so)."
  },
  "TimeInterval": {
    "": "Instants that are in one of the ranges of every field. A field that is left out holds always, an empty list never.",
    "/weekdays": "`monday` or `monday:friday`; a week begins on Sunday.",
    "/days_of_month": "`1` or `1:5`; negative days count from the end of the month: `-3:-1`.",
    "/months": "`january:march` or `1:3`.",
    "/years": "`2026` or `2026:2028`.",
    "/location": "IANA name such as `Europe/Berlin`, or `Local` for that of the server; UTC by default."
  },
  "TimeRange": {
    "": "A part of a day, which does not reach over midnight.",
    "/start_time": "`HH:MM`, inclusive.",
    "/end_time": "`HH:MM` up to `24:00`, exclusive."
  },
  "TimeZone": {
    "": "A name of the IANA time zone database in its own spelling, such as `Europe/Berlin` or `UTC`; offsets are none. Which there are depends on the time zone data of the runtime, which JSON Schema cannot say."
  },
  "TlsConfig": {
    "": "TLS settings of a client: at most one source for each of `ca`, `cert` and `key`, and both or none of `cert` and `key`.",
    "/ca": "PEM text. Inline forms: Alertmanager 0.26 and later.",
    "/ca_ref": "A secret of a secret manager, which Alertmanager has none of: loading works, using it fails.",
    "/key": "Secret.",
    "/server_name": "Name to check the certificate of the server against.",
    "/insecure_skip_verify": "Accept any certificate; `false` by default.",
    "/min_version": "Of Go by default: TLS 1.2."
  },
  "TlsVersion": {
    "": "A TLS version as Prometheus programs spell it."
  },
  "TracingConfig": {
    "": "Where Alertmanager sends OpenTelemetry traces. Alertmanager 0.30 and later.",
    "/client_type": "`grpc` by default.",
    "/endpoint": "`host:port`.",
    "/sampling_fraction": "Part of the requests that is traced, from 0 to 1; 0 by default.",
    "/insecure": "Without TLS; `false` by default.",
    "/compression": "None by default."
  },
  "Ulid": {
    "": "A ULID: 48 bits of time and 80 of chance in 26 characters of Crockford's base 32, in either case."
  },
  "UserId": {
    "": "Who did something: up to 255 visible ASCII characters, as the `sub` of OpenID Connect, in exact spelling."
  },
  "UuidV7": {
    "": "A UUID of version 7 (RFC 9562), which begins with its time; in either case."
  },
  "VersionInfo": {
    "": "How the program was built."
  },
  "VictoropsConfig": {
    "": "An incident of VictorOps (Splunk On-Call). Texts are templates.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/api_key": "Secret; `victorops_api_key` under `global` by default, which also wins over `api_key_file` here.",
    "/api_url": "`victorops_api_url` under `global` by default.",
    "/message_type": "`CRITICAL` (the default), `WARNING` or `INFO`.",
    "/custom_fields": "Names of fields that are always sent are refused."
  },
  "WebexConfig": {
    "": "A message of Webex.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "With the `authorization` of the bot: a global one does not count.",
    "/api_url": "`webex_api_url` under `global` by default.",
    "/room_id": "A template.",
    "/message": "A template."
  },
  "WebhookAlert": {
    "": "An alert in a webhook payload.",
    "/endsAt": "`0001-01-01T00:00:00Z` while the alert fires.",
    "/generatorURL": "May be empty.",
    "/fingerprint": "16 hexadecimal digits: FNV-1a over the sorted labels."
  },
  "WebhookConfig": {
    "": "POST of the webhook payload (version 4) to a URL.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/url": "Secret; may be a template. One of `url` and `url_file`.",
    "/url_file": "Alertmanager 0.26 and later.",
    "/max_alerts": "Alerts past this number are left out; 0, the default, is no limit.",
    "/timeout": "A Go duration, or a number of nanoseconds; 0, the default, is no limit. Alertmanager 0.28 and later.",
    "/payload": "The whole body in place of the standard one; texts in it are templates. Alertmanager 0.32 and later."
  },
  "WebhookOutput": {
    "": "Events as HTTP requests.",
    "/timeout": "`10s` by default.",
    "/workers": "4 by default.",
    "/max_retries": "3 by default.",
    "/retry_backoff": "`500ms` by default.",
    "/batch": "Several events in one request; `false` by default. Alertmanager 0.34 and later.",
    "/batch_max_events": "100 by default; needs `batch`.",
    "/batch_max_bytes": "Bytes, 1 MiB by default; needs `batch`.",
    "/batch_flush_interval": "`100ms` by default; needs `batch`."
  },
  "WebhookPayload": {
    "": "What Alertmanager posts to a webhook, version 4. Unknown fields are kept: newer servers may add some.",
    "/receiver": "Name of the receiver, with characters that mean something in RE2 escaped: `team\\.x`.",
    "/status": "`firing` while any of the alerts fires.",
    "/notification_reason": "Such as `repeat interval elapsed`. Alertmanager 0.32 and later.",
    "/groupLabels": "The labels of `group_by` that the alerts have.",
    "/routeLabels": "The `labels` of the route. Alertmanager 0.34 and later.",
    "/externalURL": "Where Alertmanager is reached (`--web.external-url`).",
    "/groupKey": "The matchers of the route and the group labels; the same for every notification of the group.",
    "/truncatedAlerts": "How many alerts `max_alerts` left out."
  },
  "WechatConfig": {
    "": "A message of WeCom (WeChat Work). Texts are templates.",
    "/send_resolved": "Notify of resolved alerts too; `false` by default.",
    "/http_config": "In place of the global `http_config`, of which nothing is then inherited.",
    "/api_secret": "Secret; `wechat_api_secret` under `global` by default.",
    "/api_secret_file": "Alertmanager 0.31 and later.",
    "/corp_id": "`wechat_api_corp_id` under `global` by default.",
    "/api_url": "`wechat_api_url` under `global` by default.",
    "/message_type": "`text` by default."
  }
};
