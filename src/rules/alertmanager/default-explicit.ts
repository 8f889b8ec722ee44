import type { Effective, GroupBy, RouteNode } from "../../alertmanager/route-tree.js";
import { MINUTE } from "../../base/constants.js";
import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_KINDS } from "../facts/alertmanager-config.js";
import { explicitDefaultsOf } from "../facts/alertmanager-defaults.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";
import { ownOption } from "../facts/alertmanager-timing.js";

export const defaultExplicit = defineRule({
  id: "alertmanager/default-explicit",
  layer: "consistency",
  summary: "Disallow settings that repeat a default or what the parent route says.",
  help: "What differs is easier to see when only that is written, and a change of the parent reaches all its children.",
  severity: "info",
  preset: "strict",
  appliesTo: ALERTMANAGER_KINDS,
  messages: {
    default: "`{key}` has this value by default",
    inherited: "`{key}` has this value from the parent route",
  },
  examples: [
    {
      title: "defaults, and a timing that is inherited",
      source:
        "global:\n  resolve_timeout: 5m\nroute:\n  receiver: team-db\n  group_wait: 30s\n  repeat_interval: 12h\n  routes:\n    - matchers: [severity=critical]\n      repeat_interval: 12h\nreceivers:\n  - name: team-db\n    pagerduty_configs:\n      - routing_key_file: /etc/alertmanager/pagerduty\n        send_resolved: true\n",
      expect: ["2:3 default", "5:3 default", "9:7 inherited", "14:9 default"],
    },
    {
      title: "only what differs",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - matchers: [severity=critical]\n      repeat_interval: 1h\nreceivers:\n  - name: team-db\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const tell = (messageId: "default" | "inherited", path: Path): void => {
      report(messageId, { path, target: "key" }, { key: String(path.at(-1)) });
    };
    for (const { path } of explicitDefaultsOf(document)) tell("default", path);
    for (const { node } of plannedRoutesOf(document, settings)) {
      for (const { option, above } of optionsOf(node)) {
        const path = ownOption(node, option);
        if (path !== undefined && keyOf(option.value) === keyOf(above))
          tell(node.parent === undefined ? "default" : "inherited", path);
      }
    }
  },
});

interface ComparedOption {
  readonly option: Effective<number | GroupBy>;
  /** What would be in force without it. */
  readonly above: number | GroupBy | undefined;
}

/** Without the receiver, which a route may well name for its readers. */
function optionsOf({ options, parent }: RouteNode): readonly ComparedOption[] {
  const { groupBy, groupWait, groupInterval, repeatInterval } = options;
  const above = parent?.options;
  return [
    // An empty list at the root says that one group is meant.
    { option: groupBy, above: above?.groupBy.value },
    { option: groupWait, above: above?.groupWait.value ?? MINUTE / 2 },
    { option: groupInterval, above: above?.groupInterval.value ?? 5 * MINUTE },
    { option: repeatInterval, above: above?.repeatInterval.value ?? 240 * MINUTE },
  ];
}

function keyOf(value: ComparedOption["above"]): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
