import type { List } from "../../languages/go-template/ast.js";
import { defineSetRule } from "../../validator/rule.js";
import { BUILTIN_TEMPLATES } from "../facts/alertmanager-builtin-templates.js";
import { type TemplateFileDocument, templateFileOf } from "../facts/alertmanager-template-files.js";
import { templatesOfConfigs } from "../facts/alertmanager-template-globs.js";
import { NOTIFICATION_KINDS, notificationDocuments } from "../facts/notification-documents.js";

export const templateRedefined = defineSetRule({
  id: "alertmanager/template-redefined",
  layer: "consistency",
  summary: "Disallow two definitions of one notification template.",
  help: "The definition that is read last wins: files are read in the order of `templates`, and those of a pattern by name. Rename one of them.",
  severity: "warning",
  appliesTo: NOTIFICATION_KINDS,
  messages: {
    duplicate: '"{name}" is defined in {file}, too',
    builtin: {
      text: '"{name}" replaces the definition that comes with Alertmanager',
      severity: "info",
      help: "Every receiver that leaves the field out shows the new text, and so do those of other teams. Give the definition a name of its own and use it where it is meant.",
    },
    empty: {
      text: 'The empty definition does not replace "{name}"',
      help: "Go keeps what is there when a definition holds only spaces and comments. Set the field to an empty text where it is used.",
    },
  },
  examples: [
    {
      title: "two teams with one name, a built-in that is replaced, and one that is not",
      source: {
        "db.tmpl": '{{ define "title" }}db{{ end }}\n',
        "web.tmpl":
          '{{ define "title" }}web{{ end }}\n{{ define "slack.default.title" }}web{{ end }}\n{{ define "slack.default.footer" }} {{ end }}\n',
      },
      expect: ["web.tmpl:1:11 duplicate", "web.tmpl:2:11 builtin", "web.tmpl:3:11 empty"],
    },
    {
      title: "names of their own",
      source: {
        "db.tmpl": '{{ define "db.title" }}db{{ end }}\n',
        "web.tmpl": '{{ define "web.title" }}web{{ end }}\n',
      },
      expect: [],
    },
  ],
  check({ documents, report }) {
    const { configs, files } = notificationDocuments(documents);
    const sets = configs.length === 0 ? [{ files }] : templatesOfConfigs(configs, files);
    // Configurations may share files.
    const reported = new Set<string>();
    const reportOnce: typeof report = (document, messageId, place, ...data) => {
      const key = `${document.file}:${place.span?.start}`;
      if (!reported.has(key)) report(document, messageId, place, ...data);
      reported.add(key);
    };
    for (const { files: read } of sets) {
      const first = new Map<string, TemplateFileDocument>();
      for (const document of read) {
        for (const [name, { nameSpan: span, body }] of templateFileOf(document).definitions) {
          const place = { path: [], span };
          const earlier = first.get(name);
          if (earlier === undefined) first.set(name, document);
          if (earlier !== undefined || BUILTIN_TEMPLATES.has(name)) {
            if (isEmpty(body)) reportOnce(document, "empty", place, { name });
            else if (earlier === undefined) reportOnce(document, "builtin", place, { name });
            else reportOnce(document, "duplicate", place, { name, file: earlier.file });
          }
        }
      }
    }
  },
});

/** As `parse.IsEmptyTree` of Go sees it. */
function isEmpty({ nodes }: List): boolean {
  return nodes.every((node) => node.type === "comment" || (node.type === "text" && node.text.trim() === ""));
}
