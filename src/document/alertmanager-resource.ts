import type { Path } from "../base/path.js";
import { childOf, type DocumentNode, type MappingNode } from "./document.js";
import type { RawProblem } from "./raw-document.js";
import {
  type KeyRewrite,
  keep,
  listOf,
  mapOf,
  type NodeRewrite,
  objectOf,
  type Rewrite,
  RewriteScope,
  textAt,
} from "./rewrite.js";

/** The versions of the API that can be rewritten. */
export const ALERTMANAGER_CONFIG_VERSIONS = ["v1alpha1", "v1beta1"] as const;
export type AlertmanagerConfigVersion = (typeof ALERTMANAGER_CONFIG_VERSIONS)[number];

/**
 * The `spec` of an `AlertmanagerConfig` (pkg/apis/monitoring in prometheus-operator) in the words of Alertmanager's own
 * configuration: `groupBy` is `group_by`, a matcher is a text, and a reference to a secret is the `…_file` it is given
 * to Alertmanager as. Keys and values keep their places. Keys that the operator does not know are problems, and left
 * out. What the operator adds is not there: the matcher of the namespace, the root above, the prefix of names.
 */
export function rewriteAlertmanagerConfig(
  spec: DocumentNode,
  path: Path,
  version: AlertmanagerConfigVersion,
): { readonly root: DocumentNode; readonly problems: readonly RawProblem[] } {
  const scope = new RewriteScope(path);
  return { root: SPECS[version](spec, scope), problems: scope.problems };
}

type Entries = readonly (readonly [string, KeyRewrite])[];

const CAPITALS = /([a-z0-9])([A-Z]+)/g;
const snake = (key: string): string => key.replace(CAPITALS, "$1_$2").toLowerCase();
const words = (text: string): readonly string[] => text.split(" ");

/** Keys that Alertmanager spells with underscores. */
function keys(text: string, rewrite: Rewrite = keep): Entries {
  return words(text).map((key) => [key, { name: snake(key), rewrite }]);
}

/** A key that Alertmanager calls something else. */
function renamed(key: string, name: string, rewrite: Rewrite = keep): Entries {
  return [[key, { name, rewrite }]];
}

/** References to secrets; Alertmanager has a file for each. */
function secrets(text: string): Entries {
  return words(text).flatMap((key) => renamed(key, `${snake(key)}_file`, secret));
}

function object(...parts: readonly Entries[]): NodeRewrite {
  return objectOf(new Map(parts.flat()));
}

const reference = object(keys("name key optional"));

const secret: Rewrite = (node, scope) => {
  if (node.kind !== "mapping") return scope.expected("a reference to a secret: its `name` and a `key`", node);
  reference(node, scope);
  return textAt(node, `${sourceAt(node, "name")}/${sourceAt(node, "key")}`);
};

const sources = object(keys("secret configMap", secret));

const secretOrConfigMap: Rewrite = (node, scope) => {
  if (node.kind !== "mapping") return scope.expected("a `secret` or a `configMap`", node);
  const inner = sources(node, scope);
  const [first] = inner.kind === "mapping" ? inner.entries : [];
  return textAt(node, first?.value.kind === "scalar" ? first.value.source : "");
};

/** A list of `key` and `value`: a map to Alertmanager. */
const pairs: Rewrite = (node, scope) => {
  if (node.kind !== "sequence") return scope.expected("a list of `key` and `value`", node);
  const entries = node.items.flatMap((item, index) => {
    scope.below(index, item, pair);
    const key = childOf(item, "key");
    const value = childOf(item, "value");
    if (key?.kind !== "scalar" || value === undefined) return [];
    return [{ key: { name: key.source, start: key.start, end: key.end, written: [index, "value"] }, value }];
  });
  const unique = new Map(entries.map((entry) => [entry.key.name, entry]));
  return { kind: "mapping", start: node.start, end: node.end, entries: [...unique.values()] };
};
const pair: Rewrite = (node, scope) =>
  node.kind === "mapping" ? keyAndValue(node, scope) : scope.expected("a `key` and a `value`", node);

/** The API server takes no number for a text. */
const text: Rewrite = (node, scope) => {
  if (node.kind === "scalar" && (typeof node.value === "string" || node.value === null)) return node;
  scope.expected("text; put it in quotes", node);
  return node;
};

const keyAndValue = object(keys("key value", text));

const OPERATORS: ReadonlySet<string> = new Set(["=", "!=", "=~", "!~"]);
const operator: Rewrite = (node, scope) => {
  if (node.kind !== "scalar" || (node.source !== "" && !OPERATORS.has(node.source)))
    scope.expected('one of "=", "!=", "=~" and "!~"', node);
  return node;
};
const ESCAPED = /[\\"\n]/g;

/** `Matcher.String` of the operator; `regex` is the older way to write `=~`. */
function matcherWith(known: Entries): Rewrite {
  const check = object(keys("name value", text), keys("matchType", operator), known);
  return (node, scope) => {
    if (node.kind !== "mapping")
      return scope.expected("a matcher: its `name`, `matchType` and `value`", node);
    check(node, scope);
    const written = sourceAt(node, "matchType");
    const regex = known.length > 0 ? childOf(node, "regex") : undefined;
    const isRegex = regex?.kind === "scalar" && regex.value === true;
    const type = written === "" ? (isRegex ? "=~" : "=") : written;
    // A type that does not exist has been reported.
    if (!OPERATORS.has(type)) return undefined;
    const value = sourceAt(node, "value").replace(ESCAPED, (unit) => (unit === "\n" ? "\\n" : `\\${unit}`));
    return textAt(node, `${sourceAt(node, "name")}${type}"${value}"`);
  };
}

const LONG_DURATION = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?((?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?)$/;

/** A duration of Prometheus for a field that takes one of Go, which has no days: the operator parses it. */
const goDuration: Rewrite = (node) => {
  const parts = node.kind === "scalar" ? LONG_DURATION.exec(node.source) : null;
  if (parts === null) return node;
  const [, years, weeks, days, rest = ""] = parts;
  if (years === undefined && weeks === undefined && days === undefined) return node;
  const hours = Number(years ?? 0) * 365 * 24 + Number(weeks ?? 0) * 7 * 24 + Number(days ?? 0) * 24;
  return textAt(node, `${hours}h${rest}`);
};

const days = object(keys("start end"));

const dayOfMonth: Rewrite = (node, scope) => {
  if (node.kind !== "mapping") return scope.expected("days: `start` and `end`", node);
  days(node, scope);
  return textAt(node, `${sourceAt(node, "start") || "0"}:${sourceAt(node, "end") || "0"}`);
};

const period = object(
  keys("times", listOf(object(keys("startTime endTime")))),
  keys("daysOfMonth", listOf(dayOfMonth)),
  keys("weekdays months years location"),
);
const timeIntervals = listOf(object(keys("name"), keys("timeIntervals", listOf(period))));

const tls = object(
  [...renamed("ca", "ca_file", secretOrConfigMap), ...renamed("cert", "cert_file", secretOrConfigMap)],
  renamed("keySecret", "key_file", secret),
  keys("serverName insecureSkipVerify minVersion maxVersion"),
);
const proxy: Entries = [
  ...keys("proxyUrl proxyURL noProxy proxyFromEnvironment"),
  ...keys("proxyConnectHeader", mapOf(listOf(secret))),
];
const oauth2 = object(
  renamed("clientId", "client_id", secretOrConfigMap),
  secrets("clientSecret"),
  keys("tokenUrl scopes endpointParams"),
  keys("tlsConfig", tls),
  proxy,
);
const http = object(
  keys("authorization", object(keys("type"), secrets("credentials"))),
  keys("basicAuth", object(secrets("username password"))),
  keys("oauth2", oauth2),
  renamed("bearerTokenSecret", "bearer_token_file", secret),
  keys("tlsConfig", tls),
  keys("followRedirects enableHttp2"),
  proxy,
);

/** Items of a list of integrations. */
function integrations(...parts: readonly Entries[]): Rewrite {
  return listOf(object(keys("sendResolved"), keys("httpConfig", http), ...parts));
}

const field = object(keys("title value short"));
const slackAction = object(
  keys("type text url style name value"),
  keys("confirm", object(keys("text title okText dismissText"))),
);
const pagerduty = integrations(
  secrets("routingKey serviceKey"),
  keys("url client clientURL description severity class group component source"),
  keys("details", pairs),
  renamed("pagerDutyImageConfigs", "images", listOf(object(keys("src href alt")))),
  renamed("pagerDutyLinkConfigs", "links", listOf(object(keys("href"), renamed("alt", "text")))),
  keys("timeout", goDuration),
);
const slack = integrations(
  secrets("apiURL"),
  keys("channel username color title titleLink pretext text shortFields footer fallback callbackId"),
  keys("iconEmoji iconURL imageURL thumbURL linkNames mrkdwnIn"),
  keys("fields", listOf(field)),
  keys("actions", listOf(slackAction)),
  keys("timeout", goDuration),
);
const sigv4 = object(
  keys("accessKey secretKey", secret),
  keys("region profile roleArn"),
  renamed("useFIPSSTSEndpoint", "use_fips_sts_endpoint"),
);
const email = listOf(
  object(
    keys("sendResolved to from hello smarthost authUsername authIdentity html text requireTLS"),
    secrets("authPassword authSecret"),
    keys("headers", pairs),
    keys("tlsConfig", tls),
  ),
);
const mattermostAttachment = object(
  keys("fallback color pretext text authorName authorLink authorIcon title titleLink thumbURL footer"),
  keys("footerIcon imageURL"),
  keys("fields", listOf(field)),
);

const receiver = object(
  keys("name"),
  keys(
    "opsgenieConfigs",
    integrations(
      secrets("apiKey"),
      keys("apiURL message description source tags note priority updateAlerts entity actions"),
      keys("details", pairs),
      keys("responders", listOf(object(keys("id name username type")))),
    ),
  ),
  keys("pagerdutyConfigs", pagerduty),
  keys(
    "discordConfigs",
    integrations(
      renamed("apiURL", "webhook_url_file", secret),
      keys("title message content username avatarURL"),
    ),
  ),
  keys("slackConfigs", slack),
  keys(
    "webhookConfigs",
    integrations(
      keys("url maxAlerts"),
      renamed("urlSecret", "url_file", secret),
      keys("timeout", goDuration),
    ),
  ),
  keys(
    "wechatConfigs",
    integrations(
      secrets("apiSecret"),
      keys("apiURL corpID agentID toUser toParty toTag message messageType"),
    ),
  ),
  keys("emailConfigs", email),
  keys(
    "victoropsConfigs",
    integrations(
      secrets("apiKey"),
      keys("apiUrl routingKey messageType entityDisplayName stateMessage monitoringTool"),
      keys("customFields", pairs),
    ),
  ),
  keys(
    "pushoverConfigs",
    integrations(
      secrets("userKey token"),
      keys("userKeyFile tokenFile title message url urlTitle device sound priority html monospace"),
      keys("ttl retry expire", goDuration),
    ),
  ),
  keys(
    "snsConfigs",
    integrations(
      keys("apiURL topicARN subject phoneNumber targetARN message attributes"),
      keys("sigv4", sigv4),
      renamed("useAWSHTTPClient", "use_aws_http_client"),
    ),
  ),
  keys(
    "telegramConfigs",
    integrations(
      secrets("botToken"),
      keys("apiURL botTokenFile chatID messageThreadID message disableNotifications parseMode"),
    ),
  ),
  keys("webexConfigs", integrations(keys("apiURL message roomID"))),
  keys("msteamsConfigs", integrations(secrets("webhookUrl"), keys("title summary text"))),
  keys("msteamsv2Configs", integrations(secrets("webhookURL"), keys("title text"))),
  keys(
    "rocketchatConfigs",
    integrations(
      secrets("token tokenID"),
      keys("apiURL channel color emoji iconURL text title titleLink shortFields imageURL thumbURL linkNames"),
      keys("fields", listOf(field)),
      keys("actions", listOf(object(keys("text url msg")))),
    ),
  ),
  keys(
    "mattermostConfigs",
    integrations(
      secrets("webhookURL"),
      keys("channel username text iconURL iconEmoji"),
      keys("attachments", listOf(mattermostAttachment)),
      keys("props", object(keys("card"))),
      keys("priority", object(keys("priority requestedAck persistentNotifications"))),
    ),
  ),
);

const INTERVAL_KEYS = { v1alpha1: "muteTimeIntervals", v1beta1: "timeIntervals" } as const;

function specOf(version: AlertmanagerConfigVersion): NodeRewrite {
  const matchers = listOf(matcherWith(version === "v1alpha1" ? keys("regex") : []));
  const route: Rewrite = object(
    keys("receiver groupBy groupWait groupInterval repeatInterval continue"),
    keys("muteTimeIntervals activeTimeIntervals"),
    keys("matchers", matchers),
    keys("routes", (node, scope) => listOf(route)(node, scope)),
  );
  const inhibitRule = object(
    renamed("sourceMatch", "source_matchers", matchers),
    renamed("targetMatch", "target_matchers", matchers),
    keys("equal"),
  );
  return object(
    keys("route", route),
    keys("receivers", listOf(receiver)),
    keys("inhibitRules", listOf(inhibitRule)),
    renamed(INTERVAL_KEYS[version], "time_intervals", timeIntervals),
  );
}

const SPECS = { v1alpha1: specOf("v1alpha1"), v1beta1: specOf("v1beta1") } as const;

/** The text under a key; empty when there is none. */
function sourceAt(node: MappingNode, key: string): string {
  const child = childOf(node, key);
  return child?.kind === "scalar" ? child.source : "";
}
