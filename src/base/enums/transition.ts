/** A named condition on a transition. */
export interface Guard<Context> {
  /** What has to hold, as a clause: `a second person has approved it`. */
  readonly requires: string;
  readonly allows: (context: Context) => boolean;
}

/** An arrow out of a state. */
export interface Transition<State extends string = string, GuardName extends string = string> {
  readonly to: State;
  /** What makes it happen, as it stands on the arrow of a diagram. */
  readonly on?: string;
  /** All of them have to allow it; they are asked in this order. */
  readonly guards?: readonly GuardName[];
}

/** The arrows out of each state. */
export type Arrows = ReadonlyMap<string, readonly Transition[]>;
