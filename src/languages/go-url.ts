import type { Span } from "../base/position.js";
import { err, ok, type Result } from "../base/result.js";
import { quoteGo } from "./go-template/strconv.js";

/** What Go's `url.Parse` makes of a URL, as far as programs look at it before they use it. */
export interface GoUrl {
  /** In lower case; empty for a relative one. */
  readonly scheme: string;
  /** With its port. */
  readonly host: string;
}

export interface GoUrlError {
  /** In the words of Go: `invalid port ":http" after host`. */
  readonly message: string;
  /** What to underline, in UTF-16 units. */
  readonly span: Span;
}

const CONTROL_CHARACTER = /[\0-\x1f\x7f]/;
const SCHEME = /^([a-zA-Z][a-zA-Z0-9+.-]*):/;
const BAD_ESCAPE = /%(?![0-9a-fA-F]{2})/;
/** A host has no escapes below 128 but that of the percent sign. */
const BAD_IN_HOST = /%(?![0-9a-fA-F]{2})|%(?!25)[0-7]|[ #/?@\\^`{|}]/;
const USER_INFO = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/;
const PORT = /^(?::[0-9]*)?$/;

/** The scheme and the host of a URL, or why `url.Parse` refuses it. Never throws. */
export function parseGoUrl(text: string): Result<GoUrl, GoUrlError> {
  const fragment = indexOrEnd(text, "#", 0);
  const control = CONTROL_CHARACTER.exec(text.slice(0, fragment));
  if (control !== null) return fail("net/url: invalid control character in URL", control.index, 1);
  if (text.startsWith(":")) return fail("missing protocol scheme", 0, 1);
  const scheme = SCHEME.exec(text)?.[1] ?? "";
  const start = scheme === "" ? 0 : scheme.length + 1;
  const end = indexOrEnd(text, "?", start, fragment);
  if (!text.startsWith("/", start) || start === end) {
    if (scheme !== "") return escapeError(text, fragment, text.length) ?? ok({ scheme, host: "" });
    const colon = text.slice(0, indexOrEnd(text, "/", 0, end)).indexOf(":");
    if (colon >= 0) return fail("first path segment in URL cannot contain colon", 0, colon + 1);
  }
  const hasAuthority = text.startsWith("//", start) && (scheme !== "" || !text.startsWith("///", start));
  const path = hasAuthority ? indexOrEnd(text, "/", start + 2, end) : start;
  const host = hasAuthority ? parseAuthority(text, start + 2, path) : ok("");
  if (!host.ok) return host;
  return (
    escapeError(text, path, end) ??
    escapeError(text, fragment, text.length) ??
    ok({ scheme: scheme.toLowerCase(), host: host.value })
  );
}

function parseAuthority(text: string, start: number, end: number): Result<string, GoUrlError> {
  const at = text.slice(start, end).lastIndexOf("@");
  if (at >= 0) {
    if (!USER_INFO.test(text.slice(start, start + at))) return fail("net/url: invalid userinfo", start, at);
    const error = escapeError(text, start, start + at);
    if (error !== undefined) return error;
  }
  return parseHost(text, start + at + 1, end);
}

function parseHost(text: string, start: number, end: number): Result<string, GoUrlError> {
  const host = text.slice(start, end);
  const isLiteral = host.startsWith("[");
  const closing = isLiteral ? host.lastIndexOf("]") : -1;
  if (isLiteral && closing < 0) return fail("missing ']' in host", start, host.length);
  const port = isLiteral ? closing + 1 : indexOrEnd(host, ":", Math.max(0, host.lastIndexOf(":")));
  if (!PORT.test(host.slice(port)))
    return fail(`invalid port ${quoteGo(host.slice(port))} after host`, start + port, host.length - port);
  const zone = isLiteral ? host.indexOf("%25") : -1;
  const name = host.slice(0, zone >= 0 ? zone : host.length);
  const bad = BAD_IN_HOST.exec(name);
  if (bad?.[0].startsWith("%")) return badEscape(host, bad.index, start);
  if (bad !== null) return fail(`invalid character ${quoteGo(bad[0])} in host name`, start + bad.index, 1);
  return (zone >= 0 ? escapeError(text, start + zone, end) : undefined) ?? ok(host);
}

function escapeError(text: string, start: number, end: number): Result<never, GoUrlError> | undefined {
  const part = text.slice(start, end);
  const match = BAD_ESCAPE.exec(part);
  return match === null ? undefined : badEscape(part, match.index, start);
}

function badEscape(part: string, index: number, start: number): Result<never, GoUrlError> {
  const written = part.slice(index, index + 3);
  return fail(`invalid URL escape ${quoteGo(written)}`, start + index, written.length);
}

/** Where `search` is, at or after `from` and before `end`; otherwise `end`. */
function indexOrEnd(text: string, search: string, from: number, end: number = text.length): number {
  const index = text.indexOf(search, from);
  return index === -1 || index > end ? end : index;
}

function fail(message: string, start: number, length: number): Result<never, GoUrlError> {
  return err({ message, span: { start, end: start + length } });
}
