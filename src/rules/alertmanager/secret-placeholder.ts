import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { secretsOf } from "../facts/alertmanager-fields.js";
import { placeholderIn } from "../facts/secret-texts.js";

export const secretPlaceholder = defineRule({
  id: "alertmanager/secret-placeholder",
  layer: "security",
  summary: "Disallow placeholders where a secret is wanted.",
  help: "Alertmanager sends the text as it stands, and the other side refuses it.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    redacted: {
      text: "This is what Alertmanager shows in place of a secret, not the secret",
      help: "The configuration was copied from a running server, which hides its secrets. Put them back, best through `…_file` keys.",
    },
    words: "A placeholder stands here, not a secret",
    empty: {
      text: "The secret is empty, as if it was not written",
      severity: "info",
      help: "A global one is used then, if there is one. Remove the key.",
    },
    variable: {
      text: "Alertmanager expands no variables: it takes {variable} as it stands",
      severity: "info",
      help: "Unless something fills it in before Alertmanager reads the file, put the secret into a file and name that with a `…_file` key.",
    },
  },
  examples: [
    {
      title: "what a running server shows, and what an environment would fill in",
      source:
        "global:\n  slack_api_url: <secret>\n  opsgenie_api_key: ${OPSGENIE_KEY}\n  victorops_api_key: changeme\n  telegram_bot_token: ''\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - channel: '#db'\n",
      expect: ["2:18 redacted", "3:21 variable", "4:22 words", "5:23 empty"],
    },
    {
      title: "a file",
      source:
        "global:\n  slack_api_url_file: /etc/alertmanager/slack\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - channel: '#db'\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, text } of secretsOf(document)) {
      const placeholder = text === "" ? ({ type: "empty" } as const) : placeholderIn(text);
      if (placeholder === undefined) continue;
      const { type } = placeholder;
      // Only the variable is quoted: what stands around it may be a secret.
      if (type === "variable") report(type, { path }, { variable: placeholder.variable });
      else report(type, { path });
    }
  },
});
