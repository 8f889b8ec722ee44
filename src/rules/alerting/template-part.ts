import type { ChannelType } from "../../base/enums/channel-type.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";

/** Channels whose messages have a subject: a line that is read before the message is opened. */
const WITH_SUBJECT: ReadonlySet<ChannelType> = new Set(["email", "sns", "webhook"]);
/** Channels that show a text and nothing above it. */
const WITHOUT_TITLE: ReadonlySet<ChannelType> = new Set([
  "email",
  "sms",
  "voice",
  "sns",
  "telegram",
  "webex",
  "wechat",
  "matrix",
]);
/** Channels that show the signs of a format as they are. Of others that depends on the service. */
const WITHOUT: Readonly<Record<"html" | "markdown", ReadonlySet<ChannelType>>> = {
  html: new Set(["slack", "teams", "discord", "sms", "voice"]),
  markdown: new Set(["email", "pushover", "sms", "voice"]),
};

export const templatePart = defineRule({
  id: "alerting/template-part",
  layer: "semantic",
  summary: "Disallow parts and formats of a notification template that its channel does not have.",
  help: "What a channel has no place for is never shown, and a format it does not know is shown with all its signs.",
  severity: "warning",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    part: "A notification of type {channel} has no {part}",
    format: "A notification of type {channel} cannot be written in {format}",
    subject: "A notification of type {channel} has no subject: mails without one look like spam",
  },
  examples: [
    {
      title: "a subject for Slack, a title and Markdown for a text message, a mail without a subject",
      source:
        "notificationTemplates:\n  - {name: a, channel: slack, subject: Alert, body: Alert}\n  - {name: b, channel: sms, title: Alert, body: '*Alert*', format: markdown}\n  - {name: c, channel: email, body: Alert}\n",
      expect: ["2:31 part", "3:29 part", "3:68 format", "4:24 subject"],
    },
    {
      title: "what the channels have",
      source:
        "notificationTemplates:\n  - {name: a, channel: slack, title: Alert, body: '*Alert*', format: markdown}\n  - {name: b, channel: sms, body: Alert}\n  - {name: c, channel: email, subject: Alert, body: '<b>Alert</b>', format: html}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "notificationTemplates")) {
      const { channel, subject, title, format } = value;
      if (subject !== undefined && !WITH_SUBJECT.has(channel))
        report("part", { path: [...path, "subject"], target: "key" }, { channel, part: "subject" });
      if (title !== undefined && WITHOUT_TITLE.has(channel))
        report("part", { path: [...path, "title"], target: "key" }, { channel, part: "title" });
      if (subject === undefined && channel === "email")
        report("subject", { path: [...path, "channel"] }, { channel });
      if (format !== "text" && WITHOUT[format].has(channel))
        report("format", { path: [...path, "format"] }, { channel, format });
    }
  },
});
