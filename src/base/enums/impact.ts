import { defineEnum, type EnumId } from "./define-enum.js";

/** How far the effect of an incident reaches, as in ITIL. */
export const Impact = defineEnum({
  name: "impact",
  description: "How far the effect of an incident reaches.",
  values: {
    high: { weight: 3, label: "High", description: "The whole organisation, or all users." },
    medium: { weight: 2, label: "Medium", description: "A department, or many users." },
    low: { weight: 1, label: "Low", description: "A few users, or one." },
  },
});
export type Impact = EnumId<typeof Impact>;

type Inferred = typeof Impact.schema;
export interface ImpactSchema extends Inferred {}
export const ImpactSchema: ImpactSchema = Impact.schema;
