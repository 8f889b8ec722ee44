/** A check that tocsin does not make. */
export interface NotCovered {
  readonly check: string;
  readonly reason: string;
}

/** Shown on the rules page, so that nobody looks for these in vain. */
export const NOT_COVERED: readonly NotCovered[] = [
  {
    check: "pint alerts/count",
    reason: "How often an alert would have fired is known to a running server only.",
  },
  {
    check: "pint promql/series",
    reason:
      "Which series exist is known to a running server only; references to recorded metrics and to alerts are checked.",
  },
];
