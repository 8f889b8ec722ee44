import * as z from "zod";
import { IPV4, IPV6, PORT, URL_HOSTNAME } from "../patterns/host.js";

const HOST = `(?:${URL_HOSTNAME}|${IPV4}|\\[${IPV6}\\])(?::${PORT})?`;
const CHARACTER = "[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2}";
/** Brackets are not in the grammar, but in what browsers and Go take, and in what people write: `?filter[team]=db`. */
const REST = `(?:/(?:${CHARACTER})*)?(?:\\?(?:${CHARACTER}|[?[\\]])*)?(?:#(?:${CHARACTER}|[?[\\]])*)?`;
const HTTP_URL = new RegExp(`^[hH][tT][tT][pP][sS]?://${HOST}${REST}$`);
const HTTPS_URL = new RegExp(`^[hH][tT][tT][pP][sS]://${HOST}${REST}$`);

/** What RFC 9110, section 4.1, recommends everybody to support. */
const MAX_URL_LENGTH = 8_000;

const httpUrl = z
  .string()
  .max(MAX_URL_LENGTH)
  .regex(HTTP_URL, { error: "not a complete http:// or https:// URL" })
  .meta({ examples: ["https://hooks.example.com/alerts?team=db", "http://alertmanager:9093"] });
type InferredHttpUrl = typeof httpUrl;
/**
 * An absolute `http` or `https` URL in ASCII (RFC 3986), up to 8,000 characters; anything else is percent-encoded. A user name or
 * password in it is refused, as RFC 9110, section 4.2.4, asks of URLs from outside. Whether its host may be called is a rule.
 */
export interface HttpUrlSchema extends InferredHttpUrl {}
export const HttpUrlSchema: HttpUrlSchema = httpUrl;
export type HttpUrl = z.infer<HttpUrlSchema>;

const httpsUrl = z
  .string()
  .max(MAX_URL_LENGTH)
  .regex(HTTPS_URL, { error: "not a complete https:// URL" })
  .meta({ examples: ["https://hooks.example.com/alerts?team=db"] });
type InferredHttpsUrl = typeof httpsUrl;
/** A URL as {@link HttpUrlSchema} takes it, encrypted. */
export interface HttpsUrlSchema extends InferredHttpsUrl {}
export const HttpsUrlSchema: HttpsUrlSchema = httpsUrl;
export type HttpsUrl = z.infer<HttpsUrlSchema>;
