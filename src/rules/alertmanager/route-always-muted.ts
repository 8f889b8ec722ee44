import { defineRule } from "../../validator/rule.js";
import { ALERTMANAGER_RESOURCE_KINDS } from "../facts/alertmanager-config.js";
import {
  type IntervalItem,
  isWithinWeek,
  namedIntervalsOf,
  WHOLE_WEEK,
  weekMinutesOf,
} from "../facts/alertmanager-intervals.js";
import { plannedRoutesOf } from "../facts/alertmanager-routes.js";

export const routeAlwaysMuted = defineRule({
  id: "alertmanager/route-always-muted",
  layer: "semantic",
  summary: "Disallow routes whose time intervals leave no time to notify.",
  help: "A route notifies while one of its active intervals holds and none of its mute intervals does. Muted alerts do not go on to another route: nobody is told of them.",
  severity: "error",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: {
    same: "This route never notifies: it is muted whenever it is active",
    week: "This route never notifies: its mute intervals hold at any time",
  },
  examples: [
    {
      title: "one interval for both, and two that share the week",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [team="db"]\n      active_time_intervals: [office]\n      mute_time_intervals: [office]\n    - matchers: [team="web"]\n      mute_time_intervals: [weekdays, weekend]\nreceivers: [{name: ops}]\ntime_intervals:\n  - {name: office, time_intervals: [{times: [{start_time: "09:00", end_time: "17:00"}]}]}\n  - {name: weekdays, time_intervals: [{weekdays: ["monday:friday"]}]}\n  - {name: weekend, time_intervals: [{weekdays: [saturday, sunday]}]}\n',
      expect: ["6:28 same", "8:28 week"],
    },
    {
      title: "office hours, but not on weekends",
      source:
        'route:\n  receiver: ops\n  routes:\n    - matchers: [team="db"]\n      active_time_intervals: [office]\n      mute_time_intervals: [weekend]\nreceivers: [{name: ops}]\ntime_intervals:\n  - {name: office, time_intervals: [{times: [{start_time: "09:00", end_time: "17:00"}]}]}\n  - {name: weekend, time_intervals: [{weekdays: [saturday, sunday]}]}\n',
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const intervals = new Map(namedIntervalsOf(document).map(({ name, items }) => [name, items]));
    const itemsOf = (names: readonly string[]): readonly IntervalItem[] =>
      names.flatMap((name) => intervals.get(name) ?? []);
    for (const { node } of plannedRoutesOf(document, settings)) {
      const { muteTimeIntervals: mute, activeTimeIntervals: active } = node;
      if (mute.length === 0) continue;
      const path = [...node.path, "mute_time_intervals"];
      if (isAlwaysMuted(itemsOf(mute), undefined)) report("week", { path });
      else if (active.length === 0) continue;
      else if (active.every((name) => mute.includes(name)) || isAlwaysMuted(itemsOf(mute), itemsOf(active)))
        report("same", { path });
    }
  },
});

/** Intervals of different places are not compared: how far they are apart changes over the year. */
function isAlwaysMuted(mute: readonly IntervalItem[], active: readonly IntervalItem[] | undefined): boolean {
  return [...new Set(mute.map(placeOf))].some((place) => {
    const muted = weekMinutesOf(
      mute.filter((item) => placeOf(item) === place),
      "every",
    );
    if (active === undefined) return isWithinWeek(WHOLE_WEEK, muted);
    return (
      active.every((item) => placeOf(item) === place) && isWithinWeek(weekMinutesOf(active, "some"), muted)
    );
  });
}

function placeOf({ interval }: IntervalItem): string {
  return interval.location ?? "UTC";
}
