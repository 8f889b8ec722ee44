import type { Path } from "../../base/path.js";
import {
  type AlertingConfigDocument,
  allResources,
  type Resource,
  type ResourceList,
  type ResourceOf,
} from "./alerting-config.js";

/** A name that stands for a resource of another list. */
export interface Reference<List extends ResourceList = ResourceList> {
  readonly from: Resource;
  readonly path: Path;
  readonly list: List;
  readonly name: string;
}

/** Lists whose resources others refer to. */
export const REFERRED_LISTS = [
  "escalationPolicies",
  "notificationChannels",
  "notificationTemplates",
  "onCallSchedules",
] as const satisfies readonly ResourceList[];
type ReferredList = (typeof REFERRED_LISTS)[number];

/** All documents of a run as one configuration. */
export interface AlertingSet {
  readonly rules: readonly Resource<"alertRules">[];
  readonly policies: readonly Resource<"escalationPolicies">[];
  readonly channels: readonly Resource<"notificationChannels">[];
  readonly references: readonly Reference<ReferredList>[];
  /** The resource a reference means, the first of several; `undefined` where there is none, or only another tenant's. */
  readonly resolve: <List extends ReferredList>(reference: Reference<List>) => Resource<List> | undefined;
  /** Resources of the name, whoever has them. */
  readonly named: <List extends ResourceList>(list: List, name: string) => readonly Resource<List>[];
}

const known = new WeakMap<readonly AlertingConfigDocument[], AlertingSet>();

/** The set of a run; computed once for all rules. */
export function alertingSet(documents: readonly AlertingConfigDocument[]): AlertingSet {
  const set = known.get(documents) ?? collect(documents);
  known.set(documents, set);
  return set;
}

function collect(documents: readonly AlertingConfigDocument[]): AlertingSet {
  const rules = allResources(documents, "alertRules");
  const policies = allResources(documents, "escalationPolicies");
  const channels = allResources(documents, "notificationChannels");
  const byName = new Map<string, Resource[]>();
  for (const list of REFERRED_LISTS) {
    for (const resource of allResources(documents, list)) {
      const key = `${list} ${resource.name}`;
      const others = byName.get(key);
      if (others === undefined) byName.set(key, [resource]);
      else others.push(resource);
    }
  }
  const named = <List extends ResourceList>(list: List, name: string): readonly Resource<List>[] =>
    (byName.get(`${list} ${name}`) ?? []) as unknown as readonly Resource<List>[]; // its key begins with its list
  return {
    rules,
    policies,
    channels,
    references: [
      ...rules.flatMap(referencesOfRule),
      ...policies.flatMap(referencesOfPolicy),
      ...channels.flatMap((from) =>
        reference(from, ["template"], "notificationTemplates", from.value.template),
      ),
    ],
    named,
    resolve: ({ from, list, name }) =>
      named(list, name).find(({ tenant }) => tenant === undefined || tenant === from.tenant),
  };
}

function reference<const List extends ReferredList>(
  from: Resource,
  path: Path,
  list: List,
  name: string | undefined,
): readonly Reference<List>[] {
  return name === undefined ? [] : [{ from, path: [...from.path, ...path], list, name }];
}

/** The channels a rule names itself. */
export function channelsOfRule(from: Resource<"alertRules">): readonly Reference<"notificationChannels">[] {
  return from.value.channels.flatMap((name, index) =>
    reference(from, ["channels", index], "notificationChannels", name),
  );
}

export function policyOfRule(from: Resource<"alertRules">): readonly Reference<"escalationPolicies">[] {
  return reference(from, ["escalationPolicy"], "escalationPolicies", from.value.escalationPolicy);
}

/** The channels of all levels of a policy. */
export function channelsOfPolicy(
  from: Resource<"escalationPolicies">,
): readonly Reference<"notificationChannels">[] {
  return from.value.levels.flatMap(({ channels }, level) =>
    channels.flatMap((name, index) =>
      reference(from, ["levels", level, "channels", index], "notificationChannels", name),
    ),
  );
}

function referencesOfRule(from: Resource<"alertRules">): readonly Reference<ReferredList>[] {
  return [...policyOfRule(from), ...channelsOfRule(from)];
}

function referencesOfPolicy(from: Resource<"escalationPolicies">): readonly Reference<ReferredList>[] {
  const { levels, fallback } = from.value;
  const schedule = (
    target: ResourceOf<"escalationPolicies">["fallback"],
    path: Path,
  ): readonly Reference<ReferredList>[] =>
    target?.type === "schedule" ? reference(from, [...path, "name"], "onCallSchedules", target.name) : [];
  return [
    ...channelsOfPolicy(from),
    ...levels.flatMap(({ targets }, level) =>
      targets.flatMap((target, index) => schedule(target, ["levels", level, "targets", index])),
    ),
    ...schedule(fallback, ["fallback"]),
  ];
}

/** A channel that an alert of a rule can get to, and where the rule or its policy says so. */
export interface ReachedChannel {
  readonly channel: Resource<"notificationChannels">;
  readonly reference: Reference<"notificationChannels">;
}

/** The channels that alerts of a rule can get to: those it names and those of its policy, as far as they are there. */
export function reachedChannels(
  rule: Resource<"alertRules">,
  { resolve }: Pick<AlertingSet, "resolve">,
): readonly ReachedChannel[] {
  const policies = policyOfRule(rule).flatMap((each) => resolve(each) ?? []);
  return [...channelsOfRule(rule), ...policies.flatMap(channelsOfPolicy)].flatMap((each) => {
    const channel = resolve(each);
    return channel === undefined ? [] : [{ channel, reference: each }];
  });
}
