import { expect, test } from "vitest";
import { CHANNEL_CAPABILITIES, isRetiredChannel } from "../../../src/base/enums/channel-capabilities.js";
import { ChannelType } from "../../../src/base/enums/channel-type.js";

test("every channel has a record, with a setting that is a secret, and none may get health data", () => {
  expect(Object.keys(CHANNEL_CAPABILITIES)).toEqual(ChannelType.ids);
  for (const { secretFields, phiAllowed, tlsRequired } of Object.values(CHANNEL_CAPABILITIES)) {
    expect(secretFields.length).toBeGreaterThan(0);
    expect([phiAllowed, tlsRequired]).toEqual([false, true]);
  }
});

test("limits that are known", () => {
  const limits = Object.entries(CHANNEL_CAPABILITIES).flatMap(
    ([id, { maxPayloadBytes, maxLengths, rateLimit }]) => [
      ...(maxPayloadBytes === undefined ? [] : [`${id} ${maxPayloadBytes} bytes`]),
      ...Object.entries(maxLengths).map(([field, max]) => `${id} ${field} ${max}`),
      ...(rateLimit === undefined
        ? []
        : [`${id} ${rateLimit.requests}/${rateLimit.seconds}s per ${rateLimit.per}`]),
    ],
  );
  expect(limits).toEqual([
    "email subject 998",
    "email address 254",
    "slack text 40000",
    "slack 1/1s per channel",
    "teams 28672 bytes",
    "teams 4/1s per webhook",
    "pagerduty 512000 bytes",
    "pagerduty summary 1024",
    "pagerduty dedup_key 255",
    "opsgenie message 130",
    "opsgenie alias 512",
    "opsgenie description 15000",
    "opsgenie entity 512",
    "opsgenie tag 50",
    "victorops state_message 20480",
    "pushover title 250",
    "pushover message 1024",
    "pushover url 512",
    "telegram message 4096",
    "discord title 256",
    "discord description 4096",
    "discord content 2000",
    "webex 7439 bytes",
    "sms segment 160",
    "sms unicodeSegment 70",
    "sms message 1600",
    "jira summary 255",
    "jira description 32767",
  ]);
});

test.each([
  ["opsgenie", "2027-03-31T23:59:59.999Z", false],
  ["opsgenie", "2027-04-01T00:00:00.000Z", true],
  ["jsm", "2099-01-01T00:00:00.000Z", false],
] as const)("%s is retired at %s: %s", (channel, now, retired) => {
  expect(isRetiredChannel(channel, new Date(now))).toBe(retired);
});
