import { defineEnum, type EnumId } from "./define-enum.js";

/** How a change is approved, as in ITIL. */
export const ChangeType = defineEnum({
  name: "change type",
  description: "How a change is approved, as in ITIL.",
  values: {
    standard: {
      label: "Standard",
      description: "Approved in advance, since it is routine and its risk is known.",
    },
    normal: { label: "Normal", description: "Assessed and approved before it is made." },
    emergency: { label: "Emergency", description: "Made at once, and assessed afterwards." },
  },
});
export type ChangeType = EnumId<typeof ChangeType>;

type Inferred = typeof ChangeType.schema;
export interface ChangeTypeSchema extends Inferred {}
export const ChangeTypeSchema: ChangeTypeSchema = ChangeType.schema;
