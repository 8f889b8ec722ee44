import * as z from "zod";
import { HOSTNAME, IPV4, IPV6, MAX_HOSTNAME_LENGTH, PORT } from "../patterns/host.js";

const HOSTNAME_ONLY = new RegExp(`^${HOSTNAME}$`);
const HOST_PORT = new RegExp(`^(?:${HOSTNAME}|${IPV4}|\\[${IPV6}\\]):(?!0$)${PORT}$`);
const IP_ADDRESS = new RegExp(`^(?:${IPV4}|${IPV6})$`);
const CIDR = new RegExp(`^(?:${IPV4}/(?:3[0-2]|[12]?\\d)|${IPV6}/(?:12[0-8]|1[01]\\d|[1-9]?\\d))$`);

const hostname = z
  .string()
  .max(MAX_HOSTNAME_LENGTH)
  .regex(HOSTNAME_ONLY, { error: "not a host name" })
  .meta({ examples: ["db-1.example.com", "localhost"] });
type InferredHostname = typeof hostname;
/**
 * A host name of RFC 1123: labels of up to 63 letters, digits and inner hyphens, together up to 253 characters, without a dot at
 * the end. The last label is no number, so an IP address is none; names in other scripts are written as `xn--…`.
 */
export interface HostnameSchema extends InferredHostname {}
export const HostnameSchema: HostnameSchema = hostname;
export type Hostname = z.infer<HostnameSchema>;

const port = z
  .int()
  .min(1)
  .max(65_535)
  .meta({ examples: [443, 9093] });
type InferredPort = typeof port;
/** A TCP or UDP port, 1 to 65535. 0 means "any" to a listener and nothing to a client. */
export interface PortSchema extends InferredPort {}
export const PortSchema: PortSchema = port;
export type Port = z.infer<PortSchema>;

const hostPort = z
  .string()
  .max(MAX_HOSTNAME_LENGTH + ":65535".length)
  .regex(HOST_PORT, { error: "not host:port, such as smtp.example.com:587 or [::1]:25" })
  .meta({ examples: ["smtp.example.com:587", "10.0.0.5:9093", "[2001:db8::1]:25"] });
type InferredHostPort = typeof hostPort;
/** A host name, an IPv4 address or an IPv6 address in brackets, and a port from 1 to 65535. */
export interface HostPortSchema extends InferredHostPort {}
export const HostPortSchema: HostPortSchema = hostPort;
export type HostPort = z.infer<HostPortSchema>;

const ipAddress = z
  .string()
  .regex(IP_ADDRESS, { error: "not an IPv4 or IPv6 address" })
  .meta({ examples: ["192.0.2.1", "2001:db8::1"] });
type InferredIpAddress = typeof ipAddress;
/** An IPv4 address of four decimal octets without leading zeros, or an IPv6 address of RFC 3986 without a zone. */
export interface IpAddressSchema extends InferredIpAddress {}
export const IpAddressSchema: IpAddressSchema = ipAddress;
export type IpAddress = z.infer<IpAddressSchema>;

const cidr = z
  .string()
  .regex(CIDR, { error: "not an address block, such as 10.0.0.0/8 or 2001:db8::/32" })
  .meta({ examples: ["10.0.0.0/8", "2001:db8::/32"] });
type InferredCidr = typeof cidr;
/**
 * A block of addresses: an address, `/` and the length of its prefix. Bits beyond the prefix and spellings other than that of RFC 5952
 * are accepted here; `tocsin/cidr` tells whether it is canonical.
 */
export interface CidrSchema extends InferredCidr {}
export const CidrSchema: CidrSchema = cidr;
export type Cidr = z.infer<CidrSchema>;
