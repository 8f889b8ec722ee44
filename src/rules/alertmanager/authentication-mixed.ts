import type { HttpConfig } from "../../schemas/alert/http-config.js";
import type { Lenient } from "../../validator/lenient.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS, integrationsOf } from "../facts/alertmanager-config.js";
import { httpConfigsOf } from "../facts/alertmanager-fields.js";

const METHODS = ["basic_auth", "authorization", "oauth2", "bearer_token", "bearer_token_file"] as const;

export const authenticationMixed = defineRule({
  id: "alertmanager/authentication-mixed",
  layer: "syntax",
  summary: "Disallow two ways of authentication for the same requests.",
  help: "Alertmanager refuses the configuration. Keep one of `basic_auth`, `authorization`, `oauth2` and the deprecated `bearer_token`, which is an `authorization` of the type Bearer.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: {
    mixed: "`{second}` beside `{first}`: requests authenticate in one way",
    basic: "`authorization` of the type Basic is written as `basic_auth`",
    token: "`{field}` beside `http_config` with `{method}`: requests authenticate in one way",
  },
  examples: [
    {
      title: "a password and a token",
      source:
        "global:\n  http_config:\n    basic_auth: {username: u, password: p}\n    authorization: {credentials: t}\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: ["4:5 mixed"],
    },
    {
      title: "a type that has a field of its own",
      source:
        "global:\n  http_config:\n    authorization: {type: basic, credentials: dTpw}\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: ["3:27 basic"],
    },
    {
      title: "two tokens for incident.io",
      source:
        "route:\n  receiver: db\nreceivers:\n  - name: db\n    incidentio_configs:\n      - url: https://api.incident.io/v2/alert_events/http/x\n        alert_source_token: t\n        http_config: {authorization: {credentials: t}}\n",
      expect: ["7:9 token"],
    },
    {
      title: "one way",
      source:
        "global:\n  http_config:\n    authorization: {credentials: t}\nroute:\n  receiver: db\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, config } of httpConfigsOf(document)) {
      const [first, second] = methodsOf(config);
      if (first !== undefined && second !== undefined) {
        const related = [{ message: `\`${first}\` is set here`, path: [...path, first] }];
        report("mixed", { path: [...path, second], target: "key", related }, { first, second });
      }
      if (config.authorization?.type?.trim().toLowerCase() === "basic")
        report("basic", { path: [...path, "authorization", "type"] });
    }
    for (const { type, path, config } of integrationsOf(document)) {
      if (type !== "incidentio") continue;
      const method = methodsOf(config.http_config ?? {}).find((name) => isToken(name));
      const field = (["alert_source_token", "alert_source_token_file"] as const).find((name) => config[name]);
      if (method !== undefined && field !== undefined)
        report("token", { path: [...path, field], target: "key" }, { field, method });
    }
  },
});

type Method = (typeof METHODS)[number];

/** The two forms of a bearer token are one way; that only one of them may be set is another rule. */
function methodsOf(config: Lenient<HttpConfig>): readonly Method[] {
  const methods = METHODS.filter((method) => config[method] !== undefined && config[method] !== "");
  return methods.filter((method) => method !== "bearer_token_file" || !methods.includes("bearer_token"));
}

/** A bearer token becomes an authorization before anybody looks. */
function isToken(method: Method): boolean {
  return method !== "basic_auth" && method !== "oauth2";
}
