import * as z from "zod";
import { ANY_HTTP_PORT, HTTP_HOST, HTTP_REST, inAnyCase, MAX_HTTP_URL_LENGTH } from "../patterns/http-url.js";

const HTTP_URL = new RegExp(`^${inAnyCase("http")}[sS]?://${HTTP_HOST}${ANY_HTTP_PORT}${HTTP_REST}$`);
const HTTPS_URL = new RegExp(`^${inAnyCase("https")}://${HTTP_HOST}${ANY_HTTP_PORT}${HTTP_REST}$`);

const httpUrl = z
  .string()
  .max(MAX_HTTP_URL_LENGTH)
  .regex(HTTP_URL, {
    error: "not a complete http:// or https:// URL of ASCII characters, without user name and password",
  })
  .meta({ examples: ["https://hooks.example.com/alerts?team=db", "http://alertmanager:9093"] });
type InferredHttpUrl = typeof httpUrl;
/**
 * An absolute `http` or `https` URL in ASCII (RFC 3986), up to 8,000 characters; anything else is percent-encoded. A user name or
 * password in it is refused, as RFC 9110, section 4.2.4, asks of URLs from outside. Whether its host may be called is a question to
 * `defineHttpUrlSchema`, or a rule.
 */
export interface HttpUrlSchema extends InferredHttpUrl {}
export const HttpUrlSchema: HttpUrlSchema = httpUrl;
export type HttpUrl = z.infer<HttpUrlSchema>;

const httpsUrl = z
  .string()
  .max(MAX_HTTP_URL_LENGTH)
  .regex(HTTPS_URL, {
    error: "not a complete https:// URL of ASCII characters, without user name and password",
  })
  .meta({ examples: ["https://hooks.example.com/alerts?team=db"] });
type InferredHttpsUrl = typeof httpsUrl;
/** A URL as {@link HttpUrlSchema} takes it, encrypted. */
export interface HttpsUrlSchema extends InferredHttpsUrl {}
export const HttpsUrlSchema: HttpsUrlSchema = httpsUrl;
export type HttpsUrl = z.infer<HttpsUrlSchema>;
