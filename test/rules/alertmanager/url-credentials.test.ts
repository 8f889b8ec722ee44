import { expect, test } from "vitest";
import { urlCredentials } from "../../../src/rules/alertmanager/url-credentials.js";
import { configWith, findingsInConfig } from "../../helpers/config-findings.js";

const inUrl = (url: string): readonly string[] =>
  findingsInConfig(urlCredentials, configWith([`webhook_configs: [{url: "${url}"}]`]));

test.each([
  ["https://ops:correct-horse@hooks.example.com/", "user ops:correct-horse"],
  ["https://hooks.example.com/?apikey=battery", "parameter apikey=battery"],
  ["https://hooks.example.com/{{ .Status }}?a=b&access_token=battery#top", "parameter access_token=battery"],
])("%s", (url, finding) => {
  expect(inUrl(url)).toEqual([finding]);
});

test.each([
  "https://ops@hooks.example.com/",
  "https://hooks.example.com/?token=",
  "https://hooks.example.com/?token={{ .CommonLabels.token }}",
  `https://hooks.example.com/?token=\${TOKEN}`,
  "https://hooks.example.com/?team=db&key=4",
  "https://hooks.example.com/a:b@c",
])("leaves alone %s", (url) => {
  expect(inUrl(url)).toEqual([]);
});

test("a URL that is a secret as a whole is told by other rules", () => {
  const slack = "slack_configs: [{api_url: 'https://slack.example.com/?token=battery', channel: a}]";
  expect(findingsInConfig(urlCredentials, configWith([slack]))).toEqual([]);
});
