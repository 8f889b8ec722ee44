import { expect, test } from "vitest";
import { destinationHost } from "../../../src/rules/alerting/destination-host.js";
import { findingsInPlatform } from "../../helpers/platform-findings.js";

test.each<[url: string, expected: readonly string[]]>([
  ["https://hooks.example.com/", []],
  ["https://10.0.0.1/", ["denied"]],
  ["https://192.168.1.1/", ["denied"]],
  ["https://127.0.0.1/", ["denied"]],
  ["https://[::1]/", ["denied"]],
  ["https://[fd00:ec2::254]/", ["denied"]],
  ["https://100.100.100.200/", ["denied"]],
  ["https://kubernetes.default.svc/", ["denied"]],
  ["https://0x7f.1/", ["denied"]],
  ["https://2852039166/", ["denied"]],
  ["https://169.254.169.254./", ["denied"]],
  ["gopher://hooks.example.com/", ["scheme"]],
  ["not a url", []],
])("a webhook of Teams to %s: %j", (url, expected) => {
  const content = `notificationChannels:\n  - {name: a, type: teams, settings: {webhookUrl: '${url}'}}\n`;
  expect(findingsInPlatform(destinationHost, content).map((finding) => finding.split(" ")[0])).toEqual(
    expected,
  );
});

test("what may be denied can be chosen", () => {
  const content = "notificationChannels:\n  - {name: a, type: webhook, settings: {url: 'https://bridge/'}}\n";
  expect(findingsInPlatform(destinationHost, content, { options: { deny: ["linkLocal"] } })).toEqual([]);
  expect(findingsInPlatform(destinationHost, content)).toEqual(["denied 'https://bridge/'"]);
  const secret = "notificationChannels:\n  - {name: a, type: teams, settings: {webhookUrl: <secret>}}\n";
  expect(findingsInPlatform(destinationHost, secret)).toEqual([]);
});
