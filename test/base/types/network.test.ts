import { isIP } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CidrSchema,
  HostnameSchema,
  HostPortSchema,
  IpAddressSchema,
  PortSchema,
} from "../../../src/base/types/network.js";
import { fuzzRuns } from "../../helpers/fuzz.js";
import { describeScalar } from "../../helpers/scalar.js";

describeScalar("HostnameSchema", HostnameSchema, {
  valid: [
    "localhost",
    "db-1.example.com",
    "3com.example",
    "xn--bcher-kva.example",
    `${"a".repeat(63)}.b`,
    "0x7g",
  ],
  invalid: [
    "",
    "-a",
    "a-",
    "a..b",
    ".a",
    "a.",
    "a_b",
    "10.0.0.1",
    "a.1",
    "123",
    "a.0x1f",
    "[::1]",
    "bücher.example",
    `${"a".repeat(64)}.b`,
    "a.".repeat(127),
  ],
});

describeScalar("PortSchema", PortSchema, {
  valid: [1, 443, 65_535],
  invalid: [0, 65_536, -1, 80.5, "443", null],
});

describeScalar("HostPortSchema", HostPortSchema, {
  valid: ["smtp.example.com:587", "10.0.0.5:9093", "[2001:db8::1]:25", "localhost:1"],
  invalid: [
    "",
    "localhost",
    "localhost:",
    ":25",
    "localhost:0",
    "localhost:025",
    "localhost:65536",
    "::1:25",
    "[::1]",
    "1.2.3:25",
    "a b:25",
    "http://a:25",
  ],
});

describeScalar("IpAddressSchema", IpAddressSchema, {
  valid: [
    "192.0.2.1",
    "0.0.0.0",
    "255.255.255.255",
    "::",
    "::1",
    "2001:DB8::1",
    "::ffff:10.0.0.1",
    "1:2:3:4:5:6:7:8",
  ],
  invalid: [
    "",
    "256.0.0.1",
    "1.2.3",
    "010.0.0.1",
    "127.1",
    "0x7f.0.0.1",
    "1::2::3",
    "12345::",
    "fe80::1%eth0",
    "[::1]",
    "1.2.3.4/32",
  ],
});

describeScalar("CidrSchema", CidrSchema, {
  valid: [
    "10.0.0.0/8",
    "0.0.0.0/0",
    "10.1.2.3/32",
    "::/0",
    "2001:db8::/32",
    "::1/128",
    "::ffff:10.0.0.0/104",
  ],
  invalid: [
    "",
    "10.0.0.0",
    "10.0.0.0/33",
    "10.0.0.0/08",
    "10.0.0/8",
    "::/129",
    "::/01",
    "10.0.0.0/255.0.0.0",
    "/8",
    "10.0.0.0/ 8",
  ],
});

test("addresses are those of the platform", () => {
  const pieces = fc.constantFrom("::", ":", "1", "ffff", "10.0.0.1", "0", "256", ".", "12345");
  const texts = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(IpAddressSchema.safeParse(text).success, text).toBe(isIP(text) !== 0);
    }),
    { numRuns: fuzzRuns(500, 100_000) },
  );
});
