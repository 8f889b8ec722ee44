import { expect, test } from "vitest";
import { HttpConfigSchema } from "../../../src/schemas/alert/http-config.js";

test.each([
  {},
  { basic_auth: { username: "a", password: "b" }, follow_redirects: false, enable_http2: true },
  {
    authorization: { type: "Bearer", credentials_file: "x" },
    http_headers: { "X-A": { values: ["a"], secrets: ["b"], files: ["c"] } },
  },
  {
    oauth2: {
      client_id: "a",
      token_url: "https://example.org/token",
      scopes: ["x"],
      endpoint_params: { a: "b" },
      claims: { nested: { n: 1 } },
      tls_config: { ca_file: "ca.pem", min_version: "TLS12", max_version: "TLS13" },
    },
  },
  { proxy_url: "socks5://proxy", no_proxy: "localhost", proxy_connect_header: { "X-A": ["b"] } },
])("%j fits", (value) => {
  expect(HttpConfigSchema.parse(value)).toEqual(value);
});

test.each<[value: unknown, path: readonly (string | number)[]]>([
  [{ basic_auth: { user: "a" } }, ["basic_auth"]],
  [{ oauth2: { token_url: "x" } }, ["oauth2", "client_id"]],
  [{ oauth2: { client_id: "x", token_url: "" } }, ["oauth2", "token_url"]],
  [{ tls_config: { min_version: "TLS14" } }, ["tls_config", "min_version"]],
  [{ http_headers: { "X-A": "b" } }, ["http_headers", "X-A"]],
  [{ proxy_connect_header: { "X-A": "b" } }, ["proxy_connect_header", "X-A"]],
  [{ follow_redirects: "no" }, ["follow_redirects"]],
  [{ authorization: { token: "x" } }, ["authorization"]],
])("%j is refused at %j", (value, path) => {
  expect(HttpConfigSchema.safeParse(value).error?.issues[0]?.path).toEqual(path);
});
