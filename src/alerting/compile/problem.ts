import type { Path } from "../../base/path.js";

/**
 * Things that Prometheus and Alertmanager leave out, or do in another way, while all else is as declared. Whoever can live with one
 * says so under `accept`:
 * - `acknowledgement`: they know none, so that a later level of a policy is told of an acknowledged alert too, unless it is silenced.
 * - `repetition`: a policy does not begin anew, and has no fallback; notifications are repeated by `repeatInterval`.
 * - `target_choice`: all who read a channel are told, not the first of the targets or each in turn.
 * - `error_handling`: an alert whose query fails is kept for some minutes, whatever `onError` asks for.
 * - `rate_limit`: a channel gets all notifications.
 * - `template`: a channel gets the standard texts of Alertmanager.
 * - `mention`: nobody is mentioned in a channel.
 */
export const ACCEPTABLE_CODES = [
  "acknowledgement",
  "repetition",
  "target_choice",
  "error_handling",
  "rate_limit",
  "template",
  "mention",
] as const;
export type AcceptableCode = (typeof ACCEPTABLE_CODES)[number];

/** Why something cannot be compiled at all. */
export type CompileCode =
  | AcceptableCode
  /** PromQL, or a template, that Prometheus would refuse, or a query that is no instant vector. */
  | "syntax"
  /** A threshold model, an operator or hysteresis that PromQL has no words for. */
  | "threshold"
  /** A time zone whose offset changes, or windows that PromQL or a time interval cannot say. */
  | "time"
  /** `onNoData` that Prometheus cannot do. */
  | "no_data"
  /** A label of the rule that has another value by its fields. */
  | "label"
  /** A policy or channel that is not there, or is there twice. */
  | "reference"
  /** A channel that Alertmanager has no integration for, or a setting that it lacks. */
  | "channel"
  /** A secret that is not in a file, where Alertmanager reads it. */
  | "secret";

/** Something declared that Prometheus and Alertmanager cannot do. */
export interface CompileProblem {
  readonly code: CompileCode;
  /** In the configuration. */
  readonly path: Path;
  readonly message: string;
}

export interface CompileOptions {
  /** Problems to live with. They are no errors then, and are listed beside the result. */
  readonly accept?: readonly AcceptableCode[];
}

/** What was compiled, with the accepted differences from what was declared. */
export interface Compiled<Value> {
  readonly value: Value;
  readonly accepted: readonly CompileProblem[];
}

/** Collects problems on the way, each once: a policy is looked at for every rule that names it. */
export class ProblemLog {
  readonly #problems = new Map<string, CompileProblem>();
  readonly #accept: ReadonlySet<string>;

  constructor({ accept = [] }: CompileOptions) {
    this.#accept = new Set(accept);
  }

  add(code: CompileCode, path: Path, message: string): void {
    this.#problems.set(JSON.stringify([code, path, message]), { code, path, message });
  }

  get errors(): readonly CompileProblem[] {
    return [...this.#problems.values()].filter(({ code }) => !this.#accept.has(code));
  }

  get accepted(): readonly CompileProblem[] {
    return [...this.#problems.values()].filter(({ code }) => this.#accept.has(code));
  }
}
