import type { Span } from "../../base/position.js";
import type { ActionNode } from "../../languages/go-template/ast.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { isFromAlerts, parsedTemplatesOf, printFieldPath } from "../facts/alertmanager-parsed-templates.js";
import { printingActions } from "../facts/template-actions.js";

const UNESCAPING: ReadonlySet<string> = new Set(["safeHtml", "safeUrl"]);

export const templateUnescaped = defineRule({
  id: "alertmanager/template-unescaped",
  layer: "security",
  summary: "Disallow text of alerts that is inserted into HTML or JSON as it is.",
  help: "Whoever can send an alert, or set a label of a scraped metric, writes into the message: links and images in a mail, fields in a webhook's body.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    html: {
      text: "{call} inserts {source} without escaping it",
      help: "Leave out the function: html/template escapes what it inserts.",
    },
    json: {
      text: "{source} is inserted into JSON as it is: a quote or a line break in it breaks or changes the message",
      help: "Write {{ .Field | toJson }} without quotes around it, or write the payload as YAML instead of a text.",
    },
  },
  examples: [
    {
      title: "an annotation as HTML, and another in the middle of JSON",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    email_configs:\n      - to: db@example.com\n        html: '<p>{{ .CommonAnnotations.summary | safeHtml }}</p>'\n    webhook_configs:\n      - url: https://hooks.example.com/db\n        payload: '{\"text\": \"{{ .CommonAnnotations.summary }}\"}'\n",
      expect: ["7:51 html", "10:29 json"],
    },
    {
      title: "escaped in both",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    email_configs:\n      - to: db@example.com\n        html: '<p>{{ .CommonAnnotations.summary }}</p>'\n    webhook_configs:\n      - url: https://hooks.example.com/db\n        payload: '{\"text\": {{ .CommonAnnotations.summary | toJson }}}'\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { field, template, facts } of parsedTemplatesOf(document)) {
      const { path, text, engine } = field;
      if (engine === "html") {
        for (const { name: call, nameSpan: span, arguments: values } of facts.calls) {
          if (!UNESCAPING.has(call)) continue;
          const source = values.map((value) => value.path).find(isFromAlerts);
          if (source !== undefined) report("html", { path, span }, { call, source: printFieldPath(source) });
        }
      } else if (field.field === "payload.**" && JSON_TEXT.test(text)) {
        const actions = printingActions(template.root).filter((action) => !isQuoted(action));
        for (const { span } of actions) {
          const source = facts.fields.find((read) => isFromAlerts(read.path) && isInside(read.span, span));
          if (source !== undefined) report("json", { path, span }, { source: printFieldPath(source.path) });
        }
      }
    }
  },
});

/** An object or a list, not an action that begins with a brace, too. */
const JSON_TEXT = /^\s*(?:\{\s*["}]|\[\s*["[{\]])/;
const QUOTING: ReadonlySet<string> = new Set(["toJson", "js", "urlquery", "len", "base64encode"]);

/** Whether the last function of an action makes its value fit for JSON. */
function isQuoted({ pipeline }: ActionNode): boolean {
  const [name, format] = pipeline.commands.at(-1)?.operands ?? [];
  if (name?.type !== "function") return false;
  if (name.name === "printf") return format?.type === "string" && QUOTING_FORMAT.test(format.value);
  return QUOTING.has(name.name);
}

const QUOTING_FORMAT = /^[^%]*%[qdx][^%]*$/;

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
