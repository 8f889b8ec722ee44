import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { textsAt } from "../facts/value-paths.js";

export const smarthost = defineRule({
  id: "alertmanager/smarthost",
  layer: "syntax",
  summary: "Require a host and a port for the mail server.",
  help: "Alertmanager refuses the configuration. Write host:port, such as mail.example.org:587; an IPv6 address stands in brackets: [2001:db8::1]:587.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: { invalid: 'address "{address}": {problem}' },
  examples: [
    {
      title: "a host without a port",
      source:
        "global:\n  smtp_smarthost: mail.example.org\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: ["2:19 invalid"],
    },
    {
      title: "a host and a port",
      source:
        "global:\n  smtp_smarthost: mail.example.org:587\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ value, report }) {
    const addresses = [
      ...textsAt(value, "global.smtp_smarthost"),
      ...textsAt(value, "receivers.*.email_configs.*.smarthost"),
    ];
    for (const { path, text } of addresses) {
      const problem = text === "" ? undefined : problemOf(text);
      if (problem !== undefined) report("invalid", { path }, { address: text, problem });
    }
  },
});

/** What `net.SplitHostPort` has against an address; an empty port is Alertmanager's own. */
function problemOf(address: string): string | undefined {
  const colon = address.lastIndexOf(":");
  if (colon < 0) return "missing port in address";
  const isLiteral = address.startsWith("[");
  const closing = isLiteral ? address.indexOf("]") : colon - 1;
  if (isLiteral && closing < 0) return "missing ']' in address";
  if (closing + 1 !== colon)
    return address[closing + 1] === ":" ? "too many colons in address" : "missing port in address";
  if (!isLiteral && address.slice(0, colon).includes(":")) return "too many colons in address";
  if (address.includes("[", isLiteral ? 1 : 0)) return "unexpected '[' in address";
  if (address.includes("]", isLiteral ? closing + 1 : 0)) return "unexpected ']' in address";
  return colon === address.length - 1 ? "the port cannot be empty" : undefined;
}
