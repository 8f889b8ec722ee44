import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  integrationsOf,
  type LenientConfig,
} from "../facts/alertmanager-config.js";

const QUOTED = /"(?:[^"\\]|\\.)*"/gs;
const ADDRESS = /^(?:[^<>@,\r\n]*<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/;

export const emailAddress = defineRule({
  id: "alertmanager/email-address",
  layer: "semantic",
  summary: "Require addresses of mails that can be read.",
  help: "Alertmanager reads the addresses when it sends a mail, and drops the notification when it cannot. Several recipients are separated by commas; a sender is one.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    invalid: '"{address}" is no mail address',
    several: "There can be one sender only",
    none: "There is no address",
  },
  examples: [
    {
      title: "a semicolon, two senders and a name without an address",
      source:
        "global:\n  smtp_smarthost: mail.example.com:587\n  smtp_from: a@example.com, b@example.com\nroute: {receiver: ops}\nreceivers:\n  - name: ops\n    email_configs:\n      - to: ops@example.com;db@example.com\n      - to: 'ops@example.com, on-call'\n",
      expect: ["3:14 several", "8:13 invalid", "9:13 invalid"],
    },
    {
      title: "recipients with names, and a template",
      source:
        "global:\n  smtp_smarthost: mail.example.com:587\n  smtp_from: Alerts <alerts@example.com>\nroute: {receiver: ops}\nreceivers:\n  - name: ops\n    email_configs:\n      - to: '\"Ops, Berlin\" <ops@example.com>, db@example.com'\n      - to: '{{ .CommonLabels.team }}@example.com'\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const check = (text: string | undefined, path: Path, isSender: boolean): void => {
      if (text === undefined || text === "" || text.includes("{{")) return;
      const addresses = text
        .replace(QUOTED, "x")
        .split(",")
        .map((item) => item.trim())
        .filter((item) => item !== "");
      const wrong = addresses.find((address) => !ADDRESS.test(address));
      if (wrong !== undefined) report("invalid", { path }, { address: wrong });
      else if (addresses.length === 0) report("none", { path });
      else if (isSender && addresses.length > 1) report("several", { path });
    };
    const { global }: LenientConfig = document.value;
    check(global?.smtp_from, ["global", "smtp_from"], true);
    for (const { type, config, path } of integrationsOf(document)) {
      if (type !== "email") continue;
      check(config.to, [...path, "to"], false);
      check(config.from, [...path, "from"], true);
    }
  },
});
