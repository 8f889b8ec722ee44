import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  type IntegrationConfig,
  integrationsOf,
  type LenientConfig,
} from "../facts/alertmanager-config.js";
import { classifyHost, hostOfAddress } from "../facts/hosts.js";

export const smtpTls = defineRule({
  id: "alertmanager/smtp-tls",
  layer: "security",
  summary: "Require TLS on the way to the mail server.",
  help: "Without it the password and the mails can be read by everybody on the way. Remove the key: TLS is the default.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    credentials: { text: "The password may go to {host} without TLS", severity: "error" },
    internal: "The password may go to {host} without TLS, though within your own network",
    plain: "Mails may go to {host} without TLS",
    implicit: {
      text: "Port 465 of {host} expects TLS from the start",
      help: "Servers speak TLS at once on port 465; without it the connection fails or is not encrypted. Remove `force_implicit_tls: false`, or use port 587.",
    },
  },
  examples: [
    {
      title: "a password in clear text",
      source:
        "global:\n  smtp_smarthost: mail.example.com:587\n  smtp_from: alerts@example.com\n  smtp_auth_username: alerts\n  smtp_auth_password_file: /etc/alertmanager/smtp-password\n  smtp_require_tls: false\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    email_configs:\n      - to: db@example.com\n",
      expect: ["6:21 credentials"],
    },
    {
      title: "a mail server that takes mails without a password",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    email_configs:\n      - to: db@example.com\n        from: alerts@example.com\n        smarthost: mail.example.com:25\n        require_tls: false\n      - to: db@example.com\n        from: alerts@example.com\n        smarthost: mail.example.com:465\n        force_implicit_tls: false\n",
      expect: ["9:22 plain", "13:29 implicit"],
    },
    {
      title: "a mail server on the same machine, and TLS from the start",
      source:
        "global:\n  smtp_from: alerts@example.com\n  smtp_require_tls: false\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    email_configs:\n      - to: db@example.com\n        smarthost: localhost:25\n      - to: db@example.com\n        smarthost: mail.example.com:465\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const reported = new Set<string>();
    for (const { type, path, config } of integrationsOf(document)) {
      if (type !== "email") continue;
      const problem = problemOf(effectiveMail(document.value, config, path));
      if (problem === undefined) continue;
      const [messageId, host, at] = problem;
      // One setting under `global` holds for many receivers.
      const key = `${messageId} ${at.join(".")}`;
      if (reported.has(key)) continue;
      reported.add(key);
      report(messageId, { path: at }, { host });
    }
  },
});

type Problem = readonly [
  messageId: "credentials" | "internal" | "plain" | "implicit",
  host: string,
  at: Path,
];

function problemOf({
  smarthost,
  hasPassword,
  requireTls,
  forceImplicitTls,
}: EffectiveMail): Problem | undefined {
  const host = hostOfAddress(smarthost);
  if (host === undefined) return undefined;
  const place = classifyHost(host);
  if (place === "loopback" || forceImplicitTls.value === true) return undefined;
  if (smarthost.endsWith(":465"))
    return forceImplicitTls.value === false ? ["implicit", host, forceImplicitTls.path] : undefined;
  if (requireTls.value !== false) return undefined;
  if (hasPassword) return [place === "public" ? "credentials" : "internal", host, requireTls.path];
  return place === "public" ? ["plain", host, requireTls.path] : undefined;
}

interface Setting {
  readonly value: boolean | undefined;
  readonly path: Path;
}

interface EffectiveMail {
  readonly smarthost: string;
  readonly hasPassword: boolean;
  readonly requireTls: Setting;
  readonly forceImplicitTls: Setting;
}

/** What an integration says of itself goes before what stands under `global`. */
function effectiveMail(
  { global = {} }: LenientConfig,
  config: IntegrationConfig<"email">,
  path: Path,
): EffectiveMail {
  const setting = (key: "require_tls" | "force_implicit_tls"): Setting => {
    const own = config[key];
    if (own !== undefined) return { value: own, path: [...path, key] };
    return { value: global[`smtp_${key}`], path: ["global", `smtp_${key}`] };
  };
  const passwords = [
    config.auth_password,
    config.auth_password_file,
    config.auth_secret,
    config.auth_secret_file,
    global.smtp_auth_password,
    global.smtp_auth_password_file,
    global.smtp_auth_secret,
    global.smtp_auth_secret_file,
  ];
  const username = config.auth_username || global.smtp_auth_username;
  return {
    smarthost: config.smarthost || global.smtp_smarthost || "",
    hasPassword: Boolean(username) && passwords.some(Boolean),
    requireTls: setting("require_tls"),
    forceImplicitTls: setting("force_implicit_tls"),
  };
}
