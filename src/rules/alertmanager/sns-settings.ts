import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, integrationsOf } from "../facts/alertmanager-config.js";

const TARGETS = ["topic_arn", "target_arn", "phone_number"] as const;

export const snsSettings = defineRule({
  id: "alertmanager/sns-settings",
  layer: "syntax",
  summary: "Require one destination for Amazon SNS, and keys that go together.",
  help: "Alertmanager refuses the configuration. Set one of `topic_arn`, `target_arn` and `phone_number`; below `sigv4` a key needs its secret and an external id its role.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    target: "{count} of `topic_arn`, `target_arn` and `phone_number`; one is needed",
    allTargets: {
      text: "All of `topic_arn`, `target_arn` and `phone_number` are set; one is needed",
      help: "By a mistake of its own Alertmanager accepts all three of them; the topic is what counts for SNS, if any.",
      refusedBy: false,
    },
    keys: "`{present}` without `{missing}`",
  },
  examples: [
    {
      title: "no destination, two of them, and all three",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    sns_configs:\n      - sigv4: {region: eu-west-1}\n      - {topic_arn: a, phone_number: '+491'}\n      - {topic_arn: a, target_arn: b, phone_number: '+491'}\n",
      expect: ["6:9 target", "7:9 target", "8:9 allTargets"],
    },
    {
      title: "a key without its secret and an external id without a role",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    sns_configs:\n      - topic_arn: a\n        sigv4: {access_key: k, external_id: i}\n",
      expect: ["7:17 keys", "7:32 keys"],
    },
    {
      title: "a topic",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    sns_configs:\n      - {topic_arn: 'arn:aws:sns:eu-west-1:1:db', sigv4: {region: eu-west-1}}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { type, config, path } of integrationsOf(document)) {
      if (type !== "sns") continue;
      const count = TARGETS.filter((field) => config[field]).length;
      if (count === TARGETS.length) report("allTargets", { path });
      else if (count !== 1) report("target", { path }, { count: count === 0 ? "None" : "Two" });
      const { access_key, secret_key, external_id, role_arn } = config.sigv4 ?? {};
      const keys = (present: string, missing: string): void =>
        report("keys", { path: [...path, "sigv4", present], target: "key" }, { present, missing });
      if (access_key && !secret_key) keys("access_key", "secret_key");
      if (secret_key && !access_key) keys("secret_key", "access_key");
      if (external_id && !role_arn) keys("external_id", "role_arn");
    }
  },
});
