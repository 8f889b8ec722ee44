import type { Path } from "../../base/path.js";
import { childOf, type DocumentNode } from "../../document/document.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS, type AlertmanagerDocument, routesOf } from "../facts/alertmanager-config.js";
import { hasAlertmanagerVersion, NEWER_KEYS } from "../facts/alertmanager-versions.js";
import { nodeAt } from "../facts/document-nodes.js";

export const newerThanTarget = defineRule({
  id: "alertmanager/newer-than-target",
  layer: "syntax",
  summary: "Disallow keys that the target servers do not know yet.",
  help: "An older Alertmanager refuses a configuration with a key it does not know, even when it is null. Update the servers first, or set `alertmanager.version` to what they are.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_KINDS,
  messages: { newer: "`{key}` needs Alertmanager {since}; the target is {target}" },
  examples: [
    {
      title: "keys of several versions on a server from 2022",
      source:
        "route:\n  receiver: db\n  routes:\n    - labels: {team: db}\nreceivers:\n  - name: db\n    webhook_configs:\n      - url: http://localhost:8080/\n        timeout: 10s\n        http_config: {oauth2: {client_id: c, token_url: 'https://t/', no_proxy: x}}\n",
      settings: { alertmanager: { version: "0.25" } },
      expect: ["4:7 newer", "9:9 newer", "10:71 newer"],
    },
    {
      title: "the same on a server that knows them",
      source:
        "route:\n  receiver: db\n  routes:\n    - labels: {team: db}\nreceivers:\n  - name: db\n    webhook_configs:\n      - url: http://localhost:8080/\n        timeout: 10s\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const target = settings.alertmanager.version;
    for (const [since, ...keys] of NEWER_KEYS) {
      if (hasAlertmanagerVersion(settings, since)) continue;
      for (const key of keys) {
        for (const path of key === "route.labels" ? routeLabelsOf(document) : pathsOf(document, key))
          report("newer", { path, target: "key" }, { key: String(path.at(-1)), since, target });
      }
    }
  },
});

/** Where a key stands, whatever its value; `*` in the pattern stands for any item. */
function pathsOf({ source }: AlertmanagerDocument, pattern: string): readonly Path[] {
  let found: readonly { readonly path: Path; readonly node: DocumentNode }[] =
    source.root === undefined ? [] : [{ path: [], node: source.root }];
  for (const step of pattern.split(".")) {
    found = found.flatMap(({ path, node }) => {
      if (step === "*")
        return childrenOf(node).map(([key, child]) => ({ path: [...path, key], node: child }));
      const child = childOf(node, step);
      return child === undefined ? [] : [{ path: [...path, step], node: child }];
    });
  }
  return found.map(({ path }) => path);
}

function childrenOf(node: DocumentNode): readonly (readonly [string | number, DocumentNode])[] {
  if (node.kind === "sequence") return node.items.map((item, index) => [index, item]);
  return node.kind === "mapping" ? node.entries.map(({ key, value }) => [key.name, value]) : [];
}

/** Routes are as deep as their authors want. */
function routeLabelsOf(document: AlertmanagerDocument): readonly Path[] {
  return routesOf(document)
    .map(({ path }) => [...path, "labels"])
    .filter((path) => nodeAt(document, path) !== undefined);
}
