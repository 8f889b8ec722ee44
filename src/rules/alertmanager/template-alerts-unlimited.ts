import type { Span } from "../../base/position.js";
import type { List, RangeNode } from "../../languages/go-template/ast.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, type IntegrationType } from "../facts/alertmanager-config.js";
import { parsedTemplatesOf, placeInTemplate } from "../facts/alertmanager-parsed-templates.js";

/** Integrations whose services cut or refuse long texts. */
const LIMITED: ReadonlySet<IntegrationType> = new Set([
  "discord",
  "mattermost",
  "msteams",
  "msteamsv2",
  "opsgenie",
  "pagerduty",
  "pushover",
  "rocketchat",
  "slack",
  "sns",
  "telegram",
  "victorops",
  "webex",
  "wechat",
]);

export const templateAlertsUnlimited = defineRule({
  id: "alertmanager/template-alerts-unlimited",
  layer: "performance",
  summary: "Require a limit to the alerts that a chat message lists.",
  help: "A group can hold hundreds of alerts, and chats cut or refuse long messages: the end, with the link, is lost. Put the counts first and list the first few: {{ range $index, $alert := .Alerts }}{{ if lt $index 10 }}…{{ end }}{{ end }}.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { unlimited: "Every alert of the group is listed, however many there are" },
  examples: [
    {
      title: "a line for each alert",
      source:
        "global:\n  slack_api_url_file: /etc/alertmanager/slack\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - text: '{{ range .Alerts }}{{ .Annotations.summary }} {{ end }}'\n",
      expect: ["8:25 unlimited"],
    },
    {
      title: "the first ten",
      source:
        "global:\n  slack_api_url_file: /etc/alertmanager/slack\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - text: '{{ range $index, $alert := .Alerts }}{{ if lt $index 10 }}{{ .Annotations.summary }} {{ end }}{{ end }}'\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { field, template } of parsedTemplatesOf(document)) {
      if (field.integration === undefined || !LIMITED.has(field.integration.type)) continue;
      for (const span of unlimitedRanges(template.root)) report("unlimited", placeInTemplate(field, span));
    }
  },
});

const ALERT_LISTS: ReadonlySet<string> = new Set(["Alerts", "Firing", "Resolved"]);

/** The heads of loops over alerts that count nothing: who asks for the index wants to stop somewhere. */
function unlimitedRanges(list: List | undefined): readonly Span[] {
  return (list?.nodes ?? []).flatMap((node): readonly Span[] => {
    switch (node.type) {
      case "range":
        return [
          ...(isAlertLoop(node) ? [node.pipeline.span] : []),
          ...unlimitedRanges(node.body),
          ...unlimitedRanges(node.otherwise),
        ];
      case "if":
      case "with":
        return [
          ...node.branches.flatMap(({ body }) => unlimitedRanges(body)),
          ...unlimitedRanges(node.otherwise),
        ];
      case "define":
      case "block":
        return unlimitedRanges(node.body);
    }
    return [];
  });
}

function isAlertLoop({ pipeline }: RangeNode): boolean {
  const operands = pipeline.commands.at(-1)?.operands ?? [];
  const [operand] = operands;
  if (operands.length !== 1 || pipeline.declarations.length > 1) return false;
  if (operand?.type !== "field" && operand?.type !== "variable") return false;
  return ALERT_LISTS.has(operand.fields.at(-1)?.name ?? "");
}
