import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { expect, test } from "vitest";
import { parseAddress } from "../../../src/languages/cidr/address.js";
import { type Cidr, contains, overlaps, parseCidr, printCidr } from "../../../src/languages/cidr/cidr.js";

function block(text: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

test.each([
  ["10.0.0.0/8", "10.0.0.0/8"],
  ["10.1.2.3/8", "10.0.0.0/8"],
  ["10.1.2.3/32", "10.1.2.3/32"],
  ["0.0.0.0/0", "0.0.0.0/0"],
  ["2001:DB8::1/32", "2001:db8::/32"],
  ["::1/128", "::1/128"],
  ["::/0", "::/0"],
  ["::ffff:10.1.0.0/104", "10.0.0.0/8"],
  ["::ffff:0:0/96", "0.0.0.0/0"],
  ["::ffff:0:0/95", "::fffe:0:0/95"],
])("%s is %s", (text, canonical) => {
  expect(printCidr(block(text))).toBe(canonical);
  expect(printCidr(block(canonical))).toBe(canonical);
});

test.each([
  ["", "invalidAddress"],
  ["10.0.0.0", "invalidAddress"],
  ["10.0.0/8", "invalidAddress"],
  ["010.0.0.0/8", "invalidAddress"],
  ["/8", "invalidAddress"],
  ["fe80::%eth0/10", "invalidAddress"],
  ["10.0.0.0/33", "invalidPrefix"],
  ["10.0.0.0/", "invalidPrefix"],
  ["10.0.0.0/08", "invalidPrefix"],
  ["10.0.0.0/-1", "invalidPrefix"],
  ["10.0.0.0/255.0.0.0", "invalidPrefix"],
  ["::/129", "invalidPrefix"],
])("%j is refused as %s", (text, code) => {
  const parsed = parseCidr(text);
  expect(parsed.ok ? undefined : parsed.error.code).toBe(code);
});

test.each([
  ["10.0.0.0/8", "10.1.0.0/16", true, false, true],
  ["10.0.0.0/8", "10.0.0.0/8", true, true, true],
  ["10.0.0.0/8", "11.0.0.0/8", false, false, false],
  ["0.0.0.0/0", "::/0", false, false, false],
  ["10.0.0.0/8", "::ffff:10.1.0.0/112", true, false, true],
  ["2001:db8::/32", "2001:db8:1::/48", true, false, true],
])("%s and %s: contains %s, is contained %s, overlaps %s", (left, right, inside, outside, common) => {
  expect(contains(block(left), block(right))).toBe(inside);
  expect(contains(block(right), block(left))).toBe(outside);
  expect(overlaps(block(left), block(right))).toBe(common);
  expect(overlaps(block(right), block(left))).toBe(common);
});

const blocks = fc.oneof(
  fc.tuple(fc.ipV4(), fc.nat(32)).map(([address, prefix]) => `${address}/${prefix}`),
  fc.tuple(fc.nat(3), fc.integer({ min: 28, max: 32 })).map(([last, prefix]) => `10.0.0.${last}/${prefix}`),
  fc.tuple(fc.ipV6(), fc.nat(128)).map(([address, prefix]) => `${address}/${prefix}`),
);
const addresses = fc.oneof(
  fc.ipV4(),
  fc.ipV6(),
  fc.nat(7).map((last) => `10.0.0.${last}`),
);

test("blocks contain the addresses they contain for ipaddr.js", () => {
  fc.assert(
    fc.property(blocks, addresses, (text, address) => {
      const [base, prefix] = ipaddr.parseCIDR(text);
      const other = ipaddr.parse(address);
      const parsed = parseAddress(address);
      fc.pre(!text.includes("ffff:") && !address.includes("ffff:"));
      const expected = base.kind() === other.kind() && other.match([base, prefix]);
      expect(parsed.ok && contains(block(text), parsed.value), `${address} in ${text}`).toBe(expected);
    }),
    { numRuns: 500 },
  );
});

test("blocks that overlap contain one another", () => {
  fc.assert(
    fc.property(blocks, blocks, (left, right) => {
      const [one, other] = [block(left), block(right)];
      expect(overlaps(one, other)).toBe(contains(one, other) || contains(other, one));
      expect(parseCidr(printCidr(one))).toEqual({ ok: true, value: one });
    }),
    { numRuns: 300 },
  );
});
