import type { Span } from "../../base/position.js";
import { type FunctionCall, templateFacts } from "../../languages/go-template/facts.js";
import type { NotificationTemplate } from "../../schemas/alert/platform/notification-template.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { isFromAlerts, printFieldPath } from "../facts/alertmanager-parsed-templates.js";
import { type NotificationText, textsOfTemplate } from "../facts/notification-texts.js";
import { printingActions } from "../facts/template-actions.js";

/** What tells everybody who is in a channel. */
const BROADCASTS: Readonly<Record<string, RegExp>> = {
  slack: /<!(?:channel|here|everyone)(?:\|[^<>|]{0,80})?>/g,
  discord: /@(?:everyone|here)\b/g,
};
/** What keeps `<` from beginning a mention: functions whose result has none. */
const ESCAPING: ReadonlySet<string> = new Set(["html", "js", "urlquery", "len", "toJson"]);

export const templateMention = defineRule({
  id: "alerting/template-mention",
  layer: "security",
  summary: "Disallow mentions in templates for chat channels, and texts of alerts that can become one.",
  help: "Whoever can set a label of a metric writes into the channel: `<!channel>` in it rings on every phone, and `<https://evil.example|Runbook>` leads elsewhere.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    broadcast: {
      text: "{mention} tells everybody in the channel, for every alert of every level",
      help: "Name who is to be mentioned in the settings of the channel, or leave it to escalation.",
    },
    unescaped: {
      text: "{source} is inserted as it is: it may hold mentions and links",
      help: 'Write {{ … | reReplaceAll "&" "&amp;" | reReplaceAll "<" "&lt;" | reReplaceAll ">" "&gt;" }}, or choose `format: text`.',
    },
  },
  examples: [
    {
      title: "everybody, and whatever a label says",
      source:
        "notificationTemplates:\n  - name: chat\n    channel: slack\n    format: markdown\n    title: <!channel> Alert\n    body: '{{ .CommonAnnotations.summary }} {{ $team }}'\n    variables: {team: {}}\n  - name: game\n    channel: discord\n    body: '@everyone look'\n",
      expect: ["5:12 broadcast", "6:12 unescaped", "6:45 unescaped", "10:12 broadcast"],
    },
    {
      title: "escaped, and a format without mentions",
      source:
        'notificationTemplates:\n  - name: chat\n    channel: slack\n    format: markdown\n    body: \'{{ .Status }} {{ .CommonAnnotations.summary | reReplaceAll "&" "&amp;" | reReplaceAll "<" "&lt;" }}\'\n  - name: plain\n    channel: slack\n    body: \'{{ .CommonAnnotations.summary }}\'\n',
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "notificationTemplates")) {
      for (const text of textsOfTemplate(document, path)) {
        for (const { 0: mention, index } of text.text.matchAll(BROADCASTS[value.channel] ?? NOTHING))
          report(
            "broadcast",
            { path: text.path, span: { start: index, end: index + mention.length } },
            { mention },
          );
        // Other chats have mentions too, but no way to escape them in a text.
        if (value.channel !== "slack" || value.format !== "markdown") continue;
        for (const { span, source } of unescapedIn(text, value.variables))
          report("unescaped", { path: text.path, span }, { source });
      }
    }
  },
});

const NOTHING = /(?!)/g;

interface Inserted {
  readonly span: Span;
  readonly source: string;
}

/** Actions that print texts of alerts, or variables that are filled with them, and take no `<` away. */
function unescapedIn(
  { template }: NotificationText,
  variables: NotificationTemplate["variables"],
): readonly Inserted[] {
  const { fields, calls } = templateFacts(template);
  return printingActions(template.root).flatMap(({ span, pipeline }): readonly Inserted[] => {
    if (calls.some((call) => isInside(call.nameSpan, span) && isEscaping(call))) return [];
    const read = fields.find((field) => isFromAlerts(field.path) && isInside(field.span, span));
    if (read !== undefined) return [{ span, source: printFieldPath(read.path) }];
    const operands = pipeline.commands.flatMap((command) => command.operands);
    return operands.flatMap((operand) =>
      operand.type === "variable" && variables[operand.name.slice(1)]?.type === "string"
        ? [{ span, source: operand.name }]
        : [],
    );
  });
}

function isEscaping({ name, arguments: [first] }: FunctionCall): boolean {
  if (name !== "reReplaceAll") return ESCAPING.has(name);
  return first?.literal?.type === "string" && first.literal.value.includes("<");
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
