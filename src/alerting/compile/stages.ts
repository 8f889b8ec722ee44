import { AlertLevel } from "../../base/enums/alert-level.js";
import type { Path } from "../../base/path.js";
import type { AlertRule } from "../../schemas/alert/platform/alert-rule.js";
import type { AlertingConfig } from "../../schemas/alert/platform/alerting-config.js";
import type { BusinessHours, EscalationPolicy } from "../../schemas/alert/platform/escalation-policy.js";
import type { NotificationChannel } from "../../schemas/alert/platform/notification-channel.js";
import type { ProblemLog } from "./problem.js";

/** The parts of a configuration that are compiled. */
export type CompileInput = Pick<
  AlertingConfig,
  "tenant" | "alertRules" | "escalationPolicies" | "notificationChannels"
>;

/** A rule with its place, its tenant, and who is told when. */
export interface PlannedRule {
  readonly rule: AlertRule;
  readonly path: Path;
  readonly tenant: string | undefined;
  /** Never none; those after the first are told when the alert goes on, and tell somebody. */
  readonly stages: readonly Stage[];
}

export interface Stage {
  /** That of the policy, from 1. */
  readonly level: number;
  /** How long the alert has fired by then. */
  readonly delayMs: number;
  readonly notifications: readonly Notification[];
}

export interface Notification {
  readonly channel: NotificationChannel;
  readonly path: Path;
  /** When the channel is told; always when left out. */
  readonly hours: BusinessHours | undefined;
}

interface Named {
  readonly name: string;
  readonly tenant?: string | undefined;
}

const MINUTE = 60_000;

/** The rules that are enabled, with the channels that they and their policies name. */
export function planRules(input: CompileInput, log: ProblemLog): readonly PlannedRule[] {
  const names = new Set<string>();
  return (input.alertRules ?? []).flatMap((rule, index) => {
    if (!rule.enabled) return [];
    const path = ["alertRules", index];
    const tenant = rule.tenant ?? input.tenant;
    const name = JSON.stringify([tenant, rule.name]);
    if (names.has(name)) log.add("reference", [...path, "name"], `there is more than one "${rule.name}"`);
    names.add(name);
    return [{ rule, path, tenant, stages: stagesOf(rule, path, tenant, input, log) }];
  });
}

function stagesOf(
  rule: AlertRule,
  path: Path,
  tenant: string | undefined,
  input: CompileInput,
  log: ProblemLog,
): readonly Stage[] {
  const channels = (names: readonly string[], at: Path, hours?: BusinessHours): readonly Notification[] =>
    names.flatMap((name, index) => {
      const found = find(input, "notificationChannels", name, tenant, [...at, index], log);
      if (found === undefined) return [];
      const { value: channel, path: place } = found;
      const { minimumLevel } = channel;
      const isTold =
        channel.enabled && (minimumLevel === undefined || AlertLevel.atLeast(rule.level, minimumLevel));
      return isTold ? [{ channel, path: place, hours }] : [];
    });
  const own = channels(rule.channels, [...path, "channels"]);
  if (rule.escalationPolicy === undefined) return [{ level: 1, delayMs: 0, notifications: own }];
  const place = [...path, "escalationPolicy"];
  const found = find(input, "escalationPolicies", rule.escalationPolicy, tenant, place, log);
  if (found === undefined) return [{ level: 1, delayMs: 0, notifications: own }];
  const { value: policy, path: policyPath } = found;
  checkPolicy(policy, policyPath, log);
  let minutes = 0;
  const stages = policy.levels.map((level, index) => {
    const at = [...policyPath, "levels", index, "channels"];
    const told = channels(level.channels, at, policy.businessHours);
    const known = new Set(own.map(({ channel }) => channel));
    const stage: Stage = {
      level: index + 1,
      delayMs: minutes * MINUTE,
      notifications: index === 0 ? [...own, ...told.filter(({ channel }) => !known.has(channel))] : told,
    };
    minutes += level.timeoutMinutes;
    return stage;
  });
  return stages.filter(({ level, notifications }) => level === 1 || notifications.length > 0);
}

/** What of a policy has no counterpart. */
function checkPolicy(policy: EscalationPolicy, path: Path, log: ProblemLog): void {
  if (policy.levels.length > 1)
    log.add(
      "acknowledgement",
      [...path, "levels"],
      "nothing but a silence keeps later levels from being told",
    );
  if (policy.repeat > 0) log.add("repetition", [...path, "repeat"], "the policy does not begin anew");
  if (policy.fallback !== undefined)
    log.add("repetition", [...path, "fallback"], "nobody is told once all levels have been");
  for (const [index, { channels, mode, targets }] of policy.levels.entries()) {
    if (channels.length === 0)
      log.add("channel", [...path, "levels", index], "which channels the targets have chosen is not known");
    if (mode !== "all" && targets.length > 1)
      log.add("target_choice", [...path, "levels", index, "mode"], "all who read the channels are told");
  }
}

type ListName = "escalationPolicies" | "notificationChannels";
type Item<Name extends ListName> = NonNullable<CompileInput[Name]>[number];

/** The one of this name in the same tenant. */
function find<Name extends ListName>(
  input: CompileInput,
  list: Name,
  name: string,
  tenant: string | undefined,
  path: Path,
  log: ProblemLog,
): { readonly value: Item<Name>; readonly path: Path } | undefined {
  const all: readonly Item<Name>[] = input[list] ?? [];
  const found = all.flatMap((value, index) => {
    const named: Named = value;
    return named.name === name && (named.tenant ?? input.tenant) === tenant
      ? [{ value, path: [list, index] }]
      : [];
  });
  if (found.length !== 1)
    log.add("reference", path, `${found.length === 0 ? "there is no" : "there is more than one"} "${name}"`);
  return found.length === 1 ? found[0] : undefined;
}
