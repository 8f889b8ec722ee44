import { defineSetRule } from "../../validator/rule.js";
import { items } from "../facts/alertmanager-config.js";
import { NOTIFICATION_KINDS, notificationDocuments } from "../facts/notification-documents.js";

export const templateGlob = defineSetRule({
  id: "alertmanager/template-glob",
  layer: "consistency",
  summary: "Require that `templates` and the files of templates fit each other.",
  help: "Alertmanager says nothing of a pattern without a file; notifications that use its templates are lost. Only the names of files are compared, since folders may have other names on the server.",
  severity: "warning",
  appliesTo: NOTIFICATION_KINDS,
  messages: {
    unloaded: 'No pattern under `templates` takes the file name "{name}"',
    unmatched: { text: 'None of the template files given here fits "{pattern}"', severity: "info" },
  },
  examples: [
    {
      title: "a pattern with another ending",
      source: {
        "alertmanager.yml":
          "templates: [/etc/alertmanager/*.tpl]\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
        "db.tmpl": '{{ define "db.title" }}db{{ end }}\n',
      },
      expect: ["alertmanager.yml:1:13 unmatched", "db.tmpl:1:1 unloaded"],
    },
    {
      title: "a pattern that takes the file",
      source: {
        "alertmanager.yml":
          "templates: [/etc/alertmanager/*.tmpl]\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
        "db.tmpl": '{{ define "db.title" }}db{{ end }}\n',
      },
      expect: [],
    },
  ],
  check({ documents, isComplete, report }) {
    const { configs, files } = notificationDocuments(documents);
    if (configs.length === 0 || files.length === 0 || !isComplete) return;
    const patterns = configs.flatMap((config) =>
      items(config.value.templates).map(({ index, item }) => ({
        config,
        path: ["templates", index],
        pattern: item,
        fits: createNameTest(nameOf(item)),
      })),
    );
    for (const { config, path, pattern, fits } of patterns) {
      if (!files.some(({ file }) => fits(nameOf(file)))) report(config, "unmatched", { path }, { pattern });
    }
    for (const file of files) {
      const name = nameOf(file.file);
      if (!patterns.some(({ fits }) => fits(name))) report(file, "unloaded", { path: [] }, { name });
    }
  },
});

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}

/** Compares as `filepath.Match` of Go does, but for classes in brackets, which fit any letter here. */
function createNameTest(pattern: string): (name: string) => boolean {
  const parts = pattern.replace(CLASS, "?").split("*");
  return (name) => fitsParts(name, parts);
}

const CLASS = /\[[^\]]+\]/g;

/** Whether the parts stand in the name one after the other, with anything between them. */
function fitsParts(name: string, parts: readonly string[]): boolean {
  const [first = "", ...others] = parts;
  const last = others.pop();
  if (last === undefined) return name.length === first.length && fitsAt(name, 0, first);
  if (!fitsAt(name, 0, first) || name.length < first.length + last.length) return false;
  const end = name.length - last.length;
  let at = first.length;
  for (const part of others) {
    while (at + part.length <= end && !fitsAt(name, at, part)) at++;
    if (at + part.length > end) return false;
    at += part.length;
  }
  return fitsAt(name, end, last);
}

/** A question mark is any letter. */
function fitsAt(name: string, at: number, part: string): boolean {
  for (let index = 0; index < part.length; index++)
    if (part[index] !== "?" && part[index] !== name[at + index]) return false;
  return true;
}
