// Written by `npm run docs` from the comments above schemas and their fields; changes here are lost.
import type { Descriptions } from "./describe.js";

/** By name of the schema. */
export const DESCRIPTIONS: Readonly<Record<string, Descriptions>> = {
  "Actor": {
    "": "Who does something: a person, a service with an account, or the platform itself.",
    "/onBehalfOf": "For whom a service or an administrator acts.",
    "/reason": "Why; a system has to say it."
  },
  "AdaptiveAction": {
    "": "A button. `Action.Submit` and `Action.Execute` need a bot to answer them, which a webhook has not.",
    "/|1/targetElements": "Ids of elements, or what they are to be."
  },
  "AdaptiveCard": {
    "": "An Adaptive Card with the elements and actions that do without a bot.",
    "/version": "What Teams shows from a webhook: 1.2 to 1.4 are known to work.",
    "/fallbackText": "Shown where the card cannot be.",
    "/msteams": "What only Teams knows.",
    "/msteams/entities/[]/text": "Stands word for word in a text of the card, too: `<at>Ada</at>`."
  },
  "AdaptiveColumn": {
    "": "A column of a `ColumnSet`.",
    "/width": "`auto`, `stretch`, a weight or pixels such as `50px`.",
    "/id": "For `Action.ToggleVisibility`."
  },
  "AdaptiveElement": {
    "": "What a card shows. Fields that are not listed are left to whoever renders it.",
    "/|0/text": "A subset of Markdown.",
    "/|0/wrap": "`false` by default: one line, cut where the card ends.",
    "/|0/id": "For `Action.ToggleVisibility`.",
    "/|1/id": "For `Action.ToggleVisibility`.",
    "/|2/id": "For `Action.ToggleVisibility`.",
    "/|3/id": "For `Action.ToggleVisibility`.",
    "/|4/id": "For `Action.ToggleVisibility`.",
    "/|5/id": "For `Action.ToggleVisibility`."
  },
  "AlertCondition": {
    "": "When an alert is active: a PromQL expression that has the comparison inside, or a query and a threshold.",
    "/|0/expr": "Every series it returns is an alert.",
    "/|1/query": "PromQL without a comparison, the name of a metric at its simplest: every series is compared on its own.",
    "/|1/operator": "The alert is active where `query operator threshold` holds."
  },
  "AlertEvent": {
    "": "An alert of a rule, from its first moment to its last.",
    "/rule": "Name of the rule that has raised it.",
    "/status": "That of the last entry of the history.",
    "/labels": "All of them, `alertname` included.",
    "/value": "What the query returned when the alert was looked at last; left out where that is no finite number.",
    "/fingerprint": "Of the labels, as Alertmanager computes it: 64-bit FNV-1a, in 16 hexadecimal digits.",
    "/generatorUrl": "Where the expression can be looked at.",
    "/startsAt": "When the condition held for the first time.",
    "/endsAt": "When it no longer did; left out while it does.",
    "/acknowledgedBy": "Whoever works on it.",
    "/suppressedBy": "What keeps people from being notified, by its name or id.",
    "/escalation": "How far the policy has got.",
    "/escalation/level": "From 1.",
    "/escalation/repetition": "How many times the policy has begun anew.",
    "/history": "From the first status to the present one."
  },
  "AlertGroup": {
    "": "Alerts that are told in one notification.",
    "/key": "The same for every notification of the group, so that the other side can join them.",
    "/channel": "Name of the channel it is for.",
    "/status": "`firing` as long as one of its alerts does.",
    "/level": "The highest of its alerts.",
    "/labels": "The labels in which all alerts agree because they are grouped by them.",
    "/truncatedAlerts": "How many more there are, which were left out.",
    "/startsAt": "When its first alert began."
  },
  "AlertGrouping": {
    "": "Which alerts share a notification, and how often it is sent; the defaults are those of an Alertmanager route.",
    "/by": "Alerts that agree in these labels are told in one notification.",
    "/wait": "How long the first notification of a group waits for further alerts.",
    "/interval": "How long the next one waits when alerts have joined the group or left it.",
    "/repeatInterval": "How long the same notification is not sent again."
  },
  "AlertHistoryEntry": {
    "": "When an alert got into a status.",
    "/by": "Who has done it; nobody where the platform itself has."
  },
  "AlertId": {
    "": "One alert of the platform: up to 128 letters and digits, with `. _ : -` between them, such as a ULID or the fingerprint of Alertmanager."
  },
  "AlertLevel": {},
  "AlertRule": {
    "": "A rule of the platform: when an alert is active, how bad that is, and who is told.",
    "/tags": "Each once.",
    "/name": "The value of the `alertname` label; unique in its tenant.",
    "/tenant": "That of the document when left out.",
    "/enabled": "Whether it is evaluated at all.",
    "/level": "How bad it is.",
    "/priority": "How soon somebody has to act: that of the level when left out.",
    "/priorityOverrideReason": "Why the priority is not that of the level.",
    "/environment": "Where what it watches runs.",
    "/evaluationInterval": "How often the condition is evaluated.",
    "/for": "How long the condition has to hold before the alert fires.",
    "/keepFiringFor": "How long the alert goes on firing once the condition holds no more.",
    "/onNoData": "What becomes of the alert when the query returns nothing: `ok` resolves it, as Prometheus does.",
    "/onError": "What becomes of the alert when the query fails.",
    "/suppressionWindows": "Times in which nobody is notified.",
    "/labels": "Added to the labels of each series, and over them; values are templates, as those of annotations.",
    "/annotations": "Texts for people; values are Go templates with `$labels` and `$value`, as in Prometheus.",
    "/runbookUrl": "What to do when it fires.",
    "/owner": "The team that answers for the rule.",
    "/escalationPolicy": "Name of the escalation policy that decides who is told.",
    "/channels": "Names of channels that are told at once, besides those of the policy.",
    "/dataClassification": "How far the texts of its notifications may travel.",
    "/regulatedData": "Kinds of regulated data that can get into labels and annotations."
  },
  "AlertStatus": {},
  "AlertingConfig": {
    "": "A file of the platform's alerting: rules, and who is told how. Several files of a run are one configuration.",
    "/schemaVersion": "Of this shape.",
    "/tenant": "Of everything in the document that names no tenant itself."
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
  "ApiAlertGroup": {
    "": "An item in an answer of `/api/v2/alerts/groups`.",
    "/labels": "The labels of `group_by`.",
    "/routeLabels": "Alertmanager 0.34 and later."
  },
  "ApiAlertStatus": {
    "": "What Alertmanager does with an alert.",
    "/silencedBy": "Ids of silences.",
    "/inhibitedBy": "Fingerprints of alerts.",
    "/mutedBy": "Names of time intervals. Alertmanager 0.28 and later."
  },
  "ApiReceiver": {
    "": "A receiver in an answer of the API.",
    "/labels": "Alertmanager 0.33 and later."
  },
  "ApiTimestamp": {
    "": "A time that the API of Alertmanager accepts: RFC 3339, the time zone may be left out."
  },
  "AuditSource": {
    "": "The request by which something is done."
  },
  "BackupPhase": {},
  "BasicAuth": {
    "": "HTTP basic authentication: at most one source for the name and one for the password.",
    "/username_file": "Alertmanager 0.27 and later.",
    "/password": "Secret."
  },
  "BusinessHours": {
    "": "The hours in which time-outs run."
  },
  "ByteSize": {
    "": "A number of bytes as in Prometheus' configuration: `0`, or numbers with the units `B KB MB GB TB PB EB` or `B KiB MiB GiB TiB PiB EiB`, all of them powers of 1024, as in `1GB512MB`. Case matters; a bare number other than `0` is refused. Source: `ParseBase2Bytes` of alecthomas/units. Kubernetes writes sizes as quantities (`QuantitySchema`)."
  },
  "ChangeType": {},
  "ChannelRateLimit": {
    "": "So many notifications within so long a time."
  },
  "ChannelType": {},
  "CheckStatus": {},
  "Checksum": {
    "": "A digest, in hexadecimal of the length of its algorithm.",
    "/|0/digest": "64 hexadecimal digits in lower case.",
    "/|1/digest": "128 hexadecimal digits in lower case."
  },
  "Cidr": {
    "": "A block of addresses: an address, `/` and the length of its prefix. Bits beyond the prefix and spellings other than that of RFC 5952 are accepted here; `tocsin/cidr` tells whether it is canonical."
  },
  "ClusterStatus": {
    "": "The cluster as this member sees it.",
    "/name": "Name of this member; not given without a cluster."
  },
  "Condition": {
    "": "One aspect of the state of a thing, as `metav1.Condition` of Kubernetes.",
    "/type": "What it is about, in CamelCase: `Ready`. Each once.",
    "/reason": "Why, as one word for programs, in CamelCase.",
    "/message": "Why, for people; may be empty.",
    "/lastTransitionTime": "When `status` last changed.",
    "/observedGeneration": "The `generation` it was found for."
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
  "DataClassification": {},
  "DeploymentState": {},
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
  "DiscordSettings": {
    "": "A channel of Discord.",
    "/webhookUrl": "Of a channel; whoever has it can post.",
    "/username": "In place of the webhook's name."
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
  "EmailSettings": {
    "": "Mail through a server of one's own.",
    "/smarthost": "The mail server that takes the mails, as `host:port`.",
    "/tls": "`starttls` as on port 587, `implicit` as on port 465."
  },
  "EmailThreading": {
    "": "Mails of one group as one thread. Alertmanager 0.30 and later.",
    "/enabled": "`false` by default.",
    "/thread_by_date": "`none` or `daily`; has to be given when enabled."
  },
  "Environment": {},
  "EscalationLevel": {
    "": "A step of a policy.",
    "/timeoutMinutes": "Minutes until the next level is told, unless somebody acknowledges.",
    "/mode": "Whether all targets are told, the first that can be reached, or each in turn from alert to alert.",
    "/channels": "Names of the channels they are told by; those they have chosen themselves when left out."
  },
  "EscalationPolicy": {
    "": "Who is told of an alert, and who next when nobody acknowledges.",
    "/name": "Unique in its tenant.",
    "/tenant": "That of the document when left out.",
    "/levels": "From the first to be told to the last.",
    "/repeat": "How many more times it begins anew when the last level has timed out.",
    "/businessHours": "Around the clock when left out.",
    "/fallback": "Who gets the alert with priority P1 when everybody has timed out."
  },
  "EscalationState": {},
  "EscalationTarget": {
    "": "Who is told.",
    "/type": "`schedule` is whoever is on call by then."
  },
  "Etag": {
    "": "An entity tag of RFC 9110 section 8.8.3: `\"…\"`, or `W/\"…\"` for a weak one."
  },
  "EventRecorder": {
    "": "Where Alertmanager records what it does, with the feature flag `event-recorder`. Alertmanager 0.33 and later."
  },
  "EventWebhook": {
    "": "What the platform posts to a webhook of one's own: alerts as they are, in whatever state.",
    "/version": "Of this shape.",
    "/sentAt": "When the body was made.",
    "/truncatedEvents": "How many more there are, which were left out."
  },
  "FeatureStage": {},
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
  "HealthStatus": {},
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
    "": "An absolute `http` or `https` URL in ASCII (RFC 3986), up to 8,000 characters; anything else is percent-encoded. A user name or password in it is refused, as RFC 9110, section 4.2.4, asks of URLs from outside. Whether its host may be called is a question to `defineHttpUrlSchema`, or a rule."
  },
  "HttpsUrl": {
    "": "A URL as `HttpUrlSchema` takes it, encrypted."
  },
  "Impact": {},
  "IncidentState": {},
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
  "JiraSettings": {
    "": "Issues of a Jira project.",
    "/project": "Key of the project.",
    "/username": "Account the token belongs to."
  },
  "JsmSettings": {
    "": "Alerts of Jira Service Management, which takes over from Opsgenie.",
    "/apiKey": "Of an API integration of the operations team."
  },
  "KafkaOutput": {
    "": "Events as messages of a Kafka topic.",
    "/brokers": "`host:port` each.",
    "/client_id": "`alertmanager` by default.",
    "/format": "`json` by default.",
    "/buffer_size": "Events; 1024 by default."
  },
  "KeyState": {},
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
  "LocalisedText": {
    "": "A text in several languages: by BCP 47 tag, and `default`.",
    "/default": "For every language that has none of its own."
  },
  "MaintenanceState": {},
  "MatrixSettings": {
    "": "A room of Matrix.",
    "/roomId": "`!opaque:server`, or an alias `#name:server`."
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
  "NotificationChannel": {
    "": "A way to tell people or programs of alerts; `type` decides which settings there are.",
    "/|0/name": "Unique in its tenant.",
    "/|0/tenant": "That of the document when left out.",
    "/|0/enabled": "Whether anything is sent.",
    "/|0/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|0/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|0/minimumLevel": "Alerts below this level are not sent.",
    "/|0/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|0/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|1/name": "Unique in its tenant.",
    "/|1/tenant": "That of the document when left out.",
    "/|1/enabled": "Whether anything is sent.",
    "/|1/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|1/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|1/minimumLevel": "Alerts below this level are not sent.",
    "/|1/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|1/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|2/name": "Unique in its tenant.",
    "/|2/tenant": "That of the document when left out.",
    "/|2/enabled": "Whether anything is sent.",
    "/|2/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|2/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|2/minimumLevel": "Alerts below this level are not sent.",
    "/|2/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|2/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|3/name": "Unique in its tenant.",
    "/|3/tenant": "That of the document when left out.",
    "/|3/enabled": "Whether anything is sent.",
    "/|3/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|3/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|3/minimumLevel": "Alerts below this level are not sent.",
    "/|3/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|3/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|4/name": "Unique in its tenant.",
    "/|4/tenant": "That of the document when left out.",
    "/|4/enabled": "Whether anything is sent.",
    "/|4/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|4/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|4/minimumLevel": "Alerts below this level are not sent.",
    "/|4/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|4/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|5/name": "Unique in its tenant.",
    "/|5/tenant": "That of the document when left out.",
    "/|5/enabled": "Whether anything is sent.",
    "/|5/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|5/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|5/minimumLevel": "Alerts below this level are not sent.",
    "/|5/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|5/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|6/name": "Unique in its tenant.",
    "/|6/tenant": "That of the document when left out.",
    "/|6/enabled": "Whether anything is sent.",
    "/|6/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|6/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|6/minimumLevel": "Alerts below this level are not sent.",
    "/|6/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|6/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|7/name": "Unique in its tenant.",
    "/|7/tenant": "That of the document when left out.",
    "/|7/enabled": "Whether anything is sent.",
    "/|7/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|7/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|7/minimumLevel": "Alerts below this level are not sent.",
    "/|7/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|7/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|8/name": "Unique in its tenant.",
    "/|8/tenant": "That of the document when left out.",
    "/|8/enabled": "Whether anything is sent.",
    "/|8/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|8/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|8/minimumLevel": "Alerts below this level are not sent.",
    "/|8/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|8/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|9/name": "Unique in its tenant.",
    "/|9/tenant": "That of the document when left out.",
    "/|9/enabled": "Whether anything is sent.",
    "/|9/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|9/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|9/minimumLevel": "Alerts below this level are not sent.",
    "/|9/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|9/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|10/name": "Unique in its tenant.",
    "/|10/tenant": "That of the document when left out.",
    "/|10/enabled": "Whether anything is sent.",
    "/|10/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|10/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|10/minimumLevel": "Alerts below this level are not sent.",
    "/|10/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|10/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|11/name": "Unique in its tenant.",
    "/|11/tenant": "That of the document when left out.",
    "/|11/enabled": "Whether anything is sent.",
    "/|11/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|11/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|11/minimumLevel": "Alerts below this level are not sent.",
    "/|11/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|11/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|12/name": "Unique in its tenant.",
    "/|12/tenant": "That of the document when left out.",
    "/|12/enabled": "Whether anything is sent.",
    "/|12/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|12/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|12/minimumLevel": "Alerts below this level are not sent.",
    "/|12/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|12/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|13/name": "Unique in its tenant.",
    "/|13/tenant": "That of the document when left out.",
    "/|13/enabled": "Whether anything is sent.",
    "/|13/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|13/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|13/minimumLevel": "Alerts below this level are not sent.",
    "/|13/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|13/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|14/name": "Unique in its tenant.",
    "/|14/tenant": "That of the document when left out.",
    "/|14/enabled": "Whether anything is sent.",
    "/|14/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|14/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|14/minimumLevel": "Alerts below this level are not sent.",
    "/|14/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|14/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|15/name": "Unique in its tenant.",
    "/|15/tenant": "That of the document when left out.",
    "/|15/enabled": "Whether anything is sent.",
    "/|15/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|15/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|15/minimumLevel": "Alerts below this level are not sent.",
    "/|15/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|15/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|16/name": "Unique in its tenant.",
    "/|16/tenant": "That of the document when left out.",
    "/|16/enabled": "Whether anything is sent.",
    "/|16/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|16/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|16/minimumLevel": "Alerts below this level are not sent.",
    "/|16/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|16/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|17/name": "Unique in its tenant.",
    "/|17/tenant": "That of the document when left out.",
    "/|17/enabled": "Whether anything is sent.",
    "/|17/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|17/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|17/minimumLevel": "Alerts below this level are not sent.",
    "/|17/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|17/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|18/name": "Unique in its tenant.",
    "/|18/tenant": "That of the document when left out.",
    "/|18/enabled": "Whether anything is sent.",
    "/|18/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|18/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|18/minimumLevel": "Alerts below this level are not sent.",
    "/|18/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|18/phiAllowed": "Whether a contract allows protected health information in what is sent.",
    "/|19/name": "Unique in its tenant.",
    "/|19/tenant": "That of the document when left out.",
    "/|19/enabled": "Whether anything is sent.",
    "/|19/template": "Name of the template of what is sent; the platform's own for this type of channel when left out.",
    "/|19/sendResolved": "Whether it is told, too, that an alert is over.",
    "/|19/minimumLevel": "Alerts below this level are not sent.",
    "/|19/rateLimit": "The most that is sent; what comes beyond waits.",
    "/|19/phiAllowed": "Whether a contract allows protected health information in what is sent."
  },
  "NotificationTemplate": {
    "": "What notifications of one type of channel say. Texts are Go templates with the functions and the data of Alertmanager's notification templates (`.Status`, `.CommonLabels` …), and with the declared variables as `$name`.",
    "/name": "Unique in its tenant.",
    "/tenant": "That of the document when left out.",
    "/channel": "The type of the channels it is for.",
    "/format": "How the channel is to read the body.",
    "/subject": "For channels that have a subject, such as e-mail.",
    "/title": "For channels that show a title above the body.",
    "/variables": "By name, without the dollar sign that stands before it in the texts. A variable has the value of the label of its name that all alerts of the notification share, else of such an annotation, else its default."
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
  "OnCallLayer": {
    "": "Users who take turns.",
    "/users": "In the order in which they take their turns.",
    "/handoff": "Length of a turn. Days and weeks are those of the calendar: the hour of the handoff stays the same when clocks change.",
    "/startsAt": "When the first user's first turn begins; all handoffs follow from it.",
    "/endsAt": "Exclusive; for ever when left out.",
    "/restrictions": "The hours in which anybody of the layer is on call; always when left out."
  },
  "OnCallOverride": {
    "": "Somebody who stands in, whatever the layers say.",
    "/endsAt": "Exclusive."
  },
  "OnCallSchedule": {
    "": "Who is on call when.",
    "/name": "Unique in its tenant.",
    "/tenant": "That of the document when left out.",
    "/timeZone": "Whose clock handoffs and restrictions go by.",
    "/layers": "At any time the last layer that is in force decides who is on call."
  },
  "OpsgenieAlert": {
    "": "Body of `POST /v2/alerts` of Opsgenie, which Atlassian ends in April 2027.",
    "/message": "The title.",
    "/alias": "Joins alerts: while one with this alias is open, another create only counts it again. The id by default.",
    "/responders": "Who is notified; 50 at most by what is known, which is not verified.",
    "/visibleTo": "Who may see it without being notified.",
    "/actions": "Names of actions that can be run from the alert.",
    "/details": "Shown as a table; 8,000 characters in all by what is known, which is not verified.",
    "/entity": "What the alert is about, such as a host.",
    "/source": "Where the alert comes from; 100 characters by what is known, which is not verified.",
    "/priority": "`P3` by default.",
    "/user": "Name shown for whoever asks.",
    "/note": "Added to the log; 25,000 characters by what is known, which is not verified."
  },
  "OpsgenieAlertAction": {
    "": "Body of `POST /v2/alerts/{alias}/close` and `/acknowledge` of Opsgenie; may be empty.",
    "/user": "Name shown for whoever asks.",
    "/source": "Where the request comes from.",
    "/note": "Added to the log; 25,000 characters by what is known, which is not verified."
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
  "OpsgenieRecipient": {
    "": "A team, user, escalation or schedule, by id or by name; a user by `username`, an e-mail address."
  },
  "OpsgenieResponder": {
    "": "Who is to act: at least one of `id`, `name` and `username`. Texts are templates.",
    "/type": "`team`, `teams`, `user`, `escalation` or `schedule` in any case, or a template."
  },
  "OpsgenieSettings": {
    "": "Opsgenie, which ends in April 2027; `jsm` is what Atlassian offers instead.",
    "/apiKey": "Of an API integration.",
    "/region": "`eu` for accounts that are hosted there.",
    "/tags": "Opsgenie takes 20 tags of 50 characters."
  },
  "OwnerReference": {
    "": "Another object, with which this one is deleted, as in Kubernetes.",
    "/controller": "Whether it is the one that manages this object.",
    "/blockOwnerDeletion": "Whether it may only be deleted after this object."
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
  "PagerdutyEvent": {
    "": "Body of `POST /v2/enqueue` of PagerDuty (Events API v2): opens, acknowledges or resolves an incident.",
    "/|0/dedup_key": "Joins events to one incident; PagerDuty makes up a new one, and so a new incident, when it is left out.",
    "/|0/routing_key": "Secret: the key of an integration, 32 characters.",
    "/|0/client": "Name of the program that reports.",
    "/|0/client_url": "Where the program is reached.",
    "/|1/dedup_key": "That of the event that opened the incident.",
    "/|1/payload": "Not needed, and sent by Alertmanager all the same.",
    "/|1/routing_key": "Secret: the key of an integration, 32 characters.",
    "/|1/client": "Name of the program that reports.",
    "/|1/client_url": "Where the program is reached."
  },
  "PagerdutyEventImage": {
    "": "An image in an incident.",
    "/src": "Only `https`.",
    "/href": "Where a click on the image leads."
  },
  "PagerdutyEventLink": {
    "": "A link in an incident."
  },
  "PagerdutyEventPayload": {
    "": "What an event of PagerDuty says.",
    "/summary": "The title of the incident.",
    "/source": "What is affected: a host name or another unique name.",
    "/timestamp": "When it began; when PagerDuty received it by default.",
    "/component": "The part of the source that is to blame, such as `mysql`.",
    "/group": "What the source belongs to, such as a cluster.",
    "/class": "The class of the problem, such as `ping failure`.",
    "/custom_details": "Shown as a table; any JSON."
  },
  "PagerdutyImage": {
    "": "An image in an incident. Texts are templates."
  },
  "PagerdutyLink": {
    "": "A link in an incident. Texts are templates."
  },
  "PagerdutySettings": {
    "": "A service of PagerDuty, by Events API v2.",
    "/routingKey": "Integration key of a service for Events API v2: 32 characters.",
    "/region": "`eu` for accounts of the service region EU.",
    "/component": "Fields of the event with these names."
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
  "Priority": {},
  "Problem": {
    "": "Problem details of RFC 9457, `application/problem+json`; members beside these are extensions.",
    "/type": "URI reference of the kind of problem; `about:blank` where the status says it all.",
    "/title": "The kind of problem in a few words, the same each time.",
    "/status": "Status code of the HTTP response.",
    "/detail": "What is wrong this time, for people.",
    "/instance": "URI reference of this occurrence."
  },
  "PrometheusDuration": {
    "": "A Prometheus duration such as `5m` or `1h30m`: `0`, or whole numbers with the units `y w d h m s ms`, largest first and each at most once. A bare number other than `0`, a sign or a fraction is refused. Source: `model.ParseDuration` of prometheus/common."
  },
  "PromqlExpression": {
    "": "An expression of PromQL. Whether it is valid is a rule, and a question to `parsePromql` of `tocsin/promql`."
  },
  "PushSettings": {
    "": "Notifications in an app of one's own.",
    "/appId": "Project of Firebase, bundle id of Apple.",
    "/credentials": "Service account key of Firebase, signing key of Apple.",
    "/topic": "What devices have subscribed to."
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
  "PushoverSettings": {
    "": "Pushover, on the phones of a user or a group.",
    "/userKey": "Of the user or the group.",
    "/token": "Of the application that sends.",
    "/device": "All devices of the user when left out.",
    "/retry": "How often an emergency is shown again; at least 30 seconds.",
    "/expire": "For how long."
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
  "RegulatedData": {
    "": "What the law or a contract has rules for, such as protected health information (`phi`) or card numbers (`pan`)."
  },
  "RequestId": {
    "": "One request, as in a header `X-Request-Id`: up to 128 visible ASCII characters, so that it breaks no header and no log."
  },
  "ResourceMetadata": {
    "": "What the store of the platform keeps about a resource. Files that people write have none.",
    "/schemaVersion": "Of the schema it was written by.",
    "/generation": "Counts changes of what is wanted, not of status or metadata; from 1.",
    "/observedGeneration": "The generation that the status is about.",
    "/resourceVersion": "Another with every change. Opaque: only good for comparing.",
    "/etag": "Of the whole value, without this field.",
    "/deletedAt": "Present when it is deleted.",
    "/purgeAfter": "When it is removed for good.",
    "/createdBy": "Who made it; never changes.",
    "/updatedBy": "Who last changed it.",
    "/source": "The request of the last change.",
    "/createdAt": "When it was made; never changes.",
    "/updatedAt": "When it was last changed.",
    "/observedAt": "When what it tells of was seen, where that is another time."
  },
  "ResourceName": {
    "": "What other resources refer to by: 1 to 128 characters in any script, compared letter by letter."
  },
  "Responder": {
    "": "Who is responsible for an alert in Opsgenie and Jira Service Management.",
    "/name": "Name of the team, escalation or schedule; e-mail address of the user."
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
  "SchemaVersion": {
    "": "The version of a schema, in the style of Kubernetes APIs (`v1beta1`) or of SemVer (`1.4.0`)."
  },
  "Secret": {
    "": "A password, token or key. Decoding wraps the text in a `Secret`, of `<secret>` in a redacted one; encoding writes `<secret>` unless the value went through `revealSecrets` before."
  },
  "SecretReference": {
    "": "Where a secret can be read: in a file, an environment variable or a Kubernetes Secret.",
    "/|0/file": "Path of a file that holds the secret and nothing else, as on the machine that sends.",
    "/|1/env": "Name of an environment variable of the process that sends.",
    "/|2/secretRef": "A key of a Kubernetes Secret in the namespace of the process that sends."
  },
  "SecretSource": {
    "": "A secret where it stands, or better where it can be read.",
    "/|1/|0/file": "Path of a file that holds the secret and nothing else, as on the machine that sends.",
    "/|1/|1/env": "Name of an environment variable of the process that sends.",
    "/|1/|2/secretRef": "A key of a Kubernetes Secret in the namespace of the process that sends."
  },
  "Semver": {
    "": "A version of SemVer 2.0, up to 256 characters as in npm; without the `v` of tags."
  },
  "SemverRange": {
    "": "A set of versions in npm's grammar: comparators, `^`, `~`, `x` ranges, hyphen ranges, and `||` between alternatives. The empty text is every version."
  },
  "ServicenowSettings": {
    "": "Incidents of a ServiceNow instance.",
    "/table": "Of the Table API."
  },
  "Settings": {
    "": "What rules know about the world the documents run in. Everything has the upstream program's default.",
    "/now": "The time at which documents are judged. When it is not told, nothing is called expired.",
    "/prometheus": "The servers that load rule files.",
    "/prometheus/version": "Version of the oldest server that loads the files, as `major.minor`.",
    "/prometheus/features": "Values of the server's `--enable-feature`.",
    "/prometheus/nameScheme": "`global.metric_name_validation_scheme`.",
    "/prometheus/scrapeInterval": "`global.scrape_interval`. When it is not told, rules that need it keep quiet where they cannot be sure.",
    "/prometheus/scrapeIntervals": "`scrape_interval` of single jobs, by the value of their `job` label.",
    "/prometheus/evaluationInterval": "`global.evaluation_interval`.",
    "/prometheus/lookbackDelta": "`--query.lookback-delta`.",
    "/prometheus/retention": "`--storage.tsdb.retention.time`. When it is not told, nothing is compared with it.",
    "/prometheus/externalLabels": "`global.external_labels`. When they are not told, templates may read any.",
    "/alertmanager": "The servers that load Alertmanager configurations.",
    "/alertmanager/version": "Version of the oldest Alertmanager that loads the configuration, as `major.minor`.",
    "/alertmanager/matcherMode": "Servers older than 0.27 read matchers in `classic` mode, whatever is said here.",
    "/alertmanager/templates": "Whether the template files that are given are `all` that patterns relative to the configuration find; `tocsin check` looks for them."
  },
  "Sigv4Config": {
    "": "How to sign for AWS; what is left out comes from the environment.",
    "/access_key": "With `secret_key` or not at all.",
    "/secret_key": "Secret.",
    "/external_id": "Needs `role_arn`. Alertmanager 0.34 and later."
  },
  "Silence": {
    "": "A time in which nobody is notified of the alerts that match.",
    "/name": "For people; unique in its tenant where it is given.",
    "/tenant": "That of the document when left out.",
    "/matchers": "Label matchers such as `team=\"db\"` or `alertname=~\"Kube.*\"`: an alert is silenced when all of them hold.",
    "/endsAt": "Exclusive.",
    "/createdBy": "Who answers for it.",
    "/comment": "What others should know, such as what is being repaired and the ticket."
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
  "SlackSettings": {
    "": "A channel of Slack, by an incoming webhook or by `chat.postMessage`.",
    "/webhookUrl": "Incoming webhook, which has its channel already. Either this or `botToken`.",
    "/botToken": "Token of a bot with `chat:write`; needs `channel`.",
    "/channel": "`#name` or an id such as `C024BE91L`.",
    "/mentions": "Who is mentioned when an alert fires: `here`, `channel`, `everyone`, or the id of a user or a user group."
  },
  "SmsSettings": {
    "": "Text messages to phones.",
    "/maxSegments": "Segments of 160 characters, or 70 where one of them is not in GSM 03.38, at which a text is cut.",
    "/accountId": "Account SID of Twilio, API key of Vonage.",
    "/authToken": "Auth token of Twilio, API secret of Vonage.",
    "/from": "A number of the account."
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
  "SnsSettings": {
    "": "A topic of Amazon SNS.",
    "/topicArn": "Its region is that of the topic.",
    "/roleArn": "Role to take on for publishing.",
    "/accessKeyId": "The credentials of the machine when left out."
  },
  "StdoutOutput": {
    "": "Events on standard output; it has no settings. Alertmanager 0.34 and later."
  },
  "SuppressionWindow": {
    "": "A time in which an alert is evaluated as ever, but nobody is notified of it.",
    "/|0/reason": "Why nobody needs to be told at that time.",
    "/|0/cron": "When it begins.",
    "/|0/duration": "How long it lasts each time.",
    "/|1/reason": "Why nobody needs to be told at that time.",
    "/|2/reason": "Why nobody needs to be told at that time."
  },
  "SyncStatus": {},
  "Tag": {
    "": "A tag: up to 128 lower-case letters, digits and `_ . : / = + @ -`, a letter or digit first. One with a value is written `key:value` or `key=value`."
  },
  "TeamsMessage": {
    "": "What is posted to a webhook of Microsoft Teams (Workflows): a message with Adaptive Cards."
  },
  "TeamsSettings": {
    "": "A channel of Microsoft Teams, by a workflow that takes an Adaptive Card.",
    "/webhookUrl": "URL of a Power Automate workflow; whoever has it can post. The older Office 365 connectors are retired."
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
  "TelegramSettings": {
    "": "A chat of Telegram.",
    "/chatId": "Negative for groups.",
    "/messageThreadId": "A topic of the group.",
    "/parseMode": "How Telegram reads the text."
  },
  "TemplateVariable": {
    "": "A variable of a template: what its text looks like and whether it may be missing.",
    "/type": "What the text form of the value has to look like; numbers as in JSON, instants as in RFC 3339, URLs with http or https.",
    "/required": "Whether a notification without a value is an error; otherwise `default` stands in.",
    "/example": "For previews and tests."
  },
  "TenantSlug": {
    "": "The name people know a tenant by: 3 to 40 lower-case letters, digits and single hyphens, beginning with a letter. It is valid as a Kubernetes namespace, a DNS label, an `X-Scope-OrgID` of Mimir, Loki and Tempo, a Postgres schema and an S3 bucket, and leaves 22 characters of a namespace for what a tenant puts into it. Guessable: access is decided by the `TenantUidSchema`."
  },
  "TenantState": {},
  "TenantUid": {
    "": "What access, row-level security and keys depend on: a UUID of version 4 or 7, which nobody guesses. In lower case only, since such keys are compared byte by byte (RFC 9562 writes them so)."
  },
  "Threshold": {
    "": "What values are compared with: always the same, following the past, or by the time of the week.",
    "/|0/value": "What the query's values are compared with, in the query's own unit.",
    "/|0/recovery": "Hysteresis: a firing alert resolves only when this is no longer exceeded either. It lies on the good side of `value`, and is `value` itself when left out.",
    "/|2/windows": "No two of them at the same time.",
    "/|2/windows/[]/value": "What the query's values are compared with, in the query's own unit.",
    "/|2/windows/[]/recovery": "Hysteresis: a firing alert resolves only when this is no longer exceeded either. It lies on the good side of `value`, and is `value` itself when left out.",
    "/|2/windows/[]/startTime": "`HH:MM`, inclusive.",
    "/|2/windows/[]/endTime": "`HH:MM` up to `24:00`, exclusive; later than the start, so that a night is two windows.",
    "/|2/otherwise": "At all other times; without it nothing is compared then.",
    "/|2/otherwise/value": "What the query's values are compared with, in the query's own unit.",
    "/|2/otherwise/recovery": "Hysteresis: a firing alert resolves only when this is no longer exceeded either. It lies on the good side of `value`, and is `value` itself when left out."
  },
  "ThresholdModel": {
    "": "How a dynamic threshold follows the values of the past.",
    "/|0/deviations": "Modified z-score 0.6745·(x − median)/MAD (Iglewicz and Hoaglin).",
    "/|0/window": "How much of the past the bound is computed from.",
    "/|0/recoveryDeviations": "Hysteresis, in the same measure as the bound: smaller than it, and the same when left out.",
    "/|1/lambda": "Weight of the newest sample: the smaller, the longer the memory.",
    "/|1/deviations": "Width L of the control limits ±L·σ·√(λ/(2 − λ)).",
    "/|1/window": "How much of the past the bound is computed from.",
    "/|1/recoveryDeviations": "Hysteresis, in the same measure as the bound: smaller than it, and the same when left out.",
    "/|2/season": "Length of one season, such as `1d` or `1w`.",
    "/|2/deviations": "Standard deviations of the residual from the forecast of additive Holt-Winters.",
    "/|2/window": "How much of the past the bound is computed from.",
    "/|2/recoveryDeviations": "Hysteresis, in the same measure as the bound: smaller than it, and the same when left out."
  },
  "ThresholdOperator": {
    "": "`>`, `>=`, `<`, `<=`, `==` and `!=` of PromQL."
  },
  "TimeInterval": {
    "": "Instants that are in one of the ranges of every field. A field that is left out holds always, an empty list never.",
    "/weekdays": "`monday` or `monday:friday`; a week begins on Sunday.",
    "/days_of_month": "`1` or `1:5`; negative days count from the end of the month: `-3:-1`.",
    "/months": "`january:march` or `1:3`.",
    "/years": "`2026` or `2026:2028`.",
    "/location": "IANA name such as `Europe/Berlin`, or `Local` for that of the server; UTC by default."
  },
  "TimeOfDay": {
    "": "`HH:MM` on the clock of a zone, up to `24:00`."
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
  "Urgency": {},
  "UserId": {
    "": "Who did something: up to 255 visible ASCII characters, as the `sub` of OpenID Connect, in exact spelling."
  },
  "UtcInstant": {
    "": "A point in time in the one spelling of `Date.toISOString`: RFC 3339 in UTC, with `Z` and three digits of milliseconds, so that text order is time order."
  },
  "UuidV7": {
    "": "A UUID of version 7 (RFC 9562), which begins with its time; in either case."
  },
  "ValidationSeverity": {},
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
  "VictoropsSettings": {
    "": "Splunk On-Call, formerly VictorOps.",
    "/apiKey": "Of the REST integration.",
    "/routingKey": "Decides which team is told; no secret."
  },
  "VoiceSettings": {
    "": "Calls to phones.",
    "/language": "Of the voice that reads the text.",
    "/repeat": "How many times it is read.",
    "/accountId": "Account SID of Twilio, API key of Vonage.",
    "/authToken": "Auth token of Twilio, API secret of Vonage.",
    "/from": "A number of the account."
  },
  "WebexConfig": {
    "": "A message of Webex.",
    "/send_resolved": "Notify of resolved alerts too; `true` by default.",
    "/http_config": "With the `authorization` of the bot: a global one does not count.",
    "/api_url": "`webex_api_url` under `global` by default.",
    "/room_id": "A template.",
    "/message": "A template."
  },
  "WebexSettings": {
    "": "A room of Webex."
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
  "WebhookSettings": {
    "": "A JSON body, posted to a URL.",
    "/url": "Where the body is posted; a reference where the URL itself is a secret.",
    "/headers": "Further headers of the request; secrets belong into `authorization`.",
    "/authorization/type": "In front of the credentials in the header.",
    "/hmacSecret": "Key of the HMAC-SHA256 of the body, by which the other side knows who has sent it.",
    "/timeout": "How long the other side may take.",
    "/maxAlerts": "Alerts in one body; the rest is counted only."
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
  },
  "WechatSettings": {
    "": "An application of WeCom, formerly WeChat Work.",
    "/toUser": "Names between `|`, or `@all`. At least one of the three."
  },
  "Weekday": {
    "": "A day of the week by its English name."
  },
  "WeeklyWindow": {
    "": "The same hours on some days of every week; the zone stands with what holds the window.",
    "/startTime": "`HH:MM`, inclusive.",
    "/endTime": "`HH:MM` up to `24:00`, exclusive; later than the start, so that a night is two windows."
  },
  "defineHttpUrl": {
    "": "The schema of URLs that a policy allows: what `HttpUrlSchema` takes, with the schemes, hosts and ports of the policy. It is one pattern, so its JSON Schema says the same. A name is not resolved: where it leads, and where a redirect leads, has to be looked at when it is called."
  }
};
