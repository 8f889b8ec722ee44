type Primitive = string | number | bigint | boolean | symbol | null | undefined;
type KeysOfUnion<T> = T extends unknown ? keyof T : never;
type FieldOfUnion<T, Key extends PropertyKey> = T extends unknown
  ? Key extends keyof T
    ? T[Key]
    : never
  : never;

/**
 * What is known of a document while it still may be wrong: values have the types the schema names, but any of them
 * may be missing, and an item that was null or of a wrong type is `null`. Alternatives of a union are merged into one
 * shape, so that a rule can ask for `alert` and `record` alike.
 */
export type Lenient<T> = unknown extends T
  ? T
  : [T] extends [Primitive]
    ? T
    : [NonNullable<T>] extends [readonly (infer Item)[]]
      ? readonly (Lenient<Item> | null)[]
      : {
          readonly [Key in KeysOfUnion<NonNullable<T>>]?:
            | Lenient<Exclude<FieldOfUnion<NonNullable<T>, Key>, undefined>>
            | undefined;
        };
