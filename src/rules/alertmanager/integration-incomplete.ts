import type { AlertmanagerGlobal } from "../../schemas/alert/alertmanager-global.js";
import type { HttpConfig } from "../../schemas/alert/http-config.js";
import type { Lenient } from "../../validator/lenient.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  type IntegrationType,
  integrationsOf,
} from "../facts/alertmanager-config.js";
import { isNullAt } from "../facts/document-nodes.js";
import { fieldsAt, isFields } from "../facts/value-paths.js";

/** Of each group of fields at least one has to be set. */
const NEEDED: readonly (readonly [holder: string, ...groups: string[]])[] = [
  ["receivers.*.discord_configs.*", "webhook_url webhook_url_file"],
  ["receivers.*.incidentio_configs.*", "url url_file"],
  ["receivers.*.msteams_configs.*", "webhook_url webhook_url_file"],
  ["receivers.*.msteamsv2_configs.*", "webhook_url webhook_url_file"],
  ["receivers.*.opsgenie_configs.*.responders.*", "id name username"],
  ["receivers.*.pagerduty_configs.*", "routing_key routing_key_file service_key service_key_file"],
  ["receivers.*.pushover_configs.*", "user_key user_key_file", "token token_file"],
  ["receivers.*.slack_configs.*.actions.*", "url name"],
  ["receivers.*.telegram_configs.*", "chat_id chat_id_file"],
  ["receivers.*.webhook_configs.*", "url url_file"],
];

type GlobalField = keyof AlertmanagerGlobal & string;

interface Inherited {
  /** At least one of them, or of those under `global`. */
  readonly fields: readonly string[];
  readonly global: readonly GlobalField[];
}

const inherit = (fields: string, global: readonly GlobalField[]): Inherited => ({
  fields: fields.split(" "),
  global,
});

/** What an integration may leave to `global`. */
const INHERITED: Readonly<Partial<Record<IntegrationType, readonly Inherited[]>>> = {
  email: [inherit("smarthost", ["smtp_smarthost"]), inherit("from", ["smtp_from"])],
  jira: [inherit("api_url", ["jira_api_url"])],
  mattermost: [
    inherit("webhook_url webhook_url_file", ["mattermost_webhook_url", "mattermost_webhook_url_file"]),
  ],
  opsgenie: [inherit("api_key api_key_file", ["opsgenie_api_key", "opsgenie_api_key_file"])],
  rocketchat: [
    inherit("token_id token_id_file", ["rocketchat_token_id", "rocketchat_token_id_file"]),
    inherit("token token_file", ["rocketchat_token", "rocketchat_token_file"]),
  ],
  slack: [
    inherit("api_url api_url_file app_token app_token_file", [
      "slack_api_url",
      "slack_api_url_file",
      "slack_app_token",
      "slack_app_token_file",
    ]),
  ],
  telegram: [inherit("bot_token bot_token_file", ["telegram_bot_token", "telegram_bot_token_file"])],
  victorops: [inherit("api_key api_key_file", ["victorops_api_key", "victorops_api_key_file"])],
  wechat: [
    inherit("api_secret api_secret_file", ["wechat_api_secret", "wechat_api_secret_file"]),
    inherit("corp_id", ["wechat_api_corp_id"]),
  ],
};

/** URLs that have a default, so that they are missing only where `global` sets them to null. */
const DEFAULT_URLS: Readonly<Partial<Record<IntegrationType, readonly [own: string, global: GlobalField]>>> =
  {
    opsgenie: ["api_url", "opsgenie_api_url"],
    pagerduty: ["url", "pagerduty_url"],
    slack: ["app_url", "slack_app_url"],
    victorops: ["api_url", "victorops_api_url"],
    webex: ["api_url", "webex_api_url"],
    wechat: ["api_url", "wechat_api_url"],
  };

export const integrationIncomplete = defineRule({
  id: "alertmanager/integration-incomplete",
  layer: "syntax",
  summary: "Require the address, the target and the credentials of each integration.",
  help: "Alertmanager refuses the configuration. Set the field here or, where there is one, the setting under `global`; an empty text counts as missing.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    missing: "One of {fields} is needed",
    inherited: "None of {fields} is set here, and none of {global} under `global`",
    nullUrl: "`{field}` is missing here, and `{global}` under `global` is null",
    authorization: "`http_config` of this integration needs `authorization`",
    token: "`alert_source_token` or `authorization` in `http_config` is needed",
  },
  examples: [
    {
      title: "integrations that do not know where to send to",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    webhook_configs:\n      - send_resolved: false\n    email_configs:\n      - to: db@example.org\n        from: am@example.org\n    slack_configs:\n      - channel: '#db'\n",
      expect: ["6:9 missing", "8:9 inherited", "11:9 inherited"],
    },
    {
      title: "a default that was set to null",
      source:
        "global:\n  pagerduty_url: null\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    pagerduty_configs:\n      - routing_key: k\n",
      expect: ["8:9 nullUrl"],
    },
    {
      title: "integrations without a token",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    webex_configs:\n      - room_id: r\n    incidentio_configs:\n      - url: https://api.incident.io/v2/alert_events/http/x\n        http_config: {}\n",
      expect: ["6:9 authorization", "8:9 token"],
    },
    {
      title: "settings under global",
      source:
        "global:\n  slack_api_url: https://hooks.example.org/x\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    slack_configs:\n      - channel: '#db'\n",
      expect: [],
    },
  ],
  check({ document, value, report }) {
    for (const [holder, ...groups] of NEEDED) {
      for (const { path, fields } of fieldsAt(value, holder)) {
        for (const group of groups.map((names) => names.split(" "))) {
          if (!group.some((name) => isSet(fields[name])))
            report("missing", { path }, { fields: listOf(group) });
        }
      }
    }
    const isResource = document.kind === "alertmanager-config-resource";
    for (const { type, config, path } of integrationsOf(document)) {
      // What stands under `global` a resource does not tell.
      for (const { fields, global } of isResource ? [] : (INHERITED[type] ?? [])) {
        const isOwn = (name: string): boolean => isSet(fieldOf(config, name), type === "rocketchat");
        if (fields.some(isOwn) || global.some((name) => isSet(value.global?.[name]))) continue;
        report("inherited", { path }, { fields: listOf(fields), global: listOf(global) });
      }
      const [own, global] = DEFAULT_URLS[type] ?? [];
      if (own !== undefined && global !== undefined && fieldOf(config, own) === undefined) {
        if (isNullAt(document, ["global", global])) report("nullUrl", { path }, { field: own, global });
      }
      if (type === "webex" && !hasAuthorization(config.http_config)) report("authorization", { path });
      if (type === "incidentio" && config.http_config !== undefined) {
        const hasToken = isSet(config.alert_source_token) || isSet(config.alert_source_token_file);
        if (!hasToken && !hasAuthorization(config.http_config)) report("token", { path });
      }
    }
  },
});

function fieldOf(config: object, name: string): unknown {
  return isFields(config) && Object.hasOwn(config, name) ? config[name] : undefined;
}

/** Go's zero values count as nothing, but for Rocket.Chat an empty token is one. */
function isSet(value: unknown, countsEmpty = false): boolean {
  return value !== undefined && value !== 0 && (value !== "" || countsEmpty);
}

/** The deprecated bearer token becomes an authorization. */
function hasAuthorization(config: Lenient<HttpConfig> | undefined): boolean {
  return (
    config?.authorization !== undefined || isSet(config?.bearer_token) || isSet(config?.bearer_token_file)
  );
}

function listOf(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
