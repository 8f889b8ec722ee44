import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { describe, expect, test } from "vitest";
import { parseAddress, printAddress } from "../../../src/languages/cidr/address.js";
import {
  ADDRESS_CLASSES,
  type AddressClass,
  classifyAddress,
} from "../../../src/languages/cidr/address-class.js";
import { parseCidr } from "../../../src/languages/cidr/cidr.js";

function classOf(text: string): AddressClass {
  const parsed = parseAddress(text);
  if (!parsed.ok) throw new Error(text);
  return classifyAddress(parsed.value);
}

test.each<[text: string, expected: AddressClass]>([
  ["127.0.0.1", "loopback"],
  ["0.0.0.0", "loopback"],
  ["::1", "loopback"],
  ["::", "loopback"],
  ["::ffff:127.0.0.1", "loopback"],
  ["64:ff9b::127.0.0.1", "loopback"],
  ["169.254.1.1", "linkLocal"],
  ["fe80::1", "linkLocal"],
  ["169.254.169.254", "metadata"],
  ["::ffff:169.254.169.254", "metadata"],
  ["::ffff:a9fe:a9fe", "metadata"],
  ["64:ff9b::a9fe:a9fe", "metadata"],
  ["2002:a9fe:a9fe::", "metadata"],
  ["fd00:ec2::254", "metadata"],
  ["169.254.170.2", "metadata"],
  ["100.100.100.200", "metadata"],
  ["168.63.129.16", "metadata"],
  ["192.0.0.192", "metadata"],
  ["10.1.2.3", "private"],
  ["172.31.255.255", "private"],
  ["192.168.0.1", "private"],
  ["100.64.0.1", "private"],
  ["fd12::1", "private"],
  ["fec0::1", "private"],
  ["2002:0a00:0001::1", "private"],
  ["224.0.0.1", "multicast"],
  ["255.255.255.255", "multicast"],
  ["ff02::1", "multicast"],
  ["203.0.113.9", "reserved"],
  ["2001:db8::1", "reserved"],
  ["3fff::1", "reserved"],
  ["64:ff9b::8.8.8.8", "reserved"],
  ["2002:808:808::", "reserved"],
  ["4000::1", "reserved"],
  ["::8.8.8.8", "reserved"],
  ["::10.0.0.1", "private"],
  ["8.8.8.8", "public"],
  ["2606:4700::1111", "public"],
  ["172.32.0.1", "public"],
])("%s is %s", (text, expected) => {
  expect(classOf(text)).toBe(expected);
});

describe("nothing is public in", () => {
  test.each(
    "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 255.255.255.255/32 ::/128 ::1/128 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/32 2001:20::/28 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8".split(
      " ",
    ),
  )("%s", (text) => {
    const parsed = parseCidr(text);
    if (!parsed.ok) throw new Error(text);
    const { family, first, last } = parsed.value;
    for (const value of [first, (first + last) / 2n, last])
      expect(classifyAddress({ family, value }), printAddress({ family, value })).not.toBe("public");
  });
});

test("what is public is unicast to ipaddr.js", () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
      const found = classOf(text);
      expect(ADDRESS_CLASSES).toContain(found);
      if (found === "public") expect(ipaddr.process(text).range()).toBe("unicast");
    }),
    { numRuns: 300 },
  );
});
