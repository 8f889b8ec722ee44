import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, integrationsOf } from "../facts/alertmanager-config.js";

/** Names with other characters stay as they are (`textproto.CanonicalMIMEHeaderKey`). */
const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
/** They tie the mails of a thread together. */
const OF_THREADS: readonly string[] = ["references", "in-reply-to"];

export const emailHeader = defineRule({
  id: "alertmanager/email-header",
  layer: "syntax",
  summary: "Disallow mail headers that are set twice, and those that threads need.",
  help: "Alertmanager refuses the configuration. The case of header names makes no difference; with `threading` Alertmanager writes References and In-Reply-To itself.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    duplicate: 'Header "{name}" is also written "{first}"',
    threading: 'Header "{name}" is written by `threading`',
  },
  examples: [
    {
      title: "a header in two spellings, and one that belongs to threads",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    email_configs:\n      - to: db@example.org\n        from: am@example.org\n        smarthost: mail.example.org:25\n        headers: {Subject: a, subject: b, references: c}\n        threading: {enabled: true, thread_by_date: none}\n",
      expect: ["9:31 duplicate", "9:43 threading"],
    },
    {
      title: "headers",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    email_configs:\n      - to: db@example.org\n        from: am@example.org\n        smarthost: mail.example.org:25\n        headers: {Subject: a, Reply-To: b@example.org}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { type, config, path } of integrationsOf(document)) {
      if (type !== "email") continue;
      const seen = new Map<string, string>();
      for (const name of Object.keys(config.headers ?? {})) {
        const canonical = TOKEN.test(name) ? name.toLowerCase() : name;
        const first = seen.get(canonical);
        const place = { path: [...path, "headers", name], target: "key" as const };
        if (first === undefined) seen.set(canonical, name);
        else report("duplicate", place, { name, first });
        if (config.threading?.enabled === true && OF_THREADS.includes(canonical))
          report("threading", place, { name });
      }
    }
  },
});
