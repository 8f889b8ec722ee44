import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS, integrationsOf } from "../facts/alertmanager-config.js";
import { isNullAt } from "../facts/document-nodes.js";

/** Fields under `global` whose default null removes, with those who then have nothing and their own field. */
const FIELDS = [
  { field: "telegram_api_url", type: "telegram", own: "api_url" },
  { field: "rocketchat_api_url", type: "rocketchat", own: "api_url" },
] as const;

export const globalNull = defineRule({
  id: "alertmanager/global-null",
  layer: "syntax",
  summary: "Disallow null under `global` where Alertmanager crashes on it.",
  help: "Null is not the same as a field left out: it removes the default, and Alertmanager crashes when it reaches for it. Remove the line.",
  severity: "error",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { crash: "`{field}` is null, which makes Alertmanager crash {when}" },
  examples: [
    {
      title: "HTTP settings left empty",
      source:
        "global:\n  slack_api_url: https://hooks.example.org/x\n  http_config:\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    slack_configs:\n      - channel: '#db'\n",
      expect: ["3:3 crash"],
    },
    {
      title: "a URL left empty",
      source:
        "global:\n  telegram_api_url:\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    telegram_configs:\n      - {bot_token: t, chat_id: 1}\n",
      expect: ["2:3 crash"],
    },
    {
      title: "left empty, and nobody needs it",
      source: "global:\n  http_config:\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const integrations = integrationsOf(document);
    const crash = (field: string, when: string, refusedBy?: "alertmanager"): void => {
      const place = { path: ["global", field], target: "key" as const };
      report("crash", refusedBy === undefined ? place : { ...place, refusedBy }, { field, when });
    };
    if (isNullAt(document, ["global", "http_config"])) {
      const isOpen = integrations.filter(
        ({ type, config }) => type !== "email" && config.http_config === undefined,
      );
      const isAtOnce =
        isOpen.some(({ type }) => type === "slack") || integrations.some(({ type }) => type === "msteamsv2");
      if (isAtOnce) crash("http_config", "when it loads the configuration", "alertmanager");
      else if (isOpen.length > 0) crash("http_config", "when it sets up its receivers");
    }
    for (const { field, type, own } of FIELDS) {
      const isOpen = integrations.some((one) => one.type === type && one.config[own] === undefined);
      if (isOpen && isNullAt(document, ["global", field])) crash(field, "when it needs the URL");
    }
  },
});
