import type { Path } from "../../base/path.js";
import type { HttpHeader } from "../../schemas/alert/http-header.js";
import type { Lenient } from "../../validator/lenient.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { httpConfigsOf } from "../facts/alertmanager-fields.js";
import { isSecretName, placeholderIn } from "../facts/secret-texts.js";

export const headerSecret = defineRule({
  id: "alertmanager/header-secret",
  layer: "security",
  summary: "Disallow secrets under the values of a header.",
  help: "Alertmanager shows `values` to everybody who opens its status page. Use `secrets`, or better `files`.",
  severity: "warning",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { shown: "The header {name} looks like a secret, and its values are shown" },
  examples: [
    {
      title: "an API key on the status page",
      source:
        "global:\n  http_config:\n    http_headers:\n      X-Api-Key:\n        values: [correct-horse]\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: ["5:9 shown"],
    },
    {
      title: "an API key in a file",
      source:
        "global:\n  http_config:\n    http_headers:\n      X-Api-Key:\n        files: [api-key]\n      X-Environment:\n        values: [production]\nroute:\n  receiver: team-db\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    const checkHeaders = (headers: Headers, path: Path): void => {
      for (const [name, header] of Object.entries(headers ?? {})) {
        const secrets = (header?.values ?? []).filter((value) => value && placeholderIn(value) === undefined);
        if (secrets.length > 0 && isSecretName(name))
          report("shown", { path: [...path, name, "values"], target: "key" }, { name });
      }
    };
    for (const { path, config } of httpConfigsOf(document))
      checkHeaders(config.http_headers, [...path, "http_headers"]);
    checkHeaders(document.value.tracing?.headers, ["tracing", "headers"]);
  },
});

type Headers = Readonly<Record<string, Lenient<HttpHeader> | undefined>> | undefined;
