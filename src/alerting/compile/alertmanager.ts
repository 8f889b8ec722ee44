import { TocsinError } from "../../base/errors.js";
import { err, ok, type Result } from "../../base/result.js";
import type { Matcher } from "../../languages/matcher/matcher.js";
import { printMatcher } from "../../languages/matcher/printer.js";
import type { AlertmanagerConfig } from "../../schemas/alert/alertmanager-config.js";
import type { NotificationChannel } from "../../schemas/alert/platform/notification-channel.js";
import type { Receiver } from "../../schemas/alert/receiver.js";
import type { Route } from "../../schemas/alert/route.js";
import { inhibitRulesOf, ownMatchers } from "./inhibit-rules.js";
import { type Compiled, type CompileOptions, type CompileProblem, ProblemLog } from "./problem.js";
import { readDuration } from "./read-duration.js";
import { receiverOf, type SecretFile } from "./receivers.js";
import { labelsOf, STAGE_LABEL, type Texts } from "./rule-texts.js";
import { type CompileInput, type Notification, type PlannedRule, planRules, type Stage } from "./stages.js";
import { TimeIntervals } from "./time-intervals.js";

export interface CompileAlertmanagerOptions extends CompileOptions {
  /** Name of the channel for alerts that no rule here has raised, and of rules that tell nobody; of no tenant, or that of the configuration. */
  readonly defaultChannel: string;
  /**
   * Where Alertmanager finds a secret that is declared as `{ env }` or `{ secretRef }`; without it they are problems. The Prometheus
   * Operator puts those of Kubernetes at `/etc/alertmanager/secrets/<name>/<key>`.
   */
  readonly secretFile?: SecretFile;
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
 * - Each level of an escalation policy has routes for its label `escalation_level`. An alert that has got further inhibits what it
 *   was before, so that earlier levels hear of its end only.
 * - Rules that compare the same query in the same direction are one alert in several levels: the higher inhibit the lower.
 * - Either takes that the labels of the alerts are known, as those of `sum by (job) (…)` are: they have to be the same.
 * - Secrets have to be in files.
 *
 * @throws {@link TocsinError} `unknown_id` when there is no default channel of this name
 */
export function compileAlertmanager(
  input: CompileInput,
  options: CompileAlertmanagerOptions,
): Result<Compiled<AlertmanagerConfig>, readonly CompileProblem[]> {
  const log = new ProblemLog(options);
  const receivers = new Receivers(input, log, options.secretFile);
  const intervals = new TimeIntervals(log);
  const defaultReceiver = receivers.byName(options.defaultChannel);
  const planned = planRules(input, log);
  const routes = bundlesOf(planned, intervals, log).flatMap((bundle) =>
    routesOf(bundle, receivers, intervals),
  );
  const inhibitRules = inhibitRulesOf(planned);
  const { errors, accepted } = log;
  if (errors.length > 0) return err(errors);
  const value: AlertmanagerConfig = {
    route: { receiver: defaultReceiver, group_by: ["alertname"], ...(routes.length === 0 ? {} : { routes }) },
    ...(inhibitRules.length === 0 ? {} : { inhibit_rules: [...inhibitRules] }),
    receivers: receivers.all,
    ...(intervals.all.length === 0 ? {} : { time_intervals: intervals.all }),
  };
  return ok({ value, accepted });
}

/** Receivers of the channels that are told of something. */
class Receivers {
  readonly #input: CompileInput;
  readonly #log: ProblemLog;
  readonly #secretFile: SecretFile | undefined;
  readonly #receivers = new Map<NotificationChannel, Receiver>();

  constructor(input: CompileInput, log: ProblemLog, secretFile: SecretFile | undefined) {
    this.#input = input;
    this.#log = log;
    this.#secretFile = secretFile;
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
    if (!this.#receivers.has(channel)) {
      if (this.all.some((receiver) => receiver.name === name))
        this.#log.add("reference", [...path, "name"], `two receivers would be called "${name}"`);
      this.#receivers.set(channel, receiverOf(channel, name, path, this.#log, this.#secretFile));
    }
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
    for (const stage of each.stages) {
      // Labels that are in conflict are told with the rules.
      const { severity, priority, tenant, [STAGE_LABEL]: level } = labelsOf(each, stage, new ProblemLog({}));
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
  readDuration(wait, [...place, "wait"], log);
  for (const [field, duration] of [
    ["interval", interval],
    ["repeatInterval", repeatInterval],
  ] as const) {
    if (readDuration(duration, [...place, field], log) === 0)
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
  const { severity = "", tenant, [STAGE_LABEL]: level } = labels;
  const matchers: readonly Matcher[] = [
    ...ownMatchers(rules, tenant),
    { name: "severity", operator: "=", value: severity },
    ...(level === undefined ? [] : [{ name: STAGE_LABEL, operator: "=", value: level } as const]),
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
