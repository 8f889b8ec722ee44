import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { fileReferencesOf } from "../facts/alertmanager-files.js";

export const relativeFile = defineRule({
  id: "alertmanager/relative-file",
  layer: "consistency",
  summary: "Require absolute paths where relative ones do not start at the configuration.",
  help: "Alertmanager resolves templates and the files of http_config against the folder of the configuration, and all others against the folder it was started in. Write the whole path.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { relative: 'Relative to the folder Alertmanager was started in: "{file}"' },
  examples: [
    {
      title: "a secret that is looked for in the wrong place",
      source:
        "global:\n  slack_api_url_file: secrets/slack\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - channel: '#db'\n",
      expect: ["2:23 relative"],
    },
    {
      title: "an absolute path, and relative ones that start at the configuration",
      source:
        "global:\n  slack_api_url_file: /etc/alertmanager/secrets/slack\n  http_config:\n    tls_config:\n      ca_file: ca.pem\ntemplates: [templates/*.tmpl]\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n    slack_configs:\n      - channel: '#db'\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, file, base } of fileReferencesOf(document)) {
      // A Windows path begins with its drive.
      if (base === "process" && file !== "" && !ABSOLUTE.test(file)) report("relative", { path }, { file });
    }
  },
});

const ABSOLUTE = /^(?:[/\\]|[A-Za-z]:)/;
