import { describe, expect, test } from "vitest";
import { isSecretName, placeholderIn, tokenIn } from "../../../src/rules/facts/secret-texts.js";

// Put together here, so that scanners of repositories do not take them for leaks.
const random = "kP2vR9tLqZ4mW7xYbN3sHc6J";
const long = `${random}${random.toLowerCase()}`;
const uuid = ["9c8d7e6f", "1a2b", "4c3d", "8e9f", "0a1b2c3d4e5f"].join("-");

describe("texts with the shape of a secret", () => {
  test.each([
    ["Slack token", ["xoxb", "2384719", random].join("-")],
    ["Slack token", ["xapp", "1", random].join("-")],
    ["Slack webhook URL", `https://hooks.slack.com/services/T9QK2M4ZV/B7RW3N8XD/${random}`],
    ["Discord webhook URL", `https://discord.com/api/webhooks/98127364509812/${random}`],
    ["Microsoft Teams webhook URL", `https://acme.webhook.office.com/webhookb2/${uuid}@x/IncomingWebhook/y`],
    [
      "Power Automate workflow URL",
      `https://p.westus.logic.azure.com:443/w/1?api-version=2016&sig=${random}`,
    ],
    ["Google Chat webhook URL", `https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=${random}`],
    ["Mattermost webhook URL", `https://chat.acme.io/hooks/${random.toLowerCase()}q9`],
    ["Rocket.Chat webhook URL", `https://chat.acme.io/hooks/${random.slice(0, 20)}/${long}`],
    ["Telegram bot token", `61234598701:${long.slice(0, 35)}`],
    ["AWS access key", `AKIA${random.toUpperCase().slice(0, 16)}`],
    ["GitHub token", `ghp_${long.slice(0, 36)}`],
    ["GitLab token", `glpat-${random}`],
    ["Grafana token", `glsa_${long}`],
    ["Google API key", `AIza${long.slice(0, 35)}`],
    ["SendGrid key", `SG.${random.slice(0, 22)}.${long.slice(0, 43)}`],
    ["Atlassian token", `ATATT3${long}`],
    ["Dead Man's Snitch URL", "https://nosnch.in/c0ffee29b7"],
    ["JSON Web Token", `eyJ${random}.eyJ${random}.${random}`],
    ["private key", `-----BEGIN ${"RSA PRIVATE"} KEY-----\n${long}`],
  ])("%s", (name, text) => {
    expect(tokenIn(text)).toBe(name);
  });

  test.each([
    ["routing_key", "PagerDuty key", "R02Q7V9KXM4TZW8LCN5HYB3FJD6PSGA1"],
    ["service_key", "PagerDuty key", "f3a9c27d41e85b60f3a9c27d41e85b60"],
    ["opsgenie_api_key", "Opsgenie key", uuid],
    ["api_key", "API key", uuid],
    ["user_key", "Pushover key", `${random}q8Vt2z`],
  ])("under %s a %s", (key, name, text) => {
    expect(tokenIn(text, key)).toBe(name);
    expect(tokenIn(text, "title")).toBeUndefined();
  });

  test.each([
    ["a short text", "xoxb-1"],
    [
      "what documentation shows",
      "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
    ],
    ["an example", `https://hooks.slack.com/services/EXAMPLE12/B7RW3N8XD/${random}`],
    ["one letter again and again", "AKIAQQQQQQQQQQQQQQQQ"],
    ["any other text", "https://hooks.acme.io/alerts/database"],
  ])("are not %s", (_title, text) => {
    expect(tokenIn(text)).toBeUndefined();
  });
});

test.each([
  ["<secret>", "redacted"],
  ["********", "redacted"],
  [`\${SLACK_URL}`, "variable"],
  ["$(SLACK_URL)", "variable"],
  ["$SLACK_URL", "variable"],
  ["%SLACK_URL%", "variable"],
  ["__SLACK_URL__", "variable"],
  [`https://hooks.slack.com/services/\${SLACK_PATH}`, "variable"],
  ["changeme", "words"],
  ["CHANGE_ME", "words"],
  ["<your-token>", "words"],
  ["your-api-key", "words"],
  ["SMTP_PASSWORD_PLACEHOLDER", "words"],
  ["XXXXXXXX", "words"],
  ["https://hooks.slack.com/services/T0/B0/REDACTEDREDACTED", "words"],
  ["password", "words"],
  ["[api key]", "words"],
  ["correct-horse-battery", undefined],
  ["pa$$word", undefined],
  ["passwordless-2f8a", undefined],
  ["", undefined],
])("in place of a secret %s is %s", (text, placeholder) => {
  expect(placeholderIn(text)?.type).toBe(placeholder);
});

test.each([
  ["Authorization", true],
  ["X-Api-Key", true],
  ["X-Auth-Token", true],
  ["apikey", true],
  ["access_token", true],
  ["client_secret", true],
  ["sig", true],
  ["X-Scope-OrgID", false],
  ["Author", false],
  ["key", false],
  ["tokenizer", false],
  ["design", false],
])("whether the name %s speaks of a secret: %s", (name, expected) => {
  expect(isSecretName(name)).toBe(expected);
});
