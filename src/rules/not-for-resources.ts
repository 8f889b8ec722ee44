/** Rules for Alertmanager's configuration that keep quiet about `AlertmanagerConfig` resources, and why. */
export interface NotForResources {
  readonly reason: string;
  /** Without `alertmanager/`. */
  readonly rules: readonly string[];
}

/** Shown on the rules page. Every other rule for a configuration looks at resources as well. */
export const NOT_FOR_RESOURCES: readonly NotForResources[] = [
  {
    reason:
      "It is about `global`, or about what a receiver or a route has from there or from the operator's root.",
    rules: [
      "credentials-missing",
      "default-explicit",
      "global-null",
      "group-by-missing",
      "http-config-replaced",
      "secret-overridden",
      "slack-authentication",
    ],
  },
  {
    reason: "A resource has no such field.",
    rules: [
      "deprecated-key",
      "event-recorder-batch",
      "header-secret",
      "http-header-reserved",
      "route-label",
      "secret-ref",
      "telemetry-tls",
      "template-glob",
      "template-glob-syntax",
    ],
  },
  {
    reason:
      "Where a configuration has a secret or a file, a resource has a reference to a Kubernetes object.",
    rules: ["file-reference", "relative-file", "secret-inline", "secret-shared", "slack-channel-ignored"],
  },
  {
    reason: "The API server or the operator refuses it, or takes it out before Alertmanager reads it.",
    rules: ["duration-unit", "empty-item", "newer-than-target", "null-value", "receiver-null"],
  },
  {
    reason: "Of two fields the operator takes one, by an order of its own.",
    rules: ["exclusive-fields"],
  },
  {
    reason: "The operator writes the matchers, each by itself and in quotes.",
    rules: ["matcher-empty-item", "matcher-parsing"],
  },
  {
    reason:
      "The operator adds the namespace to both sides of an inhibit rule, which may be all that was meant.",
    rules: ["inhibit-equal-missing", "inhibit-matchers-missing", "inhibit-source-count"],
  },
  {
    reason: "It measures the whole configuration, of which a resource is a part.",
    rules: ["config-size", "routing-size"],
  },
  {
    reason: "It follows alerts through all routes, and the resource gets only what its namespace sends.",
    rules: [
      "alert-unrouted",
      "alertname-unknown",
      "inhibit-equal-lost",
      "label-unknown",
      "route-without-alerts",
      "tenant-route",
    ],
  },
  {
    reason: "The files of templates belong to the operator's `Alertmanager`, and are not known here.",
    rules: [
      "template-annotation-unknown",
      "template-file-field",
      "template-file-syntax",
      "template-redefined",
      "template-undefined",
      "template-unused",
    ],
  },
];
