import { REDACTED } from "../../base/constants.js";
import type { Span } from "../../base/position.js";
import { GO_TEMPLATE_BUILTINS } from "../../languages/go-template/functions.js";
import { parseGoTemplate } from "../../languages/go-template/parser.js";
import { parseGoUrl } from "../../languages/go-url.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, writtenKey } from "../facts/alertmanager-config.js";
import { type UrlText, urlsOf } from "../facts/alertmanager-fields.js";
import { QUOTED_NULLS } from "../facts/alertmanager-quoted-nulls.js";
import { hasAlertmanagerVersion } from "../facts/alertmanager-versions.js";

interface UrlProblem {
  readonly message: string;
  readonly span?: Span;
}

export const urlSyntax = defineRule({
  id: "alertmanager/url-syntax",
  layer: "syntax",
  summary: "Require absolute HTTP URLs.",
  help: "Alertmanager refuses the configuration. Write the whole URL, https:// and host included. Only the `url` of a webhook may be a template.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    invalid: "`{key}`: {problem}",
    template: {
      text: "`{key}`: {problem}",
      help: "When it loads the configuration, Alertmanager parses this template with the functions of Go alone: its own, such as toUpper, are unknown here.",
    },
  },
  examples: [
    {
      title: "no scheme, no host, and a space in the host",
      source:
        "global:\n  slack_api_url: hooks.example.org/x\n  opsgenie_api_url: https:///v2\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    webhook_configs:\n      - url: http://my host/\n",
      expect: ["2:18 invalid", "3:21 invalid", "9:23 invalid"],
    },
    {
      title: "a function of Alertmanager in the template of a URL",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    webhook_configs:\n      - url: https://hooks.example.org/{{ toLower .CommonLabels.team }}\n",
      expect: ["6:43 template"],
    },
    {
      title: "a URL, a redacted one and a template",
      source:
        "global:\n  slack_api_url: <secret>\nroute:\n  receiver: db\nreceivers:\n  - name: db\n    webhook_configs:\n      - url: https://hooks.example.org/{{ .CommonLabels.team }}\n      - url: http://localhost:8080/alerts\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const readsTemplates = hasAlertmanagerVersion(settings, "0.31");
    for (const { path, text, form } of urlsOf(document)) {
      const isTemplate = form === "template" && readsTemplates && text.includes("{{");
      // Before it became a secret, Alertmanager did not print the URL of a webhook as one either.
      const isSecret = form === "secret" || (form === "template" && hasAlertmanagerVersion(settings, "0.26"));
      if (isSecret && text === REDACTED) continue;
      const problems = isTemplate ? templateProblems(text) : urlProblems(text, form);
      for (const { message: problem, ...span } of problems)
        report(
          isTemplate ? "template" : "invalid",
          { path, ...span },
          { key: writtenKey(document, path), problem },
        );
    }
  },
});

function templateProblems(text: string): readonly UrlProblem[] {
  return parseGoTemplate(text, { functions: GO_TEMPLATE_BUILTINS }).errors;
}

function urlProblems(text: string, form: UrlText["form"]): readonly UrlProblem[] {
  if (form === "any") return [];
  // Without a URL the integration is incomplete, which is said elsewhere.
  if (text === "" && form === "template") return [];
  const parsed = parseGoUrl(text);
  if (!parsed.ok) return [parsed.error];
  if (form === "proxy") return QUOTED_NULLS.has(text) ? [{ message: `${text} in quotes is no URL` }] : [];
  const { scheme, host } = parsed.value;
  if (scheme !== "http" && scheme !== "https") return [{ message: `unsupported scheme "${scheme}" for URL` }];
  return host === "" ? [{ message: "missing host for URL" }] : [];
}
