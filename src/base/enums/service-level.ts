import { Priority } from "./priority.js";

/** On the clock `business` only working hours count, and a day has {@link BUSINESS_DAY_MINUTES}. */
export type ServiceClock = "24x7" | "business";

/** What is promised for incidents of one priority. All in minutes of its clock; what is left out is not promised. */
export interface ServiceLevel {
  readonly clock: ServiceClock;
  /** Until somebody has taken it on. */
  readonly acknowledgeMinutes?: number;
  /** Until it is resolved. */
  readonly resolveMinutes?: number;
  /** Between two notifications about the same incident. */
  readonly renotifyMinutes?: number;
  /** Until the next level of the escalation is asked. */
  readonly escalateMinutes?: number;
}

/** What is promised, by priority. */
export type ServiceLevels = Readonly<Record<Priority, ServiceLevel>>;

/** Eight hours. */
export const BUSINESS_DAY_MINUTES = 480;

/** Usual promises of service desks, for those who have none of their own. P5 is best effort. */
export const DEFAULT_SERVICE_LEVELS: ServiceLevels = {
  p1: {
    clock: "24x7",
    acknowledgeMinutes: 15,
    resolveMinutes: 240,
    renotifyMinutes: 15,
    escalateMinutes: 15,
  },
  p2: {
    clock: "24x7",
    acknowledgeMinutes: 30,
    resolveMinutes: 480,
    renotifyMinutes: 30,
    escalateMinutes: 30,
  },
  p3: {
    clock: "business",
    acknowledgeMinutes: 240,
    resolveMinutes: 3 * BUSINESS_DAY_MINUTES,
    renotifyMinutes: 240,
    escalateMinutes: 480,
  },
  p4: {
    clock: "business",
    acknowledgeMinutes: BUSINESS_DAY_MINUTES,
    resolveMinutes: 5 * BUSINESS_DAY_MINUTES,
  },
  p5: { clock: "business" },
};

/**
 * - `not_monotone`: a lower priority is promised more than the one above it.
 * - `acknowledge_after_resolve`: it may be resolved before it has to be acknowledged.
 * - `renotify_after_escalate`: the next level is asked before the first is reminded.
 */
export type ServiceLevelProblemCode =
  | "not_monotone"
  | "acknowledge_after_resolve"
  | "renotify_after_escalate";

export interface ServiceLevelProblem {
  readonly code: ServiceLevelProblemCode;
  readonly priority: Priority;
  readonly field: keyof ServiceLevel;
  readonly message: string;
}

const PROMISES = [
  "acknowledgeMinutes",
  "resolveMinutes",
  "renotifyMinutes",
  "escalateMinutes",
] as const satisfies readonly (keyof ServiceLevel)[];

/** What contradicts itself in a table of promises. What is not promised counts as endless. */
export function checkServiceLevels(levels: ServiceLevels): readonly ServiceLevelProblem[] {
  const problems: ServiceLevelProblem[] = [];
  let above: Priority | undefined;
  for (const priority of Priority.ids) {
    const level = levels[priority];
    const report = (code: ServiceLevelProblemCode, field: keyof ServiceLevel, message: string): void => {
      problems.push({ code, priority, field, message });
    };
    if (above !== undefined) {
      for (const field of PROMISES)
        if (minutes(level, field) < minutes(levels[above], field))
          report("not_monotone", field, `${field} of ${priority} is less than that of ${above}`);
      if (level.clock === "24x7" && levels[above].clock === "business")
        report("not_monotone", "clock", `${priority} is worked on at any hour, and ${above} is not`);
    }
    if (minutes(level, "acknowledgeMinutes") > minutes(level, "resolveMinutes"))
      report(
        "acknowledge_after_resolve",
        "acknowledgeMinutes",
        `${priority} is acknowledged after it is resolved`,
      );
    if (minutes(level, "renotifyMinutes") > minutes(level, "escalateMinutes"))
      report("renotify_after_escalate", "renotifyMinutes", `${priority} is escalated before it is repeated`);
    above = priority;
  }
  return problems;
}

function minutes(level: ServiceLevel, field: (typeof PROMISES)[number]): number {
  return level[field] ?? Number.POSITIVE_INFINITY;
}
