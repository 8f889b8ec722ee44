import { describe, expect, test } from "vitest";
import { validate } from "../../../src/rules/validate.js";

/** The `AlertmanagerConfig` of the user guide of prometheus-operator, and more. */
const RESOURCE = `apiVersion: monitoring.coreos.com/v1beta1
kind: AlertmanagerConfig
metadata: {name: shop, namespace: shop}
spec:
  route:
    receiver: team-shop
    groupBy: [alertname, cluster]
    groupWait: 30s
    groupInterval: 5m
    repeatInterval: 12h
    continue: true
    matchers:
      - {name: team, value: shop, matchType: "="}
    routes:
      - receiver: pager
        matchers:
          - {name: severity, matchType: "=~", value: critical|page}
        muteTimeIntervals: [weekend]
        activeTimeIntervals: [office]
  receivers:
    - name: team-shop
      slackConfigs:
        - apiURL: {name: slack, key: url}
          channel: "#shop"
          title: '{{ template "slack.title" . }}'
          httpConfig: {proxyURL: "http://proxy.example.org:3128"}
      emailConfigs:
        - to: shop@example.org
          headers: [{key: Subject, value: '{{ .GroupLabels.alertname }}'}]
    - name: pager
      pagerdutyConfigs:
        - routingKey: {name: pagerduty, key: routing}
      pushoverConfigs:
        - {userKey: {name: a, key: b}, token: {name: a, key: c}, ttl: 1d}
  inhibitRules:
    - sourceMatch: [{name: severity, value: critical, matchType: "="}]
      targetMatch: [{name: severity, value: warning, matchType: "="}]
      equal: [alertname]
  timeIntervals:
    - name: weekend
      timeIntervals: [{weekdays: [Saturday, sunday], daysOfMonth: [{start: 1, end: -1}]}]
    - name: office
      timeIntervals: [{times: [{startTime: "09:00", endTime: "17:00"}]}]
`;
const OLDER = RESOURCE.replace("v1beta1", "v1alpha1")
  .replace("  timeIntervals:", "  muteTimeIntervals:")
  .replace('matchType: "=~"', "regex: true");

const findings = (content: string, file = "manifest.yml") => validate({ file, content }).findings;
const brief = (content: string) =>
  findings(content).map(
    ({ ruleId, range: { start }, path }) =>
      `${start.line}:${start.column} ${ruleId} ${path.filter((key) => key !== "spec").join(".")}`,
  );
const changed = (from: string, to: string, content = RESOURCE) => {
  expect(content).toContain(from);
  return brief(content.replace(from, to));
};

test("a resource that the operator takes has no findings", () => {
  expect(brief(RESOURCE)).toEqual([]);
  expect(brief(OLDER)).toEqual([]);
});

test.each([
  ["receiver: pager", "receiver: pagr", ["15:19 alertmanager/undefined-receiver route.routes.0.receiver"]],
  ["groupWait: 30s", "groupWait: 1.5m", ["8:16 alertmanager/duration-syntax route.groupWait"]],
  ["ttl: 1d", "ttl: 1q", ["34:71 alertmanager/duration-syntax receivers.1.pushoverConfigs.0.ttl"]],
  ["groupInterval: 5m", "groupInterval: 0s", ["9:20 alertmanager/interval-zero route.groupInterval"]],
  ["critical|page", '"*"', ["17:13 alertmanager/matcher-syntax route.routes.0.matchers.0"]],
  ["groupWait: 30s", "groupWiat: 30s", ["8:5 document/unknown-field route.groupWiat"]],
  ["groupWait: 30s", "group_wait: 30s", ["8:5 document/unknown-field route.group_wait"]],
  [
    "[office]",
    "[offcie]",
    ["19:31 alertmanager/undefined-time-interval route.routes.0.activeTimeIntervals.0"],
  ],
  ['"17:00"', '"25:00"', ["43:32 alertmanager/time-interval-syntax timeIntervals.1.timeIntervals.0.times.0"]],
  [
    "start: 1,",
    "start: 40,",
    ["41:68 alertmanager/time-interval-syntax timeIntervals.0.timeIntervals.0.daysOfMonth.0"],
  ],
  ["    receiver: team-shop", "    receiver: ''", ["6:15 alertmanager/root-route route.receiver"]],
  [
    ".GroupLabels.alertname",
    ".GroupLabels.alertname | humanize",
    ["29:72 alertmanager/template-syntax receivers.0.emailConfigs.0.headers.0.value"],
  ],
  [
    "http://proxy",
    "http://pro xy",
    ["26:45 alertmanager/url-syntax receivers.0.slackConfigs.0.httpConfig.proxyURL"],
  ],
])("%s written as %s", (from, to, expected) => {
  expect(changed(from, to)).toEqual(expected);
});

test("the older version has its own keys", () => {
  expect(changed("  muteTimeIntervals:\n", "  timeIntervals:\n", OLDER)).toContain(
    "39:3 document/unknown-field timeIntervals",
  );
  expect(changed('severity, matchType: "=~"', "severity, regex: true")).toEqual([
    "17:30 document/unknown-field route.routes.0.matchers.0.regex",
  ]);
});

test("nobody refuses what no program reads as it is written", () => {
  const [finding] = findings(RESOURCE.replace("receiver: pager", "receiver: pagr"));
  expect(finding?.ruleId).toBe("alertmanager/undefined-receiver");
  expect(finding?.refusedBy).toBeUndefined();
  expect(finding?.help).not.toContain("Alertmanager");
});

test("messages use the keys of the resource", () => {
  const [finding] = findings(RESOURCE.replace("groupWait: 30s", "groupWait: 1.5m"));
  expect(finding?.message).toContain("`groupWait`");
});

test("each resource of a list is checked by itself", () => {
  const indented = (content: string) => `- ${content.trimEnd().replaceAll("\n", "\n  ")}\n`;
  const list = `apiVersion: v1\nkind: List\nitems:\n${indented(RESOURCE)}${indented(
    OLDER.replace("receiver: pager", "receiver: pagr"),
  )}`;
  expect(brief(list)).toEqual(["61:21 alertmanager/undefined-receiver items.1.route.routes.0.receiver"]);
});

test("what a resource cannot lack is said at the place as it was written", () => {
  expect(changed("- to: shop@example.org", "- from: shop@example.org")).toEqual([
    "28:11 alertmanager/required-field receivers.0.emailConfigs.0.to",
  ]);
});

test("a version that is not known yet is no resource that can be checked", () => {
  expect(brief(RESOURCE.replace("v1beta1", "v1"))).toEqual(["5:3 engine/unknown-kind "]);
});

test("a resource in JSON", () => {
  const content = JSON.stringify({
    apiVersion: "monitoring.coreos.com/v1beta1",
    kind: "AlertmanagerConfig",
    spec: {
      route: { receiver: "a", routes: [{ matchers: [{ name: "x", matchType: "=~", value: "(" }] }] },
      receivers: [{ name: "a" }],
    },
  });
  expect(
    findings(content, "manifest.json").map(({ ruleId, path }) => [ruleId, path.join(".")]),
  ).toContainEqual(["alertmanager/matcher-syntax", "spec.route.routes.0.matchers.0"]);
});

describe("what a route inherits from the operator's root is unknown", () => {
  const ROUTE = `apiVersion: monitoring.coreos.com/v1beta1
kind: AlertmanagerConfig
metadata: {name: a, namespace: a}
spec:
  route: ROUTE
  receivers:
    - name: a
      slackConfigs:
        - apiURL: {name: a, key: b}
          timeout: 20m
          title: '{{ .GroupLabels.team }}'
`;
  test.each<[string, readonly string[]]>([
    ["{receiver: a, groupWait: 4m}", []],
    [
      "{receiver: a, groupWait: 4m, groupInterval: 3m, groupBy: [team]}",
      ["group-wait-long", "timeout-without-effect"],
    ],
    ["{receiver: a, groupBy: [alertname]}", ["template-group-label"]],
    ["{receiver: a, repeatInterval: 1h1m}", []],
    ["{receiver: a, repeatInterval: 4h, groupInterval: 5h}", ["repeat-interval-short"]],
    ["{receiver: a, groupInterval: 5h}", []],
    ["{receiver: a, groupWait: 0s}", []],
    ["{receiver: a, groupWait: 0s, groupInterval: 30m}", ["notification-interval"]],
    ["{receiver: a, routes: [{matchers: [{name: x, matchType: '=', value: y}], groupWait: 30s}]}", []],
    [
      "{receiver: a, groupWait: 1m, routes: [{matchers: [{name: x, matchType: '=', value: y}], groupWait: 1m}]}",
      ["route-redundant"],
    ],
  ])("%s", (route, expected) => {
    const found = findings(ROUTE.replace("ROUTE", route)).map(({ ruleId }) =>
      ruleId.replace("alertmanager/", ""),
    );
    expect(found).toEqual(expected);
  });
});
