import { expect, test } from "vitest";
import { ALERTMANAGER_CONFIG_VERSIONS } from "../../src/document/alertmanager-resource.js";
import { decodeDocument } from "../../src/document/decode.js";
import { AlertmanagerConfigResourceSchema } from "../../src/schemas/alert/alertmanager-config-resource.js";
import { shapeOf } from "../../src/validator/shape-of.js";
import { ANY, briefly, readOne } from "./reading.js";

type Version = (typeof ALERTMANAGER_CONFIG_VERSIONS)[number];

/** A resource whose spec is the given lines; they begin in line 4. */
const resource = (spec: string, version: Version = "v1beta1") =>
  readOne(`apiVersion: monitoring.coreos.com/${version}\nkind: AlertmanagerConfig\nspec:\n${spec}`);
const untypedOf = (spec: string, version?: Version) =>
  decodeDocument(resource(spec, version), ANY, "go-yaml-v2").value;
const receiver = (config: string) => `  receivers:\n  - name: a\n    ${config}\n`;
const problemsOf = (spec: string, version?: Version) => briefly(resource(spec, version).problems);

const REF = "{name: s, key: k}";
const HTTP = `httpConfig: {authorization: {type: Bearer, credentials: ${REF}}, basicAuth: {username: ${REF}, password: ${REF}},
      oauth2: {clientId: {configMap: ${REF}}, clientSecret: ${REF}, tokenUrl: u, scopes: [a], endpointParams: {a: b}, tlsConfig: {}},
      bearerTokenSecret: ${REF}, tlsConfig: {ca: {secret: ${REF}}, cert: {configMap: ${REF}}, keySecret: ${REF}, serverName: s,
      insecureSkipVerify: true, minVersion: TLS12, maxVersion: TLS13}, proxyURL: u, noProxy: a, proxyFromEnvironment: false,
      proxyConnectHeader: {a: [${REF}]}, followRedirects: true, enableHttp2: true}`;
const FIELDS = "[{title: t, value: v, short: true}]";
const PAIRS = "[{key: k, value: v}]";

/** Every key of every integration, in prometheus-operator's `alertmanager_config_types.go`. */
const INTEGRATIONS = [
  `opsgenieConfigs: [{sendResolved: true, apiKey: ${REF}, apiURL: u, message: m, description: d, source: s, tags: t, note: n, priority: P1,
     updateAlerts: true, details: ${PAIRS}, responders: [{id: i, name: n, username: u, type: team}], ${HTTP}, entity: e, actions: a}]`,
  `pagerdutyConfigs: [{routingKey: ${REF}, serviceKey: ${REF}, url: u, client: c, clientURL: u, description: d, severity: s, class: c, group: g,
     component: c, details: ${PAIRS}, pagerDutyImageConfigs: [{src: s, href: h, alt: a}], pagerDutyLinkConfigs: [{href: h, alt: a}], source: s,
     timeout: 10s, ${HTTP}}]`,
  `discordConfigs: [{apiURL: ${REF}, title: t, message: m, content: c, username: u, avatarURL: u}]`,
  `slackConfigs: [{apiURL: ${REF}, channel: c, username: u, color: c, title: t, titleLink: l, pretext: p, text: t, fields: ${FIELDS},
     shortFields: true, footer: f, fallback: f, callbackId: c, iconEmoji: i, iconURL: u, imageURL: u, thumbURL: u, linkNames: true, mrkdwnIn: [a],
     actions: [{type: t, text: t, url: u, style: s, name: n, value: v, confirm: {text: t, title: t, okText: o, dismissText: d}}], timeout: 1d}]`,
  `webhookConfigs: [{url: u, urlSecret: ${REF}, maxAlerts: 1, timeout: 10s}]`,
  `wechatConfigs: [{apiSecret: ${REF}, apiURL: u, corpID: c, agentID: a, toUser: u, toParty: p, toTag: t, message: m, messageType: text}]`,
  `emailConfigs: [{to: t, from: f, hello: h, smarthost: s, authUsername: u, authPassword: ${REF}, authSecret: ${REF}, authIdentity: i,
     headers: ${PAIRS}, html: h, text: t, requireTLS: true, tlsConfig: {}}]`,
  `victoropsConfigs: [{apiKey: ${REF}, apiUrl: u, routingKey: r, messageType: m, entityDisplayName: e, stateMessage: s, monitoringTool: m,
     customFields: ${PAIRS}}]`,
  `pushoverConfigs: [{userKey: ${REF}, token: ${REF}, title: t, message: m, url: u, urlTitle: t, ttl: 1h, device: d, sound: s, priority: p,
     retry: 1m, expire: 1w, html: true, monospace: false}, {userKeyFile: f, tokenFile: f}]`,
  `snsConfigs: [{apiURL: u, sigv4: {region: r, accessKey: ${REF}, secretKey: ${REF}, profile: p, roleArn: r, useFIPSSTSEndpoint: true}, topicARN: t,
     subject: s, phoneNumber: p, targetARN: t, message: m, attributes: {a: b}, useAWSHTTPClient: true}]`,
  `telegramConfigs: [{apiURL: u, botToken: ${REF}, chatID: 1, messageThreadID: 2, message: m, disableNotifications: true, parseMode: HTML},
     {botTokenFile: f, chatID: 1}]`,
  `webexConfigs: [{apiURL: u, message: m, roomID: r}]`,
  `msteamsConfigs: [{webhookUrl: ${REF}, title: t, summary: s, text: t}]`,
  `msteamsv2Configs: [{webhookURL: ${REF}, title: t, text: t}]`,
  `rocketchatConfigs: [{apiURL: u, channel: c, token: ${REF}, tokenID: ${REF}, color: c, emoji: e, iconURL: u, text: t, title: t, titleLink: l,
     fields: ${FIELDS}, shortFields: true, imageURL: u, thumbURL: u, linkNames: true, actions: [{text: t, url: u, msg: m}]}]`,
  `mattermostConfigs: [{webhookURL: ${REF}, channel: c, username: u, text: t, iconURL: u, iconEmoji: e, attachments: [{fallback: f, color: c,
     pretext: p, text: t, authorName: a, authorLink: l, authorIcon: i, title: t, titleLink: l, fields: ${FIELDS}, thumbURL: u, footer: f,
     footerIcon: i, imageURL: u}], props: {card: c}, priority: {priority: urgent, requestedAck: true, persistentNotifications: true}}]`,
];

test.each(INTEGRATIONS.map((config) => [config.slice(0, config.indexOf(":")), config]))(
  "Alertmanager has every key of %s",
  (_, config) => {
    const document = resource(receiver(config));
    const { problems } = decodeDocument(document, shapeOf(AlertmanagerConfigResourceSchema), "go-yaml-v2");
    expect(briefly([...document.problems, ...problems])).toEqual([]);
  },
);

test("keys, references, pairs and long durations in the words of Alertmanager", () => {
  const config = `pagerdutyConfigs: [{routingKey: ${REF}, details: ${PAIRS}, pagerDutyLinkConfigs: [{href: h, alt: a}], timeout: 1w1d2h3m}]`;
  expect(untypedOf(receiver(config))).toEqual({
    receivers: [
      {
        name: "a",
        pagerduty_configs: [
          {
            routing_key_file: "s/k",
            details: { k: "v" },
            links: [{ href: "h", text: "a" }],
            timeout: "192h2h3m",
          },
        ],
      },
    ],
  });
});

test.each([
  ['{name: a, value: b, matchType: "!="}', 'a!="b"'],
  ["{name: a, value: b}", 'a="b"'],
  ["{name: a, value: b, regex: true}", 'a=~"b"'],
  ["{name: a, value: b, regex: false}", 'a="b"'],
  ['{name: a, value: b, matchType: "!~", regex: true}', 'a!~"b"'],
  [String.raw`{name: a, value: "x\"y\\z\nw"}`, String.raw`a="x\"y\\z\nw"`],
  ["{name: a}", 'a=""'],
])("the matcher %s is %s", (written, text) => {
  expect(untypedOf(`  route: {routes: [{matchers: [${written}]}]}\n`, "v1alpha1")).toEqual({
    route: { routes: [{ matchers: [text] }] },
  });
});

test("inhibit rules and time intervals", () => {
  const spec = `  inhibitRules: [{sourceMatch: [{name: a, value: b}], targetMatch: [], equal: [c]}]
  timeIntervals: [{name: o, timeIntervals: [{times: [{startTime: '01:00', endTime: '02:00'}], daysOfMonth: [{start: 1, end: -1}, {}]}]}]
`;
  expect(untypedOf(spec)).toEqual({
    inhibit_rules: [{ source_matchers: ['a="b"'], target_matchers: [], equal: ["c"] }],
    time_intervals: [
      {
        name: "o",
        time_intervals: [
          { times: [{ start_time: "01:00", end_time: "02:00" }], days_of_month: ["1:-1", "0:0"] },
        ],
      },
    ],
  });
  expect(untypedOf("  muteTimeIntervals: [{name: o}]\n", "v1alpha1")).toEqual({
    time_intervals: [{ name: "o" }],
  });
});

test.each([
  ["  rout: {}\n", ["4:3 unknownField"]],
  ["  route: {matchers: [{name: a, value: 5}]}\n", ["4:39 wrongType"]],
  ['  route: {matchers: [{name: a, matchType: "=="}, a=b]}\n', ["4:43 wrongType", "4:50 wrongType"]],
  ["  route: {matchers: [{name: a, matchType: [x]}]}\n", ["4:43 wrongType"]],
  ["  route: {matchers: [{name: a, regex: true}]}\n", ["4:32 unknownField"]],
  [receiver("slackConfigs: [{apiURL: https://a.example.org/}]"), ["6:29 wrongType"]],
  [receiver("slackConfigs: [{apiURL: {name: a, kye: b}}]"), ["6:39 unknownField"]],
  [receiver("emailConfigs: [{headers: {Subject: x}}]"), ["6:30 wrongType"]],
  [
    receiver("emailConfigs: [{headers: [x, {key: a, value: 1}, {key: b}]}]"),
    ["6:31 wrongType", "6:50 wrongType"],
  ],
  [receiver("emailConfigs: [{tlsConfig: {ca: x}}]"), ["6:37 wrongType"]],
  ["  timeIntervals: [{name: o, timeIntervals: [{daysOfMonth: ['1:5']}]}]\n", ["4:60 wrongType"]],
])("what the operator would not take: %s", (spec, expected) => {
  expect(problemsOf(spec)).toEqual(expected);
});

test("null counts as not written, and what is no object is left to the decoder", () => {
  const spec =
    "  route: {matchers: [null], routes: x}\n  receivers: [null, {name: a, slackConfigs: [{apiURL: null}]}]\n";
  expect(problemsOf(spec)).toEqual([]);
  expect(untypedOf(spec)).toEqual({
    route: { matchers: [null], routes: "x" },
    receivers: [null, { name: "a", slack_configs: [{}] }],
  });
});

test("headers of a proxy are a map of references", () => {
  const tls = "tlsConfig: {ca: {secret: null}, cert: {secret: x}}";
  const config = `webexConfigs: [{httpConfig: {proxyConnectHeader: {a: [${REF}], b: null, c: [x]}, ${tls}}}]`;
  expect(untypedOf(receiver(config))).toEqual({
    receivers: [
      {
        name: "a",
        webex_configs: [
          {
            http_config: {
              proxy_connect_header: { a: ["s/k"], b: null, c: [null] },
              tls_config: { ca_file: "", cert_file: "" },
            },
          },
        ],
      },
    ],
  });
  expect(untypedOf(receiver("webexConfigs: [{httpConfig: {proxyConnectHeader: x}}]"))).toEqual({
    receivers: [{ name: "a", webex_configs: [{ http_config: { proxy_connect_header: "x" } }] }],
  });
});

test("of two ways to write the same key the first counts, of two pairs the last", () => {
  const config = `emailConfigs: [{headers: [{key: A, value: x}, {key: A, value: z}], tlsConfig: {ca: {}}}]`;
  expect(untypedOf(receiver(config))).toEqual({
    receivers: [{ name: "a", email_configs: [{ headers: { A: "z" }, tls_config: { ca_file: "" } }] }],
  });
  expect(untypedOf(receiver("webexConfigs: [{httpConfig: {proxyURL: a, proxyUrl: b}}]"))).toEqual({
    receivers: [{ name: "a", webex_configs: [{ http_config: { proxy_url: "a" } }] }],
  });
});

test("paths and places are those of the manifest", () => {
  const document = resource(
    receiver(`emailConfigs: [{authPassword: ${REF}, headers: [{key: A, value: x}]}]`),
  );
  const config = ["receivers", 0, "email_configs", 0];
  const written = ["spec", "receivers", 0, "emailConfigs", 0];
  expect(document.pathOf([...config, "auth_password_file"])).toEqual([...written, "authPassword"]);
  expect(document.pathOf([...config, "headers", "A"])).toEqual([...written, "headers", 0, "value"]);
  expect(document.pathOf([...config, "smarthost"])).toEqual([...written, "smarthost"]);
  expect(document.rangeOf([...config, "headers", "A"], { target: "key" }).start).toMatchObject({
    line: 6,
    column: 70,
  });
  expect(
    document.rangeOf([...config, "auth_password_file"], { span: { start: 0, end: 1 } }).start,
  ).toMatchObject({ line: 6, column: 35 });
});

test("an empty spec has no problem", () => {
  expect(resource("").problems).toEqual([]);
  expect(ALERTMANAGER_CONFIG_VERSIONS.map((version) => untypedOf("  {}\n", version))).toEqual([{}, {}]);
});
