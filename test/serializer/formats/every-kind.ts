import * as z from "zod";

interface Tree {
  readonly name: string;
  readonly children?: readonly Tree[] | undefined;
}

const Tree: z.ZodType<Tree> = z.object({
  name: z.string(),
  get children() {
    return z.array(Tree).optional();
  },
});

/** Every kind of the wire plan, bare, and inside of what changes its form. */
export const EveryKind = z.object({
  text: z.string(),
  number: z.number(),
  float32: z.float32(),
  int32: z.int32(),
  uint32: z.uint32(),
  integer: z.int(),
  bigint: z.bigint(),
  int64: z.int64(),
  uint64: z.uint64(),
  flag: z.boolean(),
  date: z.date(),
  any: z.json(),
  level: z.enum(["critical", "not-firing", "5xx"]),
  literal: z.literal(["one", 2, 3n, true]),
  nothing: z.null(),
  never: z.undefined(),
  list: z.array(z.int32()),
  lists: z.array(z.array(z.string())),
  set: z.set(z.string()),
  sets: z.array(z.set(z.int64())),
  tuple: z.tuple([z.string(), z.number().nullable()], z.boolean()),
  labels: z.record(z.string(), z.string()),
  records: z.record(z.enum(["a", "b"]), z.array(z.number())),
  texts: z.map(z.string(), z.date()),
  counts: z.map(z.int32(), z.number().nullable()),
  flags: z.map(z.boolean(), z.string()),
  longs: z.map(z.int64(), z.object({ at: z.date() })),
  doubles: z.map(z.number(), z.string()),
  optional: z.string().optional(),
  nullable: z.number().nullable(),
  nullish: z.boolean().nullish(),
  optionalList: z.array(z.string()).optional(),
  nullableMap: z.record(z.string(), z.number()).nullable(),
  nullableItems: z.array(z.string().nullable()),
  defaulted: z.int32().default(5),
  union: z.union([z.string(), z.number(), z.boolean(), z.array(z.date()), z.object({ at: z.date() })]),
  tagged: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("email"), to: z.string() }),
    z.object({ kind: z.literal(["slack", "webhook"]), url: z.string(), retries: z.int32().optional() }),
  ]),
  loose: z.object({ name: z.string() }).catchall(z.number()),
  tree: Tree,
  "odd key!": z.string(),
  constructor: z.string(),
  group_wait: z.string(),
  groupWait: z.string(),
});
