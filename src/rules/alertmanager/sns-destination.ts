import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, integrationsOf } from "../facts/alertmanager-config.js";

const DESTINATIONS = ["topic_arn", "target_arn", "phone_number"] as const;

export const snsDestination = defineRule({
  id: "alertmanager/sns-destination",
  layer: "semantic",
  summary: "Require one destination of an SNS integration.",
  help: "Alertmanager refuses two destinations, but loads all three by mistake. SNS refuses each notification then.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { all: "topic_arn, target_arn and phone_number exclude each other" },
  examples: [
    {
      title: "all three",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    sns_configs:\n      - sigv4: {region: eu-central-1}\n        topic_arn: arn:aws:sns:eu-central-1:123456789012:ops\n        target_arn: arn:aws:sns:eu-central-1:123456789012:endpoint/GCM/app/1\n        phone_number: '+4930123456'\n",
      expect: ["5:9 all"],
    },
    {
      title: "a topic",
      source:
        "route: {receiver: ops}\nreceivers:\n  - name: ops\n    sns_configs:\n      - sigv4: {region: eu-central-1}\n        topic_arn: arn:aws:sns:eu-central-1:123456789012:ops\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { type, config, path } of integrationsOf(document)) {
      if (type === "sns" && DESTINATIONS.every((field) => config[field])) report("all", { path });
    }
  },
});
