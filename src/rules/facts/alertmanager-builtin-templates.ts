/** Definitions that come with Alertmanager 0.34: `template/default.tmpl` and `template/email.tmpl`. */
const DEFINITIONS: Readonly<Record<string, readonly string[]>> = {
  discord: ["content", "title", "message"],
  email: ["subject", "html"],
  jira: ["summary", "description", "priority"],
  mattermost: ["color", "username", "title", "titlelink", "fallback", "text"],
  msteams: ["summary", "title", "text"],
  msteamsv2: ["title", "text"],
  opsgenie: ["message", "description", "source"],
  pagerduty: ["description", "client", "clientURL", "instances"],
  pushover: ["title", "message", "url"],
  rocketchat: ["title", "alias", "titlelink", "emoji", "iconurl", "text"],
  slack: [
    "title",
    "username",
    "fallback",
    "callbackid",
    "pretext",
    "titlelink",
    "iconemoji",
    "iconurl",
    "text",
    "footer",
    "color",
  ],
  sns: ["subject", "message"],
  telegram: ["message"],
  victorops: ["state_message", "entity_display_name", "monitoring_tool"],
  webex: ["message"],
  wechat: ["message", "to_user", "to_party", "to_tag", "agent_id"],
};

/** Names that a `template` action can use without any file of templates. */
export const BUILTIN_TEMPLATES: ReadonlySet<string> = new Set([
  "__alertmanager",
  "__alertmanagerURL",
  "__subject",
  "__description",
  "__text_alert_list",
  "__text_alert_list_markdown",
  ...Object.entries(DEFINITIONS).flatMap(([integration, names]) =>
    names.map((name) => `${integration}.default.${name}`),
  ),
]);
