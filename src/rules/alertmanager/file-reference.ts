import * as z from "zod";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { fileReferencesOf } from "../facts/alertmanager-files.js";

const SEPARATOR = /[/\\]/;

export const fileReference = defineRule({
  id: "alertmanager/file-reference",
  layer: "security",
  summary: "Disallow paths that lead out of the folders for Alertmanager's files.",
  help: "What the file holds is sent along as a credential, or stands in a notification. Where tenants write the configuration, each path is a way to read the server's files.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    parent: 'The path climbs with "..": "{file}"',
    outside: { text: 'Not in {folders}: "{file}"', severity: "error" },
    denied: { text: 'No file may be named here: "{file}"', severity: "error" },
  },
  options: z.strictObject({
    /**
     * Folders that files may be in, such as `/etc/alertmanager`. Relative paths count as inside; none at all may be named when
     * the list is empty, as in Mimir, where template files are uploaded under plain names.
     */
    folders: z.array(z.string().min(1)).optional(),
  }),
  examples: [
    {
      title: "a path that climbs out of its folder",
      source:
        "route:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url_file: /etc/alertmanager/../shadow\n",
      expect: ["6:19 parent"],
    },
    {
      title: "tenants who may not read the server's files",
      source:
        "templates: [default.tmpl, /etc/*]\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url_file: /etc/passwd\n",
      options: { folders: [] },
      expect: ["1:27 denied", "7:19 denied"],
    },
    {
      title: "files in their folder",
      source:
        "templates: [templates/*.tmpl]\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    webhook_configs:\n      - url_file: /etc/alertmanager/secrets/hook\n",
      options: { folders: ["/etc/alertmanager"] },
      expect: [],
    },
  ],
  check({ document, options, report }) {
    const { folders } = options;
    for (const { path, file } of fileReferencesOf(document)) {
      if (file === "") continue;
      const isPlainName = path[0] === "templates" && !SEPARATOR.test(file);
      if (folders?.length === 0) {
        if (!isPlainName) report("denied", { path }, { file });
      } else if (climbs(file) && (folders !== undefined || file.startsWith("/"))) {
        // A relative path may have to climb to where it leads.
        report("parent", { path }, { file });
      } else if (folders !== undefined && !isInside(file, folders)) {
        report("outside", { path }, { file, folders: folders.join(", ") });
      }
    }
  },
});

function climbs(file: string): boolean {
  return file.split(SEPARATOR).includes("..");
}

function isInside(file: string, folders: readonly string[]): boolean {
  if (!file.startsWith("/")) return true;
  return folders.some((folder) => file.startsWith(folder.endsWith("/") ? folder : `${folder}/`));
}
