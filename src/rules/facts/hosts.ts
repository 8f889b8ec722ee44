/**
 * Where a host is: on the same machine, on the link (which the metadata services of clouds share), in a private network, under
 * a name that only resolves inside (of a cluster, a company or a home), or anywhere.
 */
export const HOST_CLASSES = ["loopback", "linkLocal", "private", "internal", "public"] as const;
export type HostClass = (typeof HOST_CLASSES)[number];

/** Where the program that sends notifications would reach, for messages. */
export const HOST_WORDS: Readonly<Record<Exclude<HostClass, "public">, string>> = {
  loopback: "the machine that sends",
  linkLocal: "a link-local address or a metadata service",
  private: "a private network",
  internal: "a name inside the network",
};

const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const IPV6_LOOPBACK = /^(?:0{1,4}:){7}0{0,3}1$|^::1$/;
const IPV6_LINK_LOCAL = /^fe[89ab][0-9a-f]:/;
/** Unique local addresses, and the site-local ones before them. */
const IPV6_PRIVATE = /^f[cd][0-9a-f]{2}:|^fe[c-f][0-9a-f]:/;
/** An IPv4 address in IPv6, as `new URL` prints it. */
const IPV4_MAPPED = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/;
const LOCALHOST = /(?:^|\.)localhost$/;
/** Special-use names (RFC 6761, 6762, 8375 and the `internal` domain of ICANN), and what Kubernetes, Consul and companies use. */
const INTERNAL_NAME =
  /\.(?:svc|local|internal|intranet|private|corp|home|lan|localdomain|consul|test|invalid)$|\.svc\.[a-z0-9.-]+$|\.home\.arpa$/;
/** Names of the metadata services of clouds. */
const METADATA_NAME = /^(?:metadata|instance-data)(?:\.google\.internal|\.ec2\.internal)?$/;

/** The longest name there can be in DNS. */
const MAX_NAME_LENGTH = 253;

/** Takes the host as the `hostname` of a `URL`: lower case, IPv4 in dotted decimals, IPv6 in brackets. */
export function classifyHost(hostname: string): HostClass {
  const host = hostname.endsWith(".") ? hostname.slice(0, -1) : hostname;
  if (host.startsWith("[")) return classifyIpv6(host.slice(1, -1));
  const octets = IPV4.exec(host)?.slice(1).map(Number);
  if (octets !== undefined) return classifyIpv4(octets);
  if (LOCALHOST.test(host)) return "loopback";
  if (METADATA_NAME.test(host)) return "linkLocal";
  if (host.length > MAX_NAME_LENGTH) return "public";
  return !host.includes(".") || INTERNAL_NAME.test(host) ? "internal" : "public";
}

/** The special ranges of RFC 6890, as far as they are somebody's network. */
function classifyIpv4([a = 0, b = 0, c = 0, d = 0]: readonly number[]): HostClass {
  // 0.0.0.0 reaches the machine itself.
  if (a === 127 || a === 0) return "loopback";
  if (a === 169 && b === 254) return "linkLocal";
  // The metadata service of Alibaba Cloud, in the range of carriers.
  if (a === 100 && b === 100 && c === 100 && d === 200) return "linkLocal";
  const isPrivate =
    a === 10 ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && b === 168) ||
    (a === 100 && b >= 64 && b < 128);
  return isPrivate ? "private" : "public";
}

function classifyIpv6(address: string): HostClass {
  const mapped = IPV4_MAPPED.exec(address);
  if (mapped !== null) {
    const [high = 0, low = 0] = mapped.slice(1).map((group) => Number.parseInt(group, 16));
    return classifyIpv4([high >> 8, high & 0xff, low >> 8, low & 0xff]);
  }
  if (IPV6_LOOPBACK.test(address) || address === "::") return "loopback";
  // The metadata service of AWS.
  if (IPV6_LINK_LOCAL.test(address) || address === "fd00:ec2::254") return "linkLocal";
  return IPV6_PRIVATE.test(address) ? "private" : "public";
}

/** The host in `host:port`, in the form that {@link classifyHost} takes; `undefined` when it is none. */
export function hostOfAddress(address: string): string | undefined {
  const url = `http://${address}`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
