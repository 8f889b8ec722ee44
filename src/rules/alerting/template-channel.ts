import { defineSetRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS } from "../facts/alerting-config.js";
import { alertingSet } from "../facts/alerting-references.js";

export const templateChannel = defineSetRule({
  id: "alerting/template-channel",
  layer: "consistency",
  summary: "Require that a channel's template is for channels of its type.",
  help: "A template is written for the limits, the format and the parts of one type of channel.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: { other: 'Template "{name}" is for {wanted}, and this channel is {type}' },
  examples: [
    {
      title: "a mail for Teams",
      source:
        "notificationTemplates:\n  - {name: mail, channel: email, subject: Alert, body: Alert}\nnotificationChannels:\n  - {name: chat, type: teams, template: mail, settings: {webhookUrl: {env: TEAMS}}}\n",
      expect: ["4:41 other"],
    },
    {
      title: "a card for Teams",
      source:
        "notificationTemplates:\n  - {name: card, channel: teams, body: Alert}\nnotificationChannels:\n  - {name: chat, type: teams, template: card, settings: {webhookUrl: {env: TEAMS}}}\n",
      expect: [],
    },
  ],
  check({ documents, report }) {
    const { channels, named } = alertingSet(documents);
    for (const { document, path, value, tenant } of channels) {
      const { template: name, type } = value;
      if (name === undefined) continue;
      const template = named("notificationTemplates", name).find(
        (each) => each.tenant === undefined || each.tenant === tenant,
      );
      if (template === undefined || template.value.channel === type) continue;
      const related = [
        { message: "declared here", path: [...template.path, "channel"], document: template.document },
      ];
      const data = { name, wanted: template.value.channel, type };
      report(document, "other", { path: [...path, "template"], related }, data);
    }
  },
});
