import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS, type AlertmanagerDocument } from "../facts/alertmanager-config.js";
import { httpConfigsOf, tlsConfigsOf } from "../facts/alertmanager-fields.js";
import { type FieldsAt, fieldsAt } from "../facts/value-paths.js";

/** Groups of fields of which at most one may be set, by what they are fields of. */
const GROUPS: readonly (readonly [holder: string, ...groups: string[]])[] = [
  [
    "global",
    "slack_app_token slack_app_token_file",
    "slack_api_url slack_api_url_file",
    "opsgenie_api_key opsgenie_api_key_file",
    "victorops_api_key victorops_api_key_file",
    "telegram_bot_token telegram_bot_token_file",
    "smtp_auth_password smtp_auth_password_file",
    "smtp_auth_secret smtp_auth_secret_file",
    "rocketchat_token rocketchat_token_file",
    "rocketchat_token_id rocketchat_token_id_file",
    "wechat_api_secret wechat_api_secret_file",
    "mattermost_webhook_url mattermost_webhook_url_file",
  ],
  ["receivers.*.discord_configs.*", "webhook_url webhook_url_file"],
  ["receivers.*.incidentio_configs.*", "url url_file", "alert_source_token alert_source_token_file"],
  ["receivers.*.mattermost_configs.*", "webhook_url webhook_url_file"],
  ["receivers.*.msteams_configs.*", "webhook_url webhook_url_file"],
  ["receivers.*.msteamsv2_configs.*", "webhook_url webhook_url_file"],
  ["receivers.*.opsgenie_configs.*", "api_key api_key_file"],
  ["receivers.*.pagerduty_configs.*", "routing_key routing_key_file", "service_key service_key_file"],
  ["receivers.*.pushover_configs.*", "user_key user_key_file", "token token_file", "html monospace"],
  ["receivers.*.rocketchat_configs.*", "token token_file", "token_id token_id_file"],
  ["receivers.*.slack_configs.*", "api_url api_url_file", "app_token app_token_file"],
  ["receivers.*.telegram_configs.*", "bot_token bot_token_file", "chat_id chat_id_file"],
  ["receivers.*.victorops_configs.*", "api_key api_key_file"],
  ["receivers.*.webhook_configs.*", "url url_file"],
  ["receivers.*.wechat_configs.*", "api_secret api_secret_file"],
];

const HTTP_GROUPS: typeof GROUPS = [
  ["", "bearer_token bearer_token_file"],
  ["basic_auth", "username username_file username_ref", "password password_file password_ref"],
  ["authorization", "credentials credentials_file credentials_ref"],
];
const TLS_GROUPS = ["ca ca_file ca_ref", "cert cert_file cert_ref", "key key_file key_ref"];
const CLIENT_SECRETS = "client_secret client_secret_file client_secret_ref";
const CLIENT_KEYS = "client_certificate_key client_certificate_key_file client_certificate_key_ref";
const SIGNED_ASSERTION = "urn:ietf:params:oauth:grant-type:jwt-bearer";

/** To Rocket.Chat an empty text is a token, too. */
const COUNTS_EMPTY = /^receivers\.\*\.rocketchat_configs/;

export const exclusiveFields = defineRule({
  id: "alertmanager/exclusive-fields",
  layer: "syntax",
  summary: "Disallow fields beside each other of which only one may be set.",
  help: "Alertmanager refuses the configuration, because it cannot tell which of them counts. Remove all but one.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_KINDS,
  replaces: ["amtool check-config"],
  messages: { both: "`{second}` beside `{first}`: only one of them may be set" },
  examples: [
    {
      title: "a secret and a file of the same secret",
      source:
        "global:\n  opsgenie_api_key: k\n  opsgenie_api_key_file: /run/secrets/opsgenie\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    telegram_configs:\n      - bot_token: t\n        chat_id: 1\n        chat_id_file: /run/secrets/chat\n",
      expect: ["3:3 both", "11:9 both"],
    },
    {
      title: "two passwords and two certificate authorities of an HTTP client",
      source:
        "global:\n  http_config:\n    basic_auth: {username: u, password: p, password_file: /p}\n    tls_config:\n      ca: pem\n      ca_file: /ca.pem\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: ["3:44 both", "6:7 both"],
    },
    {
      title: "one of each; an empty text is none",
      source:
        "global:\n  opsgenie_api_key: ''\n  opsgenie_api_key_file: /run/secrets/opsgenie\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, fields, groups, countsEmpty } of holdersOf(document)) {
      for (const group of groups) {
        const [first, second] = group.split(" ").filter((key) => isSet(fields[key], countsEmpty));
        if (first === undefined || second === undefined) continue;
        const related = [{ message: `\`${first}\` is set here`, path: [...path, first] }];
        report("both", { path: [...path, second], target: "key", related }, { first, second });
      }
    }
  },
});

interface Holder extends FieldsAt {
  readonly groups: readonly string[];
  readonly countsEmpty: boolean;
}

function holdersOf(document: AlertmanagerDocument): readonly Holder[] {
  const inDocument = GROUPS.flatMap(([pattern, ...groups]) =>
    fieldsAt(document.value, pattern).map((holder) => ({
      ...holder,
      groups,
      countsEmpty: COUNTS_EMPTY.test(pattern),
    })),
  );
  const inHttpConfigs = httpConfigsOf(document).flatMap(({ path, config }) => [
    ...HTTP_GROUPS.flatMap(([key, ...groups]) => {
      const holders = key === "" ? [{ path, fields: config }] : fieldsAt(config, key, path);
      return holders.map((holder) => ({ ...holder, groups, countsEmpty: false }));
    }),
    ...fieldsAt(config, "oauth2", path).map((holder) => {
      const isSigned = holder.fields["grant_type"] === SIGNED_ASSERTION;
      return { ...holder, groups: [isSigned ? CLIENT_KEYS : CLIENT_SECRETS], countsEmpty: false };
    }),
  ]);
  const inTlsConfigs = tlsConfigsOf(document).map(({ path, config }) => ({
    path,
    fields: config,
    groups: TLS_GROUPS,
    countsEmpty: false,
  }));
  return [...inDocument, ...inHttpConfigs, ...inTlsConfigs];
}

/** Go's zero values count as nothing. */
function isSet(value: unknown, countsEmpty: boolean): boolean {
  return value !== undefined && value !== false && value !== 0 && (value !== "" || countsEmpty);
}
