import { expect, test } from "vitest";
import { templatedDestination } from "../../../src/rules/alertmanager/templated-destination.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

test.each([
  ["sns_configs: [{topic_arn: '{{ .GroupLabels.topic }}'}]", "secret .GroupLabels.topic"],
  [
    "sns_configs: [{topic_arn: a, api_url: 'https://{{ .CommonLabels.region }}/'}]",
    "host .CommonLabels.region",
  ],
  [
    "webhook_configs: [{url: '{{ range .Alerts }}{{ .Annotations.hook }}{{ end }}'}]",
    "host .Annotations.hook",
  ],
])("%s", (receiver, finding) => {
  expect(findingsInConfig(templatedDestination, configWith([receiver]))).toEqual([finding]);
});

test.each([
  ["a URL of Alertmanager", "webhook_configs: [{url: '{{ .ExternalURL }}/hook'}]"],
  ["a template that is defined elsewhere", "webhook_configs: [{url: '{{ template \"hook.url\" . }}'}]"],
  [
    "a link in the message",
    "pushover_configs: [{user_key: a, token: b, url: '{{ .CommonAnnotations.runbook }}'}]",
  ],
  ["a channel", "slack_configs: [{api_url_file: /a, channel: '{{ .CommonLabels.team }}'}]"],
])("leaves alone %s", (_title, receiver) => {
  expect(findingsInConfig(templatedDestination, configWith([receiver]))).toEqual([]);
});
