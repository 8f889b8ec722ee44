import { IPV4, IPV6, PORT, URL_HOSTNAME } from "./host.js";

const CHARACTER = "[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2}";
/** Brackets are not in the grammar, but in what browsers and Go take, and in what people write: `?filter[team]=db`. */
const MORE = `${CHARACTER}|[?[\\]]`;

/** A host name, an IPv4 address, or an IPv6 address in brackets. */
export const HTTP_HOST = `(?:${URL_HOSTNAME}|${IPV4}|\\[${IPV6}\\])`;

/** Path, query and fragment of a URL in ASCII. */
export const HTTP_REST = `(?:/(?:${CHARACTER})*)?(?:\\?(?:${MORE})*)?(?:#(?:${MORE})*)?`;

/** Each port there is, if one is given. */
export const ANY_HTTP_PORT = `(?::${PORT})?`;

/** What RFC 9110, section 4.1, recommends everybody to support. */
export const MAX_HTTP_URL_LENGTH = 8_000;

const DOT = /\./g;
const LETTER = /[A-Za-z]/g;

/** A scheme or a host in any case: `http` as `[hH][tT][tT][pP]`, since JSON Schema has no flags. */
export function inAnyCase(text: string): string {
  return text
    .replace(DOT, "\\.")
    .replace(LETTER, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
}
