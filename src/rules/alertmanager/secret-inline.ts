import type { Path } from "../../base/path.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { heldSecretsOf } from "../facts/alertmanager-secrets.js";
import { hasAlertmanagerVersion, NEWER_KEYS } from "../facts/alertmanager-versions.js";
import { tokenIn } from "../facts/secret-texts.js";

export const secretInline = defineRule({
  id: "alertmanager/secret-inline",
  layer: "security",
  summary: "Disallow secrets in the configuration where they can be read from a file.",
  help: "The configuration is copied into repositories, backups and tickets, and the secret with it. Put the secret into a file that only Alertmanager can read.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { inline: "The secret stands in the configuration: read it with `{fileKey}`" },
  examples: [
    {
      title: "a password for everybody who reads the file",
      source:
        "global:\n  smtp_smarthost: mail.example.com:587\n  smtp_from: alerts@example.com\n  smtp_auth_username: alerts\n  smtp_auth_password: correct-horse-battery\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    email_configs:\n      - to: db@example.com\n",
      expect: ["5:23 inline"],
    },
    {
      title: "a password in a file of its own",
      source:
        "global:\n  smtp_smarthost: mail.example.com:587\n  smtp_from: alerts@example.com\n  smtp_auth_username: alerts\n  smtp_auth_password_file: /etc/alertmanager/smtp-password\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    email_configs:\n      - to: db@example.com\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    // In a Kubernetes Secret the whole configuration is kept like one.
    if (document.source.envelope?.kind === "Secret") return;
    for (const { path, key, text, fileKey } of heldSecretsOf(document)) {
      if (fileKey === undefined || !isKnownKey([...path.slice(0, -1), fileKey], settings)) continue;
      // Of tokens, alertmanager/secret-token tells more.
      if (tokenIn(text, key) === undefined) report("inline", { path }, { fileKey });
    }
  },
});

const SINCE: ReadonlyMap<string, string> = new Map(
  NEWER_KEYS.flatMap(([since, ...keys]) => keys.map((key) => [key, since] as const)),
);

/** Whether the target server can read the secret from a file. */
function isKnownKey(path: Path, settings: Settings): boolean {
  const since = SINCE.get(path.map((step) => (typeof step === "number" ? "*" : step)).join("."));
  return since === undefined || hasAlertmanagerVersion(settings, since);
}
