import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { heldSecretsOf } from "../facts/alertmanager-secrets.js";

export const secretShared = defineRule({
  id: "alertmanager/secret-shared",
  layer: "security",
  summary: "Disallow one secret in several receivers.",
  help: "Whoever learns the secret of one team has those of all, and replacing it means finding every place. Write it under `global` if all receivers share it by intention, or give each team its own.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { shared: 'The same secret as in receiver "{receiver}"' },
  examples: [
    {
      title: "one key by way of an anchor",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    pagerduty_configs:\n      - routing_key: &key correct-horse\n  - name: team-web\n    pagerduty_configs:\n      - routing_key: correct-horse\n",
      expect: ["9:22 shared"],
    },
    {
      title: "a key for each team",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    pagerduty_configs:\n      - routing_key: correct-horse\n  - name: team-web\n    pagerduty_configs:\n      - routing_key: battery-staple\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const first = new Map<string, { readonly receiver: string; readonly path: Path }>();
    for (const { path, text, integration } of heldSecretsOf(document)) {
      if (integration === undefined) continue;
      const receiver = integration.receiver.name;
      const earlier = first.get(text);
      if (earlier === undefined) first.set(text, { receiver, path });
      else if (earlier.receiver !== receiver) {
        const related = [{ message: "The first place", path: earlier.path }];
        report("shared", { path, related }, { receiver: earlier.receiver });
      }
    }
  },
});
