import { MINUTE } from "../constants.js";
import { UtcInstantSchema } from "../types/utc-instant.js";
import { changed, foundAt, instantAt, type MixinRule } from "./rule.js";

/** When a thing was made and changed. {@link touch} keeps it. */
export const timestamps = {
  /** When it was made; never changes. */
  createdAt: UtcInstantSchema,
  /** When it was last changed. */
  updatedAt: UtcInstantSchema,
  /** When what it tells of was seen, where that is another time. */
  observedAt: UtcInstantSchema.optional(),
} as const;

export interface Timestamps {
  createdAt: string;
  updatedAt: string;
}

/** By how much clocks may differ. */
const SKEW = 5 * MINUTE;

/** The fields of something that is made now. */
export function createdNow(now: Date): Timestamps {
  const at = now.toISOString();
  return { createdAt: at, updatedAt: at };
}

/** The value, changed now. A clock that runs behind does not take `updatedAt` back. */
export function touch<Value extends { readonly updatedAt: string }>(value: Value, now: Date): Value {
  const at = now.toISOString();
  return at < value.updatedAt ? value : { ...value, updatedAt: at };
}

export const TIMESTAMP_RULES: readonly MixinRule[] = [
  {
    code: "timestamps/updated-before-created",
    layer: "semantic",
    fields: ["createdAt", "updatedAt"],
    summary: "A thing is not changed before it is made.",
    check: (value) => {
      const created = instantAt(value, "createdAt");
      const updated = instantAt(value, "updatedAt");
      const isWrong = created !== undefined && updated !== undefined && updated < created;
      return foundAt(isWrong, ["updatedAt"], "updatedAt is before createdAt");
    },
  },
  {
    code: "timestamps/from-the-future",
    layer: "semantic",
    fields: ["createdAt", "updatedAt", "observedAt"],
    summary: "Times of what has happened are at most five minutes ahead, by which clocks may differ.",
    check: (value, { now }) =>
      ["createdAt", "updatedAt", "observedAt"].flatMap((field) => {
        const at = instantAt(value, field);
        const isWrong = at !== undefined && at > now.getTime() + SKEW;
        return foundAt(isWrong, [field], `${field} is more than five minutes in the future`);
      }),
  },
  {
    code: "timestamps/updated-goes-back",
    layer: "consistency",
    fields: ["updatedAt"],
    summary: "Each change is later than the one before.",
    check: (value, { before }) => {
      const updated = instantAt(value, "updatedAt");
      const earlier = instantAt(before, "updatedAt");
      const isWrong = updated !== undefined && earlier !== undefined && updated < earlier;
      return foundAt(isWrong, ["updatedAt"], "updatedAt is earlier than it was");
    },
  },
  {
    code: "timestamps/created-changed",
    layer: "consistency",
    fields: ["createdAt"],
    summary: "When a thing was made never changes.",
    check: (value, { before }) => changed(value, before, "createdAt"),
  },
];
