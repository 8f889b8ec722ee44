import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ALL_RULES } from "../../src/rules/builtin.js";
import { NOT_FOR_RESOURCES } from "../../src/rules/not-for-resources.js";
import { validate } from "../../src/rules/validate.js";

const KIND = "alertmanager-config-resource";

test("each rule for Alertmanager looks at resources, or says why not", () => {
  const silent = ALL_RULES.filter(
    ({ id, appliesTo }) => id.startsWith("alertmanager/") && appliesTo !== "any" && !appliesTo.includes(KIND),
  ).map(({ id }) => id.replace("alertmanager/", ""));
  const listed = NOT_FOR_RESOURCES.flatMap(({ rules }) => rules);
  expect(listed.toSorted()).toEqual(silent.toSorted());
});

test("each reason is said once", () => {
  const reasons = NOT_FOR_RESOURCES.map(({ reason }) => reason);
  expect(new Set(reasons).size).toBe(reasons.length);
});

/** What the rules find in resources full of mistakes, where it was written. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "resource-lints": [
    "6:15 receiver-unreachable/unused",
    "7:14 group-by-all/all",
    "8:16 group-wait-long/interval",
    "9:20 notification-interval/group",
    "10:21 notification-interval/repeat",
    "10:21 repeat-interval-rounded/rounded",
    "11:24 route-always-muted/week",
    "11:24 time-interval-not-inherited/lost",
    "14:19 group-by-unbounded/unbounded",
    "16:13 matcher-like-regex/literal",
    "20:13 severity-vocabulary/spelling",
    "21:13 route-never-matches/contradiction",
    "24:13 regex-match-all/everything",
    "24:13 route-unreachable/catchAll",
    "27:13 regex-leading-wildcard/wildcard",
    "28:28 route-always-muted/week",
    "31:19 continue-without-effect/last",
    "37:53 template-call/invalid",
    "37:73 template-regex/invalid",
    "38:27 template-alerts-unlimited/unlimited",
    "38:60 template-field/unknown",
    "40:20 timeout-without-effect/long",
    "42:46 tls-verification/skipped",
    "42:64 tls-version/lowered",
    "42:83 tls-version/capped",
    "43:11 integration-duplicate/duplicate",
    "47:23 smtp-tls/credentials",
    "52:13 name-lookalike/lookalike",
    "52:13 receiver-unused/unused",
    "54:11 webhook-unlimited/unlimited",
    "54:16 plain-http/credentials",
    "54:50 url-credentials/parameter",
    "55:11 redirect-credentials/followed",
    "57:11 webhook-unlimited/unlimited",
    "57:16 secret-placeholder/words",
    "58:11 webhook-unlimited/unlimited",
    "58:28 templated-destination/host",
    "61:25 resolved-not-sent/open",
    "63:21 vendor-value/unknown",
    "64:11 retired-integration/events",
    "65:7 retired-integration/opsgenie",
    "67:21 vendor-value/unknown",
    "69:79 vendor-value/unknown",
    "73:23 vendor-value/unknown",
    "78:7 inhibit-overlap/source",
    "81:7 inhibit-no-effect/same",
    "85:15 inhibit-no-effect/unequal",
    "87:13 time-interval-location/missing",
    "89:9 time-interval-alternatives/split",
    "89:100 time-interval-never/month",
    "90:13 time-interval-unused/unused",
  ],
  "resource-refused": [
    "51:58 email-header/duplicate",
    "58:16 url-syntax/invalid",
    "60:13 receiver-name/duplicate",
    "63:11 integration-incomplete/missing",
    "73:79 victorops-field/fixed",
    "75:11 sns-settings/allTargets",
    "75:69 sns-settings/keys",
    "80:27 proxy-settings/needsProxy",
    "80:52 tls-key-pair/half",
  ],
};

test.each(Object.entries(EXPECTED))("%s", (name, expected) => {
  const file = new URL(`../fixtures/alertmanager/${name}.yaml`, import.meta.url);
  const { findings } = validate({ file: `${name}.yaml`, content: readFileSync(file) }, { preset: "strict" });
  expect(
    findings.map(
      ({ range: { start }, ruleId, messageId }) =>
        `${start.line}:${start.column} ${ruleId.replace("alertmanager/", "")}/${messageId}`,
    ),
  ).toEqual(expected);
  // Alertmanager reads what the operator makes of it.
  expect(findings.filter(({ refusedBy }) => refusedBy !== undefined)).toEqual([]);
});
