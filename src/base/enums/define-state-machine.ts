import { TocsinError } from "../errors.js";
import { err, ok, type Result, unwrap } from "../result.js";
import { checkHistory, type HistoryEntry, type HistoryProblem } from "./history.js";
import { printMermaid } from "./mermaid.js";
import type { Arrows, Guard, Transition } from "./transition.js";

type Guards = Readonly<Record<string, Guard<never>>>;

export interface StateMachineDefinition<
  State extends string,
  Terminal,
  Next extends Readonly<Record<string, string>>,
  Guarding,
> {
  /** The smart enum of the states. Each has to be reachable from `initial`. */
  readonly enum: { readonly name: string; readonly ids: readonly State[] };
  readonly initial: NoInfer<State>;
  /** States that nothing leads out of. */
  readonly terminal: readonly Terminal[];
  readonly guards?: Guarding;
  /** The arrows out of every other state. */
  readonly transitions: {
    readonly [From in keyof Next]: readonly Transition<Next[From], NoInfer<keyof Guarding & string>>[];
  };
}

/** The states a state leads to: none from a terminal one. */
export type NextOf<Next, From> = From extends keyof Next ? Next[From] : never;

/** What all guards together have to know. */
export type GuardContext<Guarding extends Guards> = [Guarding[keyof Guarding]["allows"]] extends [
  (context: infer Context) => boolean,
]
  ? Context
  : never;

/** No argument where no guard asks for one. */
type ContextArgument<Context> = unknown extends Context ? [] : [context: Context];

/** States and the transitions between them, with the states that each leads to as `Next`. Its functions need no `this`. */
export interface StateMachine<
  State extends string,
  Next extends Readonly<Record<string, string>>,
  Context = unknown,
> {
  /** That of the enum. */
  readonly name: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly terminal: readonly State[];

  isTerminal(state: State): boolean;
  /** Where a state leads, in the order of the declaration. */
  next<From extends State>(from: From): readonly NextOf<Next, From>[];
  /** Whether there is such a transition and, with a context, whether its guards allow it. */
  canTransition(from: State, to: State, context?: Context): boolean;
  /**
   * Goes from a state to the next, and gives that. Transitions that are not declared do not compile: {@link transition} is for
   * states that are known at run time only.
   *
   * @throws {@link TocsinError} `illegal_transition` when a guard refuses
   */
  to<From extends State, To extends NextOf<Next, From> & State>(
    from: From,
    to: To,
    ...context: ContextArgument<Context>
  ): To;
  /**
   * Goes from a state to the next, and gives that.
   *
   * @throws {@link TocsinError} `illegal_transition`, with the guard that refuses
   */
  transition<To extends State>(from: State, to: To, ...context: ContextArgument<Context>): To;
  safeTransition<To extends State>(
    from: State,
    to: To,
    ...context: ContextArgument<Context>
  ): Result<To, TocsinError<"illegal_transition">>;
  /** The shortest way, both ends included, as if all guards allowed it; `undefined` when there is none. */
  path(from: State, to: State): readonly State[] | undefined;
  /** What is wrong with the states a thing went through, oldest first. Guards are not asked: what they knew is gone. */
  checkHistory(history: readonly HistoryEntry[]): readonly HistoryProblem[];
  /** A Mermaid `stateDiagram-v2`, with events and guards on the arrows. */
  toMermaid(): string;
}

/**
 * Declares a state machine over a smart enum.
 *
 * @throws {@link TocsinError} `invalid_definition` for states that are missing, unknown, unreachable or wrongly terminal, arrows
 * that are there twice, and unknown guards.
 */
export function defineStateMachine<
  State extends string,
  const Terminal extends NoInfer<State>,
  const Next extends Readonly<Record<Exclude<NoInfer<State>, Terminal>, NoInfer<State>>>,
  const Guarding extends Guards = Record<never, never>,
>(
  definition: StateMachineDefinition<State, Terminal, Next, Guarding>,
): StateMachine<State, Next, GuardContext<Guarding>> {
  const made: unknown = createMachine(definition);
  // It goes by the states, arrows and guards of `definition`, whose types these are.
  return made as StateMachine<State, Next, GuardContext<Guarding>>;
}

type Refuse = (why: string) => never;
type AnyNext = Readonly<Record<string, string>>;
type Untyped = StateMachineDefinition<string, string, AnyNext, Guards>;
type UntypedMachine = Omit<StateMachine<string, AnyNext, never>, "next"> & {
  readonly next: (from: string) => readonly string[];
};

function createMachine(definition: Untyped): UntypedMachine {
  const { initial, terminal } = definition;
  const { name, ids } = definition.enum;
  const declared = new Map(Object.entries(definition.transitions));
  const arrows: Arrows = new Map(ids.map((id) => [id, declared.get(id) ?? []]));
  // Each guard is asked with the context its machine's types ask for.
  const guards = new Map(Object.entries(definition.guards ?? {}) as [string, Guard<unknown>][]);
  const path = (from: string, to: string): readonly string[] | undefined => shortestPath(arrows, from, to);
  checkDefinition(definition, arrows, [...guards.keys()], path);

  const find = (from: string, to: string): Transition | undefined =>
    arrows.get(from)?.find((arrow) => arrow.to === to);
  const refusing = (arrow: Transition, context: unknown): string | undefined =>
    arrow.guards?.find((guard) => guards.get(guard)?.allows(context) === false);
  const safeTransition = <To extends string>(
    from: string,
    to: To,
    context?: unknown,
  ): Result<To, TocsinError<"illegal_transition">> => {
    const arrow = find(from, to);
    if (arrow === undefined) return err(illegal(name, from, to));
    const guard = refusing(arrow, context);
    return guard === undefined ? ok(to) : err(illegal(name, from, to, guard, guards.get(guard)?.requires));
  };
  const transition = <To extends string>(from: string, to: To, context?: unknown): To =>
    unwrap(safeTransition(from, to, context));

  return {
    name,
    states: ids,
    initial,
    terminal,
    isTerminal: (state) => terminal.includes(state),
    next: (from) => (arrows.get(from) ?? []).map(({ to }) => to),
    canTransition: (from, to, context) => {
      const arrow = find(from, to);
      return arrow !== undefined && (context === undefined || refusing(arrow, context) === undefined);
    },
    to: transition,
    transition,
    safeTransition,
    path,
    checkHistory: (history) => checkHistory(history, initial, arrows),
    toMermaid: () => printMermaid(initial, terminal, arrows),
  };
}

function illegal(
  machine: string,
  from: string,
  to: string,
  guard?: string,
  requires = "there is no such transition",
): TocsinError<"illegal_transition"> {
  const why = guard === undefined ? requires : `it needs that ${requires} (${guard})`;
  return new TocsinError("illegal_transition", `cannot go from ${from} to ${to} as ${machine}: ${why}`, {
    machine,
    from,
    to,
    ...(guard === undefined ? {} : { guard }),
  });
}

function checkDefinition(
  { enum: { name, ids }, initial, terminal, transitions }: Untyped,
  arrows: Arrows,
  guards: readonly string[],
  path: (from: string, to: string) => readonly string[] | undefined,
): void {
  const refuse: Refuse = (why) => {
    throw new TocsinError("invalid_definition", `cannot define the transitions of ${name}: ${why}`, {
      id: name,
    });
  };
  for (const state of [initial, ...terminal, ...Object.keys(transitions)])
    if (!ids.includes(state)) refuse(`there is no state "${state}"`);
  for (const state of ids) {
    const leaving = arrows.get(state) ?? [];
    if (terminal.includes(state) !== (leaving.length === 0))
      refuse(`"${state}" has to be terminal or lead to another state, and not both`);
    if (path(initial, state) === undefined) refuse(`nothing leads from "${initial}" to "${state}"`);
    for (const [index, { to, guards: asked = [] }] of leaving.entries()) {
      if (!ids.includes(to)) refuse(`"${state}" leads to "${to}", which is no state`);
      if (leaving.findIndex((arrow) => arrow.to === to) !== index)
        refuse(`"${state}" leads to "${to}" twice`);
      for (const guard of asked) if (!guards.includes(guard)) refuse(`there is no guard "${guard}"`);
    }
  }
}

/** Breadth first; among the shortest ways the one that is declared first. */
function shortestPath(arrows: Arrows, from: string, to: string): readonly string[] | undefined {
  const reachedFrom = new Map<string, string | undefined>([[from, undefined]]);
  // The map grows while it is walked.
  for (const state of reachedFrom.keys())
    for (const arrow of arrows.get(state) ?? [])
      if (!reachedFrom.has(arrow.to)) reachedFrom.set(arrow.to, state);
  if (!reachedFrom.has(to)) return undefined;
  const path: string[] = [];
  for (let state: string | undefined = to; state !== undefined; state = reachedFrom.get(state))
    path.unshift(state);
  return path;
}
