import { type Address, printAddress, toLibrary } from "./address.js";

/**
 * Where packets for an address go: to the machine itself, to its link, to a service of a cloud that hands out credentials or settings, into a
 * private network, to many machines, to nobody in particular (documentation, tests, tunnels, and what is reserved), or to the internet.
 */
export const ADDRESS_CLASSES = [
  "loopback",
  "linkLocal",
  "metadata",
  "private",
  "multicast",
  "reserved",
  "public",
] as const;
export type AddressClass = (typeof ADDRESS_CLASSES)[number];

/** Of AWS, Google, Azure and others; of ECS and EKS of AWS; of Alibaba; the wire server of Azure; of Oracle. */
const METADATA_ADDRESSES: readonly string[] = [
  "169.254.169.254",
  "fd00:ec2::254",
  "169.254.170.2",
  "169.254.170.23",
  "fd00:ec2::23",
  "100.100.100.200",
  "168.63.129.16",
  "192.0.0.192",
];

/** By the names of ipaddr.js; what has none here is reserved. 0.0.0.0 reaches the machine itself. */
const CLASSES_OF_RANGES: ReadonlyMap<string, AddressClass> = new Map([
  ["unicast", "public"],
  ["unspecified", "loopback"],
  ["loopback", "loopback"],
  ["linkLocal", "linkLocal"],
  ["private", "private"],
  ["carrierGradeNat", "private"],
  ["uniqueLocal", "private"],
  ["deprecatedSiteLocal", "private"],
  ["multicast", "multicast"],
  ["broadcast", "multicast"],
]);

/** `2000::/3`, the only IPv6 addresses that are given out */
const GLOBAL_PREFIX = 1n;
/** `3fff::/20` (RFC 9637) */
const DOCUMENTATION_PREFIX = 0x3fff0n;
/** `64:ff9b::/96` */
const NAT64_PREFIX = 0x64ff9b_0000_0000_0000_0000n;
/** `2002::/16` */
const SIX_TO_FOUR_PREFIX = 0x2002n;
const IPV4_MASK = 0xffff_ffffn;

/** By the special-purpose registries of IANA. An address that stands for one of IPv4 (`::10.0.0.1`, NAT64, 6to4) has the class of that one, unless it is public. */
export function classifyAddress(address: Address): AddressClass {
  if (METADATA_ADDRESSES.includes(printAddress(address))) return "metadata";
  const embedded = embeddedIpv4(address);
  if (embedded !== undefined) {
    const inner = classifyAddress({ family: "ipv4", value: embedded });
    return inner === "public" ? "reserved" : inner;
  }
  const found = CLASSES_OF_RANGES.get(toLibrary(address).range()) ?? "reserved";
  return found === "public" && !isGlobal(address) ? "reserved" : found;
}

/** ipaddr.js takes every IPv6 address for unicast that it knows nothing about. */
function isGlobal({ family, value }: Address): boolean {
  return family === "ipv4" || (value >> 125n === GLOBAL_PREFIX && value >> 108n !== DOCUMENTATION_PREFIX);
}

function embeddedIpv4({ family, value }: Address): bigint | undefined {
  if (family === "ipv4") return undefined;
  // `::10.0.0.1`, which is deprecated; `::` and `::1` are none.
  if (value >> 32n === 0n && value > 1n) return value;
  if (value >> 32n === NAT64_PREFIX) return value & IPV4_MASK;
  return value >> 112n === SIX_TO_FOUR_PREFIX ? (value >> 80n) & IPV4_MASK : undefined;
}
