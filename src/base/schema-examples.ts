import type * as z from "zod";

/** A value that is refused, after what it is refused for: `path: code` of each issue zod reports, joined by commas. The root is `$`. */
export type RefusedExample = readonly [issues: string, value: unknown];

/** Values that show what a schema is for. They are its tests, its documentation, and the `examples` of its JSON Schema. */
export interface SchemaExamples<Schema extends z.ZodType> {
  /** The first one stands on the reference page: let it be typical, and tell of as many fields as it can. */
  readonly valid: readonly [z.input<Schema>, z.input<Schema>, z.input<Schema>, ...z.input<Schema>[]];
  /** What people get wrong rather than what nobody would write. */
  readonly invalid: readonly [
    RefusedExample,
    RefusedExample,
    RefusedExample,
    RefusedExample,
    RefusedExample,
    ...RefusedExample[],
  ];
}
