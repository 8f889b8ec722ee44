import { defineEnum, type EnumId } from "./define-enum.js";

/** How soon an incident needs an answer, as in ITIL. */
export const Urgency = defineEnum({
  name: "urgency",
  description: "How soon an incident needs an answer.",
  values: {
    high: { weight: 3, label: "High", description: "The damage grows quickly, or work stands still." },
    medium: { weight: 2, label: "Medium", description: "The damage grows, and work goes on in part." },
    low: { weight: 1, label: "Low", description: "The damage grows little with time." },
  },
});
export type Urgency = EnumId<typeof Urgency>;

type Inferred = typeof Urgency.schema;
export interface UrgencySchema extends Inferred {}
export const UrgencySchema: UrgencySchema = Urgency.schema;
