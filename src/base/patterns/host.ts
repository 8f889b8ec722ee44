/** Parts of the patterns of hosts, addresses and URLs; each matches without anchors. */
const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const GROUP = "[0-9A-Fa-f]{1,4}";

/** Four decimal octets without leading zeros. */
export const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`;

const TAIL = `(?:${GROUP}:${GROUP}|${IPV4})`;

/** The `IPv6address` of RFC 3986, which may end in dotted decimals; without a zone. */
export const IPV6: string = `(?:${[
  `(?:${GROUP}:){6}${TAIL}`,
  `::(?:${GROUP}:){5}${TAIL}`,
  `(?:${GROUP})?::(?:${GROUP}:){4}${TAIL}`,
  `(?:(?:${GROUP}:){0,1}${GROUP})?::(?:${GROUP}:){3}${TAIL}`,
  `(?:(?:${GROUP}:){0,2}${GROUP})?::(?:${GROUP}:){2}${TAIL}`,
  `(?:(?:${GROUP}:){0,3}${GROUP})?::${GROUP}:${TAIL}`,
  `(?:(?:${GROUP}:){0,4}${GROUP})?::${TAIL}`,
  `(?:(?:${GROUP}:){0,5}${GROUP})?::${GROUP}`,
  `(?:(?:${GROUP}:){0,6}${GROUP})?::`,
].join("|")})`;

const LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

/** A last label that is a number, in decimal or after `0x`, makes the host an IPv4 address to the URL standard. */
const NO_NUMBER = "(?!(?:\\d+|0[xX][0-9A-Fa-f]*)(?![A-Za-z0-9_-]))";

/** A host name of RFC 1123: labels of letters, digits and inner hyphens, of which the last is no number. */
export const HOSTNAME = `(?:${LABEL}\\.)*${NO_NUMBER}${LABEL}`;

const URL_LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";

/** As {@link HOSTNAME}, with the underscores of container networks and the dot after a complete name. */
export const URL_HOSTNAME = `(?:${URL_LABEL}\\.)*${NO_NUMBER}${URL_LABEL}\\.?`;

/** The longest name there can be in DNS, as text (RFC 1035). */
export const MAX_HOSTNAME_LENGTH = 253;

/** 0 to 65535 without leading zeros. */
export const PORT = "(?:6553[0-5]|655[0-2]\\d|65[0-4]\\d\\d|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3}|0)";
