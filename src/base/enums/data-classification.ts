import { defineEnum, type EnumId } from "./define-enum.js";

/** How much harm it does when data gets out, from least to most. */
export const DataClassification = defineEnum({
  name: "data classification",
  description: "How much harm it does when data gets out.",
  values: {
    public: { label: "Public", description: "Anybody may read it." },
    internal: { label: "Internal", description: "Anybody in the organisation may read it." },
    confidential: { label: "Confidential", description: "Only those who need it may read it." },
    restricted: {
      label: "Restricted",
      description: "Only named people may read it, and it is regulated or would do great harm.",
    },
  },
});
export type DataClassification = EnumId<typeof DataClassification>;

type Inferred = typeof DataClassification.schema;
export interface DataClassificationSchema extends Inferred {}
export const DataClassificationSchema: DataClassificationSchema = DataClassification.schema;
