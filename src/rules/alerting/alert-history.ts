import { type AlertStatus, AlertStatusMachine } from "../../base/enums/alert-status.js";
import type { HistoryProblemCode } from "../../base/enums/history.js";
import { defineRule } from "../../validator/rule.js";

const EVENT =
  "id: a1\nrule: Down\ntenant: acme\nlevel: high\npriority: p2\nlabels: {alertname: Down}\nfingerprint: 0123456789abcdef\nstartsAt: 2026-03-01T08:00:00Z\n";

export const alertHistory = defineRule({
  id: "alerting/alert-history",
  layer: "semantic",
  summary: "Require histories of alerts that can have happened.",
  help: "An alert goes from inactive to pending and firing; from there it is acknowledged, suppressed, escalated or resolved; what is closed never opens again. A history that says otherwise was put together wrongly, and reports made from it are wrong, too.",
  severity: "error",
  appliesTo: ["alert-event"],
  messages: {
    transition: "An alert that was {from} does not become {to}",
    start: "A history begins with {first}, not with {status}",
    order: "{at} is before the entry above",
    present: "The alert is {status}, and the last entry of its history says {last}",
    actor: "Somebody has to have acknowledged the alert: `by` is missing",
  },
  examples: [
    {
      title: "closed and fires again, earlier, by nobody",
      source: `${EVENT}status: resolved\nhistory:\n  - {status: closed, at: 2026-03-01T08:00:00Z}\n  - {status: firing, at: 2026-03-01T08:05:00Z}\n  - {status: acknowledged, at: 2026-03-01T08:04:00Z}\n`,
      expect: ["9:9 present", "11:14 start", "12:14 transition", "13:5 actor", "13:32 order"],
    },
    {
      title: "from its first moment to its last",
      source: `${EVENT}status: resolved\nendsAt: 2026-03-01T09:00:00Z\nhistory:\n  - {status: pending, at: 2026-03-01T08:00:00Z}\n  - {status: firing, at: 2026-03-01T08:05:00Z}\n  - {status: acknowledged, at: 2026-03-01T08:06:00Z, by: ada}\n  - {status: resolved, at: 2026-03-01T09:00:00Z}\n`,
      expect: [],
    },
  ],
  check({ value, report }) {
    const { history, status } = value;
    const problems = AlertStatusMachine.checkHistory(
      history.map((entry) => ({ state: entry.status, at: entry.at })),
    );
    const found = new Set(problems.map(({ index, code }) => `${index} ${code}`));
    const has = (index: number, code: HistoryProblemCode): boolean => found.has(`${index} ${code}`);
    let before: AlertStatus | undefined;
    for (const [index, { status: state, at, by }] of history.entries()) {
      const path = ["history", index];
      if (has(index, "wrong_start") && !BEGINNINGS.has(state))
        report(
          "start",
          { path: [...path, "status"] },
          { first: [...BEGINNINGS].join(" or "), status: state },
        );
      if (before !== undefined && has(index, "illegal_transition"))
        report("transition", { path: [...path, "status"] }, { from: before, to: state });
      if (has(index, "time_reversed")) report("order", { path: [...path, "at"] }, { at });
      if (state === "acknowledged" && by === undefined) report("actor", { path });
      before = state;
    }
    const last = history.at(-1)?.status;
    if (last !== undefined && last !== status) report("present", { path: ["status"] }, { status, last });
  },
});

/** An event is there once its condition holds: what was before belongs to the rule. */
const BEGINNINGS: ReadonlySet<AlertStatus> = new Set([AlertStatusMachine.initial, "pending", "firing"]);
