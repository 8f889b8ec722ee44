import * as z from "zod";
import { TocsinError } from "../errors.js";
import { MAX_SEMVER_LENGTH, SEMVER } from "../patterns/semver.js";
import { type Etag, EtagSchema, etagOf } from "./etag.js";
import { foundAt, type MixinRule, numberAt, textAt } from "./rule.js";

const API_VERSION = /^v[1-9]\d*(?:(?:alpha|beta)[1-9]\d*)?$/;

const schemaVersion = z
  .string()
  .max(MAX_SEMVER_LENGTH)
  .regex(new RegExp(`${API_VERSION.source}|${SEMVER.source}`), {
    error: "not a version, such as v1, v1beta1 or 1.4.0",
  })
  .meta({ examples: ["v1", "v1beta1", "1.4.0"] });
type InferredSchemaVersion = typeof schemaVersion;
/** The version of a schema, in the style of Kubernetes APIs (`v1beta1`) or of SemVer (`1.4.0`). */
export interface SchemaVersionSchema extends InferredSchemaVersion {}
export const SchemaVersionSchema: SchemaVersionSchema = schemaVersion;
export type SchemaVersion = z.infer<SchemaVersionSchema>;

/** What changes of a thing are told apart by. {@link bumpVersion} keeps it. */
export const versioning = {
  /** Of the schema it was written by. */
  schemaVersion: SchemaVersionSchema,
  /** Counts changes of what is wanted, not of status or metadata; from 1. */
  generation: z.int().min(1),
  /** The generation that the status is about. */
  observedGeneration: z.int().min(0).optional(),
  /** Another with every change. Opaque: only good for comparing. */
  resourceVersion: z.string().min(1).max(128),
  /** Of the whole value, without this field. */
  etag: EtagSchema.optional(),
} as const;

export interface Versioned {
  readonly generation: number;
  readonly resourceVersion: string;
  readonly etag?: Etag | undefined;
}

export interface VersionBump {
  /** The `resourceVersion` that the change was made from. */
  readonly expected: string;
  /** Whether what is wanted changes, and not only status or metadata. */
  readonly specChanged: boolean;
  /** The version to go to; the next number when left out. */
  readonly resourceVersion?: string;
}

const COUNTER = /^\d+$/;

/**
 * Compare-and-swap: the changed value with its new version and entity tag, when the stored one is still that which the change was made from.
 *
 * @param stored what the store has now
 * @param changed what it is to become; its version fields do not matter
 * @throws {@link TocsinError} `conflict` when somebody else was faster; `invalid_argument` when the stored version is no number and no new one is given
 */
export function bumpVersion<Value extends Versioned>(
  stored: Versioned,
  changed: Value,
  bump: VersionBump,
): Value {
  if (stored.resourceVersion !== bump.expected)
    throw new TocsinError("conflict", "it was changed in the meantime", {
      what: "resourceVersion",
      expected: bump.expected,
      actual: stored.resourceVersion,
    });
  const next = {
    ...changed,
    generation: stored.generation + (bump.specChanged ? 1 : 0),
    resourceVersion: bump.resourceVersion ?? nextNumber(stored.resourceVersion),
  };
  return { ...next, etag: etagOf(next) };
}

function nextNumber(version: string): string {
  if (COUNTER.test(version)) return String(BigInt(version) + 1n);
  throw new TocsinError("invalid_argument", "the version is no number: say which one is next", {
    argument: "resourceVersion",
  });
}

export const VERSIONING_RULES: readonly MixinRule[] = [
  {
    code: "versioning/observed-ahead",
    layer: "semantic",
    fields: ["generation", "observedGeneration"],
    summary: "No status is about a generation that is still to come.",
    check: (value) => {
      const generation = numberAt(value, "generation");
      const observed = numberAt(value, "observedGeneration");
      const isWrong = generation !== undefined && observed !== undefined && observed > generation;
      return foundAt(isWrong, ["observedGeneration"], `observedGeneration is greater than generation`);
    },
  },
  {
    code: "versioning/generation-goes-back",
    layer: "consistency",
    fields: ["generation"],
    summary: "A generation is at least the one before, and at most the next.",
    check: (value, { before }) => {
      const generation = numberAt(value, "generation");
      const earlier = numberAt(before, "generation");
      const isWrong =
        generation !== undefined &&
        earlier !== undefined &&
        (generation < earlier || generation > earlier + 1);
      return foundAt(isWrong, ["generation"], `generation is neither ${earlier} as before nor one more`);
    },
  },
  {
    code: "versioning/version-reused",
    layer: "consistency",
    fields: ["generation", "resourceVersion"],
    summary: "Each change has a resourceVersion of its own.",
    check: (value, { before }) => {
      const version = textAt(value, "resourceVersion");
      const isSame = version !== undefined && version === textAt(before, "resourceVersion");
      const isWrong = isSame && numberAt(value, "generation") !== numberAt(before, "generation");
      return foundAt(isWrong, ["resourceVersion"], "generation is another, and resourceVersion is not");
    },
  },
];
