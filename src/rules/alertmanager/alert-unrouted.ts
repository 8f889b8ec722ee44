import { type CheckedDocument, defineSetRule } from "../../validator/rule.js";
import { integrationsOf } from "../facts/alertmanager-config.js";
import { type PlannedRoute, plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { ALERTING_KINDS, type AlertFacts, alertingDocuments, alertMatches } from "../facts/alerts.js";

/** More alerts than this are counted only. */
const MAX_SHOWN = 20;

export const alertUnrouted = defineSetRule({
  id: "alertmanager/alert-unrouted",
  layer: "consistency",
  summary: "Require a route for every alert, besides the root.",
  help: "An alert that no route matches stays with the root, and its receiver is where things end that nobody has thought of. Give the alert the label its team is routed by, or add a route.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTING_KINDS,
  messages: {
    byDefault:
      'Only the default receiver "{receiver}" gets alerts that match no route, such as {alert} ({count} in all)',
    dropped: {
      text: 'Nobody is told of alerts that match no route, such as {alert} ({count} in all): "{receiver}" sends nothing',
      severity: "warning",
    },
  },
  examples: [
    {
      title: "an alert without a team",
      source: {
        "alertmanager.yml":
          'route:\n  receiver: ops\n  routes:\n    - matchers: [\'team=~"db|web"\']\n      receiver: teams\n    - matchers: [severity="critical"]\n      receiver: teams\nreceivers:\n  - name: ops\n  - name: teams\n    webhook_configs: [{url_file: /etc/teams}]\n',
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        labels: {severity: warning, team: node}\n      - alert: DatabaseDown\n        expr: up{job="db"} == 0\n        labels: {severity: warning, team: db}\n',
      },
      expect: ["alertmanager.yml:2:13 dropped"],
    },
    {
      title: "a route for the rest",
      source: {
        "alertmanager.yml":
          'route:\n  receiver: ops\n  routes:\n    - matchers: [team="db"]\n    - matchers: [team!="db"]\nreceivers: [{name: ops}]\n',
        "rules.yml":
          'groups:\n  - name: node\n    rules:\n      - alert: NodeDown\n        expr: up{job="node"} == 0\n        labels: {severity: warning, team: node}\n',
      },
      expect: [],
    },
  ],
  check({ documents, isComplete, settings, report }) {
    const { configs, alerts } = alertingDocuments(documents, settings);
    // An alert may be meant for another of several servers.
    const [config, ...others] = configs;
    if (!isComplete || config === undefined || others.length > 0) return;
    const [root] = plannedRoutesOf(config, settings);
    if (root === undefined || root.children.length === 0) return;
    const staying = alerts.filter((alert) => staysAt(alert, root));
    const [first] = staying;
    if (first === undefined) return;
    const receiver = root.node.options.receiver.value;
    const related = staying.slice(0, MAX_SHOWN).map(({ document, rule }) => ({
      message: "matches no route",
      path: [...rule.path, "alert"],
      document,
    }));
    report(
      config,
      sends(config, receiver) ? "byDefault" : "dropped",
      { path: ["route", "receiver"], related },
      { count: staying.length, alert: first.name, receiver },
    );
  },
});

function staysAt(alert: AlertFacts, root: PlannedRoute): boolean {
  return root.children.every(({ matchers }) => alertMatches(alert, matchers) === false);
}

function sends(config: CheckedDocument<"alertmanager-config">, receiver: string): boolean {
  return integrationsOf(config).some((integration) => integration.receiver.name === receiver);
}
