import type { Settings } from "../../schemas/validation/settings.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_KINDS,
  type IntegrationFacts,
  integrationsOf,
  type LenientConfig,
} from "../facts/alertmanager-config.js";
import { hasAlertmanagerVersion } from "../facts/alertmanager-versions.js";

type Global = NonNullable<LenientConfig["global"]>;
/** A key of an integration that counts for nothing beside one under `global`. */
type Override = readonly [key: string, globalKey: keyof Global];

export const secretOverridden = defineRule({
  id: "alertmanager/secret-overridden",
  layer: "semantic",
  summary: "Disallow secrets of receivers that the global one overrides.",
  help: "Alertmanager takes the secret and the file with the secret from `global` one by one, and the other one wins. Set the same key as under `global`, or take the global one out.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { overridden: "{key} counts for nothing: {globalKey} under `global` is used" },
  examples: [
    {
      title: "an account of one's own, in a file",
      source:
        "global:\n  opsgenie_api_key: 0123456789\nroute: {receiver: ops}\nreceivers:\n  - name: ops\n    opsgenie_configs:\n      - api_key_file: /etc/opsgenie/ops\n",
      expect: ["7:23 overridden"],
    },
    {
      title: "files on both sides",
      source:
        "global:\n  opsgenie_api_key_file: /etc/opsgenie/all\nroute: {receiver: ops}\nreceivers:\n  - name: ops\n    opsgenie_configs:\n      - api_key_file: /etc/opsgenie/ops\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const global: Global = document.value.global ?? {};
    for (const integration of integrationsOf(document)) {
      for (const [key, globalKey] of overridesOf(integration, settings)) {
        if (!global[globalKey]) continue;
        const related = [{ message: "used instead", path: ["global", globalKey] }];
        report("overridden", { path: [...integration.path, key], related }, { key, globalKey });
      }
    }
  },
});

/** Opsgenie and VictorOps prefer the secret itself, Rocket.Chat the file, Slack a token. */
function overridesOf({ type, config }: IntegrationFacts, settings: Settings): readonly Override[] {
  if (type === "slack") {
    const hasOwn = config.api_url || config.app_token || config.app_token_file;
    if (!config.api_url_file || hasOwn || !hasAlertmanagerVersion(settings, "0.30")) return [];
    return [["api_url_file", "slack_app_token"]];
  }
  if (!hasAlertmanagerVersion(settings, "0.31")) return [];
  if (type === "opsgenie" || type === "victorops")
    return config.api_key_file && !config.api_key ? [["api_key_file", `${type}_api_key`]] : [];
  if (type !== "rocketchat") return [];
  return [
    ...(config.token && !config.token_file ? [["token", "rocketchat_token_file"] as const] : []),
    ...(config.token_id && !config.token_id_file ? [["token_id", "rocketchat_token_id_file"] as const] : []),
  ];
}
