import { defineEnum, type EnumId } from "./define-enum.js";

/** What came of a check, from best to worst: what could not be decided is never a pass. */
export const CheckStatus = defineEnum({
  name: "check status",
  description: "What came of a check.",
  values: {
    skipped: { label: "Skipped", description: "It does not apply here.", aliases: ["not_applicable"] },
    pass: { label: "Pass", description: "What it asks for is there.", aliases: ["passed", "ok"] },
    review: { label: "Review", description: "Configuration alone cannot decide it: a person has to." },
    error: { label: "Error", description: "The check itself did not work." },
    fail: { label: "Fail", description: "What it asks for is not there.", aliases: ["failed"] },
  },
});
export type CheckStatus = EnumId<typeof CheckStatus>;

type Inferred = typeof CheckStatus.schema;
export interface CheckStatusSchema extends Inferred {}
export const CheckStatusSchema: CheckStatusSchema = CheckStatus.schema;
