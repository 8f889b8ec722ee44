import type { Resolver } from "./resolver.js";
import type { SchemaChangeCode } from "./schema-change.js";

export type Report = (code: SchemaChangeCode, message: string, step?: string) => void;

/** What a comparison of one pair of schemas needs of the whole. */
export interface Comparer {
  readonly originals: Resolver;
  readonly updates: Resolver;
  readonly report: Report;
  /** Compares what lies one step further, or with the step `""` here; its changes are changes of the whole. */
  readonly compare: (step: string, original: unknown, update: unknown) => void;
  /** Whether all that `original` accepts is accepted by `update`, without reporting what is not. */
  readonly accepts: (original: unknown, update: unknown) => boolean;
  /** The same the other way round: for `not`. */
  readonly acceptsBack: (update: unknown, original: unknown) => boolean;
}
