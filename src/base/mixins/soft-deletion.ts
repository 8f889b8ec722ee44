import * as z from "zod";
import { DAY } from "../constants.js";
import { TocsinError } from "../errors.js";
import { parseInstant } from "../instant.js";
import { UserIdSchema } from "../types/ids.js";
import { UtcInstantSchema } from "../types/utc-instant.js";
import { foundAt, instantAt, type MixinRule } from "./rule.js";

/**
 * A thing that is deleted, and can be brought back until it is purged. Indexes that make something unique have to leave
 * deleted things out (`WHERE deleted_at IS NULL`).
 */
export const softDeletion = {
  /** Present when it is deleted. */
  deletedAt: UtcInstantSchema.optional(),
  deletedBy: UserIdSchema.optional(),
  deleteReason: z.string().min(1).max(1_024).optional(),
  /** When it is removed for good. */
  purgeAfter: UtcInstantSchema.optional(),
} as const;

/** What {@link softDelete} sets. */
export interface Deletion {
  deletedAt?: string | undefined;
  deletedBy?: string | undefined;
  deleteReason?: string | undefined;
  purgeAfter?: string | undefined;
}

export interface DeletionOptions<By extends string = string> {
  readonly now: Date;
  readonly by: By;
  readonly reason?: string;
  /** Days until it may be purged; for ever when left out. */
  readonly retentionDays?: number;
}

export function isDeleted(value: Readonly<Deletion>): boolean {
  return value.deletedAt !== undefined;
}

/**
 * The value, deleted.
 *
 * @throws {@link TocsinError} `conflict` when it is already
 */
export function softDelete<Value extends Readonly<Deletion>>(
  value: Value,
  { now, by, reason, retentionDays }: DeletionOptions<NonNullable<Value["deletedBy"]>>,
): Value {
  if (isDeleted(value)) throw wrongState("present", "deleted");
  return {
    ...value,
    deletedAt: now.toISOString(),
    deletedBy: by,
    ...(reason === undefined ? {} : { deleteReason: reason }),
    ...(retentionDays === undefined
      ? {}
      : { purgeAfter: new Date(now.getTime() + retentionDays * DAY).toISOString() }),
  };
}

/**
 * The value, as it was before it was deleted.
 *
 * @throws {@link TocsinError} `conflict` when it is not deleted, `expired` from `purgeAfter` on
 */
export function restore<Value extends Readonly<Deletion>>(value: Value, now: Date): Value {
  if (!isDeleted(value)) throw wrongState("deleted", "present");
  const { deletedAt, deletedBy, deleteReason, purgeAfter, ...rest } = value;
  const purged = purgeAfter === undefined ? undefined : parseInstant(purgeAfter);
  if (purgeAfter !== undefined && purged !== undefined && now.getTime() >= purged)
    throw new TocsinError("expired", `cannot restore it: it could be purged since ${purgeAfter}`, {
      what: "deletion",
      at: purgeAfter,
    });
  // All fields that are left out are optional ones.
  return rest as Value;
}

function wrongState(expected: string, actual: string): TocsinError<"conflict"> {
  return new TocsinError("conflict", `it is ${actual}`, { what: "deletion", expected, actual });
}

export const SOFT_DELETION_RULES: readonly MixinRule[] = [
  {
    code: "soft-deletion/half-deleted",
    layer: "semantic",
    fields: ["deletedAt", "deletedBy"],
    summary: "What is deleted was deleted by somebody, at some time.",
    check: ({ deletedAt, deletedBy }) =>
      foundAt(
        (deletedAt === undefined) !== (deletedBy === undefined),
        [deletedAt === undefined ? "deletedBy" : "deletedAt"],
        "deletedAt and deletedBy are both there, or neither is",
      ),
  },
  {
    code: "soft-deletion/not-deleted",
    layer: "semantic",
    fields: ["deletedAt", "deleteReason", "purgeAfter"],
    summary: "Only what is deleted has a reason for that, and is purged.",
    check: (value) =>
      ["deleteReason", "purgeAfter"].flatMap((field) =>
        foundAt(
          value["deletedAt"] === undefined && value[field] !== undefined,
          [field],
          `${field} is there without deletedAt`,
        ),
      ),
  },
  {
    code: "soft-deletion/purged-too-early",
    layer: "semantic",
    fields: ["deletedAt", "purgeAfter"],
    summary: "Nothing is purged before it is deleted and the days of retention are over.",
    check: (value, { retentionDays = 0 }) => {
      const deleted = instantAt(value, "deletedAt");
      const purged = instantAt(value, "purgeAfter");
      const isWrong = deleted !== undefined && purged !== undefined && purged < deleted + retentionDays * DAY;
      return foundAt(
        isWrong,
        ["purgeAfter"],
        `purgeAfter is less than ${retentionDays} days after deletedAt`,
      );
    },
  },
];
