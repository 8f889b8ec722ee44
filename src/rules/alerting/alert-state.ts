import { fingerprintOf } from "../../alertmanager/fingerprint.js";
import type { AlertStatus } from "../../base/enums/alert-status.js";
import { defineRule } from "../../validator/rule.js";
import { instantOf } from "../facts/instants.js";

const EVENT = "id: a1\nrule: Down\ntenant: acme\nlevel: high\npriority: p2\nlabels: {alertname: Down}\n";

export const alertState = defineRule({
  id: "alerting/alert-state",
  layer: "semantic",
  summary: "Require alerts whose fields agree with each other.",
  help: "Programs that join alerts from several places look at one field here and at another there.",
  severity: "error",
  appliesTo: ["alert-event"],
  messages: {
    reversed: "The alert ends at {end}, which is before its start, {start}",
    over: "An alert that is {status} is over: `endsAt` is missing",
    lasting: "An alert that is {status} is not over, but `endsAt` says so",
    acknowledged: "Somebody has acknowledged the alert: `acknowledgedBy` is missing",
    suppressed: { text: "Nothing is said of what suppresses the alert", severity: "warning" },
    fingerprint: "The fingerprint of these labels is {expected}",
    name: "The label `alertname` is {label}, and the rule is called {rule}",
  },
  examples: [
    {
      title: "over without an end, and with somebody else's fingerprint and name",
      source: `${EVENT.replace("rule: Down", "rule: Up")}status: resolved\nfingerprint: 0123456789abcdef\nstartsAt: 2026-03-01T08:00:00Z\n`,
      expect: ["6:21 name", "7:9 over", "8:14 fingerprint"],
    },
    {
      title: "acknowledged by nobody, and over",
      source: `${EVENT}status: acknowledged\nfingerprint: 6accfd3d0992a914\nstartsAt: 2026-03-01T08:00:00Z\nendsAt: 2026-03-01T09:00:00Z\n`,
      expect: ["7:9 acknowledged", "10:9 lasting"],
    },
    {
      title: "over before it began",
      source: `${EVENT}status: resolved\nfingerprint: 6accfd3d0992a914\nstartsAt: 2026-03-01T08:00:00Z\nendsAt: 2026-03-01T07:00:00Z\n`,
      expect: ["10:9 reversed"],
    },
    {
      title: "suppressed by nothing",
      source: `${EVENT}status: suppressed\nfingerprint: 6accfd3d0992a914\nstartsAt: 2026-03-01T08:00:00Z\n`,
      expect: ["7:9 suppressed"],
    },
    {
      title: "firing",
      source: `${EVENT}status: firing\nfingerprint: 6accfd3d0992a914\nstartsAt: 2026-03-01T08:00:00Z\n`,
      expect: [],
    },
  ],
  check({ value, report }) {
    const { status, startsAt, endsAt, labels, rule, fingerprint } = value;
    if (endsAt === undefined) {
      if (OVER.has(status)) report("over", { path: ["status"] }, { status });
    } else if (!OVER.has(status)) {
      report("lasting", { path: ["endsAt"] }, { status });
    } else if (instantOf(endsAt) < instantOf(startsAt)) {
      report("reversed", { path: ["endsAt"] }, { start: startsAt, end: endsAt });
    }
    if (status === "acknowledged" && value.acknowledgedBy === undefined)
      report("acknowledged", { path: ["status"] });
    if (status === "suppressed" && value.suppressedBy.length === 0)
      report("suppressed", { path: ["status"] });
    const expected = fingerprintOf(labels);
    if (fingerprint !== expected) report("fingerprint", { path: ["fingerprint"] }, { expected });
    const { alertname: label } = labels;
    if (label !== undefined && label !== rule)
      report("name", { path: ["labels", "alertname"] }, { label, rule });
  },
});

const OVER: ReadonlySet<AlertStatus> = new Set(["resolved", "closed", "expired"]);
