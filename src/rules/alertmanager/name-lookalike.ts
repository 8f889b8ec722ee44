import type { Path } from "../../base/path.js";
import type { Span } from "../../base/position.js";
import { defineRule } from "../../validator/rule.js";
import {
  ALERTMANAGER_RESOURCE_KINDS,
  inhibitRulesOf,
  items,
  receiversOf,
  routesOf,
  timeIntervalsOf,
} from "../facts/alertmanager-config.js";
import { everyMatcherOf } from "../facts/alertmanager-matchers.js";

interface NamedPlace {
  readonly name: string;
  readonly path: Path;
  readonly span?: Span | undefined;
  readonly target?: "key";
}

export const nameLookalike = defineRule({
  id: "alertmanager/name-lookalike",
  layer: "consistency",
  summary: "Disallow names that differ only in case, spaces, dashes or underscores.",
  help: "Most likely both mean the same, and one of them is misspelled: names and labels have to be equal letter by letter.",
  severity: "warning",
  appliesTo: ALERTMANAGER_RESOURCE_KINDS,
  messages: { lookalike: 'The {kind} "{name}" is nearly the same as "{other}"' },
  examples: [
    {
      title: "two receivers of one team, two spellings of one label",
      source:
        "route:\n  receiver: team-db\n  group_by: [cluster_name]\n  routes:\n    - receiver: Team_DB\n      matchers: [clusterName=eu1]\nreceivers:\n  - name: team-db\n  - name: Team_DB\n",
      expect: ["6:18 lookalike", "9:11 lookalike"],
    },
    {
      title: "names of their own",
      source:
        "route:\n  receiver: team-db\n  routes:\n    - receiver: team-db2\n      matchers: [cluster=eu1]\nreceivers:\n  - name: team-db\n  - name: team-db2\n",
      expect: [],
    },
  ],
  check({ document, settings, report }) {
    const labels = [
      ...routesOf(document).flatMap(({ path, route }) => namesAt(route.group_by, [...path, "group_by"])),
      ...everyMatcherOf(document, settings).map(({ name, path, nameSpan }): NamedPlace => {
        return nameSpan === undefined ? { name, path, target: "key" } : { name, path, span: nameSpan };
      }),
      ...inhibitRulesOf(document).flatMap(({ path, rule }) => namesAt(rule.equal, [...path, "equal"])),
    ];
    const lists: readonly (readonly [string, readonly NamedPlace[]])[] = [
      ["receiver", receiversOf(document).map(({ name, path }) => ({ name, path: [...path, "name"] }))],
      [
        "time interval",
        timeIntervalsOf(document).map(({ name, path }) => ({ name, path: [...path, "name"] })),
      ],
      ["label", labels],
    ];
    for (const [kind, places] of lists) {
      for (const { place, other } of lookalikesIn(places)) {
        const { name, path, span, target } = place;
        const where = { path, ...(span && { span }), ...(target && { target }) };
        report(
          "lookalike",
          { ...where, related: [{ message: "The other", path: other.path }] },
          {
            kind,
            name,
            other: other.name,
          },
        );
      }
    }
  },
});

function namesAt(names: readonly (string | null)[] | undefined, path: Path): readonly NamedPlace[] {
  return items(names).map(({ index, item }) => ({ name: item, path: [...path, index] }));
}

const LEFT_OUT = /[\s_-]/g;

/** The first place of each name that looks like an earlier one. */
function lookalikesIn(
  places: readonly NamedPlace[],
): readonly { readonly place: NamedPlace; readonly other: NamedPlace }[] {
  const first = new Map<string, NamedPlace>();
  const names = new Set<string>();
  return places.flatMap((place) => {
    if (names.has(place.name)) return [];
    names.add(place.name);
    const skeleton = place.name.replace(LEFT_OUT, "").toLowerCase();
    const other = first.get(skeleton);
    if (other !== undefined) return [{ place, other }];
    first.set(skeleton, place);
    return [];
  });
}
