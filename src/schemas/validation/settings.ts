import * as z from "zod";
import { InstantSchema } from "../../base/types/instant.js";
import { LabelsSchema } from "../../base/types/label.js";
import { PrometheusDurationSchema } from "../../base/types/prometheus-duration.js";

/** Feature flags of a Prometheus server that change what PromQL accepts. */
export const PROMETHEUS_FEATURES = [
  "promql-experimental-functions",
  "promql-extended-range-selectors",
  "promql-binop-fill-modifiers",
] as const;
export type PrometheusFeature = (typeof PROMETHEUS_FEATURES)[number];

/** The patch may be left out. */
const SERVER_VERSION = /^\d{1,3}\.\d{1,3}(?:\.\d{1,3})?$/;

const prometheus = z.strictObject({
  /** Version of the oldest server that loads the files, as `major.minor`. */
  version: z.string().regex(SERVER_VERSION).default("3.14"),
  /** Values of the server's `--enable-feature`. */
  features: z.array(z.enum(PROMETHEUS_FEATURES)).default([]),
  /** `global.metric_name_validation_scheme`. */
  nameScheme: z.enum(["utf8", "legacy"]).default("utf8"),
  /** `global.scrape_interval`. When it is not told, rules that need it keep quiet where they cannot be sure. */
  scrapeInterval: PrometheusDurationSchema.optional(),
  /** `scrape_interval` of single jobs, by the value of their `job` label. */
  scrapeIntervals: z.record(z.string(), PrometheusDurationSchema).default({}),
  /** `global.evaluation_interval`. */
  evaluationInterval: PrometheusDurationSchema.default("1m"),
  /** `--query.lookback-delta`. */
  lookbackDelta: PrometheusDurationSchema.default("5m"),
  /** `--storage.tsdb.retention.time`. When it is not told, nothing is compared with it. */
  retention: PrometheusDurationSchema.optional(),
  /** `global.external_labels`. When they are not told, templates may read any. */
  externalLabels: LabelsSchema.optional(),
});

/** Which parser reads matchers: `classic` and `utf8` stand for `--enable-feature=classic-mode` and `utf8-strict-mode`. */
export const ALERTMANAGER_MATCHER_MODES = ["classic", "utf8", "fallback"] as const;

const alertmanager = z.strictObject({
  /** Version of the oldest Alertmanager that loads the configuration, as `major.minor`. */
  version: z.string().regex(SERVER_VERSION).default("0.34"),
  /** Servers older than 0.27 read matchers in `classic` mode, whatever is said here. */
  matcherMode: z.enum(ALERTMANAGER_MATCHER_MODES).default("fallback"),
  /** Whether the template files that are given are `all` that patterns relative to the configuration find; `tocsin check` looks for them. */
  templates: z.enum(["all", "some"]).default("some"),
});

const schema = z.strictObject({
  /** The time at which documents are judged. When it is not told, nothing is called expired. */
  now: InstantSchema.optional(),
  /** The servers that load rule files. */
  prometheus: prometheus.prefault({}),
  /** The servers that load Alertmanager configurations. */
  alertmanager: alertmanager.prefault({}),
});
type Inferred = typeof schema;

/** What rules know about the world the documents run in. Everything has the upstream program's default. */
export interface SettingsSchema extends Inferred {}
export const SettingsSchema: SettingsSchema = schema;
export interface Settings extends z.output<SettingsSchema> {}
export interface SettingsInput extends z.input<SettingsSchema> {}
export type PrometheusSettings = Settings["prometheus"];
export type AlertmanagerSettings = Settings["alertmanager"];
