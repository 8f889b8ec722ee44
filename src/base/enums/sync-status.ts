import { defineEnum, type EnumId } from "./define-enum.js";

/** Whether what runs is what was declared. */
export const SyncStatus = defineEnum({
  name: "sync status",
  description: "Whether what runs is what was declared.",
  values: {
    synced: { label: "Synced", description: "It is as declared." },
    unknown: { label: "Unknown", description: "It could not be compared." },
    extra: { label: "Extra", description: "It runs, and is not declared." },
    missing: { label: "Missing", description: "It is declared, and does not run." },
    out_of_sync: {
      label: "Out of sync",
      description: "It differs from what is declared.",
      aliases: ["outofsync", "drifted"],
    },
  },
  external: {
    drift: {
      description: "Words of drift reports and of Argo CD: `Synced`, `OutOfSync`.",
      to: {
        synced: "Synced",
        unknown: "Unknown",
        extra: "Extra",
        missing: "Missing",
        out_of_sync: "OutOfSync",
      },
      from: {
        synced: ["Synced"],
        unknown: ["Unknown"],
        extra: ["Extra"],
        missing: ["Missing"],
        out_of_sync: ["OutOfSync"],
      },
      fallback: "unknown",
    },
  },
});
export type SyncStatus = EnumId<typeof SyncStatus>;

type Inferred = typeof SyncStatus.schema;
export interface SyncStatusSchema extends Inferred {}
export const SyncStatusSchema: SyncStatusSchema = SyncStatus.schema;
