import { expect, test } from "vitest";
import { classifyHost, hostOfAddress } from "../../../src/rules/facts/hosts.js";

const classOf = (url: string): string => classifyHost(new URL(url).hostname);

test.each([
  ["http://localhost:9093/", "loopback"],
  ["http://api.localhost/", "loopback"],
  ["http://127.0.0.1/", "loopback"],
  ["http://127.1/", "loopback"],
  ["http://2130706433/", "loopback"],
  ["http://0x7f.0.0.1/", "loopback"],
  ["http://017700000001/", "loopback"],
  ["http://0/", "loopback"],
  ["http://[::1]/", "loopback"],
  ["http://[::]/", "loopback"],
  ["http://[::ffff:127.0.0.1]/", "loopback"],
  ["http://169.254.169.254/latest/", "linkLocal"],
  ["http://[::ffff:a9fe:a9fe]/", "linkLocal"],
  ["http://[fe80::1]/", "linkLocal"],
  ["http://[fd00:ec2::254]/", "linkLocal"],
  ["http://100.100.100.200/", "linkLocal"],
  ["http://metadata.google.internal/", "linkLocal"],
  ["http://metadata/", "linkLocal"],
  ["http://10.255.0.1/", "private"],
  ["http://172.16.0.1/", "private"],
  ["http://172.31.255.255/", "private"],
  ["http://192.168.1.1/", "private"],
  ["http://100.64.0.1/", "private"],
  ["http://[fd12:3456::1]/", "private"],
  ["http://[fec0::1]/", "private"],
  ["http://bridge:8080/", "internal"],
  ["http://bridge.monitoring.svc/", "internal"],
  ["http://bridge.monitoring.svc.cluster.local./", "internal"],
  ["http://bridge.monitoring.svc.prod.example.com/", "internal"],
  ["http://nas.local/", "internal"],
  ["http://router.home.arpa/", "internal"],
  ["http://host.docker.internal/", "internal"],
  ["https://hooks.example.com/", "public"],
  ["http://172.32.0.1/", "public"],
  ["http://172.15.0.1/", "public"],
  ["http://192.169.0.1/", "public"],
  ["http://169.253.0.1/", "public"],
  ["http://100.128.0.1/", "public"],
  ["http://8.8.8.8/", "public"],
  ["http://[2001:db8::1]/", "public"],
  ["http://local.example.com/", "public"],
  [`http://${"a.".repeat(200)}svc/`, "public"],
])("%s is %s", (url, expected) => {
  expect(classOf(url)).toBe(expected);
});

test.each([
  ["mail.example.com:587", "mail.example.com"],
  ["2130706433:25", "127.0.0.1"],
  ["[::1]:25", "[::1]"],
  ["mail example:25", undefined],
  ["", undefined],
])("the host of %j is %s", (address, host) => {
  expect(hostOfAddress(address)).toBe(host);
});
