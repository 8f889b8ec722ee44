import type { Path } from "../../base/path.js";
import { LEGACY_LABEL_NAME } from "../../base/patterns/label-name.js";
import type { Settings } from "../../schemas/validation/settings.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  type AlertmanagerDocument,
  inhibitRulesOf,
  routesOf,
  textsOf,
} from "../facts/alertmanager-config.js";
import { matcherModeOf } from "../facts/alertmanager-matcher-entries.js";
import { hasAlertmanagerVersion } from "../facts/alertmanager-versions.js";
import { isNullAt } from "../facts/document-nodes.js";

/** A label name where it stands. */
interface NamePlace {
  readonly name: string;
  readonly path: Path;
  readonly target: "key" | "value";
  /** Whether the server looks at it in the classic way in every mode. */
  readonly isClassic: boolean;
}

export const labelName = defineRule({
  id: "alertmanager/label-name",
  layer: "syntax",
  summary: "Require valid label names.",
  help: "Alertmanager refuses the configuration. Below `match` and `match_re` names are of letters, digits and underscores and do not begin with a digit; elsewhere since 0.27 only an empty name is wrong. Write other names as matchers: '\"team.name\"=db'.",
  severity: "error",
  refusedBy: "alertmanager",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  replaces: ["amtool check-config"],
  messages: { invalid: '"{name}" is no label name' },
  examples: [
    {
      title: "names that only matchers can have, and an empty one",
      source:
        "route:\n  receiver: db\n  group_by: ['']\n  routes:\n    - match: {team-name: db}\n    - match_re: {1st: x}\nreceivers:\n  - name: db\ninhibit_rules:\n  - source_match: {a.b: c}\n    equal: ['']\n",
      expect: ["3:14 invalid", "5:15 invalid", "6:18 invalid", "10:20 invalid", "11:13 invalid"],
    },
    {
      title: "a dot in a name, and a server that does not know such names",
      source: "route:\n  receiver: db\n  group_by: [service.name]\nreceivers:\n  - name: db\n",
      settings: { alertmanager: { version: "0.26" } },
      expect: ["3:14 invalid"],
    },
    {
      title: "names",
      source:
        "route:\n  receiver: db\n  group_by: ['...']\n  routes:\n    - matchers: ['\"team-name\"=db']\n      group_by: [alertname, service.name]\nreceivers:\n  - name: db\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const looksAtNull = hasAlertmanagerVersion(settings, "0.27");
    for (const { name, path, target, isClassic } of namesOf(document)) {
      if (isLabelName(name, isClassic, settings)) continue;
      // Null in a list of label names was decoded without a look at it.
      if (!looksAtNull && path.includes("equal") && isNullAt(document, path)) continue;
      report("invalid", { path, target }, { name });
    }
  },
});

function isLabelName(name: string, isClassic: boolean, settings: Settings): boolean {
  return isClassic || matcherModeOf(settings) === "classic" ? LEGACY_LABEL_NAME.test(name) : name !== "";
}

function namesOf(document: AlertmanagerDocument): readonly NamePlace[] {
  const routes = routesOf(document).flatMap(({ path, route }) => [
    ...keysOf(route.match, [...path, "match"], true),
    ...keysOf(route.match_re, [...path, "match_re"], true),
    ...keysOf(route.labels, [...path, "labels"], false),
    ...itemsOf(route.group_by, [...path, "group_by"]).filter(({ name }) => name !== "..."),
  ]);
  const rules = inhibitRulesOf(document).flatMap(({ path, rule }) => [
    ...(["source_match", "source_match_re", "target_match", "target_match_re"] as const).flatMap((field) =>
      keysOf(rule[field], [...path, field], true),
    ),
    ...itemsOf(rule.equal, [...path, "equal"]),
  ]);
  return [...routes, ...rules];
}

function keysOf(map: object | undefined, path: Path, isClassic: boolean): readonly NamePlace[] {
  return Object.keys(map ?? {}).map((name) => ({ name, path: [...path, name], target: "key", isClassic }));
}

function itemsOf(list: Parameters<typeof textsOf>[0], path: Path): readonly NamePlace[] {
  return textsOf(list).map((name, index) => ({
    name,
    path: [...path, index],
    target: "value",
    isClassic: false,
  }));
}
