import fc from "fast-check";
import { expect, test } from "vitest";
import { type Address, parseAddress, printAddress } from "../../../src/languages/cidr/address.js";

test.each<[text: string, family: Address["family"], value: bigint, printed: string]>([
  ["0.0.0.0", "ipv4", 0n, "0.0.0.0"],
  ["10.0.0.1", "ipv4", 0x0a000001n, "10.0.0.1"],
  ["255.255.255.255", "ipv4", 0xffffffffn, "255.255.255.255"],
  ["::", "ipv6", 0n, "::"],
  ["::1", "ipv6", 1n, "::1"],
  ["2001:DB8:0:0:1:0:0:1", "ipv6", 0x20010db8_00000000_00010000_00000001n, "2001:db8::1:0:0:1"],
  ["1:2:3:4:5:6:7::", "ipv6", 0x00010002_00030004_00050006_00070000n, "1:2:3:4:5:6:7:0"],
  ["::ffff:10.0.0.1", "ipv4", 0x0a000001n, "10.0.0.1"],
  ["::FFFF:a00:1", "ipv4", 0x0a000001n, "10.0.0.1"],
  ["::10.0.0.1", "ipv6", 0x0a000001n, "::a00:1"],
])("%s is %s %d, printed %s", (text, family, value, printed) => {
  expect(parseAddress(text)).toEqual({ ok: true, value: { family, value } });
  expect(printAddress({ family, value })).toBe(printed);
});

test.each([
  "",
  "1.2.3",
  "010.0.0.1",
  "127.1",
  "0x7f.0.0.1",
  "2130706433",
  "256.0.0.1",
  "fe80::1%eth0",
  "[::1]",
  "1::2::3",
  "10.0.0.1/8",
  " ::1",
])("%j is refused", (text) => {
  const parsed = parseAddress(text);
  expect(parsed.ok ? undefined : parsed.error.code).toBe("invalidAddress");
});

test("what is printed is read as the same address, and as the platform writes it", () => {
  fc.assert(
    fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
      const parsed = parseAddress(text);
      if (!parsed.ok) throw new Error(text);
      const printed = printAddress(parsed.value);
      expect(parseAddress(printed)).toEqual(parsed);
      const host = new URL(`http://${parsed.value.family === "ipv6" ? `[${printed}]` : printed}`).hostname;
      expect(host.replace(/[[\]]/g, "")).toBe(printed);
    }),
    { numRuns: 300 },
  );
});
