import { err, ok, type Result } from "../../base/result.js";
import {
  type Address,
  type AddressError,
  FAMILY_BITS,
  isMapped,
  printAddress,
  readAddress,
} from "./address.js";

/** A block of addresses. */
export interface Cidr {
  readonly family: Address["family"];
  /** How many bits all its addresses have in common. */
  readonly prefix: number;
  readonly first: bigint;
  readonly last: bigint;
}

const PREFIX = /^(?:0|[1-9]\d{0,2})$/;
const MAPPED_BITS = FAMILY_BITS.ipv6 - FAMILY_BITS.ipv4;

/**
 * An address, `/` and the length of a prefix. Bits beyond the prefix are dropped, and a block of IPv4 addresses in IPv6
 * (`::ffff:10.0.0.0/104`) is read as the IPv4 block it is; where a configuration has to be canonical, {@link printCidr} gives the same text again.
 * Never throws.
 *
 * @example
 * import { contains, parseAddress, parseCidr } from "tocsin/cidr";
 *
 * const [block, address] = [parseCidr("10.0.0.0/8"), parseAddress("::ffff:10.1.2.3")];
 * console.log(block.ok && address.ok && contains(block.value, address.value)); // true
 */
export function parseCidr(text: string): Result<Cidr, AddressError> {
  const slash = text.lastIndexOf("/");
  const address = slash < 0 ? undefined : readAddress(text.slice(0, slash));
  if (address === undefined)
    return err({
      code: "invalidAddress",
      message: `not an address block: ${JSON.stringify(text.slice(0, 80))}`,
    });
  const written = text.slice(slash + 1);
  const bits = FAMILY_BITS[address.family];
  if (!PREFIX.test(written) || Number(written) > bits)
    return err({ code: "invalidPrefix", message: `the prefix is from 0 to ${bits}` });
  const isIpv4 = isMapped(address) && Number(written) >= MAPPED_BITS;
  return ok(
    isIpv4
      ? blockOf("ipv4", address.value & 0xffff_ffffn, Number(written) - MAPPED_BITS)
      : blockOf(address.family, address.value, Number(written)),
  );
}

function blockOf(family: Address["family"], value: bigint, prefix: number): Cidr {
  const hostBits = BigInt(FAMILY_BITS[family] - prefix);
  const first = (value >> hostBits) << hostBits;
  return { family, prefix, first, last: first + (1n << hostBits) - 1n };
}

/** The canonical text: no bits beyond the prefix, and the spelling of RFC 5952. */
export function printCidr({ family, first, prefix }: Cidr): string {
  return `${printAddress({ family, value: first })}/${prefix}`;
}

/** Whether an address, or each address of another block, is in a block. Families have nothing in common. */
export function contains(block: Cidr, other: Address | Cidr): boolean {
  const [first, last] = "value" in other ? [other.value, other.value] : [other.first, other.last];
  return block.family === other.family && block.first <= first && last <= block.last;
}

/** Whether two blocks have an address in common. One of them then contains the other. */
export function overlaps(left: Cidr, right: Cidr): boolean {
  return left.family === right.family && left.first <= right.last && right.first <= left.last;
}
