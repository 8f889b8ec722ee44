import { defineEnum, type EnumId } from "./define-enum.js";

/** A way to tell people or programs of alerts; {@link CHANNEL_CAPABILITIES} has what each can do. */
export const ChannelType = defineEnum({
  name: "channel type",
  description: "A way to tell people or programs of alerts.",
  values: {
    email: { label: "E-mail", description: "Mail.", aliases: ["mail", "smtp"] },
    slack: { label: "Slack", description: "A channel of Slack." },
    teams: {
      label: "Microsoft Teams",
      description: "A channel of Microsoft Teams.",
      aliases: ["msteams", "msteamsv2"],
    },
    webhook: { label: "Webhook", description: "A POST to a URL of your own." },
    pagerduty: { label: "PagerDuty", description: "Incidents of PagerDuty." },
    opsgenie: { label: "Opsgenie", description: "Alerts of Opsgenie." },
    jsm: { label: "Jira Service Management", description: "Alerts of Jira Service Management." },
    victorops: {
      label: "Splunk On-Call",
      description: "Incidents of Splunk On-Call, which was VictorOps.",
      aliases: ["splunk-on-call"],
    },
    pushover: { label: "Pushover", description: "Pushover, on the devices of a user." },
    sns: { label: "Amazon SNS", description: "A topic of Amazon SNS." },
    telegram: { label: "Telegram", description: "A chat of Telegram." },
    discord: { label: "Discord", description: "A channel of Discord." },
    webex: { label: "Webex", description: "A room of Webex." },
    wechat: { label: "WeChat", description: "An agent of WeCom (WeChat Work).", aliases: ["wecom"] },
    sms: { label: "SMS", description: "Text messages.", aliases: ["text"] },
    voice: {
      label: "Voice call",
      description: "Calls in which a text is read out.",
      aliases: ["phone", "call"],
    },
    push: { label: "Push notification", description: "Notifications in an app of your own." },
    matrix: { label: "Matrix", description: "A room of Matrix." },
    jira: { label: "Jira", description: "Issues of Jira." },
    servicenow: { label: "ServiceNow", description: "Incidents of ServiceNow." },
  },
});
export type ChannelType = EnumId<typeof ChannelType>;

type Inferred = typeof ChannelType.schema;
export interface ChannelTypeSchema extends Inferred {}
export const ChannelTypeSchema: ChannelTypeSchema = ChannelType.schema;
