import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import { isFromAlerts, parsedTemplatesOf, printFieldPath } from "../facts/alertmanager-parsed-templates.js";
import { isHostTemplated } from "../facts/url-texts.js";

/** Fields that say where a notification goes, or who pays for it. */
const DESTINATIONS: ReadonlySet<string> = new Set([
  "topic_arn",
  "target_arn",
  "phone_number",
  "routing_key",
  "service_key",
  "api_key",
  "api_secret",
  "user_key",
  "token",
]);
const URLS: ReadonlySet<string> = new Set(["url", "api_url"]);

export const templatedDestination = defineRule({
  id: "alertmanager/templated-destination",
  layer: "security",
  summary: "Disallow labels and annotations that decide where notifications go.",
  help: "Whoever can send an alert, or set a label of a scraped metric, chooses the host that Alertmanager calls with your alerts. Write one receiver for each destination and route by the label.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    host: "{source} chooses the host that alerts are sent to",
    secret: "{source} chooses the account that alerts are sent to",
  },
  examples: [
    {
      title: "an annotation that is called",
      source:
        "route:\n  receiver: owner\nreceivers:\n  - name: owner\n    webhook_configs:\n      - url: '{{ .CommonAnnotations.webhook }}'\n    pagerduty_configs:\n      - routing_key: '{{ .CommonLabels.pagerduty_key }}'\n",
      expect: ["6:18 host", "8:26 secret"],
    },
    {
      title: "a label in the path of a fixed host",
      source:
        "route:\n  receiver: owner\nreceivers:\n  - name: owner\n    webhook_configs:\n      - url: https://hooks.example.com/{{ .CommonLabels.team }}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { field, facts } of parsedTemplatesOf(document)) {
      const { path, text, integration } = field;
      const isUrl = URLS.has(field.field) && (integration?.type === "webhook" || integration?.type === "sns");
      if (isUrl ? !isHostTemplated(text) : !DESTINATIONS.has(field.field)) continue;
      const read = facts.fields.find((one) => isFromAlerts(one.path));
      if (read === undefined) continue;
      report(isUrl ? "host" : "secret", { path, span: read.span }, { source: printFieldPath(read.path) });
    }
  },
});
