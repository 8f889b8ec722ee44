import fc from "fast-check";

/** Text of a YAML flow node. */
type Node = fc.Arbitrary<string>;

/** Mostly what is right, and now and then what is odd; both as written in YAML. */
function scalar(usual: readonly string[], odd: readonly string[] = []): Node {
  const right = { weight: 150, arbitrary: fc.constantFrom(...usual) };
  const common = ["null", "~", "''", "5", "yes", "1.5", "[x]", "{a: b}", "'null'", "010", "2026-01-01"];
  return fc.oneof(right, { weight: 1, arbitrary: fc.constantFrom(...odd, ...common) });
}

function list(item: Node, maxLength = 3): Node {
  const items = fc.oneof({ weight: 150, arbitrary: item }, { weight: 1, arbitrary: fc.constant("null") });
  return fc.array(items, { maxLength }).map((texts) => `[${texts.join(", ")}]`);
}

/** Fields whose name ends in `?` may be missing; rarely a key is unknown or there twice. */
function mapping(fields: Readonly<Record<string, Node>>): Node {
  const entries = Object.entries(fields).map(([key, node]) => {
    const name = key.replace("?", "");
    const entry = node.map((text): readonly string[] => [`${name}: ${text}`]);
    const presence = key.endsWith("?") ? 3 : 250;
    const none = { weight: 1, arbitrary: fc.constant<readonly string[]>([]) };
    return fc.oneof({ weight: presence, arbitrary: entry }, none, ...(key.endsWith("?") ? [none, none] : []));
  });
  const extra = fc.oneof(
    { weight: 300, arbitrary: fc.constant<readonly string[]>([]) },
    { weight: 1, arbitrary: fc.constant(["unknown_key: 1"]) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...Object.keys(fields)).map((key) => [`${key.replace("?", "")}: 1`]),
    },
  );
  return fc.tuple(extra, ...entries).map((parts) => `{${parts.flat().join(", ")}}`);
}

const duration = scalar(
  ["5m", "30s", "1h30m", "2d", "1w"],
  ["0", "0s", "5", "1.5h", "1d12", "-5m", "300y", "1s1m"],
);
const goDuration = scalar(["30s", "1h", "1.5h", "300ms"], ["0", "60", "1d", "-5s", "5"]);
const text = scalar(
  ["some text", "'{{ .CommonLabels.team }}'", "'{{ template \"x\" . }}'", "42", "true"],
  ["'{{ .x'"],
);
const bool = scalar(["true", "false", "on", "n"], ["'true'", "1"]);
const url = scalar(
  ["https://example.org/hook", "http://localhost:8080", "'http://[::1]:9093/x'", "HTTPS://example.org"],
  [
    "ftp://example.org",
    "example.org",
    "http://",
    "https:///x",
    "http://a b/",
    "https://x/%zz",
    "http://x:port/",
    "//x/",
    "'http://x/{{ .y }}'",
  ],
);
const secretUrl = fc.oneof({ weight: 30, arbitrary: url }, { weight: 1, arbitrary: fc.constant("<secret>") });
const labelName = scalar(["alertname", "team", "severity", "env_1"], ["a-b", "1a", "a:b", "__x", "a.b"]);
const matcher = scalar(
  ["severity=critical", "'team=~\"db|web\"'", "'env!=prod'", '\'{a="b",c!~"d.*"}\'', "foo=", "'foo= bar '"],
  [
    "'foo'",
    "'a=~\"[\"'",
    "'foo=\"bar'",
    "'a=b,'",
    "'a=b,,'",
    "'=x'",
    "'a<b'",
    "'a=\\xff'",
    "'a=~*'",
    "'foo=ba\"r'",
  ],
);
const regex = scalar(
  ["prod.*", "'a|b'", "'.+'"],
  ["'['", "'(?!x)'", "'a{1001}'", "'(?P<x'", "'*'", "'\\d+'"],
);

function labels(value: Node): Node {
  return fc
    .uniqueArray(fc.tuple(labelName, value), { maxLength: 2, selector: ([name]) => name })
    .map((entries) => `{${entries.map(([name, text]) => `${name}: ${text}`).join(", ")}}`);
}

const tls = mapping({
  "ca_file?": text,
  "cert_file?": text,
  "key_file?": text,
  "server_name?": text,
  "insecure_skip_verify?": bool,
  "min_version?": scalar(["TLS12", "TLS13"], ["TLS14", "tls12"]),
});
const oauth2 = mapping({
  client_id: text,
  client_secret: text,
  token_url: url,
  "scopes?": list(text),
  "endpoint_params?": labels(text),
  "tls_config?": tls,
  "proxy_url?": url,
});
const authentication = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.oneof(
      fc.constant(""),
      mapping({ username: text, password: text }).map((node) => `basic_auth: ${node}`),
      mapping({ "type?": scalar(["Bearer", "Token"], ["basic", "' Basic '"]), credentials: text }).map(
        (node) => `authorization: ${node}`,
      ),
      oauth2.map((node) => `oauth2: ${node}`),
      text.map((token) => `bearer_token: ${token}`),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "basic_auth: {username: u, password: p, password_file: f}",
      "authorization: {credentials: c, credentials_file: f}",
      "bearer_token: t, bearer_token_file: f",
    ),
  },
);
const httpRest = mapping({
  "tls_config?": tls,
  "follow_redirects?": bool,
  "enable_http2?": bool,
  "proxy_url?": url,
});
/** Mostly one way of authentication, sometimes two. */
const httpConfig = fc
  .tuple(
    httpRest,
    fc.oneof(
      { weight: 12, arbitrary: authentication },
      { weight: 1, arbitrary: fc.tuple(authentication, authentication).map((both) => both.join(", ")) },
    ),
  )
  .map(([rest, ways]) =>
    ways === "" ? rest : rest === "{}" ? `{${ways}}` : `${rest.slice(0, -1)}, ${ways}}`,
  );

const common = { "send_resolved?": bool, "http_config?": httpConfig };
const field = mapping({ title: text, value: text, "short?": bool });
const snsToTopic = mapping({
  ...common,
  topic_arn: text,
  "sigv4?": mapping({ region: text, access_key: text, secret_key: text }),
});
const snsToAny = mapping({ "topic_arn?": text, "target_arn?": text, "phone_number?": text });
const INTEGRATIONS: Readonly<Record<string, Node>> = {
  webhook: mapping({ ...common, url, "max_alerts?": scalar(["0", "10"], ["-1", "1.5", "'1'"]) }),
  email: mapping({
    "send_resolved?": bool,
    to: text,
    "from?": text,
    "smarthost?": scalar(
      ["mail:25", "'[::1]:25'", "':25'"],
      ["mail", "'a:b:c'", "'mail:'", "'[::1'", "'[a]b:1'"],
    ),
    "auth_username?": text,
    "auth_password?": text,
    "auth_password_file?": text,
    "require_tls?": bool,
    "tls_config?": tls,
    "headers?": fc.constantFrom("{Subject: x}", "{Subject: x, To: y}", "{x-a: 1, X-A: 2}", "{a: null}"),
    "html?": text,
  }),
  slack: mapping({
    ...common,
    "api_url?": secretUrl,
    "channel?": text,
    "title?": text,
    "fields?": list(field, 2),
    "mrkdwn_in?": list(text),
    "actions?": list(mapping({ type: text, text, url, "confirm?": mapping({ text, "title?": text }) }), 2),
  }),
  pagerduty: mapping({
    ...common,
    routing_key: text,
    "service_key?": text,
    "url?": url,
    "details?": labels(text),
    "images?": list(mapping({ src: text, "alt?": text }), 2),
  }),
  opsgenie: mapping({
    ...common,
    "api_key?": text,
    "api_url?": url,
    "responders?": list(
      mapping({ name: text, type: scalar(["team", "User", "'{{ .x }}'"], ["squad", "'{{ x }}'", "''"]) }),
      2,
    ),
    "details?": labels(text),
  }),
  victorops: mapping({
    ...common,
    "api_key?": text,
    routing_key: text,
    "custom_fields?": fc.constantFrom("{}", "{a: b}", "{entity_id: x}", "{message_type: 1}"),
  }),
  pushover: mapping({ ...common, user_key: text, token: text, "retry?": goDuration, "expire?": goDuration }),
  telegram: mapping({
    ...common,
    bot_token: text,
    chat_id: scalar(["1", "-1001234567890"], ["0", "'1'", "1.5"]),
    "parse_mode?": scalar(["HTML", "Markdown", "''"], ["html"]),
    "disable_notifications?": bool,
  }),
  discord: mapping({ ...common, webhook_url: secretUrl, "title?": text }),
  webex: mapping({
    "send_resolved?": bool,
    room_id: text,
    http_config: fc.oneof(
      { weight: 6, arbitrary: fc.constant("{authorization: {credentials: t}}") },
      { weight: 1, arbitrary: httpConfig },
    ),
  }),
  wechat: mapping({
    ...common,
    "api_secret?": text,
    "corp_id?": text,
    "message_type?": scalar(["text", "markdown"], ["html"]),
  }),
  sns: fc.oneof({ weight: 10, arbitrary: snsToTopic }, { weight: 1, arbitrary: snsToAny }),
};

const receiver = (name: string): Node => {
  const integrations = fc.uniqueArray(fc.constantFrom(...Object.keys(INTEGRATIONS)), { maxLength: 2 });
  return integrations.chain((types) => {
    const fields = types.map((type): [string, Node] => [
      `${type}_configs`,
      list(INTEGRATIONS[type] ?? fc.constant("{}"), 1),
    ]);
    return mapping({ name: scalar([name]), ...Object.fromEntries(fields) });
  });
};

const global = mapping({
  "resolve_timeout?": duration,
  "http_config?": httpConfig,
  smtp_from: text,
  smtp_smarthost: scalar(["mail:25"], ["mail"]),
  slack_api_url: secretUrl,
  opsgenie_api_key: text,
  victorops_api_key: text,
  wechat_api_secret: text,
  wechat_api_corp_id: text,
  "pagerduty_url?": url,
  "opsgenie_api_url?": url,
});

const groupBy = fc.oneof(
  { weight: 20, arbitrary: fc.uniqueArray(labelName).map((names) => `[${names.join(", ")}]`) },
  { weight: 5, arbitrary: fc.constant("['...']") },
  fc.constantFrom("['...', a]", "[a, b, a]", "['...', '...']", "['']"),
);

const route = (isRoot: boolean, depth: number): Node =>
  mapping({
    ...(isRoot ? { receiver: scalar(["a", "b"]) } : { "receiver?": scalar(["a", "b", "c"], ["zz"]) }),
    "group_by?": groupBy,
    "group_wait?": duration,
    "group_interval?": duration,
    "repeat_interval?": duration,
    ...(isRoot
      ? {}
      : {
          "continue?": bool,
          "matchers?": list(matcher),
          "match?": labels(text),
          "match_re?": labels(regex),
          "mute_time_intervals?": list(scalar(["nights", "weekend"], ["x"]), 2),
          "active_time_intervals?": list(scalar(["nights"], ["x"]), 1),
        }),
    ...(depth > 0
      ? {
          "routes?": list(
            fc.constant(0).chain(() => route(false, depth - 1)),
            3,
          ),
        }
      : {}),
  });

const inhibitRule = mapping({
  "source_matchers?": list(matcher, 2),
  "target_matchers?": list(matcher, 2),
  "source_match?": labels(text),
  "target_match_re?": labels(regex),
  "equal?": list(labelName),
});

const timeInterval = mapping({
  "times?": list(
    mapping({
      start_time: scalar(["09:00", "'00:00'"], ["'9:00'", "'25:00'", "'24:00'"]),
      end_time: scalar(["17:00", "'24:00'"], ["'00:00'", "'24:01'"]),
    }),
    2,
  ),
  "weekdays?": list(scalar(["monday", "'monday:friday'", "Sunday"], ["mon", "'friday:monday'", "'a:b:c'"])),
  "days_of_month?": list(scalar(["1", "'1:5'", "-1", "'-3:-1'"], ["0", "32", "'28:-1'", "'-1:1'", "'5:1'"])),
  "months?": list(scalar(["january", "'1:3'", "may:august"], ["jan", "'december:january'"])),
  "years?": list(scalar(["2026", "'2026:2030'"], ["'2026:'", "'2030:2026'"])),
  "location?": scalar(["Europe/Berlin", "UTC", "''"], ["utc", "Nowhere/City", "'../x'"]),
});

/** Configurations with nothing but what Alertmanager 0.25 knows; about half of them it loads. */
export const alertmanagerConfig: fc.Arbitrary<string> = fc
  .record({
    global,
    route: route(true, 2),
    receivers: fc.tuple(receiver("a"), receiver("b"), receiver("c")).map((nodes) => `[${nodes.join(", ")}]`),
    inhibit_rules: list(inhibitRule, 2),
    intervals: timeInterval,
    more: list(timeInterval, 2),
  })
  .map(({ global, route, receivers, inhibit_rules, intervals, more }) =>
    [
      `global: ${global}`,
      `route: ${route}`,
      `receivers: ${receivers}`,
      `inhibit_rules: ${inhibit_rules}`,
      `time_intervals: [{name: nights, time_intervals: [${intervals}]}]`,
      `mute_time_intervals: [{name: weekend, time_intervals: ${more}}]`,
      "",
    ].join("\n"),
  );
