import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  type IntegrationType,
  integrationsOf,
} from "../facts/alertmanager-config.js";
import { textsAt } from "../facts/value-paths.js";

interface VendorLimit {
  readonly field: string;
  readonly max: number;
  /** Characters unless told otherwise. */
  readonly unit?: "bytes";
}

/** What the services take, as of Alertmanager 0.34, which cuts some of them itself. */
const LIMITS: Readonly<Partial<Record<IntegrationType, readonly VendorLimit[]>>> = {
  slack: [{ field: "title", max: 1_024 }],
  opsgenie: [{ field: "message", max: 130 }],
  pagerduty: [{ field: "description", max: 1_024 }],
  discord: [
    { field: "title", max: 256 },
    { field: "message", max: 4_096 },
    { field: "content", max: 2_000 },
  ],
  telegram: [{ field: "message", max: 4_096 }],
  pushover: [
    { field: "title", max: 250 },
    { field: "message", max: 1_024 },
    { field: "url", max: 512 },
  ],
  jira: [
    { field: "summary", max: 255 },
    { field: "summary.template", max: 255 },
    { field: "description", max: 32_767 },
    { field: "description.template", max: 32_767 },
  ],
  victorops: [{ field: "state_message", max: 20_480 }],
  webex: [{ field: "message", max: 7_439, unit: "bytes" }],
  mattermost: [{ field: "text", max: 16_383 }],
};

const ENCODER = new TextEncoder();

export const vendorLimit = defineRule({
  id: "alertmanager/vendor-limit",
  layer: "semantic",
  summary: "Limit texts to what the service at the other end takes.",
  help: "Longer texts are cut, or the notification is refused. Texts with templates are not measured, since their length is known only when they are sent.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { long: "{field} has {length} {unit}, more than the {max} that are shown" },
  examples: [
    {
      title: "a message for Opsgenie that is a paragraph",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    opsgenie_configs:\n      - api_key_file: /etc/opsgenie\n        message: Something is wrong with the production systems in Frankfurt; please have a look at the dashboards and at the runbook before you call anybody\n",
      expect: ["6:18 long"],
    },
    {
      title: "a short one",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    opsgenie_configs:\n      - api_key_file: /etc/opsgenie\n        message: Something is wrong\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { type, config, path: base } of integrationsOf(document)) {
      for (const { field, max, unit = "characters" } of LIMITS[type] ?? []) {
        for (const { path, text } of textsAt(config, field, base)) {
          // No text has more characters or bytes than three for each of its UTF-16 units.
          if (text.length * 3 <= max || text.includes("{{")) continue;
          const length = unit === "bytes" ? ENCODER.encode(text).length : [...text].length;
          if (length > max) report("long", { path }, { field, length, unit, max });
        }
      }
    }
  },
});
