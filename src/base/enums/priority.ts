import { defineEnum, type EnumId } from "./define-enum.js";
import type { Impact } from "./impact.js";
import type { Urgency } from "./urgency.js";

/** The order in which incidents are worked on; {@link priorityOf} gives it by impact and urgency. */
export const Priority = defineEnum({
  name: "priority",
  description: "The order in which incidents are worked on.",
  values: {
    p1: { weight: 5, label: "P1", description: "Before everything else, at any hour.", aliases: ["1"] },
    p2: { weight: 4, label: "P2", description: "Next, at any hour.", aliases: ["2"] },
    p3: { weight: 3, label: "P3", description: "Within days, at working hours.", aliases: ["3"] },
    p4: { weight: 2, label: "P4", description: "Within a week, at working hours.", aliases: ["4"] },
    p5: { weight: 1, label: "P5", description: "When there is time.", aliases: ["5"] },
  },
  external: {
    opsgenie: {
      description: "`priority` of Opsgenie's alert API, where P3 is the default.",
      to: { p1: "P1", p2: "P2", p3: "P3", p4: "P4", p5: "P5" },
      from: { p1: ["P1"], p2: ["P2"], p3: ["P3"], p4: ["P4"], p5: ["P5"] },
      fallback: "p3",
    },
  },
});
export type Priority = EnumId<typeof Priority>;

type Inferred = typeof Priority.schema;
export interface PrioritySchema extends Inferred {}
export const PrioritySchema: PrioritySchema = Priority.schema;

const MATRIX: Readonly<Record<Impact, Readonly<Record<Urgency, Priority>>>> = {
  high: { high: "p1", medium: "p2", low: "p3" },
  medium: { high: "p2", medium: "p3", low: "p4" },
  low: { high: "p3", medium: "p4", low: "p5" },
};

/** The priority of an incident, by the matrix of ITIL. */
export function priorityOf(impact: Impact, urgency: Urgency): Priority {
  return MATRIX[impact][urgency];
}
