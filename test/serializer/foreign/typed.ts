import * as z from "zod";

/** A value as another program has read it, with the type it took it for. Floats are the bits, texts base64. */
export type Typed =
  | readonly ["null"]
  | readonly ["bool", boolean]
  | readonly ["int" | "float" | "text" | "other", string]
  | readonly ["list", readonly Typed[]]
  | readonly ["map", readonly (readonly [Typed, Typed])[]];

const TypedSchema: z.ZodType<Typed> = z.lazy(() =>
  z.union([
    z.tuple([z.literal("null")]),
    z.tuple([z.literal("bool"), z.boolean()]),
    z.tuple([z.enum(["int", "float", "text", "other"]), z.string()]),
    z.tuple([z.literal("list"), z.array(TypedSchema)]),
    z.tuple([z.literal("map"), z.array(z.tuple([TypedSchema, TypedSchema]))]),
  ]),
);

/**
 * What a reader says of one document. Those of YAML do not write it: writers of YAML 1.1 mean something else than 1.2 by line
 * separators, `<<` and 1e3, and do not always read what they write.
 */
export const AnswerSchema = z.union([
  z.strictObject({ error: z.string() }),
  z.strictObject({ read: TypedSchema, written: z.base64().optional() }),
]);
export type Answer = z.infer<typeof AnswerSchema>;

/** Whether another program's reading of a value is that value: the same kind, numbers to the bit, keys in any order. */
export function isSame(value: unknown, read: Typed): boolean {
  switch (read[0]) {
    case "null":
      return value === null;
    case "bool":
      return value === read[1];
    case "int":
      // The digits of a large number are the shortest ones that tell it from other doubles.
      return typeof value === "number" && value === Number(read[1]);
    case "float":
      return typeof value === "number" && bitsOf(value) === read[1];
    case "text":
      return typeof value === "string" && value === textOf(read[1]);
    case "list":
      return (
        Array.isArray(value) &&
        value.length === read[1].length &&
        read[1].every((item, index) => isSame(value[index], item))
      );
    case "map":
      return isSameMap(value, read[1]);
    case "other":
      return false;
    default:
      return read satisfies never;
  }
}

function isSameMap(value: unknown, entries: readonly (readonly [Typed, Typed])[]): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const own = new Map<string, unknown>(Object.entries(value));
  return (
    own.size === entries.length &&
    entries.every(([key, item]) => {
      const name = key[0] === "text" ? textOf(key[1]) : undefined;
      return name !== undefined && own.has(name) && isSame(own.get(name), item);
    })
  );
}

function bitsOf(value: number): string {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return bytes.toString("hex");
}

function textOf(base64: string): string {
  return Buffer.from(base64, "base64").toString("utf8");
}
