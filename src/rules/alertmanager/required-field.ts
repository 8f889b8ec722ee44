import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { httpConfigsOf } from "../facts/alertmanager-fields.js";
import { hasAlertmanagerVersion } from "../facts/alertmanager-versions.js";
import { fieldsAt, valuesAt } from "../facts/value-paths.js";

/** Fields that have to be there and not empty, by what they are fields of. */
const REQUIRED: readonly (readonly [holder: string, ...fields: string[]])[] = [
  ["receivers.*.email_configs.*", "to"],
  ["receivers.*.jira_configs.*", "project", "issue_type"],
  ["receivers.*.mattermost_configs.*.fields.*", "title", "value"],
  ["receivers.*.mattermost_configs.*.attachments.*.fields.*", "title", "value"],
  ["receivers.*.opsgenie_configs.*.responders.*", "type"],
  ["receivers.*.slack_configs.*.actions.*", "type", "text"],
  ["receivers.*.slack_configs.*.actions.*.confirm", "text"],
  ["receivers.*.slack_configs.*.fields.*", "title", "value"],
  ["receivers.*.victorops_configs.*", "routing_key"],
  ["receivers.*.webex_configs.*", "room_id"],
  ["tracing", "endpoint"],
  ["event_recorder.file_outputs.*", "path"],
  ["event_recorder.webhook_outputs.*", "url"],
  ["event_recorder.kafka_outputs.*", "brokers", "topic"],
];
const OAUTH2_REQUIRED = ["client_id", "token_url"];

export const requiredField = defineRule({
  id: "alertmanager/required-field",
  layer: "syntax",
  summary: "Require the fields without which an integration cannot work.",
  help: "Alertmanager refuses the configuration. A field that is null, or left empty after its colon, counts as missing.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: { missing: "`{field}` is missing", empty: "An entry of `{field}` is empty" },
  examples: [
    {
      title: "a mail to nobody, and a button without a text",
      source:
        "global:\n  slack_api_url: https://hooks.example.org/\n  smtp_from: am@example.org\n  smtp_smarthost: mail.example.org:25\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    email_configs:\n      - to: ''\n    slack_configs:\n      - actions:\n          - type: button\n            url: https://wiki.example.org/\n",
      expect: ["10:13 missing", "13:13 missing"],
    },
    {
      title: "a Kafka output without a broker",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\nevent_recorder:\n  kafka_outputs:\n    - topic: events\n      brokers: ['']\n",
      expect: ["8:17 empty"],
    },
    {
      title: "no client secret, which servers before 0.30 want",
      source:
        "global:\n  http_config:\n    oauth2: {client_id: c, token_url: 'https://login.example.org/'}\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      settings: { alertmanager: { version: "0.29" } },
      expect: ["3:13 missing"],
    },
    {
      title: "a mail to somebody",
      source:
        "global:\n  smtp_from: am@example.org\n  smtp_smarthost: mail.example.org:25\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    email_configs:\n      - to: db@example.org\n",
      expect: [],
    },
  ],
  check({ document, value, settings, report }) {
    const requireFields = (
      fields: Readonly<Record<string, unknown>>,
      path: Path,
      names: readonly string[],
    ): void => {
      for (const field of names) {
        if (isMissing(fields[field])) report("missing", { path: [...path, field] }, { field });
      }
    };
    for (const [holder, ...names] of REQUIRED)
      for (const { path, fields } of fieldsAt(value, holder)) requireFields(fields, path, names);
    const needsSecret = !hasAlertmanagerVersion(settings, "0.30");
    for (const { path, config } of httpConfigsOf(document)) {
      const { oauth2 } = config;
      if (oauth2 === undefined) continue;
      requireFields(oauth2, [...path, "oauth2"], OAUTH2_REQUIRED);
      if (needsSecret && isMissing(oauth2.client_secret) && isMissing(oauth2.client_secret_file))
        requireFields(oauth2, [...path, "oauth2"], ["client_secret"]);
    }
    for (const { path, value: broker } of valuesAt(value, "event_recorder.kafka_outputs.*.brokers.*"))
      if (broker === "") report("empty", { path }, { field: "brokers" });
  },
});

function isMissing(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}
