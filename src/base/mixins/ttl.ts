import * as z from "zod";
import { SECOND } from "../constants.js";
import { TocsinError } from "../errors.js";
import { parseInstant } from "../instant.js";
import { UtcInstantSchema } from "../types/utc-instant.js";
import { foundAt, instantAt, type MixinRule, numberAt } from "./rule.js";

/** A thing that ends by itself: after some seconds, or at a time. */
export const ttl = {
  /** Seconds from `createdAt`. Either this or `expiresAt`. */
  ttlSeconds: z.int().min(1).optional(),
  /** The first moment at which it is over. */
  expiresAt: UtcInstantSchema.optional(),
  /** Whether it may be prolonged. */
  renewable: z.boolean().default(false),
} as const;

export interface Ttl {
  readonly createdAt?: string | undefined;
  readonly ttlSeconds?: number | undefined;
  readonly expiresAt?: string | undefined;
}

/** When it is over; `undefined` when it is not said, or `ttlSeconds` has no `createdAt` to count from. */
export function expiryOf({ createdAt, ttlSeconds, expiresAt }: Ttl): Date | undefined {
  const explicit = expiresAt === undefined ? undefined : parseInstant(expiresAt);
  if (explicit !== undefined) return new Date(explicit);
  const created = createdAt === undefined ? undefined : parseInstant(createdAt);
  if (created === undefined || ttlSeconds === undefined) return undefined;
  return new Date(created + ttlSeconds * SECOND);
}

/** Whether it is over; what does not say when never is. */
export function isExpired(value: Ttl, now: Date): boolean {
  const expiry = expiryOf(value);
  return expiry !== undefined && now >= expiry;
}

/**
 * The value, over only `seconds` from now.
 *
 * @throws {@link TocsinError} `expired` when it is over, `conflict` when it is not renewable
 */
export function renew<Value extends Ttl & { readonly renewable: boolean }>(
  value: Value,
  seconds: number,
  now: Date,
): Value {
  const expiry = expiryOf(value);
  if (expiry !== undefined && now >= expiry)
    throw new TocsinError("expired", `cannot renew it: it is over since ${expiry.toISOString()}`, {
      what: "ttl",
      at: expiry.toISOString(),
    });
  if (!value.renewable)
    throw new TocsinError("conflict", "cannot renew it: it is not renewable", {
      what: "renewable",
      expected: "true",
      actual: "false",
    });
  const { ttlSeconds: _, ...rest } = value;
  // `ttlSeconds` is optional in all of them.
  return { ...rest, expiresAt: new Date(now.getTime() + seconds * SECOND).toISOString() } as Value & Ttl;
}

/** Seconds it lives, as far as that is said. */
function lifetimeOf(
  createdAt: number | undefined,
  ttlSeconds: number | undefined,
  expiresAt: number | undefined,
): number | undefined {
  if (ttlSeconds !== undefined) return ttlSeconds;
  return createdAt === undefined || expiresAt === undefined ? undefined : (expiresAt - createdAt) / SECOND;
}

export const TTL_RULES: readonly MixinRule[] = [
  {
    code: "ttl/end-ambiguous",
    layer: "semantic",
    fields: ["ttlSeconds", "expiresAt"],
    summary: "The end is said in one way.",
    check: ({ ttlSeconds, expiresAt }) =>
      foundAt(
        ttlSeconds !== undefined && expiresAt !== undefined,
        ["expiresAt"],
        "ttlSeconds and expiresAt are both there",
      ),
  },
  {
    code: "ttl/end-missing",
    layer: "semantic",
    fields: ["ttlSeconds", "expiresAt", "renewable"],
    summary: "What can be renewed has an end.",
    check: ({ ttlSeconds, expiresAt, renewable }) =>
      foundAt(
        renewable === true && ttlSeconds === undefined && expiresAt === undefined,
        ["renewable"],
        "renewable is there without ttlSeconds or expiresAt",
      ),
  },
  {
    code: "ttl/over-before-created",
    layer: "semantic",
    fields: ["createdAt", "expiresAt"],
    summary: "A thing is not over before it is made.",
    check: (value) => {
      const created = instantAt(value, "createdAt");
      const over = instantAt(value, "expiresAt");
      const isWrong = created !== undefined && over !== undefined && over <= created;
      return foundAt(isWrong, ["expiresAt"], "expiresAt is not after createdAt");
    },
  },
  {
    code: "ttl/too-long",
    layer: "semantic",
    fields: ["createdAt", "ttlSeconds", "expiresAt"],
    summary: "A thing lives no longer than its kind may.",
    check: (value, { maxTtlSeconds }) => {
      const seconds = lifetimeOf(
        instantAt(value, "createdAt"),
        numberAt(value, "ttlSeconds"),
        instantAt(value, "expiresAt"),
      );
      const isWrong = maxTtlSeconds !== undefined && seconds !== undefined && seconds > maxTtlSeconds;
      const field = value["ttlSeconds"] === undefined ? "expiresAt" : "ttlSeconds";
      return foundAt(isWrong, [field], `it lives longer than ${maxTtlSeconds} seconds`);
    },
  },
];
