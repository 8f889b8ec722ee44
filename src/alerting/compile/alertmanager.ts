import { TocsinError } from "../../base/errors.js";
import { err, ok, type Result } from "../../base/result.js";
import { parsePrometheusDuration } from "../../languages/duration.js";
import type { Matcher } from "../../languages/matcher/matcher.js";
import { printMatcher } from "../../languages/matcher/printer.js";
import { labelFlow } from "../../languages/promql/flow.js";
import { METRIC_NAME } from "../../languages/promql/flow-algebra.js";
import { parsePromql } from "../../languages/promql/parser.js";
import type { AlertmanagerConfig } from "../../schemas/alert/alertmanager-config.js";
import type { InhibitRule } from "../../schemas/alert/inhibit-rule.js";
import type { NotificationChannel } from "../../schemas/alert/platform/notification-channel.js";
import type { Receiver } from "../../schemas/alert/receiver.js";
import type { Route } from "../../schemas/alert/route.js";
import { quoteMeta } from "../notification-group.js";
import { type Compiled, type CompileOptions, type CompileProblem, ProblemLog } from "./problem.js";
import { receiverOf } from "./receivers.js";
import { labelsOf, STAGE_LABEL, type Texts } from "./rule-texts.js";
import { type CompileInput, type Notification, type PlannedRule, planRules, type Stage } from "./stages.js";
import { TimeIntervals } from "./time-intervals.js";

export interface CompileAlertmanagerOptions extends CompileOptions {
  /** Name of the channel for alerts that no rule here has raised, and of rules that tell nobody; of no tenant, or that of the configuration. */
  readonly defaultChannel: string;
}

/** Rules of which all alerts are told alike. */
interface Bundle {
  readonly rules: PlannedRule[];
  readonly stage: Stage;
  /** Labels that their alerts have in common, but for the name. */
  readonly labels: Texts;
  readonly route: Omit<Route, "routes">;
}

/**
 * The configuration with which Alertmanager tells the channels of the alerts that `compileAlertRules` makes fire.
 *
 * - Each channel is a receiver. Rules of a tenant with the same severity, grouping, windows and channels share their routes.
 * - Suppression windows and business hours are time intervals.
 * - Each level of an escalation policy has routes for its label `escalation_level`. Where the labels of the alerts are known, an
 *   alert that has got further inhibits what it was before, so that earlier levels hear of its end only.
 * - Secrets have to be in files.
 *
 * @throws {@link TocsinError} `unknown_id` when there is no default channel of this name
 */
export function compileAlertmanager(
  input: CompileInput,
  options: CompileAlertmanagerOptions,
): Result<Compiled<AlertmanagerConfig>, readonly CompileProblem[]> {
  const log = new ProblemLog(options);
  const receivers = new Receivers(input, log);
  const intervals = new TimeIntervals(log);
  const defaultReceiver = receivers.byName(options.defaultChannel);
  const planned = planRules(input, log);
  const routes = bundlesOf(planned, intervals, log).flatMap((bundle) =>
    routesOf(bundle, receivers, intervals),
  );
  const inhibitRules = planned.flatMap(inhibitRulesOf);
  const { errors, accepted } = log;
  if (errors.length > 0) return err(errors);
  const value: AlertmanagerConfig = {
    route: { receiver: defaultReceiver, group_by: ["alertname"], ...(routes.length === 0 ? {} : { routes }) },
    ...(inhibitRules.length === 0 ? {} : { inhibit_rules: inhibitRules }),
    receivers: receivers.all,
    ...(intervals.all.length === 0 ? {} : { time_intervals: intervals.all }),
  };
  return ok({ value, accepted });
}

/** Receivers of the channels that are told of something. */
class Receivers {
  readonly #input: CompileInput;
  readonly #log: ProblemLog;
  readonly #receivers = new Map<NotificationChannel, Receiver>();

  constructor(input: CompileInput, log: ProblemLog) {
    this.#input = input;
    this.#log = log;
  }

  get all(): Receiver[] {
    return [...this.#receivers.values()];
  }

  /** Name of the receiver of the default channel. */
  byName(name: string): string {
    const { notificationChannels = [], tenant } = this.#input;
    const index = notificationChannels.findIndex(
      (channel) => channel.name === name && (channel.tenant === undefined || channel.tenant === tenant),
    );
    const channel = notificationChannels[index];
    if (channel !== undefined) return this.of({ channel, path: ["notificationChannels", index] });
    const details = { what: "notification channel", id: name };
    throw new TocsinError("unknown_id", `there is no notification channel "${name}"`, details);
  }

  of({ channel, path }: Pick<Notification, "channel" | "path">): string {
    const tenant = channel.tenant ?? this.#input.tenant;
    const name = tenant === undefined ? channel.name : `${tenant}/${channel.name}`;
    if (!this.#receivers.has(channel))
      this.#receivers.set(channel, receiverOf(channel, name, path, this.#log));
    return name;
  }
}

function bundlesOf(
  planned: readonly PlannedRule[],
  intervals: TimeIntervals,
  log: ProblemLog,
): readonly Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const each of planned) {
    const { rule, path } = each;
    const muted = rule.suppressionWindows.flatMap((window, index) => {
      const name = intervals.ofSuppression(window, [...path, "suppressionWindows", index]);
      return name === undefined ? [] : [name];
    });
    const route = groupingOf(each, log);
    for (const [index, stage] of each.stages.entries()) {
      // What it adds to the rules of others was told when they were compiled.
      const { severity, priority, tenant, [STAGE_LABEL]: level } = labelsOf(each, index, new ProblemLog({}));
      const labels = pickDefined({ severity, priority, tenant, [STAGE_LABEL]: level });
      const told = stage.notifications.map(({ path: place, hours }) => [place, hours]);
      const key = JSON.stringify([labels, route, muted, told]);
      const bundle = bundles.get(key);
      if (bundle !== undefined) bundle.rules.push(each);
      else {
        const mute = muted.length === 0 ? {} : { mute_time_intervals: muted };
        bundles.set(key, { rules: [each], stage, labels, route: { ...route, ...mute } });
      }
    }
  }
  return [...bundles.values()];
}

function pickDefined(texts: Readonly<Record<string, string | undefined>>): Texts {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

function groupingOf({ rule, path }: PlannedRule, log: ProblemLog): Omit<Route, "routes"> {
  const { by, wait, interval, repeatInterval } = rule.grouping;
  const place = [...path, "grouping"];
  if (by.includes("...") && by.length > 1)
    log.add("label", [...place, "by"], '"..." is all labels, and stands alone');
  for (const [field, duration] of [
    ["interval", interval],
    ["repeatInterval", repeatInterval],
  ] as const) {
    const parsed = parsePrometheusDuration(duration);
    if (!parsed.ok || parsed.value === 0)
      log.add("time", [...place, field], "Alertmanager wants more than 0s");
  }
  return { group_by: [...by], group_wait: wait, group_interval: interval, repeat_interval: repeatInterval };
}

/** One route for each channel; all but the last hand on to the next. */
function routesOf(
  { rules, stage, labels, route }: Bundle,
  receivers: Receivers,
  intervals: TimeIntervals,
): readonly Route[] {
  const names = rules.map(({ rule }) => rule.name);
  const [only = ""] = names;
  const matchers: readonly Matcher[] = [
    names.length === 1
      ? { name: "alertname", operator: "=", value: only }
      : { name: "alertname", operator: "=~", value: names.map(quoteMeta).join("|") },
    ...Object.entries(labels)
      .filter(([name]) => name !== "priority")
      .map(([name, value]): Matcher => ({ name, operator: "=", value })),
  ];
  return stage.notifications.map((notification, index) => ({
    receiver: receivers.of(notification),
    matchers: matchers.map(printMatcher),
    ...(index === stage.notifications.length - 1 ? {} : { continue: true }),
    ...route,
    ...(notification.hours === undefined
      ? {}
      : { active_time_intervals: [intervals.ofHours(notification.hours)] }),
  }));
}

/** Earlier levels are muted while a later one fires, if the labels by which alerts of the rule differ are known. */
function inhibitRulesOf({ rule, tenant, stages }: PlannedRule): readonly InhibitRule[] {
  const { condition } = rule;
  const { expression } = parsePromql(condition.type === "promql" ? condition.expr : condition.query);
  const possible = expression === undefined ? undefined : labelFlow(expression).possible;
  if (possible?.kind !== "only") return [];
  const own: readonly Matcher[] = [
    { name: "alertname", operator: "=", value: rule.name },
    ...(tenant === undefined ? [] : [{ name: "tenant", operator: "=", value: tenant } as const]),
  ];
  const at = (stage: number): string[] =>
    [...own, { name: STAGE_LABEL, operator: "=", value: String(stage) } as const].map(printMatcher);
  return stages.slice(1).map((_, index) => ({
    source_matchers: at(index + 2),
    target_matchers: at(index + 1),
    equal: [...new Set(["alertname", ...possible.labels])].filter((name) => name !== METRIC_NAME).sort(),
  }));
}
