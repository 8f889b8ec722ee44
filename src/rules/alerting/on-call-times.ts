import type { Path } from "../../base/path.js";
import { defineRule } from "../../validator/rule.js";
import { ALERTING_CONFIG_KINDS, resourcesOf } from "../facts/alerting-config.js";
import { instantOf } from "../facts/instants.js";

export const onCallTimes = defineRule({
  id: "alerting/on-call-times",
  layer: "semantic",
  summary:
    "Require layers and overrides of on-call schedules that begin before they end, and do not contradict each other.",
  help: "A layer or an override that ends before it begins is never in force. Where two overrides hold at once, nobody can tell who is on call.",
  severity: "error",
  appliesTo: ALERTING_CONFIG_KINDS,
  messages: {
    reversed: "This ends at {end}, which is not after its start, {start}",
    overlap: "{user} and {other} stand in at the same time, from {start}",
    repeated: {
      text: "{user} takes two turns in a row",
      severity: "info",
      help: "One longer turn is easier to read; leave it if the rotation is meant so.",
    },
  },
  examples: [
    {
      title: "a layer that ends before it begins, and two who stand in at once",
      source:
        "onCallSchedules:\n  - name: db\n    timeZone: Europe/Berlin\n    layers:\n      - name: primary\n        users: [ada, ada, grace]\n        handoff: {unit: weeks}\n        startsAt: 2026-03-02T08:00:00Z\n        endsAt: 2026-03-01T08:00:00Z\n    overrides:\n      - {user: linus, startsAt: 2026-03-05T08:00:00Z, endsAt: 2026-03-06T08:00:00Z}\n      - {user: ada, startsAt: 2026-03-05T20:00:00Z, endsAt: 2026-03-07T08:00:00Z}\n",
      expect: ["6:22 repeated", "9:17 reversed", "12:9 overlap"],
    },
    {
      title: "one after the other",
      source:
        "onCallSchedules:\n  - name: db\n    timeZone: Europe/Berlin\n    layers:\n      - name: primary\n        users: [ada, grace]\n        handoff: {unit: weeks}\n        startsAt: 2026-03-02T08:00:00Z\n    overrides:\n      - {user: linus, startsAt: 2026-03-05T08:00:00Z, endsAt: 2026-03-06T08:00:00Z}\n      - {user: ada, startsAt: 2026-03-06T08:00:00Z, endsAt: 2026-03-07T08:00:00Z}\n",
      expect: [],
    },
  ],
  check({ document, report }) {
    for (const { path, value } of resourcesOf(document, "onCallSchedules")) {
      const checkOrder = (at: Path, startsAt: string, endsAt: string | undefined): void => {
        if (endsAt !== undefined && instantOf(endsAt) <= instantOf(startsAt))
          report("reversed", { path: [...at, "endsAt"] }, { start: startsAt, end: endsAt });
      };
      for (const [index, { users, startsAt, endsAt }] of value.layers.entries()) {
        const at = [...path, "layers", index];
        checkOrder(at, startsAt, endsAt);
        for (const [place, user] of users.entries())
          if (place > 0 && user === users[place - 1])
            report("repeated", { path: [...at, "users", place] }, { user });
      }
      const sorted = [...value.overrides.entries()].sort(
        ([, a], [, b]) => instantOf(a.startsAt) - instantOf(b.startsAt),
      );
      let longest: (typeof sorted)[number][1] | undefined;
      for (const [index, override] of sorted) {
        const { user, startsAt, endsAt } = override;
        const at = [...path, "overrides", index];
        checkOrder(at, startsAt, endsAt);
        if (longest !== undefined && instantOf(startsAt) < instantOf(longest.endsAt) && user !== longest.user)
          report("overlap", { path: at }, { user, other: longest.user, start: startsAt });
        if (longest === undefined || instantOf(endsAt) > instantOf(longest.endsAt)) longest = override;
      }
    }
  },
});
