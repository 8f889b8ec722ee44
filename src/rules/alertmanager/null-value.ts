import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS, type IntegrationType, integrationsOf } from "../facts/alertmanager-config.js";
import { httpConfigsOf } from "../facts/alertmanager-fields.js";
import { isNullAt } from "../facts/document-nodes.js";

/** Texts that have a default, which null overwrites with nothing. */
const TEXTS: Readonly<Record<IntegrationType, readonly string[]>> = {
  discord: ["title", "message"],
  email: ["html"],
  incidentio: [],
  jira: ["summary", "description", "priority"],
  mattermost: ["username", "title", "title_link", "fallback", "text", "color"],
  msteams: ["title", "summary", "text"],
  msteamsv2: ["title", "text"],
  opsgenie: ["message", "description", "source"],
  pagerduty: ["client", "client_url", "description"],
  pushover: ["title", "message", "url"],
  rocketchat: ["title", "title_link", "text", "emoji", "icon_url"],
  slack: [
    "username",
    "color",
    "title",
    "title_link",
    "pretext",
    "text",
    "fallback",
    "callback_id",
    "icon_emoji",
    "icon_url",
    "footer",
  ],
  sns: ["subject", "message"],
  telegram: ["message"],
  victorops: ["message_type", "state_message", "entity_display_name", "monitoring_tool"],
  webex: ["message"],
  webhook: [],
  wechat: ["message", "to_user", "to_party", "to_tag", "agent_id"],
};
/** Integrations that do not notify of resolved alerts anyway. */
const QUIET: ReadonlySet<IntegrationType> = new Set(["email", "slack", "wechat", "rocketchat"]);

export const nullValue = defineRule({
  id: "alertmanager/null-value",
  layer: "semantic",
  summary: "Disallow keys without a value where there is a default.",
  help: "A key that is left empty does not ask for the default: it sets the option to false or to an empty text. Take the key out, or write what you want.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    off: "{key} is null, which switches it off; the default is true",
    text: "{key} is null, which makes the text empty in place of the default",
    tls: {
      text: "smtp_require_tls is null, which switches it off: mail and passwords may go out unencrypted",
      severity: "error",
    },
  },
  examples: [
    {
      title: "keys whose values were taken out",
      source:
        "global:\n  smtp_require_tls:\n  http_config:\n    follow_redirects: ~\nroute: {receiver: ops}\nreceivers:\n  - name: ops\n    pagerduty_configs:\n      - routing_key_file: /etc/pagerduty\n        send_resolved:\n        description:\n",
      expect: ["2:3 tls", "4:5 off", "10:9 off", "11:9 text"],
    },
    {
      title: "values, and a list that is empty anyway",
      source:
        "global:\n  smtp_require_tls: true\nroute:\n  receiver: ops\n  routes:\nreceivers:\n  - name: ops\n    slack_configs:\n      - api_url_file: /etc/slack\n        pretext: ''\n        send_resolved:\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const isNull = (path: Path): boolean => isNullAt(document, path);
    if (isNull(["global", "smtp_require_tls"]))
      report("tls", { path: ["global", "smtp_require_tls"], target: "key" });
    for (const { path: base } of httpConfigsOf(document)) {
      for (const key of ["follow_redirects", "enable_http2"]) {
        const path = [...base, key];
        if (isNull(path)) report("off", { path, target: "key" }, { key });
      }
    }
    for (const { type, path: base } of integrationsOf(document)) {
      const resolved = [...base, "send_resolved"];
      if (!QUIET.has(type) && isNull(resolved))
        report("off", { path: resolved, target: "key" }, { key: "send_resolved" });
      for (const key of TEXTS[type]) {
        const path = [...base, key];
        if (isNull(path)) report("text", { path, target: "key" }, { key });
      }
    }
  },
});
