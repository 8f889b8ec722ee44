import { sha256 } from "../base/sha256.js";
import { quoteGo } from "../languages/go-template/strconv.js";
import type { LabelSet } from "../languages/matcher/matching.js";
import { sortedLabels } from "./labels.js";
import type { GroupBy, RouteNode } from "./route-tree.js";

/** The labels that the alerts of a group have in common, sorted by name. One that an alert lacks is left out. */
export function groupLabelsOf(groupBy: GroupBy, labels: LabelSet): ReadonlyMap<string, string> {
  const names = groupBy === "..." ? undefined : new Set(groupBy);
  return new Map(sortedLabels(labels).filter(([name]) => names === undefined || names.has(name)));
}

/**
 * The key of a group, as webhooks send it: `{}/{team="db"}:{alertname="ReplicationLag", cluster="eu1"}`. Two routes with the
 * same matchers all the way up make groups with the same key.
 */
export function groupKeyOf(route: Pick<RouteNode, "key">, groupLabels: LabelSet): string {
  const labels = sortedLabels(groupLabels).map(([name, value]) => `${name}=${quoteGo(value)}`);
  return `${route.key}:{${labels.join(", ")}}`;
}

/**
 * What PagerDuty (`dedup_key`), Opsgenie (`alias`), VictorOps (`entity_id`), Jira and SNS know a group by: the SHA-256 of its key
 * in hexadecimal. Whoever changes matchers or `group_by` of a route leaves open incidents behind, since it changes too.
 */
export function dedupKeyOf(groupKey: string): string {
  return sha256(groupKey);
}
