import type { TemplateSource } from "../../languages/go-template/execute/template-source.js";

/** Definitions that have no text unless a user's file gives them one. */
const EMPTY = [
  "__description",
  "slack.default.callbackid",
  "slack.default.pretext",
  "slack.default.iconemoji",
  "slack.default.iconurl",
  "slack.default.text",
  "slack.default.footer",
  "wechat.default.to_user",
  "wechat.default.to_party",
  "wechat.default.to_tag",
  "wechat.default.agent_id",
  "discord.default.content",
  "rocketchat.default.emoji",
  "rocketchat.default.iconurl",
  "rocketchat.default.text",
  "mattermost.default.text",
];

/** Definitions that say what another one says. */
const SAME_AS: Readonly<Record<string, readonly string[]>> = {
  __alertmanager: [
    "slack.default.username",
    "pagerduty.default.client",
    "victorops.default.monitoring_tool",
    "rocketchat.default.alias",
    "mattermost.default.username",
  ],
  __alertmanagerURL: [
    "slack.default.titlelink",
    "pagerduty.default.clientURL",
    "opsgenie.default.source",
    "pushover.default.url",
    "rocketchat.default.titlelink",
    "mattermost.default.titlelink",
  ],
  __subject: [
    "slack.default.title",
    "pagerduty.default.description",
    "opsgenie.default.message",
    "victorops.default.entity_display_name",
    "pushover.default.title",
    "sns.default.subject",
    "discord.default.title",
    "msteams.default.summary",
    "msteams.default.title",
    "msteamsv2.default.title",
    "jira.default.summary",
    "rocketchat.default.title",
    "mattermost.default.title",
    "email.default.subject",
  ],
  __text_alert_list: ["pagerduty.default.instances"],
};

const COLOR = '{{ if eq .Status "firing" }}danger{{ else }}good{{ end }}';
const ANNOTATIONS = '{{ .CommonAnnotations.SortedPairs.Values | join " " }}';

/** `[FIRING:2] <values of the group labels> (<values of the other common labels>)`. */
const SUBJECT = [
  '[{{ toUpper .Status }}{{ if eq .Status "firing" }}:{{ len .Alerts.Firing }}{{ end }}]',
  '{{ join " " .GroupLabels.SortedPairs.Values }}',
  "{{ if gt (len .CommonLabels) (len .GroupLabels) }}" +
    '({{ with .CommonLabels.Remove .GroupLabels.Names }}{{ join " " .Values }}{{ end }}){{ end }}',
].join(" ");

function fallback(integration: string): string {
  return `{{ template "${integration}.default.title" . }} | {{ template "${integration}.default.titlelink" . }}`;
}

interface ListStyle {
  readonly heading: string;
  readonly indent: string;
  readonly gap: string;
}

function alertList({ heading, indent, gap }: ListStyle): string {
  const labels = (field: string): string =>
    `${field}:\n{{ range .${field}.SortedPairs }}${indent}- {{ .Name }} = {{ .Value }}\n{{ end }}${gap}`;
  return `{{ range . }}${heading}${labels("Labels")}${labels("Annotations")}Source: {{ .GeneratorURL }}\n{{ end }}${gap}`;
}

/** A section for firing and one for resolved alerts, each only when there are some. */
function sections(heading: string, list: string, trim: "" | "-"): string {
  const section = (state: "Firing" | "Resolved"): string =>
    `{{ if .Alerts.${state} ${trim}}}\n${heading}Alerts ${state}:\n` +
    `{{ template "${list}" .Alerts.${state} }}\n{{${trim} end }}`;
  return `${section("Firing")}\n${section("Resolved")}`;
}

const TIGHT = `${ANNOTATIONS}\n${sections("", "__text_alert_list", "-")}`;
const LOOSE = `${sections("", "__text_alert_list", "")}\n`;
const MARKDOWN = `\n${sections("# ", "__text_alert_list_markdown", "")}\n`;

const RAISE_PRIORITY = [
  "{{ $severity := .Labels.severity }}",
  '{{ if eq $severity "critical" }}{{ $priority = "High" }}',
  '{{ else if and (eq $severity "warning") (ne $priority "High") }}{{ $priority = "Medium" }}',
  '{{ else if and (eq $severity "info") (not $priority) }}{{ $priority = "Low" }}{{ end }}',
].join("");
/** What the worst severity of the firing alerts stands for, or that of the resolved ones when those have none. */
const JIRA_PRIORITY = [
  '{{ $priority := "" }}',
  `{{ range .Alerts.Firing }}${RAISE_PRIORITY}{{ end }}`,
  `{{ if not $priority }}{{ range .Alerts.Resolved }}${RAISE_PRIORITY}{{ end }}{{ end }}`,
  "{{ $priority }}",
].join("");

const BODIES: Readonly<Record<string, string>> = {
  __alertmanager: "Alertmanager",
  __alertmanagerURL: "{{ .ExternalURL }}/#/alerts?receiver={{ urlquery .Receiver }}",
  __subject: SUBJECT,
  __text_alert_list: alertList({ heading: "", indent: " ", gap: "" }),
  __text_alert_list_markdown: alertList({ heading: "\n", indent: "  ", gap: "\n" }),
  "slack.default.fallback": fallback("slack"),
  "slack.default.color": COLOR,
  "mattermost.default.color": COLOR,
  "mattermost.default.fallback": fallback("mattermost"),
  "opsgenie.default.description": TIGHT,
  "victorops.default.state_message": TIGHT,
  "wechat.default.message": `{{ template "__subject" . }}\n${TIGHT}\nAlertmanagerUrl:\n{{ template "__alertmanagerURL" . }}`,
  "pushover.default.message": `${ANNOTATIONS}\n${LOOSE}`,
  "sns.default.message": `${ANNOTATIONS}\n${LOOSE}`,
  "webex.default.message": `${ANNOTATIONS}\n${LOOSE}`,
  "telegram.default.message": `\n${LOOSE}`,
  "discord.default.message": `\n${LOOSE}`,
  "msteams.default.text": MARKDOWN,
  "msteamsv2.default.text": MARKDOWN,
  "jira.default.description": MARKDOWN,
  "jira.default.priority": JIRA_PRIORITY,
};

function definitionsText(): string {
  const same = Object.entries(SAME_AS).flatMap(([name, others]) =>
    others.map((other) => [other, `{{ template "${name}" . }}`] as const),
  );
  const empty = EMPTY.map((name) => [name, ""] as const);
  return [...Object.entries(BODIES), ...same, ...empty]
    .map(([name, body]) => `{{ define "${name}" }}${body}{{ end }}\n`)
    .join("");
}

/** What Alertmanager defines before it reads any file, but for the mail; texts as those of 0.34. */
export const DEFAULT_DEFINITIONS: TemplateSource = { name: "default.tmpl", text: definitionsText() };
