import type { Path } from "../../base/path.js";
import type { SourceDocument } from "../../document/document.js";
import type { AlertmanagerConfig } from "../../schemas/alert/alertmanager-config.js";
import type { InhibitRule } from "../../schemas/alert/inhibit-rule.js";
import type { Receiver } from "../../schemas/alert/receiver.js";
import type { Route } from "../../schemas/alert/route.js";
import type { NamedTimeInterval } from "../../schemas/alert/time-interval.js";
import type { Lenient } from "../../validator/lenient.js";
import type { CheckedDocument } from "../../validator/rule.js";

/** Kinds of documents that configure Alertmanager. */
export const ALERTMANAGER_KINDS = ["alertmanager-config"] as const;
/**
 * With the resources of Prometheus' operator, for rules that hold whatever `global` says and whatever the operator
 * adds: a root above the route, a matcher of the namespace, secrets from elsewhere. Why the others do not hold is told in
 * not-for-resources.ts.
 */
export const ALERTMANAGER_RESOURCE_KINDS = ["alertmanager-config", "alertmanager-config-resource"] as const;

/** A configuration, or the part of one that a resource is, after the syntax layer. */
export type SoundConfig = CheckedDocument<(typeof ALERTMANAGER_RESOURCE_KINDS)[number]>;

export type LenientConfig = Lenient<AlertmanagerConfig>;
/** A configuration in any layer: in the syntax layer anything may be missing, later nothing that the schema wants. */
export type AlertmanagerDocument = CheckedDocument<
  (typeof ALERTMANAGER_RESOURCE_KINDS)[number],
  LenientConfig
>;

/** A node of the routing tree. */
export interface RouteFacts {
  readonly path: Path;
  readonly route: Lenient<Route>;
  readonly parent: RouteFacts | undefined;
  /** Place among its siblings; 0 for the root. */
  readonly index: number;
  /** 0 for the root. */
  readonly depth: number;
  /** What it asks of alerts by itself; its ancestors ask, too. */
  readonly condition: ConditionFacts;
}

/** Matchers in their three forms, of a route or of one side of an inhibit rule; all of them have to hold. */
export interface ConditionFacts {
  /** Of the route or the inhibit rule. */
  readonly path: Path;
  /** In front of `match`, `match_re` and `matchers`. */
  readonly prefix: "" | "source_" | "target_";
  readonly match: Lenient<Route>["match"];
  readonly match_re: Lenient<Route>["match_re"];
  readonly matchers: Lenient<Route>["matchers"];
}

export interface ReceiverFacts {
  readonly path: Path;
  readonly index: number;
  /** Empty when there is none. */
  readonly name: string;
  readonly receiver: Lenient<Receiver>;
}

type IntegrationKey = Extract<keyof Receiver, `${string}_configs`>;
/** A kind of integration: `slack` for the items of `slack_configs`. */
export type IntegrationType = IntegrationKey extends `${infer Type}_configs` ? Type : never;
/** The settings of one integration. */
export type IntegrationConfig<Type extends IntegrationType = IntegrationType> = Lenient<
  NonNullable<Receiver[`${Type}_configs`]>[number]
>;

/** An item of one of the `…_configs` lists of a receiver; `type` tells which. */
export type IntegrationFacts = {
  readonly [Type in IntegrationType]: {
    readonly type: Type;
    readonly path: Path;
    /** Place in the list. */
    readonly index: number;
    readonly config: IntegrationConfig<Type>;
    readonly receiver: ReceiverFacts;
  };
}[IntegrationType];

export interface TimeIntervalFacts {
  readonly path: Path;
  /** `mute_time_intervals` is the deprecated list; names are shared. */
  readonly section: "mute_time_intervals" | "time_intervals";
  /** Empty when there is none. */
  readonly name: string;
  readonly interval: Lenient<NamedTimeInterval>;
}

export interface InhibitRuleFacts {
  readonly path: Path;
  readonly index: number;
  readonly rule: Lenient<InhibitRule>;
  readonly source: ConditionFacts;
  readonly target: ConditionFacts;
}

/** Routes deeper than this are not looked at; the reader of documents stops long before. */
const MAX_DEPTH = 1_000;

/** Every node of the routing tree in the order of the text: the root first, each parent before its children. */
export const routesOf = remembering((value): readonly RouteFacts[] => {
  const routes: RouteFacts[] = [];
  const add = (route: Lenient<Route>, path: Path, index: number, parent?: RouteFacts): void => {
    const { match, match_re, matchers } = route;
    const condition = { path, prefix: "", match, match_re, matchers } as const;
    const depth = parent === undefined ? 0 : parent.depth + 1;
    const facts = { path, route, parent, index, depth, condition };
    routes.push(facts);
    if (depth === MAX_DEPTH) return;
    for (const child of items(route.routes))
      add(child.item, [...path, "routes", child.index], child.index, facts);
  };
  if (value.route !== undefined) add(value.route, ["route"], 0);
  return routes;
});

export const receiversOf = remembering((value): readonly ReceiverFacts[] =>
  items(value.receivers).map(({ index, item }) => ({
    path: ["receivers", index],
    index,
    name: item.name ?? "",
    receiver: item,
  })),
);

const INTEGRATION_KEY = /^(\w+)_configs$/;

/** Every integration of every receiver, in the order of the text. */
export const integrationsOf = remembering((_value, document): readonly IntegrationFacts[] =>
  receiversOf(document).flatMap((receiver) =>
    Object.entries(receiver.receiver).flatMap(([key, configs]) => {
      const type = INTEGRATION_KEY.exec(key)?.[1];
      if (type === undefined || !Array.isArray(configs)) return [];
      return items(configs).map(({ index, item }) => {
        const path = [...receiver.path, key, index];
        // The key, which the schema knows, says what the items of its list are.
        return { type, path, index, config: item, receiver } as IntegrationFacts;
      });
    }),
  ),
);

/** Named time intervals of both lists. */
export const timeIntervalsOf = remembering((value): readonly TimeIntervalFacts[] =>
  (["mute_time_intervals", "time_intervals"] as const).flatMap((section) =>
    items(value[section]).map(({ index, item }) => ({
      path: [section, index],
      section,
      name: item.name ?? "",
      interval: item,
    })),
  ),
);

export const inhibitRulesOf = remembering((value): readonly InhibitRuleFacts[] =>
  items(value.inhibit_rules).map(({ index, item: rule }) => {
    const path = ["inhibit_rules", index];
    return {
      path,
      index,
      rule,
      source: {
        path,
        prefix: "source_",
        match: rule.source_match,
        match_re: rule.source_match_re,
        matchers: rule.source_matchers,
      },
      target: {
        path,
        prefix: "target_",
        match: rule.target_match,
        match_re: rule.target_match_re,
        matchers: rule.target_matchers,
      },
    };
  }),
);

/** The last key of a path as it was written: a resource spells it its own way. */
export function writtenKey({ source }: Pick<AlertmanagerDocument, "source">, path: Path): string {
  return String(source.pathOf(path).at(-1));
}

/** The items of a list that are there, with their places. */
export function items<Item>(
  list: readonly (Item | null)[] | undefined,
): readonly { readonly index: number; readonly item: Item }[] {
  return (list ?? []).flatMap((item, index) => (item === null ? [] : [{ index, item }]));
}

/** The texts of a list; where null was written, the decoder has put an empty one. */
export function textsOf(list: readonly (string | null)[] | undefined): readonly string[] {
  return (list ?? []).filter((text) => text !== null);
}

/** Computes once for each document; all rules ask for the same. */
export function remembering<Facts>(
  collect: (value: LenientConfig, document: AlertmanagerDocument) => Facts,
): (document: AlertmanagerDocument) => Facts {
  const known = new WeakMap<SourceDocument, Facts>();
  return (document) => {
    const facts = known.get(document.source) ?? collect(document.value, document);
    known.set(document.source, facts);
    return facts;
  };
}
