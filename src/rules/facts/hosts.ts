import { MAX_HOSTNAME_LENGTH } from "../../base/patterns/host.js";
import { parseAddress } from "../../languages/cidr/address.js";
import { type AddressClass, classifyAddress } from "../../languages/cidr/address-class.js";

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

/** What is nobody's network here may be reached like the rest of the internet. */
const PLACES: Readonly<Record<AddressClass, HostClass>> = {
  loopback: "loopback",
  linkLocal: "linkLocal",
  metadata: "linkLocal",
  private: "private",
  multicast: "public",
  reserved: "public",
  public: "public",
};

const LOCALHOST = /(?:^|\.)localhost$/;
/** Special-use names (RFC 6761, 6762, 8375 and the `internal` domain of ICANN), and what Kubernetes, Consul and companies use. */
const INTERNAL_NAME =
  /\.(?:svc|local|internal|intranet|private|corp|home|lan|localdomain|consul|test|invalid)$|\.svc\.[a-z0-9.-]+$|\.home\.arpa$/;
/** Names of the metadata services of clouds. */
const METADATA_NAME = /^(?:metadata|instance-data)(?:\.google\.internal|\.ec2\.internal)?$/;

/** Takes the host as the `hostname` of a `URL`: lower case, IPv4 in dotted decimals, IPv6 in brackets. */
export function classifyHost(hostname: string): HostClass {
  const host = hostname.endsWith(".") ? hostname.slice(0, -1) : hostname;
  const address = parseAddress(host.startsWith("[") ? host.slice(1, -1) : host);
  if (address.ok) return PLACES[classifyAddress(address.value)];
  if (LOCALHOST.test(host)) return "loopback";
  if (METADATA_NAME.test(host)) return "linkLocal";
  if (host.length > MAX_HOSTNAME_LENGTH) return "public";
  return !host.includes(".") || INTERNAL_NAME.test(host) ? "internal" : "public";
}

/** The host in `host:port`, in the form that {@link classifyHost} takes; `undefined` when it is none. */
export function hostOfAddress(address: string): string | undefined {
  const url = `http://${address}`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
