import ipaddr from "ipaddr.js";
import { IPV4, IPV6 } from "../../base/patterns/host.js";
import { err, ok, type Result } from "../../base/result.js";

/** An address as a number, so that addresses of one family have an order. */
export interface Address {
  readonly family: "ipv4" | "ipv6";
  readonly value: bigint;
}

export interface AddressError {
  readonly code: "invalidAddress" | "invalidPrefix";
  readonly message: string;
}

export const FAMILY_BITS: Readonly<Record<Address["family"], number>> = { ipv4: 32, ipv6: 128 };

const IS_IPV4 = new RegExp(`^${IPV4}$`);
const IS_IPV6 = new RegExp(`^${IPV6}$`);
/** `::ffff:0:0/96` */
const MAPPED_PREFIX = 0xffffn;
const IPV4_MASK = 0xffff_ffffn;

/**
 * An IPv4 address of four decimal octets, or an IPv6 address without a zone. An IPv4 address in IPv6 (`::ffff:10.0.0.1`) is read as the
 * IPv4 address that packets go to. The other spellings that some programs take (`0x7f.1`, `127.1`, `010.0.0.1`) are refused. Never throws.
 */
export function parseAddress(text: string): Result<Address, AddressError> {
  const address = readAddress(text);
  if (address === undefined)
    return err({
      code: "invalidAddress",
      message: `not an IP address: ${JSON.stringify(text.slice(0, 80))}`,
    });
  return ok(unmapped(address));
}

/** As it is written: an IPv4 address in IPv6 is IPv6. */
export function readAddress(text: string): Address | undefined {
  const family = IS_IPV4.test(text) ? "ipv4" : "ipv6";
  if (family === "ipv6" && !IS_IPV6.test(text)) return undefined;
  let value = 0n;
  const hexadecimal = family === "ipv4" ? text : text.replace(DOTTED_TAIL, toGroups);
  for (const byte of ipaddr.parse(hexadecimal).toByteArray()) value = (value << 8n) | BigInt(byte);
  return { family, value };
}

/** ipaddr.js takes `::10.0.0.1` for `::ffff:10.0.0.1`, which is another address. */
const DOTTED_TAIL = /[\d.]+\.[\d.]+$/;

function toGroups(dotted: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = dotted.split(".").map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

export function isMapped({ family, value }: Address): boolean {
  return family === "ipv6" && value >> 32n === MAPPED_PREFIX;
}

function unmapped(address: Address): Address {
  return isMapped(address) ? { family: "ipv4", value: address.value & IPV4_MASK } : address;
}

/** Dotted decimals, or the spelling of RFC 5952. */
export function printAddress(address: Address): string {
  const parsed = toLibrary(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.toRFC5952String() : parsed.toString();
}

export function toLibrary({ family, value }: Address): ipaddr.IPv4 | ipaddr.IPv6 {
  const count = FAMILY_BITS[family] / 8;
  const bytes = Array.from({ length: count }, (_, index) =>
    Number((value >> BigInt(8 * (count - 1 - index))) & 0xffn),
  );
  return ipaddr.fromByteArray(bytes);
}
