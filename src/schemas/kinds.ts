import type * as z from "zod";
import type { Program } from "../base/finding.js";
import { AlertmanagerConfigSchema } from "./alert/alertmanager-config.js";
import { AlertmanagerConfigResourceSchema } from "./alert/alertmanager-config-resource.js";
import { NotificationTemplatesSchema } from "./alert/notification-templates.js";
import { AlertEventSchema } from "./alert/platform/alert-event.js";
import { AlertingConfigSchema } from "./alert/platform/alerting-config.js";
import { RoutingTestsSchema } from "./alert/routing-tests.js";
import { RuleFileSchema } from "./alert/rule-file.js";

/** What can be seen of a document before anything is known about it. */
export interface DocumentProbe {
  /** As given; may be `<stdin>`. */
  readonly file: string;
  /** Keys of the document's root when it is a mapping, otherwise empty. */
  readonly keys: ReadonlySet<string>;
  /** `apiVersion` and `kind` of a Kubernetes manifest the document was unwrapped from. */
  readonly envelope?: { readonly apiVersion: string; readonly kind: string } | undefined;
}

/** How the program that reads these documents decodes them; it decides what a scalar means where. */
export const DIALECTS = ["go-yaml-v3", "go-yaml-v2", "json"] as const;
export type Dialect = (typeof DIALECTS)[number];

/** A kind of top-level document that tocsin validates. */
export interface DocumentKind<Schema extends z.ZodType = z.ZodType> {
  readonly id: string;
  readonly title: string;
  /** The program that loads these documents; `undefined` for tocsin's own. */
  readonly program: Program | undefined;
  readonly dialect: Dialect;
  readonly schema: Schema;
  /** Whether a document is of this kind. Must say no rather than guess. */
  readonly detect: (probe: DocumentProbe) => boolean;
}

/** Other programs have `receivers` or a `route`, but not two of these. */
const ALERTMANAGER_KEYS = [
  "route",
  "receivers",
  "inhibit_rules",
  "templates",
  "time_intervals",
  "mute_time_intervals",
];
/** The lists of the platform's own configuration. */
const ALERTING_KEYS = [
  "alertRules",
  "escalationPolicies",
  "notificationChannels",
  "notificationTemplates",
  "silences",
  "onCallSchedules",
];
/** What no other program's alert has together. */
const ALERT_EVENT_KEYS = ["id", "rule", "tenant", "status", "fingerprint"];
/** What other programs' documents begin with: a document that has one of these and `silences` is theirs. */
const FOREIGN_KEYS = ["apiVersion", "groups", "routing_tests", ...ALERTMANAGER_KEYS];
/** Kubernetes resources that hold whole files. */
const EMBEDDING_KINDS: ReadonlySet<string> = new Set(["Secret", "ConfigMap"]);

/** Versions of `AlertmanagerConfig` that can be read. */
const RESOURCE_VERSIONS: ReadonlySet<string> = new Set([
  "monitoring.coreos.com/v1alpha1",
  "monitoring.coreos.com/v1beta1",
]);

/** Every kind of document, by id. */
export const DOCUMENT_KINDS = {
  "prometheus-rules": {
    id: "prometheus-rules",
    title: "Prometheus rule file",
    program: "prometheus",
    dialect: "go-yaml-v3",
    schema: RuleFileSchema,
    detect: ({ keys, envelope }) =>
      keys.has("groups") && (envelope === undefined || envelope.kind === "PrometheusRule"),
  },
  "alertmanager-config": {
    id: "alertmanager-config",
    title: "Alertmanager configuration",
    program: "alertmanager",
    dialect: "go-yaml-v2",
    schema: AlertmanagerConfigSchema,
    detect: ({ keys, envelope }) =>
      (envelope === undefined || EMBEDDING_KINDS.has(envelope.kind)) &&
      ALERTMANAGER_KEYS.filter((key) => keys.has(key)).length > 1,
  },
  "alertmanager-config-resource": {
    id: "alertmanager-config-resource",
    title: "AlertmanagerConfig of Prometheus' operator",
    // Alertmanager sees what the operator makes of it.
    program: undefined,
    dialect: "go-yaml-v2",
    schema: AlertmanagerConfigResourceSchema,
    // A resource without a spec is a document as it is.
    detect: ({ keys, envelope }) =>
      envelope?.kind === "AlertmanagerConfig" &&
      RESOURCE_VERSIONS.has(envelope.apiVersion) &&
      !keys.has("apiVersion"),
  },
  "alertmanager-templates": {
    id: "alertmanager-templates",
    title: "Notification templates of Alertmanager",
    program: "alertmanager",
    dialect: "go-yaml-v2",
    schema: NotificationTemplatesSchema,
    detect: ({ file, keys }) => file.endsWith(".tmpl") && keys.size === 0,
  },
  "alertmanager-routing-tests": {
    id: "alertmanager-routing-tests",
    title: "Tests of an Alertmanager configuration's routes",
    program: undefined,
    dialect: "go-yaml-v3",
    schema: RoutingTestsSchema,
    detect: ({ keys, envelope }) => envelope === undefined && keys.has("routing_tests"),
  },
  "alerting-config": {
    id: "alerting-config",
    title: "Alerting configuration of the platform",
    program: undefined,
    dialect: "go-yaml-v3",
    schema: AlertingConfigSchema,
    detect: ({ keys, envelope }) =>
      envelope === undefined &&
      ALERTING_KEYS.some((key) => keys.has(key)) &&
      !FOREIGN_KEYS.some((key) => keys.has(key)),
  },
  "alert-event": {
    id: "alert-event",
    title: "Alert of the platform",
    program: undefined,
    dialect: "go-yaml-v3",
    schema: AlertEventSchema,
    detect: ({ keys, envelope }) => envelope === undefined && ALERT_EVENT_KEYS.every((key) => keys.has(key)),
  },
} as const satisfies Readonly<Record<string, DocumentKind>>;

export type DocumentKindId = keyof typeof DOCUMENT_KINDS;

/** The type of a valid document of kind `Kind`. */
export type DocumentOf<Kind extends DocumentKindId> = z.infer<(typeof DOCUMENT_KINDS)[Kind]["schema"]>;

export const DOCUMENT_KIND_IDS = Object.keys(DOCUMENT_KINDS) as readonly DocumentKindId[]; // the keys of the table above
