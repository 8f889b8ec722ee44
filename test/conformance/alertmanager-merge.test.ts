import { spawnSync } from "node:child_process";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createRouter } from "../../src/alertmanager/router.js";
import { printTree } from "../../src/cli/routes/route-text.js";
import { decodeDocument } from "../../src/document/decode.js";
import { readDocuments } from "../../src/document/read.js";
import { validate } from "../../src/rules/validate.js";
import { AlertmanagerConfigSchema } from "../../src/schemas/alert/alertmanager-config.js";
import { shapeOf } from "../../src/validator/shape-of.js";
import { createFolder } from "../helpers/folder.js";
import { fuzzRuns } from "../helpers/fuzz.js";

const hasAmtool = /version 0\.25/.test(spawnSync("amtool", ["--version"], { encoding: "utf8" }).stdout ?? "");

/** What Alertmanager 0.25 makes of merges (`<<`); `tree` where it loads the file. */
interface Case {
  readonly name: string;
  readonly config: string;
  readonly verdict: "ok" | "refused";
}

const route = (name: string, text: string, verdict: Case["verdict"]): Case => ({
  name,
  config: `route: {receiver: a, ${text}}\nreceivers: [{name: a}]\n`,
  verdict,
});
const webhook = (name: string, text: string, verdict: Case["verdict"]): Case => ({
  name,
  config: `route: {receiver: a}\nreceivers: [{name: a, webhook_configs: [{url: "http://x/", ${text}}]}]\n`,
  verdict,
});
const receiver = (name: string, text: string, verdict: Case["verdict"]): Case => ({
  name,
  config: `route: {receiver: a}\nreceivers: [{name: a, ${text}}]\n`,
  verdict,
});

const MAIL = "to: x, from: y, smarthost: 'a:1'";
const CASES: readonly Case[] = [
  route("matchers are kept by an empty list", "<<: {matchers: [a=b]}, matchers: []", "refused"),
  route("matchers are taken away by null", "<<: {matchers: [a=b]}, matchers: null", "ok"),
  route("a map is kept by an empty one", "<<: {match: {a: b}}, match: {}", "refused"),
  route("a map is taken away by null", "<<: {match: {a: b}}, match: ", "ok"),
  route("maps are joined", "routes: [{<<: {match: {a: b}}, match: {x: c}}]", "ok"),
  route("a key of joined maps is there twice", "routes: [{<<: {match: {a: b}}, match: {a: c}}]", "refused"),
  route("patterns likewise", "routes: [{<<: {match_re: {a: b}}, match_re: {a: c}}]", "refused"),
  route("a map merges a key it has", "routes: [{match: {a: b, <<: {a: c}}}]", "refused"),
  route("a map merges a list", "routes: [{match: {<<: [{a: b}, {a: c}]}}]", "refused"),
  webhook(
    "http_config is read anew",
    "<<: {http_config: {basic_auth: {username: u}}}, http_config: {bearer_token: f}",
    "ok",
  ),
  webhook(
    "basic_auth is filled further",
    "http_config: {<<: {basic_auth: {password: p}}, basic_auth: {password_file: f}}",
    "refused",
  ),
  webhook(
    "authorization is filled further",
    "http_config: {<<: {authorization: {credentials: c}}, authorization: {credentials_file: f}}",
    "refused",
  ),
  webhook(
    "oauth2 is filled further",
    "http_config: {<<: {oauth2: {client_id: u, client_secret: s, token_url: 'http://x'}}, oauth2: {scopes: [f]}}",
    "ok",
  ),
  webhook(
    "a proxy's headers are joined",
    "http_config: {proxy_url: 'http://p', <<: {proxy_connect_header: {a: [b]}}, proxy_connect_header: {a: [c]}}",
    "refused",
  ),
  receiver(
    "sigv4 is read anew",
    "sns_configs: [{<<: {sigv4: {access_key: a, secret_key: b}}, topic_arn: x, sigv4: {access_key: c}}]",
    "refused",
  ),
  receiver(
    "confirm is filled further",
    "slack_configs: [{api_url: 'http://x/', actions: [{type: t, text: t, name: u, <<: {confirm: {text: x}}, confirm: {title: t}}]}]",
    "ok",
  ),
  receiver(
    "headers are joined",
    `email_configs: [{${MAIL}, <<: {headers: {A: b}}, headers: {A: c}}]`,
    "refused",
  ),
  receiver(
    "details are joined",
    "pagerduty_configs: [{routing_key: k, <<: {details: {a: b}}, details: {a: c}}]",
    "refused",
  ),
  {
    name: "global is read anew",
    config: `global: {smtp_from: x, smtp_smarthost: 'a:1'}\n<<: {global: {smtp_smarthost: 'b:1'}}\nroute: {receiver: a}\nreceivers: [{name: a, email_configs: [{to: x}]}]\n`,
    verdict: "refused",
  },
];

function ours(config: string): Case["verdict"] {
  const { findings } = validate(
    { file: "alertmanager.yml", content: config, kind: "alertmanager-config" },
    { settings: { alertmanager: { version: "0.25" } } },
  );
  return findings.some((finding) => finding.refusedBy === "alertmanager") ? "refused" : "ok";
}

test.each(CASES)("$name: $verdict", ({ config, verdict }) => {
  expect(ours(config), config).toBe(verdict);
});

const name = fc.constantFrom("team", "env");
const matcher = fc
  .tuple(name, fc.constantFrom("=", "!=", "=~"), fc.constantFrom("a", "b"))
  .map((parts) => parts.join(""));
const field = fc.oneof(
  fc.constantFrom("receiver: a", "receiver: b", "receiver: null", "continue: true", "continue: no"),
  fc
    .array(matcher, { maxLength: 2 })
    .map((texts) => `matchers: [${texts.map((text) => `'${text}'`).join(", ")}]`),
  fc.constantFrom("matchers: null", "match: {}", "match_re: null", "match:"),
  fc
    .tuple(fc.constantFrom("match", "match_re"), name, fc.constantFrom("a", "b"))
    .map(([key, label, text]) => `${key}: {${label}: ${text}}`),
);
/** A route that may merge the `earlier` ones by their anchors, and mappings in place. */
const routeOf = (earlier: number): fc.Arbitrary<string> => {
  const alias = fc.integer({ min: 0, max: Math.max(0, earlier - 1) }).map((index) => `*r${index}`);
  const inPlace = fc
    .uniqueArray(field, { maxLength: 2, selector: keyOf })
    .map((fields) => `{${fields.join(", ")}}`);
  const source = earlier === 0 ? inPlace : fc.oneof({ weight: 3, arbitrary: alias }, inPlace);
  const merge = fc.oneof(
    source,
    fc.array(source, { maxLength: 3 }).map((sources) => `[${sources.join(", ")}]`),
  );
  const step = fc.oneof(
    field,
    merge.map((sources) => `<<: ${sources}`),
  );
  return fc
    .uniqueArray(step, { maxLength: 5, selector: keyOf })
    .map((steps) => `&r${earlier} {${steps.join(", ")}}`);
};
const keyOf = (step: string): string => (step.startsWith("<<") ? step : (step.split(":")[0] ?? ""));
const configs = fc
  .tuple(routeOf(0), routeOf(1), routeOf(2), routeOf(3))
  .map(
    (routes) =>
      `route:\n  receiver: a\n  routes:\n${routes.map((text) => `    - ${text}\n`).join("")}receivers: [{name: a}, {name: b}]\n`,
  );

function treeOf(config: string): string {
  const [document] = readDocuments({ file: "alertmanager.yml", content: config }).documents;
  const decoded = document && decodeDocument(document, shapeOf(AlertmanagerConfigSchema), "go-yaml-v2");
  return printTree(createRouter(AlertmanagerConfigSchema.parse(decoded?.value), { matcherMode: "classic" }));
}

test.runIf(hasAmtool)(
  "amtool 0.25 makes the same of every merge",
  () => {
    const generated = fc.sample(configs, fuzzRuns(25, 3_000));
    const files = Object.fromEntries(
      [...CASES.map(({ config }) => config), ...generated].map((config, index) => [`${index}.yml`, config]),
    );
    const folder = createFolder(files);
    let loaded = 0;
    for (const [file, config] of Object.entries(files)) {
      const { stdout, status } = spawnSync(
        "amtool",
        ["config", "routes", "show", `--config.file=${join(folder, file)}`],
        {
          encoding: "utf8",
        },
      );
      expect(ours(config), config).toBe(status === 0 ? "ok" : "refused");
      if (status !== 0) continue;
      loaded++;
      expect(treeOf(config).trim(), config).toBe(stdout.replace("Routing tree:\n", "").trim());
    }
    expect(loaded).toBeGreaterThan(generated.length / 10);
  },
  600_000,
);

test.skipIf(hasAmtool)("amtool 0.25 is not installed: merges are not compared", () => {
  expect(hasAmtool).toBe(false);
});
