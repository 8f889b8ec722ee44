import { defineEnum, type EnumId } from "./define-enum.js";

/**
 * How bad an alert is, with the words and numbers of other systems for it. Reading a word back gives the level it stands for most;
 * conversions that lose say so. `priority` is the one that incidents of this level have by default.
 */
export const AlertLevel = defineEnum({
  name: "alert level",
  description: "How bad an alert is.",
  values: {
    critical: {
      weight: 100,
      meta: { priority: "p1" },
      label: "Critical",
      description: "Users are affected now, or data is being lost: wake somebody up.",
      aliases: ["crit", "fatal", "panic", "emerg", "emergency", "alert", "page"],
    },
    high: {
      weight: 80,
      meta: { priority: "p2" },
      label: "High",
      description: "Users will be affected soon: act in the same hour.",
      aliases: ["error", "err", "major"],
    },
    medium: {
      weight: 50,
      meta: { priority: "p3" },
      label: "Medium",
      description: "Something is degraded: act in the same working day.",
      aliases: ["warning", "warn", "minor"],
    },
    low: {
      weight: 20,
      meta: { priority: "p4" },
      label: "Low",
      description: "Something is unusual: put it on the list of work.",
      aliases: ["notice", "ticket"],
    },
    info: {
      weight: 10,
      meta: { priority: "p5" },
      label: "Info",
      description: "Something happened; nobody has to act.",
      aliases: ["informational", "none", "debug", "trace"],
    },
  },
  external: {
    syslog: {
      description: "Severity of RFC 5424 section 6.2.1, from 0 (emergency) to 7 (debug).",
      to: { critical: 2, high: 3, medium: 4, low: 5, info: 6 },
      from: { critical: [0, 1, 2], high: [3], medium: [4], low: [5], info: [6, 7] },
    },
    opentelemetry: {
      description:
        "SeverityNumber of the OpenTelemetry log data model, from 1 (TRACE) to 24 (FATAL4). Syslog's notice is its INFO2.",
      to: { critical: 21, high: 17, medium: 13, low: 10, info: 9 },
      from: {
        critical: [21, 22, 23, 24],
        high: [17, 18, 19, 20],
        medium: [13, 14, 15, 16],
        low: [10, 11, 12],
        info: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      },
    },
    pagerduty: {
      description: "`payload.severity` of PagerDuty's Events API v2, which refuses any other word.",
      to: { critical: "critical", high: "error", medium: "warning", low: "info", info: "info" },
      from: { critical: ["critical"], high: ["error"], medium: ["warning"], info: ["info"] },
    },
    opsgenie: {
      description: "`priority` of Opsgenie's alert API, where P3 is the default.",
      to: { critical: "P1", high: "P2", medium: "P3", low: "P4", info: "P5" },
      from: { critical: ["P1"], high: ["P2"], medium: ["P3"], low: ["P4"], info: ["P5"] },
      fallback: "medium",
    },
    nagios: {
      description: "Exit code of a Nagios plugin: OK, WARNING, CRITICAL, UNKNOWN.",
      to: { critical: 2, high: 2, medium: 1, low: 1, info: 0 },
      from: { critical: [2], medium: [1, 3], info: [0] },
    },
    prometheus: {
      description: "The usual values of the label `severity`.",
      to: { critical: "critical", high: "error", medium: "warning", low: "low", info: "info" },
      from: {
        critical: ["critical", "page"],
        high: ["error", "major", "high"],
        medium: ["warning", "minor"],
        low: ["low", "ticket"],
        info: ["info", "none"],
      },
    },
    log: {
      description: "Words that loggers print.",
      to: { critical: "fatal", high: "error", medium: "warn", low: "notice", info: "info" },
      from: {
        critical: ["fatal", "panic", "emerg"],
        high: ["error"],
        medium: ["warn"],
        low: ["notice"],
        info: ["info", "debug", "trace"],
      },
    },
    flagger: {
      description: "Severity of a Flagger AlertProvider reference.",
      to: { critical: "error", high: "error", medium: "warn", low: "info", info: "info" },
      from: { high: ["error"], medium: ["warn"], info: ["info"] },
    },
  },
});
export type AlertLevel = EnumId<typeof AlertLevel>;

type Inferred = typeof AlertLevel.schema;
export interface AlertLevelSchema extends Inferred {}
export const AlertLevelSchema: AlertLevelSchema = AlertLevel.schema;
