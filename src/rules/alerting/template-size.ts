import { CHANNEL_CAPABILITIES } from "../../base/enums/channel-capabilities.js";
import type { ChannelType } from "../../base/enums/channel-type.js";
import type { List } from "../../languages/go-template/ast.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { type TEXT_PARTS, textsOfTemplate } from "../facts/notification-texts.js";

type Part = (typeof TEXT_PARTS)[number];

/** Which field of a channel's payload each part becomes, by the names of its limits. */
const FIELDS: Readonly<Partial<Record<ChannelType, Readonly<Partial<Record<Part, string>>>>>> = {
  email: { subject: "subject" },
  slack: { body: "text" },
  pagerduty: { title: "summary" },
  opsgenie: { title: "message", body: "description" },
  victorops: { body: "state_message" },
  pushover: { title: "title", body: "message" },
  telegram: { body: "message" },
  discord: { title: "title", body: "description" },
  sms: { body: "message" },
  jira: { title: "summary", body: "description" },
};

const ENCODER = new TextEncoder();

export const templateSize = defineRule({
  id: "alerting/template-size",
  layer: "performance",
  summary: "Limit the fixed text of notification templates to what their channels take.",
  help: "Longer texts are cut or refused. Only what stands in the text itself is counted: what the actions print comes on top.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    field: "The text has {length} characters already; {channel} takes {max}",
    payload: "The text has {length} bytes already; a notification of type {channel} has at most {max}",
  },
  examples: [
    {
      title: "a title for Opsgenie that is a paragraph",
      source: `notificationTemplates:\n  - name: long\n    channel: opsgenie\n    title: '{{ .Status }} ${"please have a look at it ".repeat(6)}'\n    body: x\n  - name: room\n    channel: webex\n    body: '${"ä".repeat(3_720)}'\n`,
      expect: ["4:12 field", "8:11 payload"],
    },
    {
      title: "a short one",
      source:
        "notificationTemplates:\n  - {name: short, channel: opsgenie, title: '{{ .Status }} have a look', body: x}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "notificationTemplates")) {
      const { channel } = value;
      const { maxLengths, maxPayloadBytes } = CHANNEL_CAPABILITIES[channel];
      for (const { path: at, part, template } of textsOfTemplate(document, path)) {
        const fixed = fixedText(template.root);
        const max = maxLengths[FIELDS[channel]?.[part] ?? ""];
        const length = [...fixed].length;
        if (max !== undefined && length > max) report("field", { path: at }, { length, channel, max });
        if (maxPayloadBytes === undefined || part !== "body") continue;
        const bytes = ENCODER.encode(fixed).length;
        if (bytes > maxPayloadBytes)
          report("payload", { path: at }, { length: bytes, channel, max: maxPayloadBytes });
      }
    }
  },
});

/** What is printed whatever the data says: text outside of conditions, loops and definitions. */
function fixedText(list: List): string {
  return list.nodes.map((node) => (node.type === "text" ? node.text : "")).join("");
}
