import * as z from "zod";
import { TocsinError } from "../errors.js";
import { HOSTNAME, IPV4 } from "../patterns/host.js";
import { ANY_HTTP_PORT, HTTP_HOST, HTTP_REST, inAnyCase, MAX_HTTP_URL_LENGTH } from "../patterns/http-url.js";

/** What a URL may point to. */
export interface HttpUrlPolicy {
  /** Default `["https"]`. */
  readonly schemes?: readonly ("http" | "https")[];
  /** Host names and IPv4 addresses, in any case; `*.example.com` stands for all names below `example.com`. Any host when left out. */
  readonly hosts?: readonly string[];
  /** A URL without a port has 443 or, with `http`, 80. Any port when left out. */
  readonly ports?: readonly number[];
}

const DEFAULT_PORTS = { http: 80, https: 443 } as const;
const HOST = new RegExp(`^(?:(?:\\*\\.)?${HOSTNAME}|${IPV4})$`);
/** Labels of a host name below another, as far as DNS lets them be. */
const LABELS_BELOW = "(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+";

/**
 * The schema of URLs that a policy allows: what `HttpUrlSchema` takes, with the schemes, hosts and ports of the policy. It is one pattern, so its
 * JSON Schema says the same. A name is not resolved: where it leads, and where a redirect leads, has to be looked at when it is called.
 *
 * @example
 * import { defineHttpUrlSchema } from "tocsin/types";
 *
 * const TeamsWebhookSchema = defineHttpUrlSchema({ hosts: ["*.webhook.office.com"], ports: [443] });
 * console.log(TeamsWebhookSchema.safeParse("https://acme.webhook.office.com/webhookb2/1").success); // true
 *
 * @throws {@link TocsinError} `invalid_argument` for an empty list, a host that is none, and a port that is none
 */
export function defineHttpUrlSchema({ schemes = ["https"], hosts, ports }: HttpUrlPolicy): z.ZodString {
  for (const list of [schemes, hosts, ports])
    if (list?.length === 0) throw invalid("an empty list allows nothing");
  const host = hosts === undefined ? HTTP_HOST : `(?:${hosts.map(hostPattern).join("|")})`;
  const beginnings = schemes.map((scheme) => `${inAnyCase(scheme)}://${host}${portPattern(scheme, ports)}`);
  const pattern = new RegExp(`^(?:${beginnings.join("|")})${HTTP_REST}$`);
  return z.string().max(MAX_HTTP_URL_LENGTH).regex(pattern, { error: "not a URL that is allowed here" });
}

function hostPattern(host: string): string {
  if (!HOST.test(host)) throw invalid(`${JSON.stringify(host)} is no host`);
  return host.startsWith("*.") ? `${LABELS_BELOW}${inAnyCase(host.slice(2))}` : inAnyCase(host);
}

function portPattern(scheme: "http" | "https", ports: readonly number[] | undefined): string {
  if (ports === undefined) return ANY_HTTP_PORT;
  for (const port of ports)
    if (!Number.isInteger(port) || port < 1 || port > 65_535) throw invalid(`${port} is no port`);
  return `(?::(?:${ports.join("|")}))${ports.includes(DEFAULT_PORTS[scheme]) ? "?" : ""}`;
}

function invalid(message: string): TocsinError {
  return new TocsinError("invalid_argument", message, { argument: "policy" });
}
