import type { SchemaExamples } from "../../schema-examples.js";
import type { HttpsUrlSchema, HttpUrlSchema } from "../url.js";

export const httpsUrl: SchemaExamples<HttpsUrlSchema> = {
  valid: ["https://hooks.example.com/alerts?team=db", "https://example.com", "https://[2001:db8::1]:8443/"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "http://example.com"],
    ["$: invalid_format", "example.com"],
    ["$: invalid_format", "https://"],
    ["$: invalid_format", "https://user:pass@example.com/"],
  ],
};

export const httpUrl: SchemaExamples<HttpUrlSchema> = {
  valid: ["https://hooks.example.com/alerts?team=db", "http://alertmanager:9093", "http://192.0.2.1/"],
  invalid: [
    ["$: invalid_format", ""],
    ["$: invalid_format", "example.com"],
    ["$: invalid_format", "ftp://example.com/"],
    ["$: invalid_format", "http://"],
    ["$: invalid_format", "http://user:pass@example.com/"],
    ["$: invalid_format", "https://example.com/a b"],
  ],
};
