import type { GoGlob } from "../../languages/go-glob.js";
import { defineSetRule } from "../../validator/rule.js";
import { templatesOfConfigs } from "../facts/alertmanager-template-globs.js";
import { NOTIFICATION_KINDS, notificationDocuments } from "../facts/notification-documents.js";

export const templateGlob = defineSetRule({
  id: "alertmanager/template-glob",
  layer: "consistency",
  summary: "Require that `templates` and the files of templates fit each other.",
  help: "Alertmanager says nothing of a pattern without a file; notifications that use its templates are lost. Folders may have other names on the server: where a pattern finds no file from the folder of its configuration, only the names of files are compared.",
  severity: "warning",
  appliesTo: NOTIFICATION_KINDS,
  messages: {
    unloaded: 'No pattern under `templates` takes the file name "{name}"',
    malformed: 'Not a pattern: {problem} in "{pattern}"',
    missing: { text: 'No file fits "{pattern}" in the folder of the configuration', severity: "info" },
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
  check({ documents, isComplete, settings, report }) {
    const { configs, files } = notificationDocuments(documents);
    const templates = templatesOfConfigs(configs, files);
    const isSearched = settings.alertmanager.templates === "all";
    for (const { config, globs } of templates) {
      for (const { path, pattern, glob, files: taken } of globs) {
        if (!glob.ok) {
          const place = { path, span: glob.error.span };
          if (!glob.error.isAlwaysSeen)
            report(config, "malformed", place, { pattern, problem: glob.error.message });
        } else if (taken.length === 0 && isComplete) {
          if (isSearched && isInFolder(glob.value) && config.source.envelope === undefined)
            report(config, "missing", { path }, { pattern });
          else if (files.length > 0) report(config, "unmatched", { path }, { pattern });
        }
      }
    }
    if (templates.length === 0 || !isComplete) return;
    const taken = new Set(templates.flatMap(({ globs }) => globs.flatMap((glob) => glob.files)));
    for (const file of files) {
      const name = file.source.envelope?.entry ?? file.file.slice(lastSlash(file.file) + 1);
      if (!taken.has(file)) report(file, "unloaded", { path: [] }, { name });
    }
  },
});

/** Relative, and without a step up. */
function isInFolder({ isAbsolute, segments }: GoGlob): boolean {
  return !isAbsolute && segments[0]?.literal !== "..";
}

function lastSlash(path: string): number {
  return Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
}
