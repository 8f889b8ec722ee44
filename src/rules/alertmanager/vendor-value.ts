import { parseGoDuration } from "../../languages/duration.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  type IntegrationType,
  integrationsOf,
} from "../facts/alertmanager-config.js";
import { textsAt } from "../facts/value-paths.js";

interface VendorField {
  /** Below the integration, `*` for any item. */
  readonly field: string;
  /** Texts the vendor takes. */
  readonly accepts: (text: string) => boolean;
  /** In the words of a message: what the field has to be. */
  readonly wanted: string;
  /** What becomes of another value. */
  readonly effect: string;
}

const SLACK_CHANNEL = /^(?:#?[^\s#@A-Z.,]+|[CDGUW][A-Z0-9]{6,}|@.+)$/;
const SLACK_COLOR = /^(?:good|warning|danger|#?[\da-fA-F]{6}|#?[\da-fA-F]{3})$/;
const SNS_TOPIC = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(?:\.fifo)?$/;
const ARN = /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:.+$/;
const PHONE_NUMBER = /^\+[1-9]\d{6,14}$/;
const HALF_MINUTE = 30_000_000_000n;
const THREE_HOURS = 10_800_000_000_000n;

const FIELDS: Readonly<Partial<Record<IntegrationType, readonly VendorField[]>>> = {
  mattermost: [
    oneOf("priority.priority", ["standard", "important", "urgent"], "Mattermost refuses the message"),
  ],
  opsgenie: [
    oneOf("priority", ["P1", "P2", "P3", "P4", "P5"], "Opsgenie refuses the alert"),
    oneOf(
      "responders.*.type",
      ["team", "teams", "user", "escalation", "schedule"],
      "Alertmanager sends it as it is written, and Opsgenie refuses the alert",
    ),
  ],
  pagerduty: [oneOf("severity", ["critical", "error", "warning", "info"], "PagerDuty refuses the event")],
  pushover: [
    oneOf("priority", ["-2", "-1", "0", "1", "2"], "Pushover refuses the message"),
    {
      field: "retry",
      accepts: (text) => durationOf(text) >= HALF_MINUTE,
      wanted: "30s or more",
      effect: "Pushover refuses emergencies",
    },
    {
      field: "expire",
      accepts: (text) => durationOf(text) <= THREE_HOURS,
      wanted: "3h or less",
      effect: "Pushover refuses emergencies",
    },
  ],
  slack: [
    like("channel", SLACK_CHANNEL, "#channel in lower case, an ID or @user", "Slack finds no such channel"),
    like("color", SLACK_COLOR, "good, warning, danger or #rrggbb", "Slack shows no color"),
  ],
  sns: [
    like("topic_arn", SNS_TOPIC, "arn:aws:sns:region:account:topic", "SNS refuses the message"),
    like("target_arn", ARN, "arn:aws:sns:region:account:…", "SNS refuses the message"),
    like("phone_number", PHONE_NUMBER, "a number such as +4930123456", "SNS refuses the message"),
  ],
  victorops: [oneOf("message_type", ["CRITICAL", "WARNING", "INFO"], "Alertmanager sends CRITICAL")],
};

export const vendorValue = defineRule({
  id: "alertmanager/vendor-value",
  layer: "semantic",
  summary: "Require values that the service at the other end knows.",
  help: "Alertmanager does not look at the value. The service refuses the notification, or does something else, when an alert fires.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { unknown: '"{value}" is not {wanted}: {effect}' },
  examples: [
    {
      title: "a severity and a priority that do not exist, and a channel with a blank",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    pagerduty_configs:\n      - routing_key_file: /etc/pagerduty\n        severity: page\n    opsgenie_configs:\n      - api_key_file: /etc/opsgenie\n        priority: high\n        responders: [{name: ops, type: Team}]\n    slack_configs:\n      - api_url_file: /etc/slack\n        channel: '#Ops alerts'\n",
      expect: ["6:19 unknown", "9:19 unknown", "10:40 unknown", "13:18 unknown"],
    },
    {
      title: "known values, and one that is a template",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    pagerduty_configs:\n      - routing_key_file: /etc/pagerduty\n        severity: '{{ .CommonLabels.severity }}'\n    opsgenie_configs:\n      - api_key_file: /etc/opsgenie\n        priority: P1\n    slack_configs:\n      - api_url_file: /etc/slack\n        channel: '#ops-alerts'\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { type, config, path: base } of integrationsOf(document)) {
      for (const { field, accepts, wanted, effect } of FIELDS[type] ?? []) {
        for (const { path, text } of textsAt(config, field, base)) {
          if (text === "" || text.includes("{{") || accepts(text)) continue;
          report("unknown", { path }, { value: text, wanted, effect });
        }
      }
    }
  },
});

function oneOf(field: string, values: readonly string[], effect: string): VendorField {
  return { field, accepts: (text) => values.includes(text), wanted: `one of ${values.join(", ")}`, effect };
}

function like(field: string, pattern: RegExp, wanted: string, effect: string): VendorField {
  return { field, accepts: (text) => pattern.test(text), wanted, effect };
}

function durationOf(text: string): bigint {
  const parsed = parseGoDuration(text);
  return parsed.ok ? parsed.value : HALF_MINUTE;
}
