import type * as z from "zod";
import { TocsinError } from "../base/errors.js";
import { compareVersions, isVersionName } from "./version-order.js";
import { type Step, Versioned, type VersionSchemas } from "./versioned.js";

/** Both directions between a version and the one before it. */
export interface TwoWaySteps<Before, After> {
  readonly up: (document: Before) => After;
  readonly down: (document: After) => Before;
}

/** A step that nothing leads back over; it is said so that nobody takes it for forgotten. */
export interface OneWayStep<Before, After> {
  readonly up: (document: Before) => After;
  /** Why there is no way back. */
  readonly oneWay: string;
}

type StepsOf<Before extends z.ZodType, After extends z.ZodType> =
  | TwoWaySteps<z.input<Before>, z.input<After>>
  | OneWayStep<z.input<Before>, z.input<After>>;

interface HubOptions<Name> {
  /** Version of documents that name none; the oldest by default. */
  readonly unversioned?: Name;
}

/** Versions of a kind of document, added from the oldest to the newest. */
export interface VersionsBuilder<Versions extends VersionSchemas, Last extends z.ZodType> {
  /**
   * @throws {@link TocsinError} `invalid_definition` for a name of another form, and a version that is not newer than the one before it.
   */
  readonly version: <Name extends string, Schema extends z.ZodType>(
    name: Name,
    schema: Schema,
    steps: StepsOf<Last, Schema>,
  ) => VersionsBuilder<Versions & Readonly<Record<Name, Schema>>, Schema>;
  /** The version that programs work with; documents of all others are converted to it and from it. */
  readonly hub: <Name extends keyof Versions & string>(
    name: Name,
    options?: HubOptions<keyof Versions & string>,
  ) => Versioned<Versions>;
}

interface FirstVersion {
  /** @throws {@link TocsinError} `invalid_definition` for a name of another form. */
  readonly version: <Name extends string, Schema extends z.ZodType>(
    name: Name,
    schema: Schema,
  ) => VersionsBuilder<Readonly<Record<Name, Schema>>, Schema>;
}

interface Draft {
  readonly kind: string;
  readonly schemas: VersionSchemas;
  readonly steps: readonly Step[];
}

/**
 * Declares the versions of a kind of document. Versions are named as in Kubernetes, `v1alpha1`, `v1beta2`, `v1`; documents name theirs in
 * `schemaVersion`, which the schemas do not declare.
 *
 * @example
 * import { defineVersioned } from "tocsin/versioning";
 * import * as z from "zod";
 * const alertRule = defineVersioned("alert-rule")
 *   .version("v1beta1", z.strictObject({ name: z.string(), wait: z.string() }))
 *   .version("v1", z.strictObject({ name: z.string(), for: z.string() }), {
 *     up: ({ name, wait }) => ({ name, for: wait }),
 *     down: ({ name, for: wait }) => ({ name, wait }),
 *   })
 *   .hub("v1");
 * alertRule.migrate({ schemaVersion: "v1beta1", name: "Down", wait: "5m" });
 */
export function defineVersioned(kind: string): FirstVersion {
  return {
    version: (name, schema) => withVersion({ kind, schemas: {}, steps: [] }, name, schema, undefined),
  };
}

function withVersion<Versions extends VersionSchemas, Last extends z.ZodType>(
  draft: Draft,
  name: string,
  schema: Last,
  steps: Step | undefined,
): VersionsBuilder<Versions, Last> {
  const { kind } = draft;
  if (!isVersionName(name)) {
    throw new TocsinError("invalid_definition", `${kind}: ${name} is not a version such as v1 or v2beta1`, {
      id: kind,
    });
  }
  const before = Object.keys(draft.schemas).at(-1);
  if (before !== undefined && compareVersions(name, before) >= 0) {
    throw new TocsinError("invalid_definition", `${kind}: ${name} is not newer than ${before}`, { id: kind });
  }
  const next: Draft = {
    kind,
    schemas: { ...draft.schemas, [name]: schema },
    steps: steps === undefined ? draft.steps : [...draft.steps, steps],
  };
  return {
    version: (after, afterSchema, given) => withVersion(next, after, afterSchema, stepOf(given)),
    hub: (hub, { unversioned } = {}) =>
      new Versioned({
        kind,
        // What was added one by one, by names that `Versions` has collected.
        schemas: next.schemas as Versions,
        steps: next.steps,
        hub,
        unversioned: unversioned ?? Object.keys(next.schemas)[0] ?? hub,
      }),
  };
}

/** The functions get what the schema before them accepts, which is checked before each step. */
function stepOf<Before, After>(given: TwoWaySteps<Before, After> | OneWayStep<Before, After>): Step {
  return {
    up: given.up as Step["up"],
    down: "down" in given ? (given.down as NonNullable<Step["down"]>) : undefined,
  };
}
