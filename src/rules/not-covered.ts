/** A check that tocsin does not make. */
export interface NotCovered {
  readonly check: string;
  readonly reason: string;
}

const NEEDS_SERVER = "Only a running server knows.";

/** Shown on the rules page, so that nobody looks for these in vain. */
export const NOT_COVERED: readonly NotCovered[] = [
  { check: "pint alerts/count: how often an alert would have fired", reason: NEEDS_SERVER },
  {
    check: "pint promql/series: whether a scraped metric exists",
    reason: `${NEEDS_SERVER} Metrics that rules record and alerts read through ALERTS are checked.`,
  },
  {
    check: "pint query/cost: what a query really costs",
    reason: `${NEEDS_SERVER} promql/query-cost estimates it from the text.`,
  },
  {
    check: "pint rule/link: whether links in annotations answer",
    reason: "No network is used. prometheus/annotation-link checks that they are links.",
  },
  {
    check: "pint rule/owner: a comment with the owner",
    reason: "Comments do not reach rules; ask for an owner label with prometheus/label-policy.",
  },
  {
    check: "pint rule/report: report every rule",
    reason: "It serves pint's own continuous integration only.",
  },
  {
    check: "pint rule/dependency: removed rules that are still used",
    reason: "It needs the history of the repository. References to metrics that no rule records are checked.",
  },
  {
    check: "pint group/interval for alerts",
    reason:
      "A long interval of an alert is a matter of taste; prometheus/group-interval looks at recording rules, whose series would have gaps.",
  },
  {
    check: "pint promql/vector_matching: labels the series really have",
    reason: `${NEEDS_SERVER} What the expression alone proves is checked.`,
  },
  {
    check: "promruval: source tenants, typo list, allowed metrics, formatting, underscores in large numbers",
    reason: "House rules of Mimir set-ups or of style; write them as rules of your own.",
  },
  {
    check: "label values that are not UTF-8",
    reason: "They can be written with !!binary only; the reader of YAML replaces the bytes.",
  },
  { check: "alerts without a unit test", reason: "Unit-test files are not read yet." },
  {
    check: "the X-Scope-OrgID header of remote_write",
    reason:
      "It stands in prometheus.yml, which is not read yet. promql/tenant-matcher checks the expressions.",
  },
  {
    check: "the time() of metrics in milliseconds without such a suffix",
    reason: "The unit is not in the name.",
  },
  {
    check: "a mean over buckets inside histogram_quantile",
    reason: "The mean is the sum divided by a number, so the quantile is the same.",
  },
  {
    check: "label_replace whose author took the pattern for unanchored",
    reason: "Nobody can tell the intention from the text. Redundant anchors are reported.",
  },
  { check: "le kept beside other labels by a recording rule", reason: "Every recorded histogram keeps it." },
  {
    check: "what Prometheus' operator adds to AlertmanagerConfig resources",
    reason:
      "Matchers of namespaces, the root route, globals and secrets come from elsewhere: check what the operator generates, too.",
  },
  {
    check: "values that a later key replaces of a mapping that was written in place after `<<`",
    reason: "Alertmanager reads them before it drops them; only what is left is looked at.",
  },
  {
    check: "`match` beside `matchers` in one route",
    reason: "alertmanager/deprecated-key reports every match already.",
  },
  {
    check: "routes nested as chains of single children",
    reason: "Alerts that match the parent only stay with it, so each level has a meaning.",
  },
  {
    check: "`send_resolved` that differs between teams",
    reason: "Teams may differ; incident trackers that are never told of the end are reported.",
  },
  {
    check: "many routes that differ in the team and the receiver",
    reason:
      "One route per team is how Alertmanager is used; rows of routes to the same receiver are reported.",
  },
  {
    check: "nested quantifiers in matchers",
    reason: "RE2 takes linear time.",
  },
  {
    check: "files on disk behind `_file`",
    reason: "Rules read no files. `tocsin check` reads those of `templates` along, where they are near.",
  },
  {
    check: "the size of the template files of a tenant",
    reason: "Not measured; alertmanager/config-size has limits for the configuration and its counts.",
  },
  {
    check: "notification products that were only renamed",
    reason: "Nothing has to be changed.",
  },
  {
    check: "routing that differs between two versions of a configuration",
    reason: "Write the expectations as routing tests: tocsin routes test --tests.",
  },
  {
    check: "a hint to write `(?i)` into a regular expression of a route",
    reason: "Nobody can tell the intention from the text.",
  },
  {
    check: "chains of inhibit rules that do not close",
    reason: "Severities are meant to chain; alertmanager/inhibit-cycle reports circles.",
  },
  {
    check: "time intervals whose years are over",
    reason: "Rules have no clock; set the option `year` of alertmanager/time-interval-never.",
  },
  {
    check: "sizes of whole events of PagerDuty and incident.io, and of text messages",
    reason: "They are known only when a notification is rendered: tocsin template render.",
  },
  {
    check: "TLS files that cannot be read",
    reason: "Rules read no files.",
  },
  {
    check: "a route that several earlier ones cover together",
    reason: "Only a single route that takes everything is proved to.",
  },
];
